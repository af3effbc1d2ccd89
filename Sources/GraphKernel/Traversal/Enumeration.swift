/// What the receiver of a stream of results wants next.
public enum EnumerationControl: Hashable, Sendable {
  /// Go on to the next result.
  case `continue`
  /// End the enumeration.
  case stop
}

/// How parallel edges count in cycles and paths.
public enum ParallelEdges: Hashable, Sendable {
  /// One result per sequence of vertices, however many edges join them.
  case collapse
  /// One result per choice of edges along the sequence of vertices.
  case distinct
}

/// Why an enumeration ended before everything was found.
public enum EnumerationStop: Hashable, Sendable {
  /// The receiver of the results asked to stop.
  case stoppedByReceiver
  /// The budget of edge visits was used up.
  case visitBudget
  /// The cancellation check answered yes.
  case cancelled
}

/// What an enumeration of cycles or paths did, and whether it saw everything.
public struct EnumerationSummary: Hashable, Sendable {
  /// The number of results handed to the receiver.
  public internal(set) var emittedCount: UInt64 = 0

  /// The number of results handed to the receiver, by length in edges; lengths without a result are absent.
  public internal(set) var countsByLength: [Int: UInt64] = [:]

  /// The number of edge visits in all phases of the work; it depends on the graph and the query only.
  public internal(set) var edgeVisits: UInt64 = 0

  /// Why the enumeration ended early, or nil if it did not.
  public internal(set) var stopReason: EnumerationStop?

  /// Whether every result that the query describes was handed to the receiver.
  ///
  /// After a stop it is false even if, as it happens, nothing was left to find.
  public var isComplete: Bool { stopReason == nil }
}

/// Counts results by length without a dictionary look-up per result.
struct EnumerationTally {
  private var counts: [UInt64] = []

  mutating func record(length: Int, count: UInt64 = 1) {
    if length >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: length + 1 - counts.count))
    }
    counts[length] += count
  }

  func summary(edgeVisits: UInt64, stopReason: EnumerationStop?) -> EnumerationSummary {
    var summary = EnumerationSummary(edgeVisits: edgeVisits, stopReason: stopReason)
    for (length, count) in counts.enumerated() where count > 0 {
      summary.countsByLength[length] = count
      summary.emittedCount += count
    }
    return summary
  }
}
