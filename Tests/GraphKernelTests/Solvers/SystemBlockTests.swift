import DealTestSupport
import Testing

@testable import GraphKernel

extension SystemBlock {
  /// All of a graph as one block.
  init(_ list: EdgeList, _ weights: [Double]) throws {
    let rows = SystemRows(try list.graph().outgoing, weightOfEdge: weights)
    let vertices = Array(0..<UInt32(list.vertexCount))
    self.init(vertices[...], rows: rows, positions: vertices) { _ in true }
  }
}

@Suite struct SystemBlockTests {
  @Test func entriesAndLeaks() throws {
    let list = EdgeList(vertexCount: 2, edges: [(0, 1), (0, 0), (0, 1), (1, 0)])
    let block = try SystemBlock(list, [0.25, 0.5, 0.125, 2])
    #expect(block.offsets == [0, 2, 3])
    #expect(block.columns == [0, 1, 0])
    #expect(block.weights == [0.5, 0.375, 2])
    #expect(block.rowLeaks.map { $0.sign } == [.plus, .minus] && block.rowLeaks[0] == 0.125)
    #expect(block.columnLeaks[0] < 0 && block.columnLeaks[1] == 0.625)
    #expect(block.rowCount == 2 && block.entryCount == 3)
    var product = [0.0, 0]
    block.apply(to: [1, 10], into: &product, transposed: false)
    #expect(product == [-3.25, 8])
    block.apply(to: [1, 10], into: &product, transposed: true)
    #expect(product == [-19.5, 9.625])
    #expect(block.strengths.rowCount == 2)
  }

  @Test func nothingIsRounded() throws {
    let list = EdgeList(vertexCount: 2, edges: [(0, 1), (0, 1), (1, 0), (1, 1), (1, 1)])
    let block = try SystemBlock(list, [0.5, 0x1p-60, 0.25, 0.125, 0x1p-70])
    #expect(block.columns == [1, 1, 0, 1, 1])
    // Twice the same place in factors of both kinds.
    let dense = try #require(DenseFactors(block))
    let incomplete = try #require(IncompleteFactors(block))
    var (first, second) = ([1.0, 2], [1.0, 2])
    dense.solve(&first, transposed: false)
    incomplete.solve(&second, transposed: false)
    // x₁ (1 − 1/8 − 1/8) = 2 + 1/4
    #expect(largestDifference(first, [2.5, 3]) < 1e-15)
    #expect(largestDifference(second, [2.5, 3]) < 1e-15)
  }

  @Test func onlyMembersCount() throws {
    let rows = SystemRows(try EdgeList.complete(4).graph().outgoing, weightOfEdge: (0..<12).map { Double($0) / 100 })
    let members: [UInt32] = [1, 3]
    let block = SystemBlock(members[...], rows: rows, positions: [9, 0, 9, 1]) { members.contains($0) }
    // Edges 5 and 10 run between the two.
    #expect(block.columns == [1, 0])
    #expect(block.weights == [0.05, 0.1])
  }
}
