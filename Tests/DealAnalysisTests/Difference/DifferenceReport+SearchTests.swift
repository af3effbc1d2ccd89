import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct DifferenceReportSearchTests {
  private let deals: [Deal] = [
    .example("d", [.by("2026-01-01", .rumored), .by("2026-02-01", .committed, .dollars(4))]),
    .example("e", [.by("2026-02-02", .committed, .dollars(...4))]),
    .example("f", .competitor, ["a", "b"], [.by("2026-02-03", .committed)]),
  ]

  private func report(inferred: Bool = true, basis: Basis? = nil) throws -> DifferenceReport {
    try DifferenceReport(
      of: DealBook(.example { $0.deals = deals }), from: .written("2026-01-31"), to: .written("2026-02-28"),
      basis: basis,
      includesInferred: inferred, input: InputReference(name: "a.yaml", digest: "00"))
  }

  @Test func theHeaderHasTheQuestionAndTheClockOfTheSecondSide() throws {
    let header = try report(inferred: false, basis: .committed).header
    #expect(header.report == "diff" && header.isExample && header.currency == .usd && header.basis == .committed)
    #expect(header.asOf == .written("2026-02-03") && header.knownOn == .written("2026-02-28"))
    #expect(header.inputs.map(\.name) == ["a.yaml"])
    #expect(
      header.options.map { "\($0.name) \($0.value)" } == ["from 2026-01-31", "to 2026-02-28", "inferred excluded"])
  }

  /// A rivalry moves no money; "at most" is not exactly known.
  @Test func amountsAreKnownOfDealsThatMoveMoney() throws {
    let known = try report().header.amountsKnown
    #expect(known.known == 1 && known.total == 2)
  }

  @Test func twoBooksNameBothInputs() throws {
    let book = try DealBook(.example { $0.deals = deals })
    let inputs = ["a.yaml", "b.yaml"].map { InputReference(name: $0, digest: "00") }
    let day = CalendarDate.written("2026-02-01")
    let report = try DifferenceReport(
      from: BookEdition(book, knownOn: day, input: inputs[0]), to: BookEdition(book, knownOn: day, input: inputs[1]))
    #expect(report.header.inputs == inputs && report.story == nil)
    #expect(report.header.options.map { "\($0.name) \($0.value)" } == ["known-on 2026-02-01"])
  }

  @Test func sumsThatCannotBeCountedAreAnError() throws {
    let huge = Amount.exact(Money(minorUnits: .max, currency: .usd))
    let book = try DealBook(
      .example(.example("d", [.by("2026-01-01", .paid, huge)]), .example("e", [.by("2026-01-01", .paid, huge)])))
    #expect(throws: AnalysisError.money(.overflow)) {
      try DifferenceReport(of: book, from: .written("2025-01-01"))
    }
  }

  /// In the order of the days, then of the book.
  @Test func whatChangedNothingIsListedByDay() throws {
    let again = { (id: DealID) in
      Deal.example(id, [.by("2026-01-01", .rumored), .by("2026-02-09", .rumored), .by("2026-02-03", .rumored)])
    }
    let report = try DifferenceReport(of: DealBook(.example(again("x"), again("y"))), from: .written("2026-01-31"))
    #expect(
      report.confirmations.map { "\($0.claim.source.id) \($0.id)" }
        == ["2026-02-03 x", "2026-02-03 y", "2026-02-09 x", "2026-02-09 y"])
  }
}
