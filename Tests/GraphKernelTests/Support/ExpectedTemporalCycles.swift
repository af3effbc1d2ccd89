import DealTestSupport
import GraphKernel
import Testing

/// The cycles in time of a graph by definition: every simple cycle, every place where it could begin.
struct ExpectedTemporalCycles {
  /// The edges of each cycle, from the first in time on, sorted.
  let cycles: [[UInt32]]

  init(_ list: EdgeList, times: [Int64], query: TemporalCycleQuery) {
    let search = ExhaustiveSearch(list)
    func rises(_ edges: [UInt32]) -> Bool {
      zip(edges, edges.dropFirst()).allSatisfy { first, second in
        let (one, other) = (times[Int(first)], times[Int(second)])
        return query.order == .strict ? one < other : one <= other
      }
    }
    var cycles: [[UInt32]] = []
    for cycle in search.edgeCycles() {
      guard cycle.count >= query.minimumLength, cycle.count <= query.maximumLength ?? .max else { continue }
      // Exhaustive search writes each cycle from its smallest vertex on, where one of equal times begins.
      let starts = Set(cycle.map { times[Int($0)] }).count == 1 ? 0..<1 : cycle.indices
      for start in starts {
        let rotated = Array(cycle[start...] + cycle[..<start])
        let (sum, overflows) = times[Int(rotated[0])].addingReportingOverflow(query.window)
        if rises(rotated), overflows || times[Int(rotated[rotated.count - 1])] <= sum { cycles.append(rotated) }
      }
    }
    self.cycles = cycles.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension EdgeList {
  /// The edges of the cycles in time that the kernel finds, as they come; checks on the way that they are told rightly.
  func temporalCycles(
    _ times: [Int64], _ query: TemporalCycleQuery, threads: Int? = 1
  ) throws -> [[UInt32]] {
    var found: [[UInt32]] = []
    var faults = 0
    let summary = try forEachTemporalCycle(in: try collapsed(), times: times, query: query, threads: threads) {
      cycle in
      found.append(Array(cycle.edges))
      if cycle.edges.map({ edges[Int($0)].source }) != Array(cycle.vertices) { faults += 1 }
      return .continue
    }
    #expect(faults == 0 && summary.emittedCount == UInt64(found.count) && summary.isComplete)
    return found
  }

  /// Compares the cycles in time and their number with exhaustive search.
  func checkTemporalCycles(_ times: [Int64], _ query: TemporalCycleQuery) throws {
    let expected = ExpectedTemporalCycles(self, times: times, query: query).cycles
    let found = try temporalCycles(times, query)
    #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == expected, "\(self), \(times), \(query)")
    let starts = found.filter { $0.count > 1 }.map { times[Int($0[0])] }
    #expect(starts == starts.sorted())
    let counts = try temporalCycleCounts(in: try collapsed(), times: times, query: query, threads: 1)
    let byLength = Dictionary(grouping: expected, by: \.count).mapValues { UInt64($0.count) }
    #expect(counts.countsByLength == byLength && counts.isComplete, "\(self), \(times), \(query)")
  }
}
