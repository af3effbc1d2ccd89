import DealModel
import DealTestSupport
import Testing

@Suite struct TotalFindingsTests {
  /// A total of one source, and tranches of another.
  static func tranches(
    of total: Amount, _ first: (DealStatus, Amount?), _ second: (DealStatus, Amount?),
    sources: (SourceID, SourceID) = ("2026-01-01", "2026-02-01"), rates: [ExchangeRate] = [rate]
  ) -> [String] {
    let deal = Deal.example(
      "d",
      [
        .by(sources.0, .committed, total),
        .by(sources.1, .committed, tranches: [.of("first", first.0, first.1), .of("second", second.0, second.1)]),
      ])
    let draft = DealBookDraft.example {
      $0.deals = [deal]
      $0.rates = rates
    }
    return DealBook.validating(draft).diagnostics.map { "\($0.severity) \($0.code) \($0.path)" }
  }

  static let rate = ExchangeRate(left: .euros(1), right: .dollars(2), date: .year(2026), source: "2026-01-01")
  static let warning = ["warning tranches-contradict-total /deals/d"]

  @Test("Tranches that cannot add up to the total of another source are told")
  func tranchesOfAnotherSource() {
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(15)), (.conditional, .dollars(35))) == [])
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(15)), (.conditional, .dollars(36))) == Self.warning)
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(15)), (.conditional, .dollars(34))) == Self.warning)
    #expect(Self.tranches(of: .dollars(...50), (.committed, .dollars(15)), (.conditional, .dollars(34))) == [])
  }

  @Test("What is not known of a tranche may be nothing, but not less")
  func unknownTranches() {
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(15)), (.conditional, nil)) == [])
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(51)), (.conditional, nil)) == Self.warning)
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(15)), (.conditional, .undisclosed)) == [])
  }

  @Test("A tranche that has ended may be in the total or not")
  func endedTranches() {
    #expect(Self.tranches(of: .dollars(15), (.committed, .dollars(15)), (.declined, .dollars(35))) == [])
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(15)), (.declined, .dollars(35))) == [])
    #expect(Self.tranches(of: .dollars(14), (.committed, .dollars(15)), (.declined, .dollars(35))) == Self.warning)
  }

  @Test func whatOneSourceContradictsIsAnError() {
    let once = Self.tranches(
      of: .dollars(50), (.committed, .dollars(15)), (.conditional, .dollars(36)), sources: ("2026-01-01", "2026-01-01"))
    #expect(once == ["error tranches-contradict-total /deals/d"])
  }

  @Test("Other currencies are converted, and the rounding of each is forgiven")
  func currencies() {
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(20)), (.conditional, .euros(15))) == [])
    #expect(Self.tranches(of: .dollars(50), (.committed, .dollars(20)), (.conditional, .euros(16))) == Self.warning)
    // Two thirds of a cent round to a cent each, four thirds to one.
    let thirds = ExchangeRate(
      left: Money(minorUnits: 3, currency: .eur), right: Money(minorUnits: 1, currency: .usd), date: .year(2026),
      source: "2026-01-01")
    let (cent, part) = (Money(minorUnits: 1, currency: .usd), Money(minorUnits: 2, currency: .eur))
    #expect(
      Self.tranches(of: .exact(cent), (.committed, .exact(part)), (.conditional, .exact(part)), rates: [thirds]) == [])
    let tooMuch = Amount.exact(Money(minorUnits: 12, currency: .eur))
    #expect(
      Self.tranches(of: .exact(cent), (.committed, tooMuch), (.conditional, .exact(part)), rates: [thirds])
        == Self.warning)
  }

  @Test("Parts that exceed their whole are told, ended ones aside; parts that fall short may be incomplete")
  func parts() {
    func findings(_ status: DealStatus, _ amount: Amount) -> [String] {
      DealBookDraft.findings {
        $0[deal: "more"] = .example(
          "more", .investment, ["rival", "lab"], links: DealLinks(partOf: "round"), [.by("2026-02-01", status, amount)])
      }
    }
    // The round is of 110, its other part of 50.
    #expect(findings(.committed, .dollars(60)) == [])
    #expect(findings(.committed, .dollars(10)) == [])
    #expect(findings(.committed, .dollars(61)) == ["parts-contradict-total /deals/round"])
    #expect(findings(.committed, .dollars(...61)) == [])
    #expect(findings(.committed, .undisclosed) == [])
    #expect(findings(.declined, .dollars(61)) == [])
  }

  @Test func sumsThatCannotBeCountedAreErrors() {
    let most = Amount.exact(Money(minorUnits: .max, currency: .usd))
    #expect(Self.tranches(of: most, (.committed, most), (.conditional, most)) == ["error amount-too-large /deals/d"])
  }
}
