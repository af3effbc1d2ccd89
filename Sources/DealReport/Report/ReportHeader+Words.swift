import DealAnalysis
import DealModel
import FlowModel

// What the header of a report says in words.

extension ReportHeader {
  /// Whether the report is about a book; otherwise it is about bulk rows.
  var isOfBook: Bool { basis != nil || grouping != nil }

  /// The as-of day; `nil` also for a book in which nothing is dated, where every day is as good.
  var statedAsOf: CalendarDate? { asOf == .distantFuture ? nil : asOf }

  /// What the answer is restricted to, as the end of a sentence: ` on cash, committed, as of 2026-03-02, all claims`.
  ///
  /// A question that has only one layer does not name it.
  func scope(namesLayer: Bool = true) -> String {
    guard let basis else { return inputs.count == 1 ? " in \(inputs[0].name)" : "" }
    let parts = [
      basis.rawValue, statedAsOf.map { "as of \($0)" } ?? "as of any day",
      knownOn.map { "as known on \($0)" } ?? "all claims",
    ]
    return (namesLayer ? layer.map { " on \($0.rawValue), " } ?? ": " : ": ") + parts.joined(separator: ", ")
  }

  /// The lines under the title.
  var lines: [StyledText] {
    var about: [String] = []
    if let title { about.append(title) }
    if isExample { about.append("an example with invented firms") }
    var details: [String] = []
    switch grouping {
    case .some(.ultimate): details.append("Companies stand for their groups")
    case .some(.none): details.append("Each company stands for itself")
    case nil: break
    }
    details.append("\(details.isEmpty ? "Amounts" : "amounts") in \(currency?.code ?? "the unit of the table")")
    details += filters
    return [about, details].map { StyledText($0.joined(separator: " · ")) }.filter { !$0.isEmpty }
  }

  /// What narrows the answer; the other options only change how it is searched or listed.
  private var filters: [String] {
    options.compactMap { option in
      switch option.name {
      case "kinds": "only kinds \(option.value)"
      case "through": "only through \(option.value)"
      case "min-amount": "only legs of at least \(option.value)"
      case "as-of": "only until \(option.value)"
      case "since": "only since \(option.value)"
      case "max-row-amount": "only rows of at most \(option.value)"
      case "min-row-amount": "only rows of at least \(option.value)"
      case "inferred": "inferred claims left out"
      default: nil
      }
    }
  }

  /// What might give an answer where there is none.
  var hint: String {
    guard let basis else { return hintOfRows }
    let looser = Basis.allCases.filter { $0 > basis }.map(\.rawValue)
    var hints: [String] = []
    if !looser.isEmpty {
      hints.append("A looser basis counts more deals: try \(looser.listed(with: "or")).")
    }
    if let knownOn { hints.append("Only what was known on \(knownOn) counts here; later claims may say more.") }
    return hints.isEmpty ? "No looser basis is left to try; other dates may say more." : hints.joined(separator: " ")
  }

  private var hintOfRows: String {
    if let rows, rows.counting == 0 {
      return rows.read == 0
        ? "The table has no rows." : "No row of the table counts: the filters and the skipped rows leave none."
    }
    return report == "cycles" ? "A longer path or a smaller least amount may find more." : "Other rows may say more."
  }

  /// What a reader has to know of any answer: how much of it is known, and what its words mean.
  func notes(_ citations: Citations) -> [StyledText] {
    var notes: [String] = []
    if amountsKnown.total > 0 {
      let unit = isOfBook ? "deal" : "row"
      var note = "The amount is exactly known for \(amountsKnown.known) of \(counted(amountsKnown.total, unit))"
      if amountsKnown.known < amountsKnown.total {
        note += "; undisclosed is not zero, so the others count with their bounds, or as unknown"
      }
      notes.append(note + ".")
    }
    if let rows { notes += rows.notes }
    if let basis, basis.ranksByUpperBound {
      notes.append("On the basis \(basis.rawValue) much is “up to”: what is ranked is ranked by its upper bound.")
    }
    if flowsInsideGroups > 0 {
      notes.append("\(counted(flowsInsideGroups, "flow")) inside one group left out.")
    }
    if citations.hasContested { notes.append("“Contested”: sources of equal standing disagree; the latest counts.") }
    if citations.hasInferred { notes.append("“Inferred”: no source says so itself; it follows from what they say.") }
    if !inputs.isEmpty {
      notes.append(
        "Read: " + inputs.map { "\($0.name) (SHA-256 \($0.digest.prefix(12))…)" }.joined(separator: ", ") + ".")
    }
    return notes.map { StyledText($0) }
  }
}

extension RowCounts {
  /// What a reader has to know of rows that do not count; nothing where all do.
  fileprivate var notes: [String] {
    guard counting < read else { return [] }
    let left = [(filtered, "left out by the filters"), (skipped, "bad and skipped")].filter { $0.0 > 0 }
      .map { "\(grouped($0.0)) \($0.1)" }
    return ["Of \(counted(read, "row")), \(left.listed(with: "and"))."]
  }
}

/// A number with its noun: `1 deal`, `2 deals`.
func counted(_ number: some BinaryInteger, _ noun: String, plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// A number with a comma between groups of three digits.
func grouped(_ number: some BinaryInteger) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "−" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

extension [String] {
  /// The words as a list: `a, b or c`.
  func listed(with conjunction: String) -> String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " \(conjunction) " + self[count - 1]
  }
}
