import DealModel
import FlowModel

/// How a deal is spread over the years.
///
/// **Definition**: evenly by months over its term, from the month in which the term begins: the start, else the end less the
/// duration, else the date of the deal, which is an assumption. Of a date that is a year, January counts; of "not after" a
/// day, that day; without any, the as-of day. A deal without a term, or without an amount, is not spread.
struct CommitmentSchedule {
  /// The weight of each year.
  var weights: YearlyAmounts
  /// What falls into each year if the amount is as small as it can be.
  var least: YearlyAmounts
  /// And if it is as large; `nil` where nothing bounds it.
  var most: YearlyAmounts?
  /// What no year can be told of.
  var apart = AmountInterval.zero
  /// Why not; `nil` when all is spread.
  var reasonApart: String?
  /// The assumptions on which it rests.
  var assumptions: [Int] = []

  /// Nothing is spread.
  init(apart amount: AmountInterval, because reason: String?) {
    (weights, least, most, apart) = (.none, .none, YearlyAmounts.none, amount)
    reasonApart = reason
  }

  /// A schedule that a reader gives.
  ///
  /// - Throws: ``AnalysisError/unanswerable(_:)`` when it comes to more than the amount.
  init(
    _ entries: [CoverageQuery.YearAmount], of amount: AmountInterval, named key: String, in currency: Currency,
    _ assumptions: inout AssumptionList
  ) throws(AnalysisError) {
    let years = entries.map(\.year)
    guard let first = years.min(), let last = years.max(), first >= 1, last <= 9999 else {
      throw .unanswerable("\(key).schedule names no year from 1 to 9999")
    }
    var sums = [Int64](repeating: 0, count: last - first + 1)
    var sum: Int64 = 0
    do throws(MoneyError) {
      for entry in entries {
        sums[entry.year - first] = try sums[entry.year - first].plus(entry.minorUnits)
        sum = try sum.plus(entry.minorUnits)
      }
    } catch {
      throw .money(error)
    }
    func text(_ interval: AmountInterval) -> String { interval.description(in: currency) }
    if let most = amount.upper, sum > most {
      throw .unanswerable(
        "\(key).schedule comes to \(text(AmountInterval(sum))), more than its \(text(amount)); give it less")
    }
    weights = YearlyAmounts(firstYear: first, amounts: sums)
    (least, most) = (weights, weights)
    apart = AmountInterval(lower: max(0, amount.lower - sum), upper: amount.upper.map { $0 - sum })
    if apart.upper != 0 { reasonApart = "beyond the schedule that is assumed" }
    let list = zip(first..., sums).filter { $0.1 != 0 }
    self.assumptions = [
      assumptions.add(
        "\(key).schedule=" + list.map { "\($0.0):\(currency.written($0.1))" }.joined(separator: ","),
        "Of \(key), " + list.map { "\(text(AmountInterval($0.1))) fall due in \($0.0)" }.joined(separator: ", ") + ".",
        .given)
    ]
  }

  /// The schedule of a deal.
  ///
  /// - Parameters:
  ///   - deal: The deal.
  ///   - amount: What of it is still to be paid.
  ///   - term: How long it runs.
  ///   - date: When its status came to hold.
  ///   - asOf: The as-of day.
  ///   - query: What is assumed.
  ///   - assumptions: What is assumed so far; more is added.
  init(
    of deal: Deal, _ amount: AmountInterval, term: Term?, date: PartialDate?, asOf: CalendarDate,
    _ query: CoverageQuery,
    _ assumptions: inout AssumptionList
  ) {
    let isUnknown = amount.lower == 0 && amount.upper == nil
    guard let term, term.end != nil || term.duration != nil else {
      self = CommitmentSchedule(
        apart: amount, because: isUnknown ? "neither an amount nor a term is known" : "no term is known")
      return
    }
    guard !isUnknown else {
      self = CommitmentSchedule(apart: amount, because: "no amount is known")
      return
    }
    let name = deal.title ?? deal.id.rawValue
    var start = query.start(of: deal.id)
    var numbers: [Int] = []
    if let start {
      let month = Self.text(ofMonth: start)
      numbers.append(
        assumptions.add("\(deal.id).start=\(month)", "The term of “\(name)” begins in \(month).", .given))
    } else if let day = term.start?.firstDay ?? term.start?.lastDay {
      start = Self.month(of: day)
      if case .year? = term.start {
        numbers.append(
          assumptions.add(
            "\(deal.id).start=\(Self.text(ofMonth: start ?? 0))",
            "The term of “\(name)” begins in January, since only its year is known.", .byDefault,
            Self.matter(deal, start ?? 0, .onlyYearKnown)))
      }
    } else if let end = term.end?.lastDay, let months = term.duration?.months {
      start = Self.month(of: end) - months + 1
    }
    let first: Int
    if let start {
      first = start
    } else {
      first = Self.month(of: Self.day(of: date) ?? asOf)
      let month = Self.text(ofMonth: first)
      let reason =
        Self.day(of: date) == nil ? "of which no day is known: the as-of day counts" : "the month of its date"
      numbers.append(
        assumptions.add(
          "\(deal.id).start=\(month)",
          "The term of “\(name)” begins in \(month), \(reason); no source tells when.", .byDefault,
          Self.matter(deal, first, Self.day(of: date) == nil ? .asOfDay : .dateOfDeal)))
    }
    guard let months = Self.months(of: term, from: first), months > 0 else {
      self = CommitmentSchedule(apart: amount, because: "its term ends before it begins")
      self.assumptions = numbers
      return
    }
    self = CommitmentSchedule(apart: .zero, because: nil)
    weights = .months(months, from: first)
    least = weights.spreading(amount.lower)
    most = amount.upper.map(weights.spreading)
    self.assumptions = numbers
  }

  /// How many months a term that begins in a month touches.
  private static func months(of term: Term, from first: Int) -> Int? {
    if let months = term.duration?.months { return months }
    if let end = term.end?.lastDay ?? term.end?.firstDay { return month(of: end) - first + 1 }
    guard let days = term.duration?.count,
      let start = CalendarDate(year: first / 12, month: first % 12 + 1, day: 1)
    else { return nil }
    return month(of: CalendarDate(daysSinceEpoch: start.daysSinceEpoch + Int32(days) - 1)) - first + 1
  }

  private static func day(of date: PartialDate?) -> CalendarDate? { date?.firstDay ?? date?.lastDay }

  private static func month(of day: CalendarDate) -> Int {
    let parts = day.components
    return parts.year * 12 + parts.month - 1
  }

  private static func matter(
    _ deal: Deal, _ month: Int, _ reason: CoverageAssumption.TermStart
  ) -> CoverageAssumption.Matter {
    .termStart(deal.id, year: month / 12, month: month % 12 + 1, reason)
  }

  private static func text(ofMonth month: Int) -> String {
    PartialDate.month(year: month / 12, month: month % 12 + 1).description
  }
}

extension TermDuration {
  /// The length in months, where it is one of whole months.
  fileprivate var months: Int? {
    switch unit {
    case .years: count * 12
    case .months: count
    case .days: nil
    }
  }
}
