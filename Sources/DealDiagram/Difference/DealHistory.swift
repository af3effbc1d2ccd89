import DealAnalysis
import DealModel

/// What a deal was before it changed, or what became of one that is gone, in a few words, and who says so.
struct DealHistory {
  var words: String
  /// The claims of the first side.
  var before: [ClaimReference] = []
  /// The claims of the second side.
  var after: [ClaimReference] = []
}

extension EntryChange {
  /// What a deal was, or what became of it; `nil` when there is nothing to say.
  var history: DealHistory? {
    func told(_ names: Set<String>, _ side: KeyPath<FieldChange, FieldState?>) -> [FieldState] {
      fields.filter { $0.key.tranche == nil && names.contains($0.key.name) }.compactMap { $0[keyPath: side] }
    }
    let old = told(["status", "amount", "share", "rate", "scope"], \.before)
    let was = DealHistory(
      words: "was " + old.map(\.words).joined(separator: ", "), before: old.flatMap(\.claims))
    switch change {
    case .added: return old.isEmpty ? nil : was
    case .changed:
      if !old.isEmpty { return was }
      let names = fields.map(\.key.name.words).withoutRepeats
      return DealHistory(words: "changed: " + names.joined(separator: ", "), after: fields.flatMap(\.claims))
    case .dropped:
      if let end = fields.first(where: { ["replacedBy", "termOver"].contains($0.key.name) }), let state = end.after {
        return DealHistory(words: "\(end.key.name.words) \(state.value)", after: end.claims)
      }
      let new = told(["status"], \.after)
      if new.isEmpty { return DealHistory(words: "not in the second book") }
      return DealHistory(words: "now " + new.map(\.words).joined(separator: ", "), after: new.flatMap(\.claims))
    }
  }
}

extension FieldState {
  /// The value as labels say it.
  fileprivate var words: String {
    if case .status(let status) = value { status.caption ?? status.rawValue } else { value.description }
  }
}

extension FieldChange {
  /// The change in one line: `amount: ≤ $50.0bn → $50.0bn`.
  var words: String {
    let name = (key.tranche.map { "\($0.name), " } ?? "") + key.name.words
    return "\(name): \(before?.words ?? "–") → \(after?.words ?? "–")"
  }
}

extension String {
  /// A name of the model as words: `replaced by` for `replacedBy`.
  fileprivate var words: String { map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined() }
}
