import DealGraph

/// Runs one solver of the library once, and prints how long it took and what it found.
///
/// Reading the file is not part of the time; to make the graph, to check the result and to prove its error is.
@main enum SolverBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      throw InputError(description: "usage: dealgraph-solver-benchmarks circulation|system FILE")
    }
    var input = try BenchmarkInput(path: arguments[2])
    switch arguments[1] {
    case "circulation": try circulate(&input)
    case "system": try solve(&input)
    default: throw InputError(description: "there is no solver \(arguments[1])")
    }
  }

  private static func circulate(_ input: inout BenchmarkInput) throws {
    let capacities = try input.next(input.sources.count, of: Int64.self)
    let clock = ContinuousClock()
    let begin = clock.now
    let graph = try DirectedGraph(vertexCount: input.vertexCount, sources: input.sources, targets: input.targets)
    let circulation = try maximumCirculation(of: graph, capacities: capacities)
    let fault = circulation.fault(in: graph, capacities: capacities)
    print(seconds(since: begin, clock), circulation.value, fault.map { "\($0)" } ?? "proven")
  }

  private static func solve(_ input: inout BenchmarkInput) throws {
    let weights = try input.next(input.sources.count, of: Double.self)
    let right = try input.next(input.vertexCount, of: Double.self)
    let clock = ContinuousClock()
    let begin = clock.now
    let graph = try DirectedGraph(vertexCount: input.vertexCount, sources: input.sources, targets: input.targets)
    var system = try GraphSystem(graph, weights: weights)
    let solution = try system.solution(of: right)
    let bound = solution.errorBound.map { "\($0)" } ?? "unknown"
    print(seconds(since: begin, clock), solution.values.reduce(0, +), bound)
  }

  private static func seconds(since begin: ContinuousClock.Instant, _ clock: ContinuousClock) -> Double {
    let duration = begin.duration(to: clock.now).components
    return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  }
}
