import DealAnalysis
import Foundation
import Testing

@testable import DealReport

struct ReportJSONTests {
  /// The keys that every report has, from the contract.
  @Test func commonKeys() throws {
    let common: Set = [
      "report", "version", "options", "layer", "basis", "asOf", "knownOn", "isComplete", "amountsKnown", "inputs",
      "names", "inputRows",
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

  @Test func whatATerminalObeysIsEscapedAndNotLost() throws {
    let name = "a\u{1B}\u{7F}\u{9B}\u{202E}\u{2028}é"
    let text = try jsonText(of: [name])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "é" || (0x20...0x7E).contains($0.value) }, "\(text)")
    #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [name])
  }

  @Test func nothingIsLeftOutWhereThereIsNoValue() throws {
    #expect(try jsonText(of: ["a": Nullable<Int>(nil), "b": Nullable(1)]) == "{\n  \"a\" : null,\n  \"b\" : 1\n}\n")
  }

  @Test func aNumberThatIsNoneIsAnErrorNotACrash() {
    #expect(throws: EncodingError.self) { try jsonText(of: [Double.nan]) }
  }
}
