import DealAnalysis
import DealModel
import DealTestSupport
import Testing

@testable import DealReport

struct DifferenceJSONTests {
  /// Only money has amounts, only lists have lists; a consumer can tell by the keys.
  @Test func aValueHasTheKeysOfItsSort() throws {
    let plain: Set = ["text", "isContested", "sources", "contradictedBy"]
    let json = try JSONObject(
      ExampleStory.twoBooks { draft in
        draft.deals[1].parties[1].company = "c"
        draft.deals[1].claims[0].whole.amount = nil
        draft.deals[1].claims[0].terms.details = ["one", "two"]
        draft.deals[1].claims[0].whole.status = .announced
      })
    var keys: [String: Set<String>] = [:]
    for index in 0..<(json.count("changed/0/fields") ?? 0) {
      let side = json.isNull("changed/0/fields/\(index)/after") ? "before" : "after"
      keys[json.string("changed/0/fields/\(index)/field") ?? ""] = json.keys("changed/0/fields/\(index)/\(side)")
    }
    #expect(keys["status"] == plain)
    #expect(keys["amount"] == plain.union(["amount", "amountAtLeast", "amountAtMost"]))
    #expect(keys["details"] == plain.union(["list"]) && keys["customer"] == plain.union(["list"]))
  }

  @Test func bothSidesOfADisputeAreNamed() throws {
    let report = try ExampleStory.twoBooks { draft in
      draft.facts[0].claims.append(FactClaim(source: "paper", value: .money(.exact(ExampleStory.billions(700)))))
    }
    let json = try JSONObject(report)
    #expect(json.value("changed/0/fields/0/after/isContested") as? Bool == true)
    #expect(json.strings("changed/0/fields/0/after/sources") == ["paper"])
    #expect(json.strings("changed/0/fields/0/after/contradictedBy") == ["wire"])
    #expect(json.strings("changed/0/fields/0/before/contradictedBy") == [])
  }

  /// From about 840 to at most 800: less by 40, or by all of it.
  @Test func aDifferenceMayBeNegative() throws {
    let report = try ExampleStory.twoBooks { draft in
      draft.facts[0].claims[0].value = .money(.atMost(ExampleStory.billions(800)))
    }
    let json = try JSONObject(report)
    let path = "changed/0/fields/0/difference"
    #expect(json.isNull("\(path)/amount"))
    #expect(json.number("\(path)/amountAtLeast/minorUnits") == -840e11)
    #expect(json.number("\(path)/amountAtMost/minorUnits") == -40e11)
  }
}
