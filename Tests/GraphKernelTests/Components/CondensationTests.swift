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
}
