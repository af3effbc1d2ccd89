import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct EdgeChoicesTests {
  private let graph: CollapsedGraph

  init() throws {
    // Arc 0 bundles edges 0 and 3, arc 1 edge 1, arc 2 edges 2, 4 and 5.
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (1, 2), (2, 0), (0, 1), (2, 0), (2, 0)])
    graph = try list.collapsed()
  }

  private func choices(of arcs: [UInt32], stopAfter limit: Int = .max) -> ([[UInt32]], EnumerationStop?) {
    var meter = VisitMeter(budget: nil, isCancelled: { false })
    var found: [[UInt32]] = []
    let stop = arcs.withUnsafeBufferPointer { arcs in
      EdgeChoices(graph, capacity: 3).forEach(of: arcs, meter: &meter) { edges in
        found.append(Array(edges))
        return found.count >= limit ? .stoppedByReceiver : nil
      }
    }
    return (found, stop)
  }

  @Test func choicesAreTheProductInLexicographicOrder() {
    let (found, stop) = choices(of: [0, 1, 2])
    #expect(found == [[0, 1, 2], [0, 1, 4], [0, 1, 5], [3, 1, 2], [3, 1, 4], [3, 1, 5]])
    #expect(stop == nil)
  }

  @Test func stopEndsTheLoop() {
    let (found, stop) = choices(of: [2], stopAfter: 2)
    #expect(found == [[2], [4]] && stop == .stoppedByReceiver)
  }
}
