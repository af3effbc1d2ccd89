// How dates, shares and lengths of time are shown to people.

extension Language {
  /// A day: `2026-02-27`, in French `27 février 2026`.
  public func text(of day: CalendarDate) -> String {
    switch self {
    case .english: return day.description
    case .french:
      let (year, month, number) = day.components
      return "\(number == 1 ? "1er" : "\(number)")\u{A0}\(Self.frenchMonths[month - 1])\u{A0}\(year)"
    }
  }

  /// A date as precisely as it is known.
  public func text(of date: PartialDate) -> String {
    guard self == .french else { return date.description }
    return switch date {
    case .day(let day): text(of: day)
    case .month(let year, let month): "\(Self.frenchMonths[month - 1])\u{A0}\(year)"
    case .year(let year): String(year)
    case .unknown(.none, .none): "date inconnue"
    case .unknown(.some(let first), .none): "pas avant le \(text(of: first))"
    case .unknown(.none, .some(let last)): "pas après le \(text(of: last))"
    case .unknown(.some(let first), .some(let last)): "entre le \(text(of: first)) et le \(text(of: last))"
    }
  }

  /// A share in percent, with the reserve that a source makes: `at most 40 %`.
  public func text(of ratio: Ratio) -> String {
    guard self == .french else { return ratio.description }
    let percent = decimal(Ratio(millionths: ratio.millionths).description).map { $0 == " " ? "\u{A0}" : $0 }
    return switch ratio.bound {
    case .exact: String(percent)
    case .about: about(String(percent))
    case .atMost: "au plus \(String(percent))"
    case .atLeast: "au moins \(String(percent))"
    }
  }

  /// A length of time: `8 years`.
  public func text(of duration: TermDuration) -> String {
    guard self == .french else { return duration.description }
    return switch duration.unit {
    case .years: "\(duration.count)\u{A0}\(duration.count == 1 ? "an" : "ans")"
    case .months: "\(duration.count)\u{A0}mois"
    case .days: "\(duration.count)\u{A0}\(duration.count == 1 ? "jour" : "jours")"
    }
  }

  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
}
