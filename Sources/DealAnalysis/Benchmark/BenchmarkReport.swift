/// How fast the kernels are on a graph, on the machine at hand.
public struct BenchmarkReport: Sendable {
  /// A number that a reader knows a result by.
  public struct Figure: Hashable, Sendable {
    /// What is counted.
    public let name: String
    /// How many there are.
    public let value: Int

    init(_ name: String, _ value: Int) {
      self.name = name
      self.value = value
    }
  }

  /// The runs of a kernel.
  public struct Measurement: Sendable {
    /// What was run.
    public let kernel: BenchmarkKernel
    /// How long each run took, in seconds, in the order of the runs; empty when there was none to its end.
    public internal(set) var seconds: [Double] = []
    /// How much memory the first run needed beside what was in use before it, in bytes; `nil` where the system does not
    /// tell.
    public internal(set) var memory: Int?
    /// The checksum of what was found; the same on every machine and any number of threads.
    public internal(set) var checksum: UInt64?
    /// Numbers that a reader knows the result by.
    public internal(set) var figures: [Figure] = []
    /// Why there is no result, or `nil` if there is one.
    public internal(set) var failure: String?

    /// The middle one of the times, the mean of two for an even number of them; `nil` without a time.
    public var median: Double? {
      let sorted = seconds.sorted()
      guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
      return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
    }
  }

  /// What the report says about itself and its input.
  public internal(set) var header: ReportHeader
  /// How many vertices the graph has.
  public let vertexCount: Int
  /// How many edges the graph has, parallel edges and self-loops included.
  public let edgeCount: Int
  /// How many threads were used at most.
  public let threads: Int
  /// One entry for each kernel, in the order in which they were run.
  public internal(set) var measurements: [Measurement] = []

  /// How many edges of the graph a kernel gets done in a second; `nil` without a time, and for a graph without edges.
  public func edgesPerSecond(_ measurement: Measurement) -> Double? {
    guard let median = measurement.median, median > 0, edgeCount > 0 else { return nil }
    return Double(edgeCount) / median
  }
}
