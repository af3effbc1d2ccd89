import ArgumentParser
import DealGraph

/// The question how fast the kernels are here.
struct BenchmarkCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure how fast the kernels are on a graph: time, memory, and a checksum of what they find.",
    discussion: """
      KERNELS
      \(BenchmarkKernel.Name.allCases.map { "  \(Self.form(of: $0)): \($0.definition)." }.joined(separator: "\n"))

      Without --kernels all are run that end within a budget of edge visits; --force lifts it. Two machines that print \
      the same checksum found the same.

      EXAMPLES
        dealgraph benchmark Graphs/openai-2026.yaml
        dealgraph benchmark payments.csv --kernels pageRank=1e-6,cycles=4 --repeat 5
        dealgraph benchmark payments.csv --format json
      """)

  private static func form(of name: BenchmarkKernel.Name) -> String {
    guard let parameter = name.parameter else { return name.rawValue }
    return "\(BenchmarkKernel(name)) (\(parameter.meaning))"
  }

  @Argument(
    help: ArgumentHelp("A table of flows, a deal book, or - for standard input.", valueName: "file"),
    completion: .file())
  var input: String

  @Option(help: "How to read it, if its name and content do not tell: book, csv or edges.")
  var inputFormat: InputFormat?

  @Option(
    help: ArgumentHelp("The kernels, each with its parameter or without. (default: all)", valueName: "kernel,kernel"))
  var kernels: [String] = []

  @Option(name: .customLong("repeat"), parsing: .unconditional, help: "How often each kernel is run.")
  var repeats = 3

  @Option(parsing: .unconditional, help: "How many threads are used (default: one per core).")
  var threads: Int?

  @Flag(help: "Run every kernel to its end, however long it takes.")
  var force = false

  @Option(
    help: "Which direction of a deal counts: cash, service, rights, ownership, dependency or exposure (default: cash).")
  var layer: Layer?

  @OptionGroup(title: "How a table is read") var table: TableOptions
  @OptionGroup(title: "Limits") var bookLimits: BookLimitOptions
  @OptionGroup(title: "Which flows count") var flows: FlowOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Messages") var verbosity: VerbosityOptions

  func validate() throws {
    guard (1...1_000).contains(repeats) else { throw ValidationError("--repeat must be from 1 to 1000") }
    if let threads, !(1...1_024).contains(threads) { throw ValidationError("--threads must be from 1 to 1024") }
    _ = try named()
  }

  func run() throws {
    // The digest is that of the first reading: no other program that is compared makes one.
    func load(knownAs reference: InputReference? = nil) throws -> LoadedInput {
      try LoadedInput(path: input, format: inputFormat, options: table, limits: bookLimits.limits, knownAs: reference)
    }
    func read(_ loaded: LoadedInput) throws -> FlowSource { try flows.source(of: loaded, layer: layer) }
    let loaded = try load()
    let source = try read(loaded)
    let reference = loaded.reference
    let opening: (() throws -> FlowSnapshot)? =
      input != "-" && loaded.snapshot != nil
      ? {
        guard let snapshot = try load(knownAs: reference).snapshot else {
          throw CommandFailure.inputOutput("\(input) is no snapshot any more")
        }
        return snapshot
      } : nil
    let line = ProgressLine("measuring")
    defer { line.clear() }
    let report = source.benchmark(
      BenchmarkOptions(
        kernels: try named(), repeats: repeats, threads: threads,
        visitBudget: force ? nil : BenchmarkOptions.usualVisitBudget),
      opening: opening, reading: input == "-" ? nil : { try read(load(knownAs: reference)) }
    ) { line.update(step: "\($0)") }
    line.clear()
    try output.write(report)
    if report.measurements.allSatisfy({ $0.failure != nil }) { throw ExitCode(1) }
  }

  private func named() throws -> [BenchmarkKernel]? {
    guard !kernels.isEmpty else { return nil }
    var problems: [String] = []
    var found: [BenchmarkKernel] = []
    for word in kernels.flatMap({ $0.split(separator: ",") }) {
      do throws(BenchmarkKernel.ParseError) {
        let kernel = try BenchmarkKernel(parsing: word)
        if !found.contains(kernel) { found.append(kernel) }
      } catch {
        problems.append("\(error)")
      }
    }
    guard problems.isEmpty else { throw ValidationError("--kernels: " + problems.joined(separator: "; ")) }
    guard !found.isEmpty else { throw ValidationError("--kernels: name at least one kernel") }
    return found
  }
}
