import DealModel

/// When a point of a line is: on a day, or in a year.
public enum PlotTime: Hashable, Sendable {
  /// A day.
  case day(CalendarDate)
  /// A year.
  case year(Int)

  /// Its place on the axis: days since 1970-01-01, or the year.
  var position: Double {
    switch self {
    case .day(let day): Double(day.daysSinceEpoch)
    case .year(let year): Double(year)
    }
  }

  /// Whether it is a day.
  var isDay: Bool { if case .day = self { true } else { false } }

  /// The time for readers.
  func text(in language: Language) -> String {
    switch self {
    case .day(let day): language.text(of: day)
    case .year(let year): String(year)
    }
  }

  /// The time for programs.
  var plainText: String { text(in: .english) }
}

/// Where an axis of days or years has its ticks.
struct PlotTimeTicks: Hashable {
  /// A tick.
  struct Tick: Hashable {
    /// Where it stands, as ``PlotTime/position``.
    var position: Double
    /// What is written there.
    var label: String
  }

  /// The ticks, rising.
  let ticks: [Tick]

  /// The ticks of an axis: as many as there is room for, at the beginnings of days, months or years.
  ///
  /// - Parameters:
  ///   - range: the first and the last position.
  ///   - isOfDays: whether the positions are days; else they are years.
  ///   - language: how they are written.
  ///   - fits: whether labels keep apart.
  init(_ range: ClosedRange<Int>, isOfDays: Bool, language: Language, fits: ([Tick]) -> Bool) {
    let span = range.upperBound - range.lowerBound
    guard isOfDays else {
      let candidates = Self.yearSteps.filter { span / $0 < Self.limit }.lazy.map { Self.years(range, step: $0) }
      ticks = candidates.first { !$0.isEmpty && fits($0) } ?? Self.years(range.lowerBound...range.lowerBound, step: 1)
      return
    }
    let days = Self.daySteps.filter { span / $0 < Self.limit }.lazy.map { step in
      stride(from: range.lowerBound, through: range.upperBound, by: step).compactMap { Self.day($0, language) }
    }
    let months = Self.monthSteps.filter { span / ($0 * 28) < Self.limit }.lazy.map {
      Self.months(range, step: $0, language)
    }
    let first = Self.day(range.lowerBound, language).map { [$0] } ?? []
    // Beginnings of months say more than single days do, once there are a few.
    ticks =
      months.first { $0.count >= 3 && fits($0) } ?? days.first { !$0.isEmpty && fits($0) }
      ?? months.first { !$0.isEmpty && fits($0) } ?? first
  }

  private static let limit = 100
  private static let daySteps = [1, 2, 7, 14, 28]
  private static let monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000, 24_000]
  private static let yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]

  private static func years(_ range: ClosedRange<Int>, step: Int) -> [Tick] {
    let first = range.lowerBound + ((-range.lowerBound % step) + step) % step
    return stride(from: first, through: range.upperBound, by: step).map {
      Tick(position: Double($0), label: String($0))
    }
  }

  private static func day(_ position: Int, _ language: Language) -> Tick? {
    Int32(exactly: position).map {
      Tick(position: Double(position), label: language.text(of: CalendarDate(daysSinceEpoch: $0)))
    }
  }

  private static func months(_ range: ClosedRange<Int>, step: Int, _ language: Language) -> [Tick] {
    guard let low = Int32(exactly: range.lowerBound), let high = Int32(exactly: range.upperBound) else { return [] }
    func count(_ day: Int32) -> Int {
      let (year, month, _) = CalendarDate(daysSinceEpoch: day).components
      return year * 12 + month - 1
    }
    let first = (count(low) + step - 1) / step * step
    return stride(from: first, through: count(high), by: step).compactMap { month in
      guard let day = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1),
        range.contains(Int(day.daysSinceEpoch))
      else { return nil }
      let date: PartialDate = step % 12 == 0 ? .year(month / 12) : .month(year: month / 12, month: month % 12 + 1)
      return Tick(position: Double(day.daysSinceEpoch), label: language.text(of: date))
    }
  }
}
