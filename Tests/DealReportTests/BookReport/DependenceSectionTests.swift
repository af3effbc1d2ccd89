import DealModel
import FlowModel
import Testing

@testable import DealReport

@Suite("Who depends on whom, and who would lose, in a report")
struct DependenceSectionTests {
  // By the table of kinds: the investee depends on the investor (funding), the customer on the provider (operations), and
  // the provider on the customer (revenue). What is committed and not paid is undrawn to the investee; the provider has a
  // backlog of 138; the customer loses the service, which has no amount.
  @Test("grounds and classes")
  func tables() throws {
    let report = try ExampleReport()
    let dependence = report.tables(.dependence)[0]
    #expect(dependence.words(0).prefix(4) == ["South", "North", "2", "funding, operations"])
    #expect(dependence.words(1).prefix(4) == ["North", "South", "1", "revenue"])
    let losses = report.tables(.losses)[0]
    let words = losses.entries.indices.map { losses.words($0).prefix(4).joined(separator: " ") }
    #expect(words == ["North South backlog $138.0bn", "South North undrawn $15.0bn", "South North unquantified –"])
    #expect(losses.entries[0].cells[4].text.runs.contains(.link("cloud-old", .place(.deal("cloud-old")))))
  }

  @Test("the largest loss stands first, one that is not known last")
  func order() throws {
    let losses = DependenceSection(try ExampleReport(BookReportTests.firstBook(), .headline).context).losses
    let known = losses.compactMap { $0.amount == .unknown ? nil : Double($0.amount.upper ?? $0.amount.lower) }
    #expect(known.count > 3 && known == known.sorted(by: >))
    #expect(losses.prefix(known.count).allSatisfy { $0.amount != .unknown })
  }
}
