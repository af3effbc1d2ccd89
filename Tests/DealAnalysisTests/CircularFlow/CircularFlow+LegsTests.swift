import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CircularFlowLegsTests {
  private func leg(
    _ from: String, _ to: String, _ amount: AmountInterval, _ deals: [(String, DealStatus, String?, Int?)]
  ) -> FlowLeg {
    FlowLeg(
      source: CompanyReference(id: from, name: from), target: CompanyReference(id: to, name: to), amount: amount,
      deals: deals.map { kind, status, day, years in
        DealReference(
          id: "\(from)-\(to)-\(kind)", kind: kind, status: status, amount: amount,
          date: day.flatMap { PartialDate($0) },
          term: years.flatMap { TermDuration(count: $0, unit: .years) }.map { Term(duration: $0) }, sources: [],
          isInferred: false,
          isContested: false)
      })
  }

  @Test func theAnchorPutsInTheLargestInvestment() {
    let legs = [
      leg("a", "b", AmountInterval(10), [("investment", .committed, nil, nil)]),
      leg("b", "c", AmountInterval(40), [("investment", .conditional, nil, nil)]),
      leg("c", "a", AmountInterval(99), [("cloudContract", .committed, nil, nil)]),
    ]
    let flow = CircularFlow(legs: legs, ranksByUpperBound: false)
    #expect(flow.anchor.id == "b")
    #expect(flow.returnRatio == 0.25)  // leg into b over leg out of b
    #expect(flow.weakestStatus == .conditional)
    #expect(flow.amount == AmountInterval(10))
    #expect(flow.companies.map(\.id) == ["a", "b", "c"])
  }

  @Test func aDealOnTwoLegsIsCountedOnce() {
    let both = DealReference(
      id: "both", kind: "cloudContract", amount: AmountInterval(100), sources: [], isInferred: false, isContested: false
    )
    let own = DealReference(
      id: "own", kind: "cloudContract", amount: AmountInterval(1), sources: [], isInferred: false, isContested: false)
    let legs = [("a", "b"), ("b", "a")].map { from, to in
      FlowLeg(
        source: CompanyReference(id: from, name: from), target: CompanyReference(id: to, name: to),
        amount: AmountInterval(101), deals: from == "a" ? [both, own] : [both])
    }
    // With the one deal the other way, 1 is left for the first leg and nothing is certain for the second.
    #expect(CircularFlow(legs: legs, ranksByUpperBound: false).amount == AmountInterval(lower: 0, upper: 101))
  }

  @Test func unknownInvestmentsAreNoAnchorBesideKnownOnes() {
    let legs = [
      leg("a", "b", .unknown, [("investment", .announced, nil, nil)]),
      leg("b", "a", AmountInterval(lower: 0, upper: 90), [("investment", .announced, nil, nil)]),
    ]
    #expect(CircularFlow(legs: legs, ranksByUpperBound: true).anchor.id == "b")
  }

  @Test func withoutInvestmentTheFirstFirmIsTheAnchor() {
    let legs = [
      leg("a", "b", AmountInterval(4), [("supply", .paid, "2026-01-05", nil)]),
      leg("b", "a", AmountInterval(6), [("supply", .paid, "2026-01-02", 2), ("supply", .paid, "2026-02-02", 5)]),
    ]
    let flow = CircularFlow(legs: legs, ranksByUpperBound: false)
    #expect(flow.anchor.id == "a")
    #expect(flow.returnRatio == 1.5)
    #expect(flow.returnTermYears == 5)
    #expect(flow.lagDays == -3)  // the way back began earlier
  }

  @Test func boundsDecideTheAnchorOnLooseBases() {
    let legs = [
      leg("a", "b", AmountInterval(lower: 5, upper: 6), [("investment", .announced, nil, nil)]),
      leg("b", "a", AmountInterval(lower: 0, upper: 90), [("investment", .announced, nil, nil)]),
    ]
    #expect(CircularFlow(legs: legs, ranksByUpperBound: false).anchor.id == "a")
    #expect(CircularFlow(legs: legs, ranksByUpperBound: true).anchor.id == "b")
  }

  @Test func partlyUnknownDatesGiveNoLag() {
    let legs = [
      leg("a", "b", AmountInterval(1), [("investment", .committed, "2026-01-05", nil)]),
      leg(
        "b", "a", AmountInterval(1),
        [("supply", .committed, "2026-02", nil), ("supply", .committed, "2026-03-01", nil)]),
    ]
    #expect(CircularFlow(legs: legs, ranksByUpperBound: false).lagDays == nil)
  }

  @Test func aLoopOnOneselfHasNoReturn() {
    let flow = CircularFlow(
      legs: [leg("a", "a", AmountInterval(3), [("supply", .paid, nil, nil)])], ranksByUpperBound: false)
    #expect(flow.returnRatio == nil)
    #expect(flow.amount == AmountInterval(3))
  }
}
