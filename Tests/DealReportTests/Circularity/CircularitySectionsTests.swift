import Testing

@testable import DealAnalysis
@testable import DealReport

struct CircularitySectionsTests {
  private func sections(_ details: CircularityDetails) -> [ReportDocument.Section] {
    var citations = Citations()
    return CircularitySections(details: details, currency: nil).all(citations: &citations)
  }

  @Test func whatIsNotThereHasNoSection() { #expect(sections(CircularityDetails()).isEmpty) }

  @Test func manyPartnersAreCut() throws {
    let hub = ["b", "c", "d", "e", "f"].flatMap { [("a", $0, Int64(2) as Int64?), ($0, "a", 1)] }
    let report = try bulkSource(hub.map { (source: $0.0, target: $0.1, units: $0.2) }).circularity()
    let text = report.text(width: 200)
    #expect(text.contains("b (1 to it, 1 from it); c (1 to it, 1 from it); d (1 to it, 1 from it); and 2 more"))
  }

  @Test func aFirmThatPaysItselfIsNamedSo() throws {
    #expect(try bulkSource([("a", "a", 5)]).circularity().text().contains("itself (5)"))
  }

  @Test func aBoundIsNotCalledTheLeast() throws {
    let loop = try bulkSource([("a", "b", 5), ("b", "a", 4)]).circularity()
    var details = loop.details
    details.breaking?.isLeast = false
    details.breaking?.atLeast = 300
    let section = try #require(
      sections(details).first { $0.heading == StyledText("Without these deals there is no loop", .strong) })
    #expect(section.summary == StyledText("4; any that do come to at least 3"))
  }
}
