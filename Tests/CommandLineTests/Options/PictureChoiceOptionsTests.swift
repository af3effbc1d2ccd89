import Foundation
import Testing

@Suite struct PictureChoiceOptionsTests {
  private func dot(_ options: [String], of book: String = Program.firstBook) throws -> String {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("web.dot").path
      let run = try Program.run(["diagram", book, "-o", path] + options)
      #expect(run.status == 0, "\(options): \(run.errors)")
      return run.status == 0 ? try String(contentsOfFile: path, encoding: .utf8) : ""
    }
  }

  @Test(arguments: [
    (["--layer", "cash,dependency"], "cash flows, from who pays"),
    (["--layer", "Cash, dependency"], "dependency, from who"),
    (["--kinds", "investment,loan"], "Only investment, loan"),
    (["--group", "none"], "Firms stand for themselves, not for their groups"),
    (["--min-amount", "20 bn USD"], "Left out as smaller than $20.0bn: "),
    (["--focus", "amazon web services"], "Within 1 tie of Amazon"),
    (["--focus", "MSFT.O", "--focus", "google", "--hops", "2"], "Within 2 ties of Microsoft and Google"),
    (["--focus", "microsoft", "--focus", "amazon", "--hops", "0"], "Only what runs between Microsoft and Amazon"),
    (["--highlight", "cycles"], "loop 2, step 1, and where it leads"),
    (["--highlight", "2"], "and 1 more circular flow, not marked"),
    (["--highlight", "cycles", "--only"], "Only what is on the circular flows that are listed"),
    (["--loops-apart"], "Each circular flow by itself"),
    (["--sources", "short"], "[1] Publisher not named, not after"),
  ]) func whatIsChosenIsDrawnAndSaid(options: [String], words: String) throws {
    #expect(try dot(options).lowercased().contains(words.lowercased()), "\(options)")
  }

  @Test func oneLayerIsTheSameInAListAndByItself() throws {
    #expect(try dot(["--layer", "cash,cash"]) == dot(["--layer", "cash"]))
    #expect(try dot(["--highlight", "numbers", "--sources", "full"]) == dot([]))
  }

  @Test func withoutHighlightNothingIsMarked() throws {
    let unmarked = try dot(["--highlight", "none"])
    #expect(!unmarked.contains("↻"))
    #expect(try dot(["--no-highlight"]) == unmarked)
    #expect(try !dot(["--sources", "none"]).contains("<B>Sources</B>"))
  }

  @Test(arguments: [
    (["--layer", "cash,dependence"], "did you mean “dependency”"), (["--layer", ""], "there is no layer “”"),
    (["--hops", "2"], "add --focus"), (["--focus", "openai", "--hops", "-1"], "cannot be negative"),
    (["--highlight", "loops"], "write numbers, cycles, none, or the number"), (["--highlight", "0"], "from 1 to 9999"),
    (["--highlight", "99999999999999999999"], "from 1 to 9999"),
    (["--highlight", "none", "--only"], "leave --highlight none out"),
    (["--no-highlight", "--loops-apart"], "leave --highlight none out"),
    (["--no-highlight", "--highlight", "1"], "exclude each other"),
    (["--loops-apart", "--engine", "neato"], "leave --engine neato out"), (["--sources", "all"], "'none', 'short'"),
    (["--min-amount", "much"], "--min-amount"), (["--min-amount", "1 EUR"], "--min-amount"),
  ]) func wrongOptionsAreExplained(options: [String], words: String) throws {
    let run = try Program.run(["diagram", Program.firstBook, "-o", "web.svg"] + options)
    #expect(run.status == 64 && run.errors.contains(words), "\(options): \(run.errors)")
  }

  @Test(arguments: [
    (["--focus", "amazn"], "did you mean “Amazon”"), (["--highlight", "3"], "there are 2"),
    (["--highlight", "1", "--kinds", "investment"], "there is no circular flow to highlight"),
    (["--highlight", "1", "--min-amount", "100 bn USD"], "does not lie within what is drawn"),
    (["--focus", "xai", "--kinds", "loan,investment"], "has no tie among those that would be drawn"),
  ]) func whatIsNotThereIsSaid(options: [String], words: String) throws {
    let run = try Program.run(["diagram", Program.firstBook, "-o", "web.svg"] + options)
    #expect(run.status == 1 && run.errors.contains(words), "\(options): \(run.errors)")
  }

  @Test func aLargeTableIsDrawnInParts() throws {
    try Program.inTemporaryFolder { folder in
      let table = folder.appendingPathComponent("flows.csv")
      // A chain of 700 firms, the last two of which pay each other.
      let rows = (0..<700).map { "n\($0),n\($0 + 1),\($0)" } + ["n700,n699,5"]
      try (["source,target,amount"] + rows).joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
      let picture = folder.appendingPathComponent("web.dot").path
      let refused = try Program.run(["diagram", table.path, "-o", picture])
      #expect(refused.status == 1)
      for option in ["--focus", "--kinds", "--min-amount", "--highlight cycles --only", "--force"] {
        #expect(refused.errors.contains(option), "\(refused.errors)")
      }
      for (options, count) in [
        (["--focus", "n20", "--hops", "3"], 7), (["--min-amount", "690"], 11),
        (["--highlight", "cycles", "--only"], 2), (["--loops-apart"], 2), (["--force"], 701),
      ] {
        let run = try Program.run(["diagram", table.path, "-o", picture] + options)
        #expect(run.status == 0, "\(options): \(run.errors)")
        let dot = try String(contentsOfFile: picture, encoding: .utf8)
        #expect(dot.components(separatedBy: "class=\"company firm\"").count - 1 == count, "\(options)")
      }
    }
  }
}
