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
  func history(_ phrases: any DiagramPhrases) -> DealHistory? {
    func told(_ names: Set<String>, _ side: KeyPath<FieldChange, FieldState?>) -> [FieldState] {
      fields.filter { $0.key.tranche == nil && names.contains($0.key.name) }.compactMap { $0[keyPath: side] }
    }
    let old = told(["status", "amount", "share", "rate", "scope"], \.before)
    let was = DealHistory(
      words: phrases.was(old.map { $0.words(phrases) }.joined(separator: ", ")), before: old.flatMap(\.claims))
    switch change {
    case .added: return old.isEmpty ? nil : was
    case .changed:
      if !old.isEmpty { return was }
      let names = fields.map { phrases.field($0.key.name) }.withoutRepeats
      return DealHistory(words: phrases.changed(names.joined(separator: ", ")), after: fields.flatMap(\.claims))
    case .dropped:
      if let end = fields.first(where: { ["replacedBy", "termOver"].contains($0.key.name) }), let state = end.after {
        return DealHistory(words: "\(phrases.field(end.key.name)) \(state.words(phrases))", after: end.claims)
      }
      let new = told(["status"], \.after)
      if new.isEmpty { return DealHistory(words: phrases.notInSecondBook) }
      return DealHistory(
        words: phrases.now(new.map { $0.words(phrases) }.joined(separator: ", ")), after: new.flatMap(\.claims))
    }
  }
}

extension FieldState {
  /// The value as labels say it.
  fileprivate func words(_ phrases: any DiagramPhrases) -> String {
    let language = phrases.language
    return switch value {
    case .status(let status): phrases.caption(status)
    case .amount(let amount): language.text(of: amount)
    case .kind(let kind): phrases.noun(kind)
    case .date(let date): language.text(of: date)
    case .share(let share): language.text(of: share)
    case .duration(let duration): language.text(of: duration)
    case .answer(let isSo): phrases.answer(isSo)
    case .text, .list, .entries: value.description
    }
  }
}

extension FieldChange {
  /// The change in one line: `amount: ≤ $50.0bn → $50.0bn`.
  func words(_ phrases: any DiagramPhrases) -> String {
    let name = (key.tranche.map { "\($0.name), " } ?? "") + phrases.field(key.name)
    return phrases.pair(name, "\(before?.words(phrases) ?? "–") → \(after?.words(phrases) ?? "–")")
  }
}
