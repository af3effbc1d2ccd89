import Foundation
import Testing

/// What five newspaper articles say changed between 31 January and 2 March 2026, worked out by hand from them.
///
/// In January Amazon was in talks for up to 50, half of a round of up to 100; Nvidia and SoftBank were named without an
/// amount. On 27 February the round was 110: 50, 30 and 30. Amazon puts in 15, and 35 on conditions. Microsoft, talked of
/// with less than 10, takes no part. OpenAI, which had a contract of 38 with AWS, takes on another of 100 over 8 years.
@Suite struct DiffCommandTests {
  private static let january = ["diff", Program.firstBook, "--from", "2026-01-31"]

  private func report(_ options: String..., to day: String? = "2026-03-02") throws -> [String: Any] {
    let run = try Program.run(Self.january + (day.map { ["--to", $0] } ?? []) + ["--format", "json"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return run.json
  }

  private func entries(_ list: String, of report: [String: Any]) -> [[String: Any]] {
    report[list] as? [[String: Any]] ?? []
  }

  private func entry(_ id: String, in list: String, of report: [String: Any]) throws -> [String: Any] {
    try #require(entries(list, of: report).first { $0["id"] as? String == id }, "\(id) is not in \(list)")
  }

  /// A field as `before → after`, with the sources that made the difference behind it.
  private func field(_ name: String, _ tranche: String? = nil, of entry: [String: Any]) -> String? {
    let fields = entry["fields"] as? [[String: Any]] ?? []
    guard
      let field = fields.first(where: { $0["field"] as? String == name && $0["tranche"] as? String == tranche })
    else { return nil }
    func text(_ side: String) -> String { ((field[side] as? [String: Any])?["text"] as? String) ?? "–" }
    let sources = (field["claims"] as? [[String: Any]] ?? []).compactMap { ($0["source"] as? String)?.prefix(7) }
    return "\(text("before")) → \(text("after")) \(sources.joined(separator: " "))"
  }

  @Test func amazonGoesFromTalksToFifteenAndThirtyFive() throws {
    let report = try report()
    #expect(report["report"] as? String == "diff")
    let amazon = try entry("amazon-invests-2026", in: "changed", of: report)
    #expect(amazon["basisBefore"] as? String == "rumored" && amazon["basisAfter"] as? String == "committed")
    let three = "reuters closed- lautier"
    #expect(field("status", of: amazon) == "negotiating → committed \(three)")
    #expect(field("amount", of: amazon) == "≤ $50.0bn → $50.0bn reuters lautier")
    #expect(field("amount", "initial", of: amazon) == "– → $15.0bn \(three)")
    #expect(field("status", "initial", of: amazon) == "– → committed \(three)")
    #expect(field("amount", "further", of: amazon) == "– → $35.0bn \(three)")
    #expect(field("status", "further", of: amazon) == "– → conditional \(three)")
    #expect(field("condition", "further", of: amazon)?.contains("public offering") == true)
  }

  @Test func theOthersGoFromNoAmountToThirtyAndTheRoundToOneHundredAndTen() throws {
    let report = try report()
    for id in ["nvidia-invests-2026", "softbank-invests-2026"] {
      let deal = try entry(id, in: "changed", of: report)
      #expect(field("status", of: deal)?.hasPrefix("negotiating → committed") == true)
      #expect(field("amount", of: deal)?.hasPrefix("– → $30.0bn") == true)
    }
    let round = try entry("round-2026", in: "changed", of: report)
    #expect(field("amount", of: round) == "≤ $100.0bn → $110.0bn reuters lautier")
    let funds = try entry("funds-invest-2026", in: "changed", of: report)
    #expect(field("amount", of: funds) == "– → about $10.0bn closed-")
    #expect(field("inferred", of: funds)?.hasPrefix("yes → –") == true)
  }

  @Test func microsoftTakesNoPart() throws {
    let report = try report()
    let microsoft = try entry("microsoft-invests-2026", in: "dropped", of: report)
    #expect(field("status", of: microsoft) == "– → declined closed- lautier")
    #expect(entries("dropped", of: report).count == 1)
    #expect(
      entries("added", of: report).contains {
        $0["entry"] as? String == "company" && $0["id"] as? String == "microsoft"
      })
  }

  @Test func theContractWithAWSGetsACompanion() throws {
    let report = try report()
    #expect(
      field("amount", of: try entry("aws-contract-existing", in: "added", of: report))?.hasPrefix("– → $38.0bn") == true
    )
    let new = try entry("aws-contract-2026", in: "changed", of: report)
    #expect(field("status", of: new) == "negotiating → committed lautier reuters closed-")
    #expect(field("amount", of: new) == "– → $100.0bn closed- lautier")
    #expect(field("duration", of: new) == "– → 8 years closed- lautier")
    #expect(field("extends", of: new)?.contains("existing contract") == true)
    #expect(field("quantities", of: new)?.contains("2 GW") == true)
  }

  @Test func whatOpenAIIsWorthIsToldInTwoWays() throws {
    let report = try report()
    let told = [
      "openai-valuation-before": "$730.0bn", "openai-valuation-unqualified": "$730.0bn",
      "openai-valuation-2025": "$300.0bn",
    ]
    for (id, value) in told {
      #expect(field("value", of: try entry(id, in: "added", of: report))?.hasPrefix("– → \(value)") == true)
    }
    #expect(
      field("value", of: try entry("openai-valuation-after", in: "added", of: report)) == "– → about $840.0bn lautier")
    // The estimate of January stands as it was.
    #expect(!entries("changed", of: report).contains { $0["id"] as? String == "openai-valuation-january" })
  }

  /// On 27 February the agreement; on the 28th plans of 100 and a refusal; on 2 March the contract.
  @Test func theStoryIsToldByDay() throws {
    let story = try #require(try report()["story"] as? [[String: Any]])
    #expect(story.map { $0["day"] as? String } == ["2026-02-27", "2026-02-28", "2026-03-02"])
    func change(_ day: Int, _ id: String) -> [String: Any]? {
      (story[day]["changes"] as? [[String: Any]])?.first { $0["id"] as? String == id }
    }
    // The two that disagree are cited with the one that counts.
    let contract = (0..<3).map { change($0, "aws-contract-2026").flatMap { field("status", of: $0) } }
    #expect(
      contract == ["negotiating → committed reuters", "committed → announced closed-", "announced → committed lautier"])
    let microsoft = (0..<3).map { change($0, "microsoft-invests-2026")?["change"] as? String }
    #expect(microsoft == ["added", "dropped", nil])
    #expect(change(0, "microsoft-invests-2026").flatMap { field("amount", of: $0) } == "– → < $10.0bn talks")
    #expect(
      change(1, "amazon-invests-2026").flatMap { field("condition", "further", of: $0) }?.contains("public offering")
        == true)
  }

  /// 15 + 30 + 30 + 10 + 40 of 2025 are committed, 35 more on conditions; what Amazon put into Anthropic nobody says.
  ///
  /// Nvidia's 30 may replace September's 100, so the pair counts 30 to 100, and the 110 itself nothing.
  @Test func theSumsAreBounds() throws {
    let totals = try #require(try report()["totals"] as? [[String: Any]])
    func total(_ kind: String, _ basis: String, _ side: String, _ bound: String) -> Double? {
      let total = totals.first { $0["kind"] as? String == kind && $0["basis"] as? String == basis }
      let money = (total?[side] as? [String: Any])?[bound] as? [String: Any]
      return (money?["minorUnits"] as? Double).map { $0 / 100_000_000_000 }
    }
    #expect(total("investment", "committed", "after", "amountAtLeast") == 125)
    #expect(total("investment", "conditional", "after", "amountAtLeast") == 160)
    #expect(total("investment", "headline", "after", "amountAtLeast") == 160)
    #expect(total("investment", "committed", "after", "amountAtMost") == nil)
    #expect(total("cloudContract", "committed", "after", "amountAtLeast") == 138)
    #expect(total("cloudContract", "committed", "before", "amount") == 0)
  }

  @Test func theTextTellsItWithItsSources() throws {
    let run = try Program.run(Self.january + ["--to", "2026-03-02"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("What changed from 2026-01-31 to 2026-03-02: "))
    #expect(run.output.contains("2026-02-27   Reuters"))
    for line in run.output.split(separator: "\n") where line.contains("→ committed") {
      #expect(line.contains("["), "\(line)")
    }
    let all = try Program.run(Self.january + ["--all"])
    #expect(all.output.contains("Claims that changed nothing"))
    #expect(!all.output.contains("--all lists them"))
  }

  @Test(arguments: ["svg", "pdf", "png", "dot"]) func picturesAreDrawn(format: String) throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("changes.\(format)").path
      let run = try Program.run(Self.january + ["-o", path])
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
      let signature = ["svg": "<?xml", "pdf": "%PDF-", "png": "\u{89}PNG", "dot": "digraph"][format] ?? ""
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(data.starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
    }
    if format == "svg" || format == "dot" {
      let named = try Program.run(Self.january + ["--format", format])
      #expect(named.status == 0 && named.output.contains("declined"))
    }
  }

  // Valued at 840 billions after the round, by the last source of the book.
  @Test func picturesAreMergedAndHaveSquares() throws {
    try Program.inTemporaryFolder { folder in
      func ties(_ options: String...) throws -> (count: Int, svg: String) {
        let path = folder.appendingPathComponent("changes.svg").path
        let run = try Program.run(Self.january + ["-o", path] + options)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let svg = try String(contentsOfFile: path, encoding: .utf8)
        return (svg.components(separatedBy: "class=\"tie ").count - 1, svg)
      }
      let plain = try ties()
      let merged = try ties("--merge", "--node-size", "valuation", "--time-limit", "60")
      #expect(merged.count < plain.count && merged.count > 10)
      #expect(merged.svg.contains("$840.0bn, 2026-02-27") && !plain.svg.contains("$840.0bn, 2026-02-27"))
    }
  }

  @Test func twoBooksAreHeldAgainstEachOther() throws {
    let book = try String(contentsOfFile: Program.firstBook, encoding: .utf8)
    let other = book.replacingOccurrences(of: "amount: 38 bn USD", with: "amount: 40 bn USD")
    let run = try Program.run("diff", Program.firstBook, "-", "--format", "json", input: other)
    #expect(run.status == 0, "\(run.errors)")
    let contract = try entry("aws-contract-existing", in: "changed", of: run.json)
    #expect(field("amount", of: contract) == "$38.0bn → $40.0bn closed- lautier")
    #expect(entries("added", of: run.json).isEmpty && entries("dropped", of: run.json).isEmpty)
    #expect(
      (run.json["inputs"] as? [[String: Any]])?.map { $0["name"] as? String } == ["openai-2026.yaml", "standard input"])
    // Nobody had told of the contract by January.
    let early = try Program.run(
      "diff", Program.firstBook, "-", "--format", "json", "--known-on", "2026-01-31", input: other)
    #expect(entries("changed", of: early.json).isEmpty)
  }

  // Three deals of the book have Nvidia as a party.
  @Test func whatAScenarioChangesInOneBook() throws {
    let run = try Program.run("diff", Program.firstBook, "--without", "nvidia", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let dropped = entries("dropped", of: run.json).compactMap { $0["id"] as? String }
    #expect(Set(dropped) == ["nvidia-invests-2026", "nvidia-commits-2025", "nvidia-supplies-gpus"])
    #expect(entries("added", of: run.json).isEmpty && entries("changed", of: run.json).isEmpty)
  }

  @Test func wrongUsageSaysWhatToDo() throws {
    let book = Program.firstBook
    let cases: [([String], String)] = [
      ([book], "Give --from"), ([book, book, "--from", "2026-01-31"], "--known-on says"),
      ([book, "--from", "2026-03-01", "--to", "2026-02-01"], "comes after"), ([book, book, book], "3 files"),
      ([book, "--from", "2026-01-31", "--known-on", "2026-02-01"], "--to says it"), (["-", "-"], "only one"),
      ([book, "--from", "2026-01-31", "--group", "none"], "--group: only for pictures"),
      ([book, "--from", "2026-01-31", "--merge", "--force"], "--merge, --force: only for pictures"),
      ([book, "--from", "2026-01-31", "--time-limit", "-1", "-o", "x.svg"], "more than 0"),
      ([book, "--from", "2026-01-31", "--all", "-o", "x.svg"], "--all is for reports"),
      ([book, "--from", "2026-02-01", "--without", "nvidia"], "leave --from and --to out"),
      ([book, book, "--without", "nvidia"], "give one book"), ([book, "--assume", "growth=1"], "no assumption about"),
      ([book, "--from", "2026-02-30"], "--from"), ([book, "--from", "2026-01-31", "-o", ""], "name a file"),
    ]
    for (arguments, hint) in cases {
      let run = try Program.run(["diff"] + arguments)
      #expect(run.status == 64 && run.output.isEmpty, "\(arguments)")
      #expect(run.errors.contains(hint), "\(arguments): \(run.errors)")
    }
    let table = try Program.run("diff", "-", "--from", "2026-01-31", input: "source,target\na,b\n")
    #expect(table.status == 64 && table.errors.contains("deal books"))
  }
}
