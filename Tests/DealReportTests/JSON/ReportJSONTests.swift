import DealAnalysis
import Testing

@testable import DealReport

struct ReportJSONTests {
  /// The keys that every report has, from the contract.
  @Test func commonKeys() throws {
    let common: Set = [
      "report", "version", "options", "layer", "basis", "asOf", "knownOn", "isComplete", "amountsKnown", "inputs",
      "names",
    ]
    for report in try HostileText.reports(with: "x") {
      #expect(try JSONObject(report.json()).keys("").isSuperset(of: common))
    }
  }

  @Test func namesAreWrittenAsTheyAre() throws {
    for name in HostileText.names {
      let json = try JSONObject(ExampleBook(north: name).cycles())
      #expect(json.string("names/north").map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
    }
  }

  @Test func nothingIsLeftOutWhereThereIsNoValue() throws {
    #expect(try jsonText(of: ["a": Nullable<Int>(nil), "b": Nullable(1)]) == "{\n  \"a\" : null,\n  \"b\" : 1\n}\n")
  }

  @Test func aNumberThatIsNoneIsAnErrorNotACrash() {
    #expect(throws: EncodingError.self) { try jsonText(of: [Double.nan]) }
  }
}
