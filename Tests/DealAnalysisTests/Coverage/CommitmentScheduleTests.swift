import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct CommitmentScheduleTests {
  private let asOf = CalendarDate.written("2026-03-02")

  private func schedule(
    _ term: Term?, date: String? = "2026-02-27", _ amount: AmountInterval = .dollars(96),
    assuming: [CoverageQuery.Assumption] = []
  ) -> (schedule: CommitmentSchedule, assumptions: [CoverageAssumption]) {
    var query = CoverageQuery(of: "a")
    query.assumptions = assuming
    var list = AssumptionList()
    let schedule = CommitmentSchedule(
      of: Deal.example("d", []), amount, term: term, date: date.map(PartialDate.written), asOf: asOf, query, &list)
    return (schedule, list.all)
  }

  private func years(_ count: Int, from start: String? = nil, to end: String? = nil) -> Term {
    Term(
      start: start.map(PartialDate.written), end: end.map(PartialDate.written),
      duration: count > 0 ? TermDuration(count: count, unit: .years) : nil)
  }

  @Test func fromItsStartByMonths() {
    let (schedule, assumptions) = schedule(years(2, from: "2026-07-15"))
    #expect(schedule.weights.firstYear == 2026 && schedule.weights.amounts == [6, 12, 6])
    #expect(schedule.least.amounts == [2_400, 4_800, 2_400] && schedule.apart == .zero && assumptions.isEmpty)
  }

  // Ten months of 2026 from March on, as its date is the second of that month.
  @Test func withoutAStartFromItsDateAndSaidSo() throws {
    let (schedule, assumptions) = schedule(years(8), date: "2026-03-02")
    #expect(schedule.weights.amounts == [10, 12, 12, 12, 12, 12, 12, 12, 2])
    let assumption = try #require(assumptions.first)
    #expect(assumption.key == "d.start=2026-03" && assumption.origin == .byDefault && schedule.assumptions == [1])
    #expect(self.schedule(years(1), date: "not after 2026-01-31").schedule.weights.amounts == [12])
    #expect(self.schedule(years(1), date: nil).assumptions.first?.words.contains("as-of day") == true)
  }

  @Test func fromItsEndBackOrBetweenBoth() {
    #expect(schedule(years(1, to: "2027-06-30")).schedule.weights.amounts == [6, 6])
    #expect(schedule(years(0, from: "2026-11", to: "2027-01-31")).schedule.weights.amounts == [2, 1])
    let days = Term(start: .written("2026-12"), duration: TermDuration(count: 32, unit: .days))
    #expect(schedule(days).schedule.weights.amounts == [1, 1])
    let year = schedule(years(1, from: "2027"))
    #expect(year.schedule.weights.firstYear == 2027 && year.assumptions.count == 1)
  }

  @Test func withoutATermOrAnAmountItStandsApart() {
    for (term, amount, reason) in [
      (nil, AmountInterval.dollars(3), "no term is known"), (years(2), .unknown, "no amount is known"),
      (nil, .unknown, "neither an amount nor a term is known"),
      (years(0, from: "2026"), .dollars(1), "no term is known"),
    ] {
      let schedule = schedule(term, amount).schedule
      #expect(schedule.reasonApart == reason && schedule.apart == amount && schedule.weights.lastYear == nil)
    }
    #expect(schedule(years(0, from: "2027-01", to: "2026-12")).schedule.reasonApart == "its term ends before it begins")
  }

  @Test func aStartThatIsAssumedCounts() {
    let start = CoverageQuery.Assumption.start("d", year: 2027, month: 12)
    let (schedule, assumptions) = schedule(years(1, from: "2026-01"), assuming: [start])
    #expect(schedule.weights.firstYear == 2027 && schedule.weights.amounts == [1, 11])
    #expect(assumptions.map(\.origin) == [.given])
  }

  @Test func aScheduleThatIsGivenKeepsWhatItLeaves() throws {
    var list = AssumptionList()
    let entries = [(2026, 1_000), (2028, 3_000)].map { CoverageQuery.YearAmount(year: $0, minorUnits: $1) }
    let schedule = try CommitmentSchedule(entries, of: .dollars(50...60), named: "d", in: .usd, &list)
    #expect(schedule.least.amounts == [1_000, 0, 3_000] && schedule.apart == .dollars(10...20))
    #expect(list.all.map(\.key) == ["d.schedule=2026:10 USD,2028:30 USD"])
    #expect(throws: AnalysisError.self) {
      try CommitmentSchedule(entries, of: .dollars(39), named: "d", in: .usd, &list)
    }
    #expect(throws: AnalysisError.self) { try CommitmentSchedule([], of: .dollars(39), named: "d", in: .usd, &list) }
  }
}
