import DealModel
import DealTestSupport
import Testing

@Suite struct ClockTests {
  static func book(_ sources: SourceID...) throws -> DealBook {
    try DealBook(.example(.example("d", sources.map { .by($0, .committed) })))
  }

  @Test func theDefaultIsTheLatestDayKnownByThen() throws {
    let book = try Self.book("2026-01-10", "2026-02-20", "undated")
    #expect(Clock(of: book) == Clock(asOf: .written("2026-02-20")))
    let known = CalendarDate.written("2026-02-19")
    #expect(Clock(of: book, knownOn: known) == Clock(asOf: .written("2026-01-10"), knownOn: known))
    let asOf = CalendarDate.written("2030-01-01")
    #expect(Clock(of: book, asOf: asOf, includesInferred: false) == Clock(asOf: asOf, includesInferred: false))
  }

  @Test func aBookWithoutDatesHasAllOfTimeBehindIt() throws {
    let book = try Self.book("undated")
    #expect(Clock(of: book).asOf == .distantFuture)
    #expect(Clock(of: book, knownOn: .written("2026-01-01")).asOf == .written("2026-01-01"))
  }
}
