import MeasuredRun

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Feeds the built program mutated input: whatever it is, the program must end by itself, soon, and with an exit
/// status it documents.
@main enum DealGraphFuzz {
  /// Fine, problems in the input, usage, input or output; 70 would be our own fault.
  static let documented: Set<Int32> = [0, 1, 64, 74]

  static let tables: [(suffix: String, text: String)] = [
    ("csv", "source,target,kind,amount,currency,date,id\na,b,loan,10.50,USD,2026-01-01,1\nb,\"a, \"\"b\"\"\",,,,,2\n"),
    ("edges", "# an edge list\n% with comments\n0 1\n1 2\n2 0\n2 2\n"),
  ]

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let seconds = Double(arguments[2]), let scratch = ScratchFolder() else {
      print("usage: dealgraph-fuzz PROGRAM SECONDS [BOOK ...]")
      exit(64)
    }
    let program = arguments[1]
    var seeds = tables.map { (suffix: $0.suffix, bytes: Array($0.text.utf8)) }
    for seed in seeds {
      guard let table = scratch.write("seed.\(seed.suffix)", bytes: seed.bytes),
        try MeasuredRun([program, "convert", table, "-o", "\(scratch.path)/seed.dgsnap"], limit: 10).ending == .exit(0),
        let snapshot = bytes(ofFile: "\(scratch.path)/seed.dgsnap")
      else {
        print("\(program) does not convert the seeds to snapshots")
        exit(1)
      }
      seeds.append((suffix: "dgsnap", bytes: snapshot))
    }
    seeds += arguments.dropFirst(3).compactMap { path in bytes(ofFile: path).map { ("yaml", $0) } }

    let clock = ContinuousClock()
    let begin = clock.now
    let seed = UInt64.random(in: 0 ... .max)
    var mutation = Mutation(random: SplitMix64(seed: seed))
    var endings: [MeasuredRun.Ending: Int] = [:]
    while begin.duration(to: clock.now) < .seconds(seconds) {
      guard let chosen = seeds.randomElement(using: &mutation.random),
        let other = seeds.randomElement(using: &mutation.random),
        let path = scratch.write(
          "input.\(chosen.suffix)",
          bytes: mutation.mutate(chosen.bytes, other: other.bytes, keepingSize: chosen.suffix == "dgsnap"))
      else {
        print("cannot write to \(scratch.path)")
        exit(74)
      }
      let questions =
        switch chosen.suffix {
        case "yaml": ["check", "cycles", "overlaps", "diagram"]
        case "dgsnap": ["check", "cycles", "centrality"]
        default: ["cycles", "centrality"]
        }
      let question = questions.randomElement(using: &mutation.random) ?? "cycles"
      let output = question == "diagram" ? ["-o", "\(scratch.path)/output.dot"] : []
      let run = try MeasuredRun([program, question, path] + output, limit: 10)
      endings[run.ending, default: 0] += 1
      if case .exit(let status) = run.ending, documented.contains(status) { continue }
      print("dealgraph \(question) \(path): \(run.ending); the input is kept there")
      exit(1)
    }
    scratch.remove()
    print(
      "fuzzing: " + endings.map { "\($0.value) × \($0.key)" }.sorted().joined(separator: ", ") + ", none unexpected")
  }
}
