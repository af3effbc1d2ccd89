import Foundation
import Testing

@Suite struct TableOptionsTests {
  private static func cycles(_ rows: String, _ options: String...) throws -> Program.Run {
    try Program.run(["cycles", "-", "--format", "json"] + options, input: rows)
  }

  @Test func columnsAreNamedOrCounted() throws {
    let rows = "payer,payee,value\na,b,5\nb,a,7\n"
    for columns in [
      "source=payer,target=payee,amount=value", "source=1, target=2,amount=3", "SOURCE=Payer,target=2,amount=3",
    ] {
      let run = try Self.cycles(rows, "--columns", columns)
      #expect(run.json["count"] as? Int == 1, "\(columns): \(run.errors)")
    }
    let headerless = try Self.cycles(
      "a;b;5\nb;a;7\n", "--columns", "source=1,target=2,amount=3", "--no-header", "--input-format", "csv")
    #expect(headerless.json["count"] as? Int == 1, "\(headerless.errors)")
  }

  @Test(arguments: [
    ("taget=b", "did you mean “target”?"), ("source=", "source=…"), ("source=a,source=b", "named twice"),
    ("source", "no “source”; "), ("soruce=a,knd=b", "did you mean “kind”?"),
  ])
  func whatMeansNothingIsWrongUsage(columns: String, words: String) throws {
    let run = try Self.cycles("a,b\n", "--columns", columns)
    #expect(run.status == 64)
    #expect(columns == "source" || run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: [
    ["--columns", "source=a"], ["--no-header"], ["--decimal-comma"], ["--skip-bad-rows"], ["--since", "2026-01-01"],
    ["--max-amount", "5"],
  ])
  func onABookTheyAreWrongUsage(option: [String]) throws {
    let run = try Program.run(["cycles", Program.firstBook] + option)
    #expect(run.status == 64)
    #expect(run.errors.contains(option[0]), "\(run.errors)")
  }

  @Test func badRowsAreSkippedAndCounted() throws {
    let rows = "source,target,amount,date\na,b,5,2026-01-01\nb,a,-7,2026-01-01\nb,a,8,2026-02-01\nb,a,9,2026-03-01\n"
    #expect(try Self.cycles(rows).status == 1)
    let run = try Self.cycles(rows, "--skip-bad-rows", "--as-of", "2026-02-15")
    #expect(run.status == 0)
    #expect(run.json["inputRows"] as? [String: Int] == ["read": 4, "skipped": 1, "filtered": 1])
    #expect(run.errors.contains("standard input:3:5: warning: row 2: the amount “-7” is negative"), "\(run.errors)")
    let text = try Program.run("cycles", "-", "--skip-bad-rows", "--as-of", "2026-02-15", input: rows)
    #expect(text.output.contains("Of 4 rows, 1 left out by the filters and 1 bad and skipped."), "\(text.output)")
  }

  @Test func decimalCommasAreReadWhereItIsSaid() throws {
    let rows = "source;target;amount\na;b;1.234,5\nb;a;2.000\n"
    let refused = try Self.cycles(rows)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--decimal-comma"), "\(refused.errors)")
    let run = try Self.cycles(rows, "--decimal-comma")
    let cycle = try #require((run.json["cycles"] as? [[String: Any]])?.first)
    #expect((cycle["amount"] as? [String: Any])?["minorUnits"] as? Int == 123_450)
  }

  @Test func currenciesAreConvertedByTheRatesOfABook() throws {
    let book = """
      dealgraph: 1
      currency: USD
      sources:
        daily: {publisher: Example Daily, title: Rates, date: 2026-02-27}
      rates:
        - {rate: 1 EUR = 1.10 USD, date: 2026-02-27, source: daily}

      """
    let rows = "source,target,amount,currency\na,b,10,EUR\nb,a,20,USD\n"
    let mixed = try Self.cycles(rows)
    #expect(mixed.status == 1)
    #expect(mixed.errors.contains("--rates"), "\(mixed.errors)")
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("rates.yaml").path
      try Data(book.utf8).write(to: URL(fileURLWithPath: path))
      let run = try Self.cycles(rows, "--rates", path)
      #expect(run.status == 0, "\(run.errors)")
      let cycle = try #require((run.json["cycles"] as? [[String: Any]])?.first)
      #expect((cycle["amount"] as? [String: Any])?["minorUnits"] as? Int == 1_100)
      #expect(run.json["currency"] as? String == "USD")
      let missing = try Self.cycles("source,target,amount,currency\na,b,1,GBP\n", "--rates", path)
      #expect(missing.status == 1)
      #expect(missing.errors.contains("no exchange rate from GBP to USD"), "\(missing.errors)")
    }
  }

  @Test func checkReadsTablesAlike() throws {
    let rows = "payer,payee\na,b\n"
    #expect(try Program.run("check", "-", "--columns", "source=payer,target=payee", input: rows).status == 0)
    let unnamed = try Program.run("check", "-", "--input-format", "csv", input: rows)
    #expect(unnamed.status == 1)
    #expect(unnamed.output.contains("no column “source”"), "\(unnamed.output)")
  }

  @Test func rowsBelowALeastAmountAreLeftOut() throws {
    let rows = "source,target,amount\na,b,5\nb,c,7\n"
    let run = try Program.run("centrality", "-", "--min-amount", "6", "--format", "json", input: rows)
    #expect((run.json["rows"] as? [[String: Any]])?.count == 2, "\(run.errors)")
    #expect(run.json["inputRows"] as? [String: Int] == ["read": 2, "skipped": 0, "filtered": 1])
    #expect((run.json["options"] as? [String: String])?["min-row-amount"] == "6", "\(run.errors)")
    #expect(try Program.run("centrality", "-", "--min-amount", "x", input: rows).status == 64)
    #expect(try Program.run("centrality", Program.firstBook, "--min-amount", "5").status == 64)
  }
}
