import Foundation
import Testing

/// The closing argument of the first book's articles, worked out by hand; amounts in billions of dollars.
@Suite struct CoverageCommandTests {
  private func coverage(_ options: String...) throws -> [String: Any] {
    let run = try Program.run(["coverage", Program.firstBook, "--of", "OpenAI", "--format", "json"] + options)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return run.json
  }

  private func year(_ year: Int, in report: [String: Any]) throws -> [String: Any] {
    try #require((report["years"] as? [[String: Any]])?.first { $0["year"] as? Int == year })
  }

  private func billions(_ money: Any?) -> Double? {
    ((money as? [String: Any])?["minorUnits"] as? NSNumber).map { $0.doubleValue / 1e11 }
  }

  private func expect(
    _ object: [String: Any]?, _ key: String, _ least: Double?, _ most: Double?,
    at location: SourceLocation = #_sourceLocation
  ) {
    for (end, expected) in [("AtLeast", least), ("AtMost", most)] {
      let value = billions(object?[key + end])
      if let expected {
        // To the cent, and ten cents for a sum of years
        #expect(abs((value ?? .infinity) - expected) < 1e-9, "\(key)\(end) \(value ?? .nan)", sourceLocation: location)
      } else {
        #expect(value == nil, "\(key)\(end)", sourceLocation: location)
      }
    }
  }

  // The new contract with AWS is 100 over 96 months from March 2026 on: ten months of 2026, 58 months by the end of 2030,
  // two months of 2034. The total is 600 through 2030, 120 a year, or (600 − 100 · 58 ÷ 96) ÷ 5 if the contract is inside.
  private let contract2026 = 100 * 10.0 / 96
  private let contractTo2030 = 100 * 58.0 / 96
  private var restOfYear: Double { (600 - contractTo2030) / 5 }

  @Test func whatFallsDueInEachYear() throws {
    let report = try coverage()
    expect(try year(2026, in: report), "needs", contract2026 + restOfYear, contract2026 + 120)
    expect(try year(2027, in: report), "needs", 12.5 + restOfYear, 132.5)
    expect(try year(2030, in: report), "cumulativeNeeds", 600, 600 + contractTo2030)
    expect(try year(2031, in: report), "needs", 12.5, 12.5)
    expect(try year(2034, in: report), "needs", 100 * 2.0 / 96, 100 * 2.0 / 96)
    expect(try year(2034, in: report), "cumulativeNeeds", 600 + 100 - contractTo2030, 700)
    #expect((report["years"] as? [Any])?.count == 9)
  }

  // Cash of about 40 on 28 February includes an unknown part of the round: 15 + 30 + 30 + 10 signed the day before or on it.
  // The 40 of 2025 were paid before. The 35 of Amazon depend on conditions, so that they are not in the cash.
  @Test func cashIsNotAddedToTheRoundThatItMayInclude() throws {
    expect(try coverage(), "means", 40, 40 + 85)
    let conditional = try coverage("--basis", "conditional")
    expect(conditional, "means", 40 + 35, 40 + 85 + 35)
    let capital = try #require(conditional["capital"] as? [[String: Any]])
    #expect(
      capital.compactMap { $0["place"] as? String }.sorted() == ["inCash"] + Array(repeating: "mayBeInCash", count: 4)
        + ["stillToCome"])
    let further = try #require(capital.first { $0["place"] as? String == "stillToCome" })
    let deal = try #require((further["deals"] as? [[String: Any]])?.first)
    #expect((deal["condition"] as? String)?.contains("initial public offering") == true)
  }

  // 2026: 30 of revenue. 2027: more than 60, which nothing bounds; then nothing is known.
  @Test func theGapsAndWhenTheMoneyRunsOut() throws {
    let report = try coverage()
    let first = try year(2026, in: report)
    expect(first["gap"] as? [String: Any], "amount", contract2026 + restOfYear - 30, contract2026 + 120 - 30)
    expect(
      first["cumulativeGap"] as? [String: Any], "amount", contract2026 + restOfYear - 30 - 125,
      contract2026 + 120 - 30 - 40)
    let second = try year(2027, in: report)
    expect(second, "revenue", 60, nil)
    expect(second["gap"] as? [String: Any], "amount", nil, 132.5 - 60)
    #expect(try year(2028, in: report)["revenueAtLeast"] is NSNull)
    let runOut = try #require(report["runOut"] as? [String: Any])
    #expect(runOut["earliest"] as? Int == 2026 && runOut["latest"] is NSNull)
    #expect(runOut["yearsWithoutRevenue"] as? [Int] == Array(2028...2034))
    // With 125 of cash and capital, 2026 and 2027 need (10.42 + 107.92) + (12.5 + 107.92) − 125 = 113.75 of revenue.
    let demand = try #require(runOut["demand"] as? [String: Any])
    #expect(demand["year"] as? Int == 2027 && abs((billions(demand["revenue"]) ?? 0) - 113.75) < 1e-9)
    #expect(billions(demand["certainRevenue"]) == 90)
  }

  // Best: 13 (x + x²) = 113.75, so x² + x = 8.75 and x = (−1 + √36) ÷ 2 = 2.5. Worst: 13 x = 10.4167 + 120 − 40.
  @Test func theGrowthThatIsRequiredBesideTheGrowthThatIsTold() throws {
    let report = try coverage()
    let rate = try #require((report["requiredGrowth"] as? [String: Any])?["rate"] as? [String: Double])
    #expect(abs((rate["atLeast"] ?? 0) - 1.5) < 5e-9)
    #expect(abs((rate["atMost"] ?? 0) - ((contract2026 + 80) / 13 - 1)) < 5e-9)
    let told = try #require(report["revenueGrowth"] as? [[String: Any]])
    let rates = told.compactMap { $0["rate"] as? [String: Any] }
    // 30 ÷ 13 − 1, then at least 60 ÷ 30 − 1
    #expect(rates.first?["atLeast"] as? Double == 30.0 / 13 - 1 && rates.first?["atMost"] as? Double == 30.0 / 13 - 1)
    #expect(rates.last?["atLeast"] as? Double == 1 && rates.last?["atMost"] is NSNull)
  }

  // Amazon: 15 ÷ 138 committed, 50 ÷ 138 conditional; of the 600, 2.5 % and 8.3 %.
  @Test func whatSuppliersFinanceThemselves() throws {
    for (basis, putIn) in [("committed", 15.0), ("conditional", 50.0)] {
      let report = try coverage("--basis", basis)
      let suppliers = try #require(report["suppliers"] as? [[String: Any]])
      #expect(suppliers.compactMap { $0["supplier"] as? String } == ["amazon", "microsoft", "nvidia"])
      let shares = suppliers.compactMap { $0["share"] as? [String: Double] }
      #expect(shares[0] == ["atLeast": putIn / 138, "atMost": putIn / 138])
      #expect(shares[1] == ["atLeast": 0, "atMost": 1] && shares[2] == ["atLeast": 0, "atMost": 1])
      let total = try #require(report["suppliersTogether"] as? [String: Any])
      #expect(total["share"] as? Double == putIn / 138 && billions(total["owed"]) == 138)
      #expect((total["shareOfEnvelopes"] as? [String: Double])?["atLeast"] == putIn / 600)
    }
  }

  // Revenue of 30, 60, 90, 135 and 202.5: by 2027 at least 238.75 are due, and 125 + 90 are there.
  @Test func withGrowthAssumedTheAnswerIsBounded() throws {
    let report = try coverage("--assume", "revenue.2027=60bn", "--assume", "growth=50%", "--horizon", "2030")
    let runOut = try #require(report["runOut"] as? [String: Any])
    #expect(runOut["earliest"] as? Int == 2026 && runOut["latest"] as? Int == 2027)
    expect(try year(2030, in: report), "revenue", 202.5, 202.5)
    expect(
      try year(2030, in: report)["cumulativeGap"] as? [String: Any], "amount", 600 - 517.5 - 125,
      600 + contractTo2030 - 517.5 - 40)
  }

  @Test func dealsWithoutATermOrAnAmountStandApart() throws {
    let commitments = try #require(try coverage()["commitments"] as? [[String: Any]])
    let apart = commitments.filter { $0["reasonApart"] is String }.compactMap { $0["id"] as? String }
    #expect(apart == ["aws-contract-existing", "nvidia-supplies-gpus", "azure-hosting", "microsoft-revenue-share"])
    expect(commitments.first { $0["id"] as? String == "aws-contract-existing" }, "apart", 38, 38)
  }

  @Test func whatCannotBeAskedIsASentence() throws {
    for (options, status, hint) in [
      ([Program.firstBook, "--of", "xai"], Int32(1), "owes nothing on the basis committed"),
      ([Program.firstBook, "--of", "openia"], 1, "did you mean “OpenAI”?"),
      ([Program.firstBook, "--of", "openai", "--horizon", "2500"], 1, "not between 2026"),
      (["Graphs/example-ownership.yaml", "--of", "nobody"], 1, "there is no company"),
    ] {
      let run = try Program.run(["coverage"] + options)
      #expect(run.status == status && run.errors.contains(hint), "\(run.errors)")
    }
    // An investment has no term, so that nothing falls due in a year.
    for company in ["amazon", "softbank"] {
      let run = try Program.run("coverage", Program.firstBook, "--of", company)
      #expect(run.status == 0 && run.output.contains("cannot be told: nothing that is owed can be put into a year"))
    }
    let table = try Program.run("coverage", "-", "--of", "a", input: "source,target,amount\na,b,1\n")
    #expect(table.status == 64 && table.errors.contains("coverage is asked of a deal book"))
  }
}
