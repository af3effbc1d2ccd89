import Foundation
import Testing

/// What five newspaper articles of January to March 2026 say, worked out by hand from their figures.
///
/// Amazon puts in 15, and 35 on conditions; it is owed 38 and 100. Nvidia puts in 30 and sells GPUs for an amount
/// that nobody gives. So 138/15 = 9.2 and 138/50 = 2.76.
@Suite struct FirstBookTests {
  private func cycles(_ options: String...) throws -> [String: Any] {
    let run = try Program.run(["cycles", Program.firstBook, "--format", "json"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return run.json
  }

  private func cycle(_ companies: [String], in report: [String: Any]) -> [String: Any]? {
    (report["cycles"] as? [[String: Any]])?.first { $0["companies"] as? [String] == companies }
  }

  private func billions(_ value: Any?) -> Double? {
    guard let money = value as? [String: Any], let units = money["minorUnits"] as? Double else { return nil }
    #expect(money["currency"] as? String == "USD")
    return units / 100_000_000_000
  }

  @Test func amazonOnCommitted() throws {
    let report = try cycles()
    #expect(report["report"] as? String == "cycles")
    #expect(report["layer"] as? String == "cash")
    #expect(report["basis"] as? String == "committed")
    #expect(report["asOf"] as? String == "2026-03-02")
    #expect(report["knownOn"] is NSNull)
    #expect(report["isComplete"] as? Bool == true)
    let loop = try #require(cycle(["amazon", "openai"], in: report))
    #expect(billions(loop["amount"]) == 15)
    #expect(loop["returnRatio"] as? Double == 9.2)
    #expect(loop["anchor"] as? String == "amazon")
    #expect(loop["returnTermYears"] as? Double == 8)
    #expect(loop["weakestStatus"] as? String == "committed")
    let legs = try #require(loop["legs"] as? [[String: Any]])
    #expect(legs.map { $0["source"] as? String } == ["amazon", "openai"])
    #expect(legs.map { billions($0["amount"]) } == [15, 138])
    let deals = legs.flatMap { $0["deals"] as? [[String: Any]] ?? [] }
    #expect(deals.count == 3)
    #expect(deals.allSatisfy { !(($0["sources"] as? [Any]) ?? []).isEmpty })
  }

  @Test func amazonOnConditional() throws {
    let loop = try #require(cycle(["amazon", "openai"], in: cycles("--basis", "conditional")))
    #expect(billions(loop["amount"]) == 50)
    #expect(loop["returnRatio"] as? Double == 2.76)
    #expect(loop["weakestStatus"] as? String == "conditional")
  }

  @Test func nothingIsPaid() throws {
    #expect(try cycles("--basis", "paid")["count"] as? Int == 0)
  }

  @Test func theContractHadNoPriceOnTheDayOfTheRound() throws {
    let loop = try #require(cycle(["amazon", "openai"], in: cycles("--known-on", "2026-02-27")))
    #expect(loop["amount"] is NSNull)
    #expect(billions(loop["amountAtMost"]) == 15)
    #expect(loop["returnRatio"] is NSNull)
  }

  @Test func inJanuaryThereWasOnlyTalk() throws {
    #expect(try cycles("--known-on", "2026-01-31")["count"] as? Int == 0)
    let loop = try #require(cycle(["amazon", "openai"], in: cycles("--known-on", "2026-01-31", "--basis", "rumored")))
    #expect(loop["amount"] is NSNull)
    #expect(billions(loop["amountAtMost"]) == 50)
  }

  @Test func nvidiaIsUnknownAndAtMostThirty() throws {
    let loop = try #require(cycle(["nvidia", "openai"], in: cycles()))
    #expect(loop["amount"] is NSNull)
    #expect(billions(loop["amountAtMost"]) == 30)
    // While nobody says whether September's hundred is replaced, the pair ranges from the newer to the larger.
    let headline = try #require(cycle(["nvidia", "openai"], in: cycles("--basis", "headline")))
    let investment = try #require((headline["legs"] as? [[String: Any]])?.first)
    #expect(billions(investment["amountAtLeast"]) == 30)
    #expect(billions(investment["amountAtMost"]) == 100)
  }

  @Test func microsoftClosesNoneByInvestment() throws {
    for basis in ["committed", "conditional", "headline", "rumored"] {
      #expect(try cycle(["microsoft", "openai"], in: cycles("--basis", basis)) == nil)
    }
  }

  @Test func withoutGroupsAmazonIsNotItsCloud() throws {
    #expect(try cycle(["amazon", "openai"], in: cycles("--group", "none")) == nil)
  }

  @Test func theDisagreementsAreWarnings() throws {
    let run = try Program.run("check", Program.firstBook, "--format", "json")
    #expect(run.status == 0)
    let found = (run.json["diagnostics"] as? [[String: Any]] ?? []).map {
      "\($0["severity"] ?? "") \($0["code"] ?? "") \($0["path"] ?? "")"
    }
    // The reading behind each stands in the book, beside the claim.
    let expected = [
      "conflicting-facts /facts/openai-valuation", "parts-contradict-total /deals/round-2026",
      "open-question /deals/nvidia-invests-2026", "conflicting-claims /deals/aws-contract-2026",
      "conflicting-claims /deals/azure-exclusive-api",
    ]
    #expect(found.count == expected.count, "\(found)")
    for warning in expected {
      #expect(found.contains { $0.hasPrefix("warning " + warning) }, "\(warning) in \(found)")
    }
  }

  @Test func overlapsNameAmazonAndNvidia() throws {
    let run = try Program.run("overlaps", Program.firstBook, "--format", "json")
    #expect(run.status == 0)
    let roles = (run.json["doubleRoles"] as? [[String: Any]] ?? []).map {
      "\($0["company"] ?? "") \($0["counterparty"] ?? "")"
    }
    #expect(roles.contains("amazon openai"))
    #expect(roles.contains("nvidia openai"))
    let rivals = (run.json["rivalTies"] as? [[String: Any]] ?? []).map {
      "\($0["company"] ?? "") \($0["rivals"] ?? "")"
    }
    #expect(rivals.contains { $0.hasPrefix("amazon") && $0.contains("anthropic") && $0.contains("openai") })
  }

  @Test func exposureKeepsItsClassesApart() throws {
    let run = try Program.run("exposure", Program.firstBook, "--of", "AWS", "--to", "openai", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.json["of"] as? String == "amazon")
    let direct = run.json["direct"] as? [[String: Any]] ?? []
    let backlog = try #require(direct.first { $0["class"] as? String == "backlog" })
    #expect(billions(backlog["amount"]) == 138)
    #expect(!direct.contains { $0["class"] as? String == "atRisk" })  // nothing has been paid
    let reverse = try Program.run("exposure", Program.firstBook, "--of", "openai", "--to", "amazon", "--format", "json")
    let undrawn = try #require(
      (reverse.json["direct"] as? [[String: Any]] ?? []).first { $0["class"] as? String == "undrawn" })
    #expect(billions(undrawn["amount"]) == 15)
  }
}
