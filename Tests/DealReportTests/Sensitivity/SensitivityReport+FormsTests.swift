import DealModel
import FlowModel
import Foundation
import Testing

@testable import DealAnalysis
@testable import DealReport

struct SensitivityReportFormsTests {
  static func report() throws -> SensitivityReport {
    let book = try DealBook(ExampleBook().draft)
    let flows = FlowQuery(layer: .cash, basis: .committed, clock: Clock(of: book))
    return try book.sensitivity(SensitivityQuery(.concentration(ConcentrationQuery())), flows: flows)
  }

  @Test func theTableHasARowForEachConclusionAndTrial() throws {
    let report = try Self.report()
    let table = report.csvTable
    #expect(table.rows.count == report.conclusions.count * report.trials.count && !table.rows.isEmpty)
    let stands = try #require(table.titles.firstIndex(of: "stands"))
    #expect(table.rows.count { $0[stands] == "yes" } == report.conclusions.reduce(0) { $0 + $1.standingCount })
  }

  @Test func theJSONHasEachValueInTheOrderOfTheTrials() throws {
    let report = try Self.report()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any])
    let trials = try #require(object["trials"] as? [[String: Any]])
    #expect(Set(trials.compactMap { $0["variation"] as? String }).count == report.trials.count)
    let conclusions = try #require(object["conclusions"] as? [[String: Any]])
    #expect(conclusions.allSatisfy { ($0["values"] as? [Any])?.count == trials.count })
    #expect(conclusions.map { $0["stands"] as? Int } == report.conclusions.map(\.standingCount))
  }
}
