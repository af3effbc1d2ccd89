import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CycleInsertionsTests {
  /// An insertion that closes a cycle has a job; jobs come in order, and rows by the ranks of arcs.
  @Test func insertionsThatCloseACycleHaveJobs() throws {
    var generator = SeededGenerator(seed: 161)
    for _ in 0..<1000 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: 14, using: &generator)
      let values = list.edges.map { _ in Int64.random(in: 0...5, using: &generator) }
      let graph = try list.collapsed()
      let core = CycleCore(of: graph.arcs)
      let insertions = CycleInsertions(graph, core: core, values: values, isByEdge: true)
      #expect(insertions.values == insertions.values.sorted(by: >))
      for (place, edge) in insertions.edges.enumerated() {
        #expect(insertions.places[Int(edge)] == UInt32(place) && insertions.values[place] == values[Int(edge)])
      }
      for rows in [insertions.core.outgoing, insertions.core.incoming] {
        for number in 0..<UInt32(core.vertexCount) {
          let ranks = rows.slots(of: number).map { rows.arcs.elements[$0] }
          #expect(ranks == ranks.sorted())
        }
      }
      let tags = insertions.jobs().map(\.tag)
      #expect(tags == tags.sorted())
      let closing = ExhaustiveSearch(list).edgeCycles().compactMap { cycle in
        cycle.map { insertions.places[Int($0)] }.max()
      }
      #expect(Set(closing).isSubset(of: tags), "\(list), \(values)")
      let largest = Int64.random(in: -1...5, using: &generator)
      let wanted = insertions.jobs(notAbove: largest).map(\.tag)
      #expect(wanted.allSatisfy { insertions.values[Int($0)] <= largest })
      #expect(Set(closing.filter { insertions.values[Int($0)] <= largest }).isSubset(of: wanted))
    }
  }

  /// Nothing is searched before the first cycle there can be.
  @Test func edgesAboveTheLargestBottleneckHaveNoJobs() throws {
    var list = EdgeList.path(100)
    list.edges.append((99, 0))
    let values = list.edges.indices.map { Int64(1000 - $0) }
    let graph = try list.collapsed()
    let insertions = CycleInsertions(graph, core: CycleCore(of: graph.arcs), values: values, isByEdge: false)
    #expect(insertions.jobs().map(\.tag) == [99])
  }
}
