import DealAnalysis
import DealDiagram
import DealModel
import FlowModel
import Testing

@testable import DealReport

struct PlotNotesTests {
  @Test func aDealWithItsAmountAndItsSources() throws {
    let report = try ConcentrationReportDocumentTests.report()
    let row = try #require(report.rows.first { $0.side == .suppliers && $0.company.id == "south" })
    let deals = row.parties.flatMap(\.deals)
    #expect(deals.count == 2)
    let notes = deals.plotNotes(in: .usd, .french)
    #expect(
      notes[0].hasPrefix("cloud-old: 38,0\u{A0}Md$ [Example Paper, “Deals”")
        || notes[0].hasPrefix("cloud-old: 38,0\u{A0}Md$ [Example Paper"))
    #expect(notes[1].contains("Example Wire"))
    let many = Array(repeating: deals[0], count: 15).plotNotes(in: .usd, .english)
    #expect(many.count == 13 && many.last == "… + 3")
  }

  @Test func whatCountsInOneLine() throws {
    let header = try ConcentrationReportDocumentTests.report().header
    #expect(header.plotScope(in: .english) == "Example deals · basis committed · as of 2026-03-02")
    #expect(header.plotScope(in: .french) == "Example deals · base\u{A0}: engagé · au 2\u{A0}mars\u{A0}2026")
    #expect(Set(Basis.allCases.map { Language.french.plotBasis($0) }).count == Basis.allCases.count)
  }

  @Test(arguments: HostileText.names) func plotsOfReportsWithHostileNames(name: String) throws {
    for report in try HostileText.reports(with: name) {
      guard let report = report as? any PlottableReport else { continue }
      for language in Language.allCases {
        let bytes: [UInt8]
        do throws(PlotError) {
          bytes = try report.plot(in: language).svg(language: language)
        } catch {
          guard case .empty = error else { throw error }
          continue
        }
        let reading = try PlotReading(bytes)
        #expect(reading.collisions == [])
        #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0 != "\n" && !$0.isPrintable })
      }
    }
  }
}
