import DealAnalysis
import DealModel
import FlowModel

/// A table of changes: what changed, what it said before, and what it says now, each value with its sources.
struct DifferenceTable {
  /// The day that a section is about, which needs no mention in it.
  private let day: CalendarDate?
  private var rows: [[StyledText]] = []

  /// Creates an empty table.
  init(day: CalendarDate? = nil) { self.day = day }

  /// The table.
  var block: ReportDocument.Block {
    .table(
      ReportTable(
        columns: [
          ReportTable.Column(""), ReportTable.Column("What"), ReportTable.Column("Before"), ReportTable.Column("Now"),
        ], rows: rows))
  }

  /// Adds a change on one line: all that it said before, and all that it says now.
  mutating func addLine(_ change: EntryChange, citations: inout Citations) {
    let cameAndWent = change.change == .dropped && change.fields.allSatisfy { $0.before == nil }
    rows.append([
      change.mark, change.heading,
      cameAndWent ? StyledText("not known", .faint) : summary(of: change, \.before, citations: &citations),
      summary(of: change, \.after, citations: &citations),
    ])
  }

  /// Adds a change: on one line what was not known before or is gone altogether, else a line for each field.
  mutating func add(_ change: EntryChange, citations: inout Citations) {
    if change.fields.allSatisfy({ $0.before == nil }) || change.fields.allSatisfy({ $0.after == nil }) {
      return addLine(change, citations: &citations)
    }
    let bases = [change.basisBefore, change.basisAfter].compactMap { $0 }
    let moved = Set(bases).count > 1 ? bases.map { StyledText("basis \($0.rawValue)", .faint) } : ["", ""]
    rows.append([change.mark, change.heading] + moved)
    for group in groups(of: change.fields) {
      rows.append([
        "", StyledText("· " + label(of: group)), text(of: group, \.before, citations: &citations),
        text(of: group, \.after, citations: &citations),
      ])
    }
  }

  /// The fields as they are told: the ones of a tranche that comes or goes together, each other one for itself.
  private func groups(of fields: [FieldChange]) -> [[FieldChange]] {
    var groups: [[FieldChange]] = []
    // Since when a status holds, and that it is inferred, is told with the status.
    let told = Set(fields.filter { $0.key.name == "status" }.map(\.key.tranche))
    for field in fields where !(["date", "inferred"].contains(field.key.name) && told.contains(field.key.tranche)) {
      let isWhole = field.before == nil || field.after == nil
      if isWhole, let tranche = field.key.tranche, let last = groups.last?.first, last.key.tranche == tranche,
        (last.before == nil) == (field.before == nil), (last.after == nil) == (field.after == nil)
      {
        groups[groups.count - 1].append(field)
      } else {
        groups.append([field])
      }
    }
    return groups
  }

  private func label(of group: [FieldChange]) -> String {
    guard let first = group.first else { return "" }
    let name = first.key.name.words
    guard let tranche = first.key.tranche else { return name }
    let isWhole = first.key.name == "status" && (first.before == nil || first.after == nil)
    return isWhole ? tranche.name : "\(tranche.name), \(name)"
  }

  /// The values of a group on one side, with the marks that they share at the end.
  private func text(
    of group: [FieldChange], _ side: KeyPath<FieldChange, FieldState?>, citations: inout Citations
  ) -> StyledText {
    var parts: [StyledText] = []
    var sources: [SourceReference] = []
    var reserves = Reserves()
    for field in group {
      guard let state = field[keyPath: side] else { continue }
      var text = StyledText(state.value.description)
      if side == \.after, let difference = field.difference, let exact = difference.exactValue, exact != 0 {
        let money = Money(minorUnits: exact, currency: difference.currency)
        text += StyledText(" (\(exact > 0 ? "+" : "")\(money))", .faint)
      }
      let isInferred = field.key.name != "inferred" && state.isInferred
      parts.append(text + reserves.note(isContested: state.isContested, isInferred: isInferred))
      // A new value cites who made the difference, not everyone who has said so.
      let claims = side == \.after && !field.claims.isEmpty ? field.claims : state.claims
      sources += claims.map(\.source)
    }
    let marks = citations.marks(for: sources, isContested: reserves.isContested, isInferred: reserves.isInferred)
    return [parts.joined(separator: ", "), marks].joined(separator: " ")
  }

  /// One side of a change in one line: the fields that its heading does not tell.
  private func summary(
    of change: EntryChange, _ side: KeyPath<FieldChange, FieldState?>, citations: inout Citations
  ) -> StyledText {
    var parts: [StyledText] = []
    var tranche: EntryReference?
    var sources: [SourceReference] = []
    var reserves = Reserves()
    for field in change.fields where !change.headingTells(field.key) && field.key.name != "inferred" {
      guard let state = field[keyPath: side] else { continue }
      let value = state.value.description
      if field.key.name == "date", !isNews(value, in: field.key) { continue }
      sources += (side == \.after ? field.claims : state.claims).map(\.source)
      let isInferred = field.key.name == "status" && field.key.tranche == nil && state.isInferred
      let text =
        StyledText(field.key.words(before: value))
        + reserves.note(isContested: state.isContested, isInferred: isInferred)
      if let own = field.key.tranche, own == tranche, let last = parts.popLast() {
        parts.append(last + ", " + text)
      } else {
        parts.append(StyledText(field.key.tranche.map { "\($0.name): " } ?? "") + text)
      }
      tranche = field.key.tranche
    }
    let marks = citations.marks(for: sources, isContested: reserves.isContested, isInferred: reserves.isInferred)
    return [parts.joined(separator: "; "), marks].joined(separator: " ")
  }

  /// Whether a date says more than the day under which it is told.
  private func isNews(_ date: String, in key: FieldKey) -> Bool {
    guard key.tranche == nil, let day else { return false }
    return date != day.description && date != PartialDate.unknown(notBefore: nil, notAfter: day).description
  }
}

/// What has to be said of some values, and is explained below a report.
private struct Reserves {
  var isContested = false
  var isInferred = false

  mutating func note(isContested: Bool, isInferred: Bool) -> StyledText {
    self.isContested = self.isContested || isContested
    self.isInferred = self.isInferred || isInferred
    return StyledText((isContested ? ", contested" : "") + (isInferred ? ", inferred" : ""), .caution)
  }
}

extension FieldState {
  /// Whether no source says so itself.
  fileprivate var isInferred: Bool { !claims.isEmpty && claims.allSatisfy { $0.inference != nil } }
}

extension EntryChange {
  /// The sign of what happened.
  var mark: StyledText {
    switch change {
    case .added: StyledText("+", .strong)
    case .changed: StyledText("~", .strong)
    case .dropped: StyledText("×", .caution)
    }
  }

  /// The title with what sort of entry it is and who takes part.
  fileprivate var heading: StyledText {
    let sides = parties.map { $0.map(\.name).listed(with: "and") }
    switch entry {
    case .deal:
      let about = [kind.words, sides.joined(separator: " → ")].filter { !$0.isEmpty }
      return StyledText(title, .strong) + StyledText(" (\(about.joined(separator: ", ")))", .faint)
    case .fact: return StyledText("\(sides.joined(separator: ", ")): \(title)", .strong)
    case .company: return StyledText(title, .strong) + StyledText(" (\(kind))", .faint)
    case .scope: return StyledText(title, .strong) + StyledText(" (scope)", .faint)
    }
  }

  /// Whether the heading already says what a field does.
  fileprivate func headingTells(_ key: FieldKey) -> Bool {
    switch entry {
    case .deal: false
    case .fact: ["company", "kind", "label", "time", "nature", "qualifier"].contains(key.name)
    case .company, .scope: key.name == "name" || key.name == "kind"
    }
  }
}

extension FieldKey {
  /// A value with what it is of, where it does not say so itself.
  fileprivate func words(before value: String) -> String {
    switch name {
    case "status", "amount", "value", "quantities", "details", "duration": value
    case "date": "dated \(value)"
    case "exclusive": value == "yes" ? "exclusive" : "not exclusive"
    case "largest": value == "yes" ? "largest owner" : "not the largest owner"
    default: "\(name.words): \(value)"
    }
  }
}
