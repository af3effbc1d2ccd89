import Testing

@Suite struct CoverageAssumptionOptionTests {
  private func run(_ assumption: String, _ more: String...) throws -> Program.Run {
    try Program.run(
      ["coverage", Program.firstBook, "--of", "openai", "--format", "json", "--assume", assumption] + more)
  }

  @Test func everyKeyIsReadAndListed() throws {
    for (given, listed) in [
      ("usableShare=60%", "usableShare=60 %"), ("growth=-12.5 %", "growth=-12.5 %"),
      ("cash=50bn", "cash=50000000000 USD"),
      ("revenue.2028=90bn USD", "revenue.2028=90000000000 USD"), ("horizon=2030", "horizon=2030"),
      ("aws-contract-2026.start=2026-07", "aws-contract-2026.start=2026-07"),
      (
        "aws-contract-2026.schedule=2026:10bn,2027:20,000,000,000",
        "aws-contract-2026.schedule=2026:10000000000 USD,2027:20000000000 USD"
      ),
      ("envelope.schedule=even", "envelope.schedule=even"),
      ("openai-compute-commitments.schedule=2027:600bn", "envelope.schedule=2027:600000000000 USD"),
    ] {
      let run = try run(given)
      #expect(run.status == 0, "\(run.errors)")
      let assumptions = run.json["assumptions"] as? [[String: Any]] ?? []
      let mine = assumptions.filter { $0["by"] as? String == "you" }
      #expect(mine.map { $0["key"] as? String } == [listed])
      // What is listed can be given again, and says the same.
      #expect(try self.run(listed).output == run.output)
    }
  }

  @Test func whatCannotBeMeantIsRefusedWithWhatCan() throws {
    for (given, hint) in [
      ("usableshare", "is no KEY=VALUE"), ("=3", "is no KEY=VALUE"),
      ("useableShare=60%", "did you mean “usableShare”?"),
      ("usableShare=160%", "from 0 to 100 percent"), ("usableShare=0.6", "such as usableShare=60%"),
      ("growth=fast", "such as growth=50%"), ("growth=-101%", "from -100"), ("horizon=soon", "such as horizon=2030"),
      ("cash=40bn EUR", "--assume cash"), ("revenue.28=1bn", "there is no key “revenue.28”"),
      ("revenue.2028=much", "--assume revenue.2028"),
      ("aws-contract-2026.start=2026", "such as aws-contract-2026.start=2026-07"),
      ("envelope.schedule=10bn", "2026:10bn,2027:20bn"), ("envelope.schedule=", "2026:10bn,2027:20bn"),
      ("envelope.schedule=2026:1bn,2026:2bn", "each year once"),
    ] {
      let run = try run(given)
      #expect(run.status == 64 && run.errors.contains(hint), "\(given): \(run.errors)")
    }
    for (given, hint) in [
      ("aws-contract-2027.schedule=even", "did you mean “aws-contract-2026.schedule”?"),
      ("aws-contract-2026.schedule=2026:200bn", "more than its $100.0bn"), ("horizon=2020", "not between 2026"),
    ] {
      let run = try run(given)
      #expect(run.status == 1 && run.errors.contains(hint), "\(given): \(run.errors)")
    }
  }
}
