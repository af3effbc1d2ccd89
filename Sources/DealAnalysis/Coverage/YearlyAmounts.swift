import DealModel

/// Sums of money by calendar year, in minor units; nothing outside of its years.
///
/// **Definition**: spread by weights wᵢ with the sum W, an amount a gives year i the share a·wᵢ ÷ W, rounded by largest
/// remainders: first each year has the whole minor units of its share, then those with the largest remainders, the earlier
/// one where two are alike, get one more each until nothing is left. So the years add up to the amount exactly, and none is
/// a minor unit or more away from its share.
///
/// **Reference**: the method of largest remainders, M. L. Balinski and H. P. Young, Fair Representation, 2nd edition, 2001.
struct YearlyAmounts: Hashable {
  /// The year of the first sum.
  let firstYear: Int
  /// The sums.
  let amounts: [Int64]
  /// The sum of all that come before each year, and of all.
  private let sums: [Int128]

  /// Nothing in any year.
  static let none = YearlyAmounts(firstYear: 0, amounts: [])

  init(firstYear: Int, amounts: [Int64]) {
    self.firstYear = firstYear
    self.amounts = amounts
    var sums: [Int128] = [0]
    sums.reserveCapacity(amounts.count + 1)
    for amount in amounts { sums.append(sums[sums.count - 1] + Int128(amount)) }
    self.sums = sums
  }

  /// The last year with a sum; `nil` where there is none at all.
  var lastYear: Int? { amounts.isEmpty ? nil : firstYear + amounts.count - 1 }

  /// The sum of a year.
  subscript(year: Int) -> Int64 {
    amounts.indices.contains(year - firstYear) ? amounts[year - firstYear] : 0
  }

  /// The sum of several years.
  ///
  /// - Throws: `MoneyError.overflow`, which sums that came from one amount cannot cause.
  /// - Complexity: O(1).
  func sum(over years: ClosedRange<Int>) throws(MoneyError) -> Int64 {
    let first = max(years.lowerBound, firstYear)
    guard let last = lastYear.map({ min($0, years.upperBound) }), first <= last else { return 0 }
    return try Int64(minorUnits: sums[last - firstYear + 1] - sums[first - firstYear])
  }

  /// The months from one on that fall into each year.
  ///
  /// - Parameters:
  ///   - months: How many months; at least one.
  ///   - first: The first of them, counted from January of the year 0.
  /// - Returns: The number of months of each year.
  static func months(_ months: Int, from first: Int) -> YearlyAmounts {
    let (firstYear, lastYear) = (first / 12, (first + max(1, months) - 1) / 12)
    return YearlyAmounts(
      firstYear: firstYear,
      amounts: (firstYear...lastYear).map { year in
        Int64(min(first + max(1, months), year * 12 + 12) - max(first, year * 12))
      })
  }

  /// The same weight in each of some years.
  static func even(over years: ClosedRange<Int>) -> YearlyAmounts {
    YearlyAmounts(firstYear: years.lowerBound, amounts: years.map { _ in 1 })
  }

  /// An amount spread by the sums of these years as weights, none of which is negative.
  ///
  /// - Returns: As many sums as there are weights; all of them nothing where the weights are.
  /// - Complexity: O(*n* log *n*) for *n* years.
  func spreading(_ amount: Int64) -> YearlyAmounts {
    let whole = sums[amounts.count]
    guard whole > 0, amount > 0 else {
      return YearlyAmounts(firstYear: firstYear, amounts: amounts.map { _ in 0 })
    }
    let shares = amounts.map { (Int128(amount) * Int128($0)).quotientAndRemainder(dividingBy: whole) }
    // A share is not larger than the amount, so that it fits.
    var spread = shares.map { Int64(truncatingIfNeeded: $0.quotient) }
    let rest = Int(truncatingIfNeeded: Int128(amount) - shares.reduce(Int128(0)) { $0 + $1.quotient })
    let order = shares.indices.sorted { left, right in
      (shares[right].remainder, left) < (shares[left].remainder, right)
    }
    for index in order.prefix(rest) { spread[index] += 1 }
    return YearlyAmounts(firstYear: firstYear, amounts: spread)
  }
}
