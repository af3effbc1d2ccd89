import Testing

@testable import DealReport

struct PresentableReportTests {
  @Test func eachFormIsTheOneAskedFor() throws {
    let report = try ExampleBook().cycles()
    #expect(try report.rendered(as: .text) == report.text())
    #expect(try report.rendered(as: .text, color: true) == report.text(color: true))
    #expect(try report.rendered(as: .json) == report.json())
    #expect(try report.rendered(as: .csv) == report.csv())
    #expect(try report.rendered(as: .markdown) == report.markdown())
  }
}
