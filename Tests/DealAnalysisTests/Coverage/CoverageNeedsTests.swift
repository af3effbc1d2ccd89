import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct CoverageNeedsTests {
  private func spread(
    _ id: String, _ weights: YearlyAmounts, _ amount: AmountInterval, _ overlap: CoverageOverlap
  ) -> CoverageNeeds.Spread {
    CoverageNeeds.Spread(
      id: id, weights: weights, least: weights.spreading(amount.lower), most: amount.upper.map(weights.spreading),
      overlaps: [overlap])
  }

  // 100 of the deal over 2026 to 2029, 25 a year; the total of 600 over 2026 to 2028: if the deal is inside, 600 − 75 = 525
  // are left for three years, 175 a year, and 200 a year if it is not.
  @Test func whatMayBeInsideATotalGivesBothEnds() throws {
    let deal = spread("d", .even(over: 2026...2029), .dollars(100), .unknown)
    let needs = CoverageNeeds(
      spreads: [deal], totals: [("t", [CoverageNeeds.Slice(years: 2026...2028, amount: .dollars(600))])])
    #expect(try needs.needs(in: 2026...2026).sum == .dollars(200...225))
    #expect(try needs.needs(in: 2026...2028).sum == .dollars(600...675))
    #expect(try needs.needs(in: 2029...2029).sum == .dollars(25))
    #expect(try needs.needs(in: 2026...2026).parts.map(\.amount) == [.dollars(25), .dollars(175...200)])
    #expect(try needs.needs(in: 2030...2031).parts.isEmpty)
    for (overlap, year) in [(CoverageOverlap.inside, AmountInterval.dollars(200)), (.outside, .dollars(225))] {
      let needs = CoverageNeeds(
        spreads: [spread("d", .even(over: 2026...2029), .dollars(100), overlap)],
        totals: [("t", [CoverageNeeds.Slice(years: 2026...2028, amount: .dollars(600))])])
      #expect(try needs.needs(in: 2027...2027).sum == year)
    }
  }

  // An amount of at least 10 in 2026 alone: a larger one takes from the total, so that 2027 may be left with nothing.
  @Test func anAmountWithoutABoundTakesFromTheTotal() throws {
    let deal = spread("d", .even(over: 2026...2026), .dollars(10...), .inside)
    let needs = CoverageNeeds(
      spreads: [deal], totals: [("t", [CoverageNeeds.Slice(years: 2026...2027, amount: .dollars(100))])])
    #expect(try needs.needs(in: 2027...2027).sum == .dollars(0...45))
    #expect(try needs.needs(in: 2026...2026).sum == .dollars(55...))
    #expect(try needs.needs(in: 2026...2027).sum == .dollars(100...))
  }

  @Test func totalsMayOverlap() throws {
    let slices = [100, 40].map { [CoverageNeeds.Slice(years: 2026...2026, amount: .dollars($0))] }
    let needs = CoverageNeeds(spreads: [], totals: [("t", slices[0]), ("u", slices[1])])
    #expect(try needs.needs(in: 2026...2026).sum == .dollars(100...140))
  }

  /// Every whole amount between the ends, inside and outside, against the bounds.
  @Test(arguments: 0..<150) func theBoundsHoldAndAreAttained(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func below(_ limit: Int) -> Int { .random(in: 0..<limit, using: &random) }
    let overlaps: [CoverageOverlap] = [.inside, .outside, .unknown]
    let deals = (0..<(1 + below(2))).map { _ in
      let first = 2026 + below(3)
      let low = Int64(below(5))
      return (
        weights: YearlyAmounts(firstYear: first, amounts: (0...below(3)).map { _ in Int64(1 + below(3)) }),
        amount: low...(low + Int64(below(4))), overlap: overlaps[below(3)]
      )
    }
    let years = 2026...(2026 + below(4))
    let total = Int64(20 + below(10))
    let scale: Int64 = 3_600_000
    let needs = CoverageNeeds(
      spreads: deals.enumerated().map { index, deal in
        spread(
          "d\(index)", deal.weights,
          AmountInterval(lower: deal.amount.lowerBound * scale, upper: deal.amount.upperBound * scale), deal.overlap)
      },
      totals: [("t", [CoverageNeeds.Slice(years: years, amount: AmountInterval(total * scale))])])
    for window in [2026...2026, 2027...2027, 2026...2028, 2026...2035] {
      var values: [Double] = []
      /// One choice of all deals: what they have in the window, and what of the total they make up.
      func visit(_ index: Int, _ own: Double, _ inside: Double) {
        guard index < deals.count else {
          let rest = max(0, Double(total) - inside)
          let overlap = window.overlaps(years) ? window.clamped(to: years).count : 0
          values.append(own + rest * Double(overlap) / Double(years.count))
          return
        }
        let deal = deals[index]
        let whole = Double(deal.weights.amounts.reduce(0, +))
        func part(_ range: ClosedRange<Int>) -> Double {
          Double(range.reduce(Int64(0)) { $0 + deal.weights[$1] }) / whole
        }
        for amount in deal.amount {
          if deal.overlap != .outside {
            visit(index + 1, own + Double(amount) * part(window), inside + Double(amount) * part(years))
          }
          if deal.overlap != .inside { visit(index + 1, own + Double(amount) * part(window), inside) }
        }
      }
      visit(0, 0, 0)
      let bounds = try needs.needs(in: window).sum
      let (least, most) = (Double(bounds.lower) / Double(scale), Double(bounds.upper ?? 0) / Double(scale))
      // Totals are larger than what deals can make up, so that the ends are attained.
      #expect(abs(least - (values.min() ?? 0)) < 1e-5, "seed \(seed) \(window)")
      #expect(abs(most - (values.max() ?? 0)) < 1e-5, "seed \(seed) \(window)")
    }
  }

  @Test func sumsBeyond64BitsAreRefused() {
    let deals = ["a", "b"].map { spread($0, .even(over: 2026...2026), AmountInterval(.max), .outside) }
    let needs = CoverageNeeds(spreads: deals, totals: [])
    #expect(throws: MoneyError.overflow) { try needs.needs(in: 2026...2026) }
  }
}
