import Foundation
import Testing

@Suite struct DealGraphCommandTests {
  /// The subcommands as the help lists them.
  private static func commands() throws -> [String] {
    let lines = try Program.run("--help").output.split(separator: "\n").map(String.init)
    return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().compactMap { line in
      line.prefixMatch(of: #/  ([a-z]+)  /#).map { String($0.1) }
    }
  }

  /// The examples of a help text, one shell line each.
  private static func examples(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.drop { $0 != "EXAMPLES" }.dropFirst().prefix { $0.hasPrefix("  ") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// A folder as the examples expect it.
  private static func inExampleFolder(_ body: (URL) throws -> Void) throws {
    try Program.inTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("Graphs"),
        withDestinationURL: Program.checkout.appendingPathComponent("Graphs"))
      try Data("source,target,amount\nfirst,second,2000000\nsecond,third,1500000\nthird,first,1000000\n".utf8)
        .write(to: folder.appendingPathComponent("payments.csv"))
      #expect(
        try Program.shell(
          "sed '1s/.*/payer,payee,value/' payments.csv | gzip > ledger.csv.gz", in: folder
        ).status == 0)
      for name in ["old.yaml", "new.yaml"] {
        try FileManager.default.copyItem(
          atPath: Program.firstBook, toPath: folder.appendingPathComponent(name).path)
      }
      try body(folder)
    }
  }

  @Test func theExamplesOfEveryCommandRun() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 6)
    #expect(try Program.run("--help").output.contains("EXIT STATUS"))
    try Self.inExampleFolder { folder in
      for command in [[]] + commands.map({ [$0] }) {
        let help = try Program.run(command + ["--help"])
        #expect(help.status == 0)
        let examples = Self.examples(in: help.output)
        #expect(examples.count >= 2, "\(command)")
        for example in examples {
          let run = try Program.shell(example, in: folder)
          #expect(run.status == 0, "\(example): \(run.errors)")
        }
      }
    }
  }

  @Test func theExamplesOfTheReadmeRun() throws {
    let readme = try String(contentsOf: Program.checkout.appendingPathComponent("README.md"), encoding: .utf8)
    let examples = readme.split(separator: "\n").filter { $0.hasPrefix("dealgraph ") }.map(String.init)
    #expect(examples.count >= 8)
    try Self.inExampleFolder { folder in
      for example in examples {
        let run = try Program.shell(example, in: folder)
        #expect(run.status == 0, "\(example): \(run.errors)")
      }
    }
  }

  @Test func helpThatCannotBeWrittenIsAFailure() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for arguments in ["--help", "cycles --help", "--version", "--generate-completion-script bash"] {
      let run = try Program.shell("dealgraph \(arguments) > /dev/full")
      #expect(run.status == 74, "\(arguments)")
      #expect(run.errors.contains("standard output"))
    }
  }

  @Test func completionsKnowEveryCommand() throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try Program.run("--generate-completion-script", shell)
      #expect(script.status == 0)
      for command in try Self.commands() { #expect(script.output.contains(command), "\(shell): \(command)") }
    }
  }

  @Test func nothingHostileInAnArgumentReachesTheTerminal() throws {
    for arguments in [
      ["cycles", "\u{1B}[2J.yaml"], ["\u{1B}[2J"], ["cycles", Program.firstBook, "--through", "\u{9B}2J"],
    ] {
      let run = try Program.run(arguments)
      #expect(run.status != 0)
      #expect(run.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }

  /// What is found wrong only when the input is known is told like what the parser finds.
  @Test(
    arguments: [
      (["cycles", "-", "--layer", "cash"], "--layer: only for deal books"),
      (["cycles", "-", "--min-amount", "-5"], "--min-amount: “-5” is negative; write it like 1000000"),
      (["cycles", "-", "--limit", "-1"], "--limit cannot be negative; 0 lists all"),
      (["cycles", "-", "--as-of", "2026-02-30"], "'--as-of <as-of>': there is no such day"),
      (["cycles", "-", "--as-of", "today"], "write a day as year-month-day, like 2026-02-27"),
      (["centrality", "-", "--damping", "-1"], "--damping must be from 0 on and below 1"),
      (["check", "-", "-"], "standard input can be read only once"),
    ])
  func wrongUsageIsExplained(arguments: [String], words: String) throws {
    let run = try Program.run(arguments, input: "source,target\na,b\n")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: ") && run.errors.contains(words), "\(run.errors)")
    let usage = "\nUsage: dealgraph \(arguments[0]) [<options>] <file>"
    #expect(run.errors.contains(usage), "\(run.errors)")
    #expect(run.errors.hasSuffix("  See 'dealgraph \(arguments[0]) --help' for more information.\n"), "\(run.errors)")
  }

  @Test func wrongUsageIsSixtyFour() throws {
    for arguments in [
      ["cycles"], ["cycles", Program.firstBook, "--basis", "certain"],
      ["cycles", Program.firstBook, "--max-length", "0"],
      ["cycles", Program.firstBook, "--limit", "-1"], ["frobnicate"], ["exposure", Program.firstBook],
      ["cycles", Program.firstBook, "--as-of", "2026-02-30"], ["cycles", Program.firstBook, "--kinds", "gift"],
      ["centrality", Program.firstBook, "--measure", "beauty"], ["cycles", Program.firstBook, "--min-amount", "a lot"],
      ["cycles", Program.firstBook, "--kinds", ""], ["centrality", Program.firstBook, "--measure", ""],
      ["cycles", Program.firstBook, "-o", ""], ["diagram", Program.firstBook, "-o", "svg"],
    ] {
      let run = try Program.run(arguments)
      #expect(run.status == 64, "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
      #expect(!run.errors.isEmpty)
    }
  }
}
