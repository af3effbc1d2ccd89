import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func everyCommandExplainsItselfWithExamples() throws {
    #expect(try Program.run("--help").output.contains("EXIT STATUS"))
    for command in ["check", "cycles", "exposure", "overlaps", "centrality", "diagram"] {
      let help = try Program.run(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.contains("EXAMPLES"), "\(command)")
    }
  }

  @Test func wrongUsageIsSixtyFour() throws {
    for arguments in [
      ["cycles"], ["cycles", Program.firstBook, "--basis", "certain"], ["cycles", Program.firstBook, "--max-length", "0"],
      ["cycles", Program.firstBook, "--limit", "-1"], ["frobnicate"], ["exposure", Program.firstBook],
      ["cycles", Program.firstBook, "--as-of", "2026-02-30"], ["cycles", Program.firstBook, "--kinds", "gift"],
      ["centrality", Program.firstBook, "--measure", "beauty"], ["cycles", Program.firstBook, "--min-amount", "a lot"],
    ] {
      let run = try Program.run(arguments)
      #expect(run.status == 64, "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
      #expect(!run.errors.isEmpty)
    }
  }

  @Test func missingAndUnreadableFilesAreSeventyFour() throws {
    for path in ["no-such-file.yaml", "/"] {
      let run = try Program.run("cycles", path)
      #expect(run.status == 74, "\(path): \(run.errors)")
      #expect(run.errors.contains("cannot read \(path)"))
    }
    let full = try Program.run("cycles", Program.firstBook, "-o", "no/such/folder/result.txt")
    #expect(full.status == 74)
    #expect(full.errors.contains("cannot write"))
  }

  @Test func anUnknownCompanyIsNamedWithTheNearestOne() throws {
    let run = try Program.run("exposure", Program.firstBook, "--of", "amazn")
    #expect(run.status == 1)
    #expect(run.errors.contains("did you mean “amazon”?"))
  }

  @Test func aBadBookIsListedWithPlacesAndEndsWithOne() throws {
    let book = "dealgraph: 1\ncurrency: USD\ncompanies:\n  a: {name: A, parent: b}\n"
    for command in ["check", "cycles"] {
      let run = try Program.run(command, "-", "--input-format", "book", input: book)
      guard command != "check" else { continue }
      #expect(run.status == 1)
      #expect(run.errors.contains("standard input:4:"), "\(run.errors)")
    }
    let check = try Program.run("check", "-", input: book)
    #expect(check.status == 1)
    #expect(check.output.contains("standard input:4:"), "\(check.output)")
  }

  @Test func rowsFromAPipeAnswerTheSameQuestions() throws {
    let rows = "source,target,amount\na,b,5\nb,a,7\nb,c,1\n"
    let run = try Program.run("cycles", "-", "--format", "json", input: rows)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["count"] as? Int == 1)
    let cycle = try #require((run.json["cycles"] as? [[String: Any]])?.first)
    #expect(cycle["companies"] as? [String] == ["a", "b"])
    #expect((cycle["amount"] as? [String: Any])?["minorUnits"] as? Int == 500)
    #expect((cycle["amount"] as? [String: Any])?["currency"] is NSNull)
    for option in [["--layer", "cash"], ["--basis", "paid"], ["--known-on", "2026-01-01"], ["--group", "none"]] {
      #expect(try Program.run(["cycles", "-"] + option, input: rows).status == 64)
    }
  }

  @Test func aFileAppearsWholeAndNothingElseBesideIt() throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("result.md").path
      let run = try Program.run("cycles", Program.firstBook, "--format", "markdown", "-o", path)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["result.md"])
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Amazon"))
    }
  }

  @Test func theSameQuestionGivesTheSameBytes() throws {
    for format in ["text", "json", "csv", "markdown"] {
      let arguments = ["cycles", Program.firstBook, "--basis", "rumored", "--format", format]
      #expect(try Program.run(arguments).output == Program.run(arguments).output)
    }
  }

  @Test func noEscapeSequenceReachesAPipe() throws {
    #expect(try !Program.run("cycles", Program.firstBook).output.contains("\u{1B}"))
  }

  @Test(arguments: ["svg", "pdf", "png", "dot"]) func diagramsAreDrawn(format: String) throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("web.\(format)").path
      let run = try Program.run("diagram", Program.firstBook, "-o", path)
      #expect(run.status == 0, "\(run.errors)")
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let signature = ["svg": "<?xml", "pdf": "%PDF-", "png": "\u{89}PNG", "dot": "digraph"][format] ?? ""
      #expect(data.starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
      #expect(data.count > 1000)
    }
  }
}
