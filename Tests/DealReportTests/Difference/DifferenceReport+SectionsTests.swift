import DealAnalysis
import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealReport

struct DifferenceReportSectionsTests {
  private func rows(_ sections: [ReportDocument.Section]) -> [[String]] {
    sections.flatMap(\.blocks).flatMap { block -> [[String]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { row in row.map { GlyphLine($0).rendered(color: false) } }
    }
  }

  @Test func onRequestWhatDidNotChangeIsListed() throws {
    var report = try ExampleStory.report()
    #expect(!report.text(width: 200).contains("Claims that changed nothing"))
    report.listsEverything = true
    let text = report.text(width: 200)
    #expect(text.contains("Claims that changed nothing"))
    #expect(text.contains("2026-02-11  North's part  Example Paper [2]"))
    #expect(text.contains("1 further claim became known and changed nothing."))
  }

  @Test func dealsThatDidNotChangeAreListed() throws {
    var report = try ExampleStory.twoBooks { draft in
      draft.deals[1].claims[0].whole.amount = .exact(ExampleStory.billions(40))
    }
    report.listsEverything = true
    #expect(report.text(width: 200).contains("Deals that did not change\n   North's part; East's part\n"))
  }

  /// Neighboring bases with the same sums share a line; where one in between differs they do not.
  @Test func basesWithTheSameSumsAreToldTogether() throws {
    var report = try ExampleStory.report()
    func total(_ basis: Basis, _ after: Int64) -> KindTotal {
      var total = report.totals[0]
      (total.kind, total.basis, total.after) = (.loan, basis, AmountInterval(after))
      return total
    }
    report.totals = [total(.paid, 100), total(.committed, 100), total(.headline, 100), total(.rumored, 200)]
    #expect(rows(report.totalSection).map { $0[1] } == ["paid to committed", "headline", "rumored"])
  }
}
