import Testing

@testable import DealAnalysis

@Suite struct CircularityDetailsTests {
  private func firm(paid: Int64, received: Int64, circulating: Int64) -> CircularFirm {
    CircularFirm(
      company: CompanyReference(id: "a", name: "A"), paid: paid, received: received, circulating: circulating,
      partners: [])
  }

  @Test func sharesOfAFirmAreOfWhatItPaysAndIsPaid() {
    let shares = firm(paid: 200, received: 50, circulating: 30)
    #expect(shares.shareOfPaid == 0.15 && shares.shareOfReceived == 0.6)
    let none = firm(paid: 0, received: 0, circulating: 0)
    #expect(none.shareOfPaid == nil && none.shareOfReceived == nil)
    // What rounding adds is no more than all.
    #expect(firm(paid: 1, received: 1, circulating: 2).shareOfPaid == 1)
  }

  @Test func aLoopNamesWhereItsLegsBegin() {
    let (one, two) = (CompanyReference(id: "a", name: "A"), CompanyReference(id: "b", name: "B"))
    let legs = [(one, two), (two, one)].map { FlowLeg(source: $0, target: $1, amount: .zero, deals: []) }
    #expect(CircularLoop(legs: legs, amount: 1, alone: 2).companies == [one, two])
  }
}
