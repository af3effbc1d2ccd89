import Foundation
import Testing

@Suite struct PathsCommandTests {
  private let rows = "source,target,amount\na,b,5\nb,d,7\na,c,1\nc,d,\na,d,2\n"

  private func routes(_ run: Program.Run) -> [[String]] {
    (run.json["paths"] as? [[String: Any]] ?? []).map { $0["companies"] as? [String] ?? [] }
  }

  @Test func everyFormOfAnAnswer() throws {
    let question = ["paths", "-", "--from", "a", "--to", "d", "--format"]
    let text = try Program.run(question + ["text"], input: rows)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("3 chains of at most 6 legs from a to d in standard input\n"))
    let json = try Program.run(question + ["json"], input: rows)
    #expect(routes(json) == [["a", "d"], ["a", "b", "d"], ["a", "c", "d"]])
    #expect((json.json["fewestFlows"] as? [String: Any])?["flowCount"] as? Int == 3)
    let csv = try Program.run(question + ["csv"], input: rows)
    #expect(csv.output.contains("\r\nchain,1,1,") && csv.output.contains("\r\nleastAmount,"))
    let markdown = try Program.run(question + ["markdown"], input: rows)
    #expect(markdown.output.contains("## The fewest flows that cut all chains"))
  }

  @Test func chainsAreChosenAndRanked() throws {
    let question = ["paths", "-", "--from", "a", "--to", "d", "--format", "json"]
    #expect(
      routes(try Program.run(question + ["--rank", "amount"], input: rows)) == [
        ["a", "b", "d"], ["a", "d"], ["a", "c", "d"],
      ])
    #expect(routes(try Program.run(question + ["--max-length", "1"], input: rows)) == [["a", "d"]])
    #expect(routes(try Program.run(question + ["--max-length", "none", "--limit", "2"], input: rows)).count == 2)
    #expect(routes(try Program.run(question + ["--limit", "0"], input: rows)).count == 3)
    #expect(
      routes(try Program.run(question + ["--min-amount", "3"], input: rows)) == [["a", "b", "d"]])
  }

  @Test func aBookOnAnyLayer() throws {
    for layer in ["cash", "service", "dependency", "exposure"] {
      let run = try Program.run(
        "paths", Program.firstBook, "--from", "OpenAI", "--to", "amazon", "--layer", layer, "--basis", "rumored",
        "--format", "json")
      #expect(run.status == 0 && run.json["layer"] as? String == layer, "\(layer): \(run.errors)")
    }
  }

  @Test func aSearchCutShortWarns() throws {
    let question = ["paths", "-", "--from", "a", "--to", "d", "--visit-budget", "1", "--format"]
    let csv = try Program.run(question + ["csv"], input: rows)
    #expect(csv.status == 0 && csv.errors.contains("the search was cut short"))
    let text = try Program.run(question + ["text"], input: rows)
    #expect(text.errors.isEmpty && text.output.contains("cut short"))
  }

  @Test func optionsAreChecked() throws {
    for options in [
      [], ["--from", "a"], ["--to", "d"], ["--from", "a", "--to", "d", "--limit", "-1"],
      ["--from", "a", "--to", "d", "--max-length", "0"], ["--from", "a", "--to", "d", "--rank", "beauty"],
      ["--from", "a", "--to", "d", "--layer", "cash"],
    ] {
      let run = try Program.run(["paths", "-"] + options, input: rows)
      #expect(run.status == 64 && run.output.isEmpty, "\(options): \(run.errors)")
    }
    for (from, to, words) in [
      ("a", "a", "begin and end at a"), ("a", "x", "no company “x”"),
    ] {
      let run = try Program.run(["paths", "-", "--from", from, "--to", to], input: rows)
      #expect(run.status == 1 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
    }
    let near = try Program.run("paths", Program.firstBook, "--from", "openia", "--to", "amazon")
    #expect(near.status == 1 && near.errors.contains("did you mean “OpenAI”?"))
  }
}
