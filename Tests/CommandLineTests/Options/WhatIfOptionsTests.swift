import Foundation
import Testing

@Suite("What if")
struct WhatIfOptionsTests {
  private func differences(_ arguments: String...) throws -> [String: (before: [String: Any]?, after: [String: Any]?)] {
    let run = try Program.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let whatIf = try #require(run.json["whatIf"] as? [String: Any])
    let list = try #require(whatIf["differences"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: list.map {
        ($0["finding"] as? String ?? "", ($0["before"] as? [String: Any], $0["after"] as? [String: Any]))
      })
  }

  private func billions(_ value: [String: Any]?, _ bound: String = "atLeast") -> Int64? {
    ((value?[bound] as? [String: Any])?["minorUnits"] as? Int64).map { $0 / 100_000_000_000 }
  }

  // The articles: 15 of Amazon's 50 go in at once, 138 are owed to it.
  @Test("with the rest of Amazon's money paid, 50 in place of 15 can go round, and 2.76 in place of 9.2 come back")
  func assuming() throws {
    let found = try differences(
      "cycles", Program.firstBook, "--assume", "amazon-invests-2026/further.status=paid")
    let loop = try #require(found["circularFlow:amazon,openai"])
    #expect(billions(loop.before) == 15 && billions(loop.after) == 50)
    let ratio = try #require(found["returnRatio:amazon,openai:amazon"])
    #expect(ratio.before?["atLeast"] as? Double == 138.0 / 15 && ratio.after?["atLeast"] as? Double == 138.0 / 50)
    #expect(found.count == 2)
  }

  @Test("without Nvidia its loop is gone, and everything else is as it was")
  func leavingOut() throws {
    let found = try differences("cycles", Program.firstBook, "--without", "Nvidia")
    #expect(Set(found.keys) == ["circularFlowCount", "circularFlow:nvidia,openai"])
    #expect(found["circularFlow:nvidia,openai"]?.after == nil)
  }

  @Test("what a file adds is asked with the book, on the days of both")
  func adding() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try """
    dealgraph: 1
    currency: USD
    sources:
      supposed: {publisher: Example Daily, title: A loan, date: 2026-04-01}
    deals:
      loan: {kind: loan, lender: microsoft, borrower: openai, claims: [{source: supposed, status: committed, amount: 7 bn USD}]}
    """.write(to: file, atomically: true, encoding: .utf8)
    let run = try Program.run(
      "concentration", Program.firstBook, "--of", "openai", "--add", file.path, "--format", "json")
    #expect(run.status == 0 && run.json["asOf"] as? String == "2026-04-01")
    #expect((run.json["inputs"] as? [Any])?.count == 2)
    let whatIf = try #require(run.json["whatIf"] as? [String: Any])
    let plain = try #require(whatIf["plain"] as? [String: Any])
    #expect(plain["asOf"] as? String == "2026-04-01" && (plain["inputs"] as? [Any])?.count == 1)
    let found = try differences("concentration", Program.firstBook, "--of", "openai", "--add", file.path)
    let total = try #require(found["sideTotal:openai:funders"])
    #expect(billions(total.before) == 125 && billions(total.after) == 132)
    // Of a company that only the file knows there is no plain answer.
    let broken = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(of: "microsoft", with: "newco")
    try broken.write(to: file, atomically: true, encoding: .utf8)
    let refused = try Program.run("cycles", Program.firstBook, "--add", file.path)
    #expect(refused.status == 1 && refused.errors.contains("\(file.path):6"), "\(refused.errors)")
  }

  @Test("what cannot be supposed is said with a remedy")
  func wrong() throws {
    for (options, status, hint) in [
      (["--assume", "x=3"], Int32(64), "write DEAL.status=paid"),
      (["--assume", "x.status=piad"], 64, "did you mean “paid”?"),
      (["--assume", "x.amount=much"], 64, "write it like “15 bn USD”"),
      (["--assume", ".status=paid"], 64, "names no deal"),
      (["--without", "nvidai"], 1, "did you mean “Nvidia”?"),
      (["--assume", "round.status=paid"], 1, "there is no deal “round”"),
      (["--assume", "round-2026.status=paid"], 1, "the deal has parts"),
      (["--without", "amazon", "--assume", "amazon-invests-2026.status=paid"], 1, "left out by --without"),
      (["--known-on", "2026-03-10", "--assume", "nvidia-invests-2026.status=paid"], 0, ""),
      (["--as-of", "2026-01-15", "--assume", "nvidia-invests-2026.status=paid"], 0, ""),
      (["--add", "/nowhere.yaml"], 74, "cannot read /nowhere.yaml"),
    ] {
      let run = try Program.run(["cycles", Program.firstBook] + options)
      #expect(run.status == status && (hint.isEmpty || run.errors.contains(hint)), "\(options) \(run.errors)")
    }
    let table = try Program.run("cycles", "-", "--without", "a", input: "source,target\na,b\n")
    #expect(table.status == 64 && table.errors.contains("--without: only for deal books"))
  }
}
