import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct DealFieldsTests {
  private func fields(_ deal: Deal) throws -> [String: FieldState] {
    let edition = BookEdition(try DealBook(.example { $0.deals = [deal] }))
    let state = try #require(edition.book.state(of: deal, at: edition.clock))
    let fields = DealFields(of: deal, state: state, references: edition.references(about: deal), in: edition).fields
    return Dictionary(
      fields.map { ($0.key.name, $0.state) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func eachValueIsToldByTheClaimsThatGiveIt() throws {
    let fields = try fields(
      .example(
        "d",
        [
          .by("2026-01-01", .committed, .dollars(5), terms: .with { $0.details = ["one"] }),
          .by("2026-01-02", .committed, .dollars(6), terms: .with { $0.details = ["two"] }),
          .by("2026-01-03", .committed, .dollars(6)),
        ]))
    #expect(fields["amount"]?.claims.map(\.source.id) == ["2026-01-02", "2026-01-03"])
    #expect(fields["amount"]?.contradicting.map(\.source.id) == ["2026-01-01"])
    #expect(fields["amount"]?.isContested == true)
    #expect(fields["status"]?.claims.count == 3)
    #expect(fields["details"]?.value == .list(["one", "two"]))
    #expect(fields["details"]?.claims.map(\.source.id) == ["2026-01-01", "2026-01-02"])
  }

  /// The start is disputed, the length is not.
  @Test func onlyTheDisputedPartOfATermIsContested() throws {
    let term = { (start: Int, years: Int?) in
      DealTerms.with { terms in
        terms.term = Term(start: .year(start), duration: years.flatMap { TermDuration(count: $0, unit: .years) })
      }
    }
    let fields = try fields(
      .example(
        "d",
        [.by("2026-01-01", .committed, terms: term(2025, 3)), .by("2026-01-02", .committed, terms: term(2026, nil))]))
    #expect(fields["start"]?.isContested == true)
    #expect(fields["start"]?.contradicting.map(\.source.id) == ["2026-01-01"])
    #expect(fields["duration"]?.isContested == false)
  }

  @Test func undisclosedSaysNoMoreThanNothing() throws {
    #expect(try fields(.example("d", [.by("2026-01-01", .committed, .undisclosed)]))["amount"] == nil)
  }
}
