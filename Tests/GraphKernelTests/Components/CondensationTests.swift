import DealTestSupport
import GraphKernel
import Testing

@Suite struct CondensationTests {
  @Test func arcsBundleTheEdgesBetweenComponents() throws {
    for list in EdgeList.manySmall(2_000, seed: 31) + EdgeList.allOnUpToFourVertices() {
      let condensation = Condensation(of: try list.graph())
      let labels = condensation.components.labels
      var expected: [[UInt32]: [UInt32]] = [:]
      for (index, edge) in list.edges.enumerated() {
        let ends = [labels[Int(edge.source)], labels[Int(edge.target)]]
        if ends[0] != ends[1] { expected[ends, default: []].append(UInt32(index)) }
      }
      let arcs = condensation.arcs
      #expect(arcs.vertexCount == condensation.components.count)
      var found: [[UInt32]: [UInt32]] = [:]
      for arc in 0..<UInt32(arcs.arcCount) {
        let (source, target) = (arcs.arcs.sources[Int(arc)], arcs.arcs.targets[Int(arc)])
        #expect(source < target, "\(list)")
        #expect(condensation.edges(of: arc).count == arcs.multiplicity(of: arc), "\(list)")
        found[[source, target]] = condensation.edges(of: arc)
      }
      #expect(found == expected, "\(list)")
      #expect(stronglyConnectedComponents(of: arcs.arcs).count == arcs.vertexCount, "\(list)")
    }
  }

  /// Enough edges for several chunks of marks.
  @Test func theSameOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 32)
    let list = EdgeList.random(vertexCount: 150_000, edgeCount: 160_000, using: &generator)
    let graph = try list.graph()
    let one = Condensation(of: graph, threads: 1)
    let labels = one.components.labels
    for threads in [2, 3, 8] {
      let other = Condensation(of: graph, threads: threads)
      #expect(other.components.labels == labels && other.arcs.arcCount == one.arcs.arcCount)
      #expect((0..<UInt32(one.arcs.arcCount)).allSatisfy { other.edges(of: $0) == one.edges(of: $0) })
    }
    var between = list.edges.indices.filter { labels[Int(list.edges[$0].source)] != labels[Int(list.edges[$0].target)] }
    #expect(between.count > 100_000)
    for arc in 0..<UInt32(one.arcs.arcCount) {
      let (source, target) = (one.arcs.arcs.sources[Int(arc)], one.arcs.arcs.targets[Int(arc)])
      for edge in one.edges(of: arc) {
        let ends = list.edges[Int(edge)]
        guard labels[Int(ends.source)] == source, labels[Int(ends.target)] == target else {
          between.append(-1); continue
        }
      }
    }
    #expect(between.last != -1)
    #expect((0..<UInt32(one.arcs.arcCount)).reduce(0) { $0 + one.edges(of: $1).count } == between.count)
  }
}
