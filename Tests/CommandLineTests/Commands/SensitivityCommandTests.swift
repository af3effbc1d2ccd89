import Foundation
import Testing

@Suite("Which conclusions of the first book stand")
struct SensitivityCommandTests {
  // 50 ÷ 138 on the looser bases, 38 ÷ 15 as the article of 28 February has the new contract, 100 ÷ 15 without the old one.
  @Test func theReturnToAmazon() throws {
    let run = try Program.run("sensitivity", Program.firstBook, "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let trials = try #require(run.json["trials"] as? [[String: Any]])
    let conclusions = try #require(run.json["conclusions"] as? [[String: Any]])
    let ratio = try #require(conclusions.first { $0["finding"] as? String == "returnRatio:amazon,openai:amazon" })
    let values = try #require(ratio["values"] as? [Any])
    func found(_ variation: String) throws -> Double? {
      let index = try #require(trials.firstIndex { ($0["variation"] as? String)?.hasPrefix(variation) ?? false })
      return (values[index] as? [String: Any])?["atLeast"] as? Double
    }
    #expect(try found("basis:conditional") == 138.0 / 50)
    #expect(try found("side:aws-contract-2026:status:announced") == 38.0 / 15)
    #expect(try found("withoutDeal:aws-contract-existing") == 100.0 / 15)
    #expect(try found("withoutDeal:amazon-invests-2026") == nil && found("basis:paid") == nil)
  }

  @Test(arguments: ["cycles", "circularity", "exposure", "coverage", "concentration", "overlaps", "centrality"])
  func everyQuestionInEveryForm(question: String) throws {
    for format in ["text", "markdown", "csv", "json"] {
      let of = ["exposure", "coverage"].contains(question) ? ["--of", "openai"] : []
      let run = try Program.run(
        ["sensitivity", Program.firstBook, "--question", question, "--format", format, "--vary", "conflict,evidence"]
          + of)
      #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty, "\(question) \(run.errors)")
    }
  }

  @Test func whatIsSupposedIsSaid() throws {
    let text = try Program.run("sensitivity", Program.firstBook, "--without", "nvidia", "--vary", "evidence")
    #expect(text.status == 0 && text.output.contains("What if: without nvidia"), "\(text.errors)")
    let json = try Program.run(
      "sensitivity", Program.firstBook, "--without", "nvidia", "--vary", "evidence", "--format", "json")
    #expect((json.json["supposed"] as? [String: Any])?["without"] as? [String] == ["nvidia"])
  }

  @Test func wrongUsageSaysWhatToDo() throws {
    for (options, hint) in [
      (["--question", "coverage"], "say whose, with --of"), (["--vary", "moods"], "the sorts are basis, evidence"),
      (["--question", "overlaps", "--of", "amazon"], "of all companies"), (["--limit", "-1"], "cannot be negative"),
      (["--question", "exposure", "--of", "amazon", "--layer", "cash"], "always asked of exposure"),
      (["--vary", ","], "at least one sort"),
    ] {
      let run = try Program.run(["sensitivity", Program.firstBook] + options)
      #expect(run.status == 64 && run.errors.contains(hint), "\(options) \(run.errors)")
    }
    let table = try Program.run("sensitivity", "-", input: "source,target\na,b\n")
    #expect(table.status == 64 && table.errors.contains("asked of a deal book"))
    let nobody = try Program.run("sensitivity", Program.firstBook, "--of", "nobody")
    #expect(nobody.status == 1 && nobody.errors.contains("no company"))
  }
}
