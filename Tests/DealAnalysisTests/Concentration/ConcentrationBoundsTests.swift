import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite("Bounds of shares and of the Herfindahl–Hirschman index")
struct ConcentrationBoundsTests {
  private typealias Part = ConcentrationBounds.Part

  private func bounds(_ parts: [(Int64, Int64?)], unnamed: Set<Int> = []) -> ConcentrationBounds {
    ConcentrationBounds(
      parts.enumerated().map {
        Part(amount: AmountInterval(lower: $1.0, upper: $1.1), isUnnamed: unnamed.contains($0))
      })
  }

  private func exact(_ parts: [Int64]) -> ConcentrationBounds { bounds(parts.map { ($0, $0) }) }

  private func isClose(_ left: Double?, _ right: Double, tolerance: Double = 1e-12) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
  }

  @Test("the textbook's shares of 0.5, 0.3 and 0.2 have the index 0.38")
  func textbook() throws {
    let index = try #require(exact([50, 30, 20]).index)
    #expect(isClose(index.lowerBound, 0.38) && isClose(index.upperBound, 0.38))
    #expect(isClose(1 / index.upperBound, 2.631578947368421))
    // The two smaller ones together: 0.5² + 0.5² = 0.5, which is 2 · 0.3 · 0.2 more.
    let rise = try #require(exact([50, 30, 20]).riseByMerging(1, 2))
    #expect(isClose(rise.lowerBound, 0.12) && isClose(rise.upperBound, 0.12))
  }

  @Test("n equal parts have 1 ÷ n, a single one has 1", arguments: 1...12)
  func equal(count: Int) throws {
    let index = try #require(exact(Array(repeating: 7, count: count)).index)
    #expect(isClose(index.lowerBound, 1 / Double(count)) && isClose(index.upperBound, 1 / Double(count)))
  }

  @Test("merging raises the index of the merged parts by exactly the rise", arguments: 0..<200 as Range<UInt64>)
  func merging(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let amounts = (0..<Int.random(in: 2...8, using: &random)).map { _ in Int64.random(in: 1...1_000, using: &random) }
    let before = try #require(exact(amounts).index?.upperBound)
    let rise = try #require(exact(amounts).riseByMerging(0, 1))
    let after = try #require(exact([amounts[0] + amounts[1]] + amounts.dropFirst(2)).index?.upperBound)
    #expect(isClose(rise.lowerBound, after - before) && isClose(rise.upperBound, after - before))
  }

  // Every choice of whole amounts within the bounds: the extremes lie at corners, and the least index may lie between two
  // whole amounts, by which it is at most a little smaller.
  @Test(
    "no choice of the amounts leaves the bounds, and the greatest values are attained",
    arguments: 0..<150 as Range<UInt64>)
  func everyChoice(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<Int.random(in: 2...4, using: &random)).map { _ -> (Int64, Int64?) in
      let low = Int64.random(in: 0...6, using: &random)
      return (low, low + Int64.random(in: 0...5, using: &random))
    }
    let bounds = bounds(parts)
    guard let index = bounds.index else {
      #expect(parts.allSatisfy { $0.0 == 0 })
      return
    }
    let rise = try #require(bounds.riseByMerging(0, 1))
    var (least, most, leastRise, mostRise) = (1.0, 0.0, 1.0, 0.0)
    var shares = parts.map { _ in (least: 1.0, most: 0.0) }
    var choices: [[Double]] = [[]]
    for (low, high) in parts { choices = choices.flatMap { left in (low...(high ?? low)).map { left + [Double($0)] } } }
    for amounts in choices {
      let total = amounts.reduce(0, +)
      let value = amounts.reduce(0) { $0 + $1 / total * ($1 / total) }
      (least, most) = (min(least, value), max(most, value))
      let product = 2 * amounts[0] / total * (amounts[1] / total)
      (leastRise, mostRise) = (min(leastRise, product), max(mostRise, product))
      for (place, amount) in amounts.enumerated() {
        shares[place] = (min(shares[place].least, amount / total), max(shares[place].most, amount / total))
      }
    }
    #expect(isClose(index.upperBound, most) && index.lowerBound <= least + 1e-12 && index.lowerBound > least - 0.03)
    #expect(
      isClose(rise.lowerBound, leastRise) && rise.upperBound >= mostRise - 1e-12 && rise.upperBound < mostRise + 0.03)
    for (found, wanted) in zip(bounds.shares, shares) {
      #expect(isClose(found.lowerBound, wanted.least) && isClose(found.upperBound, wanted.most))
    }
  }

  // 10 beside something of 0 to 20: as equal as can be at 10 each, 1/2; at 20, (1 + 4) / 9 = 5/9; at 0, 1.
  @Test("the least index is where the parts are as equal as their bounds allow")
  func inside() throws {
    let index = try #require(bounds([(10, 10), (0, 20)]).index)
    #expect(isClose(index.lowerBound, 0.5) && isClose(index.upperBound, 1))
    let upper = try #require(bounds([(10, 10), (15, 20)]).index)
    #expect(isClose(upper.lowerBound, (4.0 + 9) / 25) && isClose(upper.upperBound, 5.0 / 9))
  }

  @Test("an unknown part may be nearly all, or as large as the others")
  func unknown() throws {
    let bounds = bounds([(30, 30), (0, nil)])
    let index = try #require(bounds.index)
    #expect(isClose(index.lowerBound, 0.5) && index.upperBound == 1)
    #expect(bounds.shares == [0...1, 0...1])
    let rise = try #require(bounds.riseByMerging(0, 1))
    #expect(rise.lowerBound == 0 && isClose(rise.upperBound, 0.5))
    let both = try #require(self.bounds([(1, nil), (1, nil), (5, 5)]).riseByMerging(0, 1))
    #expect(both.lowerBound == 0 && both.upperBound == 0.5)
  }

  @Test("unnamed parties are one at most and countless at least")
  func unnamed() throws {
    let index = try #require(bounds([(60, 60), (40, 40)], unnamed: [1]).index)
    #expect(isClose(index.lowerBound, 0.36) && isClose(index.upperBound, 0.52))
    #expect(bounds([(60, 60), (0, nil)], unnamed: [1]).index?.lowerBound == 0)
  }

  @Test("without a certain amount there is no index")
  func nothing() {
    #expect(bounds([(0, nil), (0, 5)]).index == nil && bounds([]).index == nil)
    #expect(bounds([(0, nil), (0, 5)]).riseByMerging(0, 1) == nil)
    #expect(bounds([(0, 0), (0, nil)]).shares == [0...0, 0...1])
  }

  @Test("with very many uncertain parts the greatest index is still an upper bound")
  func many() throws {
    let parts = (0..<40).map { (Int64($0), Int64($0 + 10) as Int64?) }
    let index = try #require(bounds(parts).index)
    let corner = try #require(exact(parts.map { $0.1 ?? 0 }).index)
    #expect(index.lowerBound <= corner.lowerBound && index.upperBound >= corner.upperBound && index.upperBound <= 1)
  }
}
