import ArgumentParser
import DealGraph

/// An assumption as an option gives it: `key=value`.
///
/// What can be told without the book is checked while the command line is read; amounts wait for its currency.
struct CoverageAssumptionOption {
  private let text: String
  private let key: String
  private let value: String

  /// The keys that name nothing of the book, and examples of those that do.
  static let keys = [
    "usableShare", "growth", "horizon", "cash", "revenue.2028", "envelope.schedule", "DEAL.schedule", "DEAL.start",
  ]

  /// Takes apart an option.
  ///
  /// - Throws: `ValidationError` for what is no assumption, with the nearest key that there is.
  init(_ text: String) throws {
    self.text = text
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw ValidationError("--assume: “\(text)” is no KEY=VALUE; the keys are \(Self.keys.joined(separator: ", "))")
    }
    key = String(text[..<sign])
    value = text[text.index(after: sign)...].trimmingPrefix { $0 == " " }.description
    guard !isOfBook else { return }
    // Amounts aside, this finds all that is wrong.
    if key == "cash" || year != nil { return }
    _ = try assumption(in: .usd)
  }

  /// The assumption, with amounts in the currency of a book.
  ///
  /// - Throws: `ValidationError` for what it cannot mean.
  func assumption(in currency: Currency) throws -> CoverageQuery.Assumption {
    if let year { return .revenue(year: year, try amount(value, in: currency)) }
    if let name = name(before: ".schedule") { return .schedule(name, try schedule(in: currency)) }
    if let name = name(before: ".start") {
      guard let start = PartialDate(value), case .month(let year, let month) = start, (1...12).contains(month) else {
        throw wrong("a month, such as \(key)=2026-07")
      }
      return .start(DealID(rawValue: name), year: year, month: month)
    }
    switch key {
    case "usableShare":
      guard let share = Ratio(text: value), share.bound == .exact, (0...1_000_000).contains(share.millionths) else {
        throw wrong("a share from 0 to 100 percent, such as usableShare=60%")
      }
      return .usableShare(share)
    case "growth":
      let isFalling = value.hasPrefix("-") || value.hasPrefix("−")
      guard let size = Ratio(text: String(value.drop { "+-−".contains($0) })), size.bound == .exact,
        size.millionths <= (isFalling ? 1_000_000 : 1_000_000_000)
      else { throw wrong("a yearly rate from -100 to 100,000 percent, such as growth=50%") }
      return .growth(Ratio(millionths: isFalling ? -size.millionths : size.millionths))
    case "horizon":
      guard let horizon = Int(value), (1...9999).contains(horizon) else { throw wrong("a year, such as horizon=2030") }
      return .horizon(horizon)
    case "cash": return .cash(try amount(value, in: currency))
    default:
      let nearest = Self.keys.nearest(to: key).map { "did you mean “\($0)”? " } ?? ""
      throw ValidationError(
        "--assume: there is no key “\(key)”; \(nearest)the keys are \(Self.keys.joined(separator: ", "))")
    }
  }

  /// Whether the key names something of the book.
  private var isOfBook: Bool { name(before: ".schedule") != nil || name(before: ".start") != nil }

  /// The year of a key such as `revenue.2028`.
  private var year: Int? {
    guard key.hasPrefix("revenue."), key.utf8.count == 12, let year = Int(key.dropFirst(8)), year > 0 else {
      return nil
    }
    return year
  }

  private func name(before suffix: String) -> String? {
    key.hasSuffix(suffix) && key.utf8.count > suffix.utf8.count ? String(key.dropLast(suffix.count)) : nil
  }

  private func amount(_ text: String, in currency: Currency) throws -> Int64 {
    try minorUnits(of: text, option: "--assume \(key)", in: currency)
  }

  /// What falls into each year; a comma that no year follows groups digits.
  private func schedule(in currency: Currency) throws -> CoverageQuery.Schedule {
    if value.lowercased() == "even" { return .even }
    var entries: [String] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      if part.contains(":") || entries.isEmpty {
        entries.append(String(part))
      } else {
        entries[entries.count - 1] += "," + part
      }
    }
    let amounts = try entries.map { entry in
      let parts = entry.split(separator: ":", maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
      guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0 else {
        throw wrong("“even”, or years with amounts, such as \(key)=2026:10bn,2027:20bn")
      }
      return CoverageQuery.YearAmount(year: year, minorUnits: try amount(String(parts[1]), in: currency))
    }
    guard Set(amounts.map(\.year)).count == amounts.count else { throw wrong("each year once") }
    return .amounts(amounts.sorted { $0.year < $1.year })
  }

  private func wrong(_ remedy: String) -> ValidationError {
    ValidationError("--assume: “\(text)” cannot be read; give \(remedy)")
  }
}
