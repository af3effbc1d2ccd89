import Columns
import FlowGraphs
import GraphKernel
import Parallelism

/// What is measured, and how often.
public struct BenchmarkOptions: Sendable {
  /// The kernels; `nil` for all that end within a budget of edge visits.
  public var kernels: [BenchmarkKernel]?
  /// How often each kernel is run, at least once.
  public var repeats: Int
  /// How many threads are used; `nil` for one per core.
  public var threads: Int?
  /// How many edges a kernel may look at where that grows faster than the graph; `nil` for any number.
  public var visitBudget: UInt64?

  /// The budget of edge visits unless another one is chosen: some ten seconds.
  public static let usualVisitBudget: UInt64 = 2_000_000_000

  /// Creates options; without arguments, every kernel is run three times.
  public init(
    kernels: [BenchmarkKernel]? = nil, repeats: Int = 3, threads: Int? = nil,
    visitBudget: UInt64? = BenchmarkOptions.usualVisitBudget
  ) {
    self.kernels = kernels
    self.repeats = repeats
    self.threads = threads
    self.visitBudget = visitBudget
  }

  fileprivate func wants(_ kernel: BenchmarkKernel.Name) -> Bool {
    kernels.map { $0.contains { $0.name == kernel } } ?? true
  }
}

extension FlowSource {
  /// Measures kernels on the graph of the flows: time, memory, and a checksum of what they find.
  ///
  /// **Definition**: a kernel is run some times, one right after the other, on the graph in memory; what a kernel makes of
  /// the graph for itself is part of its time, to read the file is not, but for the kernels that do just that. The memory is
  /// the peak of the process during the first run, less what was in use before.
  ///
  /// - Parameters:
  ///   - options: which kernels, and how often.
  ///   - opening: opens the snapshot of the same flows; `nil` where there is none.
  ///   - reading: reads the same flows once more; `nil` where that is not possible.
  ///   - progress: is told each kernel before its runs.
  /// - Returns: the times, and what was found; a kernel without a result says why.
  public func benchmark(
    _ options: BenchmarkOptions = BenchmarkOptions(), opening: (() throws -> FlowSnapshot)? = nil,
    reading: (() throws -> FlowSource)? = nil, progress: (BenchmarkKernel) -> Void = { _ in }
  ) -> BenchmarkReport {
    var report = BenchmarkReport(
      header: header(report: "benchmark", layer: projection?.query.layer), vertexCount: graph.graph.vertexCount,
      edgeCount: graph.graph.edgeCount, threads: workerCount(options.threads, tasks: .max))
    let times = options.wants(.temporalCycles) ? exactTimes : nil
    let all = BenchmarkKernel.Name.allCases.filter { name in
      switch name {
      case .read: reading != nil
      case .open: opening != nil
      case .temporalCycles: times != nil
      default: true
      }
    }
    // What only some kernels look at is not copied for the others.
    let run = KernelRun(
      graph: graph.graph,
      ends: options.wants(.graph) ? (Column(Array(graph.graph.sources)), Column(Array(graph.graph.targets))) : nil,
      capacities: options.wants(.maximumFlow) ? capacities : [], times: times, threads: options.threads,
      reading: reading, opening: opening)
    for kernel in options.kernels ?? all.map(BenchmarkKernel.init) {
      progress(kernel)
      report.measurements.append(run.measure(kernel, options))
    }
    return report
  }

  /// The time of each edge; `nil` where some edge has none.
  private var exactTimes: [Int64]? {
    let times = (0..<EdgeIndex(graph.graph.edgeCount)).map { graph.exactTime(of: $0) }
    return times.contains(nil) ? nil : times.compactMap(\.self)
  }

  /// What each edge can carry: its amount where all are known and can be added up, else one unit.
  private var capacities: [Int64] {
    let edges = 0..<EdgeIndex(graph.graph.edgeCount)
    let amounts = edges.map { (try? graph.amount(of: $0))?.exactValue }
    let known = amounts.compactMap(\.self)
    let sum = known.reduce((total: Int64(0), overflows: false)) { sum, amount in
      let (total, overflows) = sum.total.addingReportingOverflow(amount)
      return (total, sum.overflows || overflows)
    }
    return known.count == amounts.count && !sum.overflows ? known : amounts.map { _ in 1 }
  }
}

extension KernelRun {
  /// Runs a kernel as often as asked for.
  fileprivate func measure(_ kernel: BenchmarkKernel, _ options: BenchmarkOptions) -> BenchmarkReport.Measurement {
    var measurement = BenchmarkReport.Measurement(kernel: kernel)
    if let visits = visits(of: kernel), let budget = options.visitBudget, visits > Double(budget) {
      measurement.failure = "it would look at up to \(Int(exactly: visits.rounded()) ?? .max) edges; --force runs it"
      return measurement
    }
    do {
      // What others have left would hide what the kernel needs.
      PageReserve.empty()
      for repetition in 0..<max(1, options.repeats) {
        let before = repetition == 0 && PeakMemory.reset() ? PeakMemory.current?.now : nil
        let clock = ContinuousClock()
        let begin = clock.now
        let result = try run(kernel, visitBudget: options.visitBudget)
        let duration = begin.duration(to: clock.now).components
        measurement.seconds.append(Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
        if let before { measurement.memory = PeakMemory.current.map { max(0, $0.peak - before) } }
        let outcome = result()
        if let checksum = measurement.checksum, checksum != outcome.checksum {
          measurement.failure = "two runs found different results; please report that as an error of this program"
        }
        (measurement.checksum, measurement.figures) = (outcome.checksum, outcome.figures)
      }
    } catch {
      measurement = BenchmarkReport.Measurement(kernel: kernel)
      measurement.failure = "\(error)"
    }
    return measurement
  }
}
