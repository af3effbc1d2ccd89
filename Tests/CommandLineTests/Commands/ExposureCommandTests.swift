import Foundation
import Testing

@Suite struct ExposureCommandTests {
  @Test func anUnknownCompanyIsNamedWithTheNearestOne() throws {
    let run = try Program.run("exposure", Program.firstBook, "--of", "amazn")
    #expect(run.status == 1)
    #expect(run.errors.contains("did you mean “Amazon”?"))
  }

  /// SoftBank's 30 are three quarters of OpenAI's 40 in cash; three quarters of Amazon's 138 are 103.5.
  @Test func onTheFirstBookAmazonHangsOnSoftBank() throws {
    let run = try Program.run(
      "exposure", Program.firstBook, "--of", "amazon", "--to", "softbank", "--base", "cash", "--format", "json")
    #expect(run.status == 0)
    let scaled = try #require(run.json["scaled"] as? [String: Any])
    #expect((scaled["losses"] as? [Any])?.isEmpty == true)
    let chain = try #require((scaled["mixedChains"] as? [[String: Any]])?.first)
    #expect(chain["companies"] as? [String] == ["amazon", "openai", "softbank"])
    #expect((chain["amount"] as? [String: Any])?["minorUnits"] as? Int64 == 10_350_000_000_000)
  }

  @Test func eitherEndWillDo() throws {
    let run = try Program.run("exposure", Program.firstBook, "--to", "openai")
    #expect(run.status == 0 && run.output.hasPrefix("Who loses what if OpenAI fails"))
    #expect(try Program.run("exposure", Program.firstBook).status == 64)
    #expect(try Program.run("exposure", Program.firstBook, "--matrix", "--of", "openai").status == 64)
    #expect(try Program.run("exposure", Program.firstBook, "--of", "openai", "--base", "assets").status == 64)
  }

  @Test func theMatrixIsATable() throws {
    let run = try Program.run("exposure", Program.firstBook, "--matrix", "--format", "csv")
    let lines = run.output.split(separator: "\r\n")
    #expect(
      run.status == 0 && lines.first?.hasPrefix("class,measure,bound,of,ofName,currency,amazon,anthropic,") == true)
    #expect(
      lines.contains { $0.hasPrefix("backlog,amount,exact,amazon,Amazon,USD,0,0,") && $0.contains("138000000000") })
  }
}
