import Columns
import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct EdgeColumnsTests {
  @Test func endsOfRowsAreTheRowsOfTheSlots() {
    let ends = EdgeEnds(rowsOf: [0, 0, 3, 3, 4, 6])
    #expect(ends.count == 6 && ends == [1, 1, 1, 3, 4, 4] && ends[3] == 3)
    #expect(EdgeEnds(rowsOf: [0]).isEmpty && EdgeEnds(rowsOf: [0]) == [])
  }

  @Test func manyThreadsSeeTheSameEnds() async {
    let ends = EdgeEnds(rowsOf: Column((0...100).map { UInt32($0 * 3) }))
    let expected = (0..<300).map { UInt32($0 / 3) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { ends.elementsEqual(expected) && ends.column.count == 300 } }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test func edgesAreThoseOfAColumnOrTheSlots() {
    let (given, counted) = (EdgeIndices([4, 2, 0]), EdgeIndices(slotCount: 3))
    #expect(Array(given) == [4, 2, 0] && Array(given[1..<3]) == [2, 0])
    #expect(Array(counted) == [0, 1, 2] && Array(counted[1..<3]) == [1, 2])
    #expect(counted == [0, 1, 2] && given != counted && EdgeIndices(slotCount: 0).isEmpty)
  }

  /// A graph whose edges were sorted beforehand is the graph of the same edges; its ends are the sorted ends.
  @Test func sortedNumberingIsThatOfTheSortedEdges() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let list = EdgeList.random(
        vertexCount: .random(in: 1...7, using: &generator), edgeCount: .random(in: 0...25, using: &generator),
        using: &generator)
      let graph = try DirectedGraph(
        vertexCount: list.vertexCount, sources: Column(list.sources), targets: Column(list.targets), numbering: .sorted)
      let sorted = list.edges.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
      let expected = try EdgeList(vertexCount: list.vertexCount, edges: sorted.map { ($0.source, $0.target) }).graph()
      for (one, other) in [(graph, expected), (graph.transpose, expected.transpose)] {
        #expect(one.sources == other.sources && one.targets == other.targets, "\(list)")
        for vertex in 0..<UInt32(list.vertexCount) {
          #expect(one.outEdges(of: vertex).elementsEqual(other.outEdges(of: vertex)))
          #expect(one.successors(of: vertex).elementsEqual(other.successors(of: vertex)))
          #expect(one.inEdges(of: vertex).elementsEqual(other.inEdges(of: vertex)))
        }
      }
    }
  }
}
