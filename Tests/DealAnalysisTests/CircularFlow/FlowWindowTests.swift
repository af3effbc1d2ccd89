import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct FlowWindowTests {
  @Test func timesAreRead() throws {
    let seconds: [String: Int64] = [
      "30d": 2_592_000, "2w": 1_209_600, "12h": 43_200, "90min": 5_400, "45s": 45, "0s": 0, "30 D": 2_592_000,
    ]
    for (text, expected) in seconds { #expect(FlowWindow(parsing: text)?.seconds == expected, "\(text)") }
    for text in ["", "30", "d", "-1d", "1.5d", "30x", "1d2h", "9223372036854775807d", "٣d", "30d "] {
      #expect(FlowWindow(parsing: text) == nil, "\(text)")
    }
  }

  @Test func theyAreWrittenInTheLargestUnit() {
    for (text, written) in ["14d": "14d", "2w": "14d", "24h": "1d", "90min": "90min", "60min": "1h", "61s": "61s"] {
      #expect(FlowWindow(parsing: text)?.description == written)
    }
  }

  @Test func daysHaveNoTimesOfDay() throws {
    let window = try #require(FlowWindow(parsing: "2w"))
    #expect(try window.length(in: .day) == 14)
    #expect(try window.length(in: .second) == 1_209_600)
    let hours = try #require(FlowWindow(parsing: "36h"))
    #expect(try hours.length(in: .second) == 129_600)
    #expect(throws: AnalysisError.self) { try hours.length(in: .day) }
  }
}
