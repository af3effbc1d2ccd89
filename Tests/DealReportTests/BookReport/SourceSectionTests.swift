import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("The sources of a report")
struct SourceSectionTests {
  @Test("numbered as the book has them, with address and what cites them")
  func rows() throws {
    let report = try ExampleReport()
    let table = report.tables(.sources)[0]
    #expect(
      table.words(0) == [
        "1", "Example Paper, “Deals”", "2026-02-27", "https://example.com/deals?a=1&b=2", "North's stake; cloud-old",
      ])
    #expect(table.words(1) == ["2", "Example Wire, “More deals”", "2026-03-02", "", "cloud-new"])
    #expect(
      table.entries[0].cells[3].text.runs == [
        .link("https://example.com/deals?a=1&b=2", .address("https://example.com/deals?a=1&b=2"))
      ])
  }

  @Test("an address that no browser should open is shown and not followed")
  func addresses() throws {
    let report = try ExampleReport(.committed) { $0.draft.sources[0].url = "javascript:alert(1)" }
    let page = try PageReader(HTMLWriter().html(of: report.document))
    #expect(page.all("td").contains { $0.text == "javascript:alert(1)" })
    #expect(!page.links.contains { $0.contains("javascript") })
    #expect(!MarkdownWriter().markdown(of: report.document).contains("](<javascript"))
  }
}
