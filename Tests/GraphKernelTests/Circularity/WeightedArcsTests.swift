import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct WeightedArcsTests {
  private func backward(_ positions: [Int], _ part: CyclicPart, _ weights: [Int64]) -> Int64 {
    part.edges.indices.reduce(0) { sum, index in
      let isBack = positions[part.sources[index]] > positions[part.targets[index]]
      return isBack ? sum + weights[Int(part.edges[index])] : sum
    }
  }

  /// A good order is an order, no single vertex of which has a better place, and costs no less than the best one.
  @Test(arguments: 0..<40 as Range<UInt64>) func goodOrdersAreBestForEachVertex(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 9, edgeCount: 40, using: &generator)
    let weights = list.edges.map { _ in Int64.random(in: 1...20, using: &generator) }
    for part in CyclicPart.parts(of: try list.graph(), edges: Array(0..<40)) {
      let arcs = WeightedArcs(part, weights: weights)
      let (good, best) = (arcs.goodOrder(), arcs.bestOrder())
      #expect(good.sorted() == Array(part.vertices.indices) && best.sorted() == Array(part.vertices.indices))
      let cost = backward(good, part, weights)
      #expect(backward(best, part, weights) <= cost)
      let order = part.vertices.indices.sorted { good[$0] < good[$1] }
      for vertex in order {
        for place in order.indices {
          var moved = order.filter { $0 != vertex }
          moved.insert(vertex, at: place)
          var positions = good
          for (position, vertex) in moved.enumerated() { positions[vertex] = position }
          #expect(backward(positions, part, weights) >= cost)
        }
      }
    }
  }
}
