import DealAnalysis
import DealModel

// The numbers of a coverage in words.

extension AmountDifference {
  /// The bounds for readers; a bound that there is not is left out.
  var words: String {
    func text(_ value: Int64) -> String { AmountInterval(value).description(in: currency) }
    return switch (lower, upper) {
    case (.some(let low), .some(let high)): low == high ? text(low) : "\(text(low)) to \(text(high))"
    case (.some(let low), nil): "at least \(text(low))"
    case (nil, .some(let high)): "at most \(text(high))"
    case (nil, nil): "unknown"
    }
  }
}

extension AmountInterval {
  /// The bounds for readers of a table, in which nothing is known of what has no bound.
  func words(in currency: Currency?) -> String { self == .unknown ? "–" : description(in: currency) }
}

/// A rate of growth in percent with one decimal: `+130.8 %`.
func growthText(_ rate: Double) -> String {
  let tenths = (rate * 1_000).rounded()
  guard abs(tenths) < 1e15 else { return "\(rate * 100) %" }
  return (tenths > 0 ? "+" : "") + DecimalNumber(units: Int64(tenths), decimals: 1).description + " %"
}

/// Bounds of a share in percent with one decimal: one number where both read alike.
func shareText(_ share: ClosedRange<Double>) -> String {
  let (low, high) = (percentNumber(share.lowerBound), percentNumber(share.upperBound))
  return low == high ? "\(low) %" : "\(low)–\(high) %"
}

private func percentNumber(_ share: Double) -> String { ratioText((share * 1_000).rounded() / 10) }

extension RequiredGrowth {
  /// The rate that is required, at its best and at its worst.
  var words: String {
    switch (least, greatest) {
    case (.rate(let low, _), .rate(let high, _)):
      let (best, worst) = (growthText(low), growthText(high))
      return best == worst ? "\(best) a year" : "\(best) to \(worst) a year"
    case (.rate(let low, _), .never(let year)):
      return "\(growthText(low)) a year at best; at worst no growth covers \(year)"
    case (.rate(let low, _), .unbounded): return "at least \(growthText(low)) a year; not bounded above"
    case (.never(let year), _): return "no growth covers \(year)"
    case (.unbounded, _): return "not bounded"
    }
  }
}

extension RevenueGrowth {
  /// The growth that the sources give.
  var words: String {
    let years = "\(from) to \(to): "
    return switch (atLeast, atMost) {
    case (.some(let low), .some(let high)):
      years + (growthText(low) == growthText(high) ? growthText(low) : "\(growthText(low)) to \(growthText(high))")
    case (.some(let low), nil): years + "at least \(growthText(low))"
    case (nil, .some(let high)): years + "at most \(growthText(high))"
    case (nil, nil): years + "unknown"
    }
  }
}

extension CoverageRunOut {
  /// The years in few words, for a table.
  var words: String {
    if !isAnythingDue { return "cannot be told: nothing is due in a year" }
    if isOpen { return "cannot be told from \(yearsWithoutRevenue.first.map(String.init) ?? "") on" }
    return switch (earliest, latest) {
    case (nil, _): "not before \(horizon)"
    case (.some(let first), .some(let last)): first == last ? "\(first)" : "\(first) to \(last)"
    case (.some(let first), nil): "\(first) at the earliest"
    }
  }

  /// The answer in sentences.
  func sentences(in currency: Currency?) -> [String] {
    var sentences: [String] = []
    if !isAnythingDue {
      sentences.append(
        "When the money runs out cannot be told: nothing that is owed can be put into a year up to \(horizon).")
    } else if isOpen, let first = yearsWithoutRevenue.first {
      sentences.append(
        "When the money runs out cannot be told: no revenue is known after \(first - 1). Until the end of \(first - 1) it lasts."
      )
    } else {
      switch (earliest, latest) {
      case (nil, _): sentences.append("The money does not run out before the end of \(horizon), whatever the bounds.")
      case (.some(let first), .some(let last)) where first == last:
        sentences.append("The money runs out in \(first), whatever the bounds.")
      case (.some(let first), .some(let last)):
        sentences.append("The money runs out in \(first) at the earliest and in \(last) at the latest.")
      case (.some(let first), nil):
        sentences.append("The money can run out as early as \(first). " + (unbounded?.sentence ?? lasting))
      }
    }
    if let firstDemand, latest == nil { sentences.append(firstDemand.sentence(in: currency)) }
    if apartCount > 0, isAnythingDue {
      sentences.append("Not counted: \(counted(apartCount, "deal or total", plural: "deals or totals")) listed apart.")
    }
    return sentences
  }

  private var lasting: String { "With everything at its best it lasts until the end of \(horizon)." }
}

extension CoverageRunOut.Reason {
  fileprivate var sentence: String {
    let lead = "When it runs out at the latest cannot be told: "
    return switch self {
    case .means: lead + "no source bounds the cash and the capital."
    case .noRevenue(let year): lead + "no revenue is known of \(year)."
    case .endlessRevenue(let year): lead + "no source bounds the revenue of \(year) from above."
    }
  }
}

extension CoverageRunOut.Demand {
  fileprivate func sentence(in currency: Currency?) -> String {
    func text(_ value: Int64) -> String { AmountInterval(value).description(in: currency) }
    return
      "Even with all capital and with commitments as small as they can be, it lasts beyond \(year) only if revenue until "
      + "then comes to at least \(text(revenue)), of which the sources and assumptions make \(text(certainRevenue)) certain."
  }
}

extension CoverageCapital.Place {
  /// Whether it adds to the cash.
  var words: String {
    switch self {
    case .inCash: "in the cash"
    case .mayBeInCash: "perhaps in the cash"
    case .stillToCome: "to come"
    }
  }
}

/// Marks of assumptions: `A1 A3`.
func assumptionMarks(_ numbers: some Sequence<Int>) -> String { numbers.map { "A\($0)" }.joined(separator: " ") }
