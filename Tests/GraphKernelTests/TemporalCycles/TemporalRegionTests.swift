import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct TemporalRegionTests {
  /// Arrivals and departures against passing over the edges until nothing changes.
  @Test(arguments: [0, 1] as [Int32])
  func arrivalsAndDepartures(gap: Int32) throws {
    var generator = SeededGenerator(seed: 143)
    for _ in 0..<600 {
      let list = EdgeList.random(vertexCount: 7, edgeCount: 26, using: &generator)
      let times = list.edges.map { _ in Int64.random(in: 0...15, using: &generator) }
      let core = TemporalCore(
        try list.collapsed(), times: times, window: .random(in: 0...12, using: &generator))
      let region = TemporalRegion(core, gap: gap)
      let count = core.core.vertexCount
      for root in core.roots {
        region.prepare(root)
        let last = core.lastRanks[Int(root.rank)]
        let edges = core.roots.filter { $0.rank >= root.rank + gap && $0.rank <= last }
        var arrivals = [Int32](repeating: .max, count: count)
        arrivals[Int(root.target)] = root.rank
        for _ in 0..<count {
          for edge in edges where edge.source != root.source && edge.target != root.source {
            guard arrivals[Int(edge.source)] <= edge.rank - gap else { continue }
            arrivals[Int(edge.target)] = min(arrivals[Int(edge.target)], edge.rank)
          }
        }
        var departures = [Int32](repeating: -1, count: count)
        for _ in 0..<count {
          for edge in edges where edge.source != root.source && arrivals[Int(edge.source)] <= edge.rank - gap {
            guard edge.target == root.source || departures[Int(edge.target)] >= edge.rank + gap else { continue }
            departures[Int(edge.source)] = max(departures[Int(edge.source)], edge.rank)
          }
        }
        if departures[Int(root.target)] == -1 { departures = [Int32](repeating: -1, count: count) }
        #expect(Array(region.departures.elements) == departures, "\(list), \(times), \(root)")
        #expect(region.members.sorted() == (0..<UInt32(count)).filter { departures[Int($0)] != -1 })
      }
    }
  }
}
