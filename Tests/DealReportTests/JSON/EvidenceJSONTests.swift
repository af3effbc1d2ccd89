import Testing

@testable import DealReport

struct EvidenceJSONTests {
  /// The keys of legs and deals that the contract names.
  @Test func keysOfTheContract() throws {
    let json = try JSONObject(ExampleBook().cycles(.conditional))
    let amounts: Set = ["amount", "amountAtLeast", "amountAtMost"]
    #expect(json.keys("cycles/0/legs/0") == amounts.union(["source", "target", "dates", "deals"]))
    #expect(
      json.keys("cycles/0/legs/0/deals/1").isSuperset(
        of: amounts.union(["id", "kind", "status", "sources", "condition"])))
    #expect(json.keys("cycles/0/legs/0/deals/1/sources/0") == ["id", "citation", "url"])
    #expect(json.string("cycles/0/legs/0/deals/1/sources/0/url") == "https://example.com/deals?a=1&b=2")
    #expect(json.string("cycles/0/legs/0/deals/1/statedAmount") == "$35.0bn")
  }
}
