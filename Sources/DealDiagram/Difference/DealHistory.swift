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
  /// What a deal or a tranche of it was, or what became of it; `nil` when there is nothing to say.
  ///
  /// - Parameters:
  ///   - tranche: the name of the tranche; `nil` for the deal as a whole.
  ///   - phrases: the words.
  /// - Returns: a few words, with the claims behind them.
  func history(of tranche: String? = nil, _ phrases: any DiagramPhrases) -> DealHistory? {
    // What is told of another tranche is no change of this one.
    let own = fields.filter { tranche == nil || $0.key.tranche == nil || $0.key.tranche?.name == tranche }
    let told = own.filter { $0.key.tranche?.name == tranche && $0.before?.value != $0.after?.value }
    func named(_ names: [String]) -> [FieldChange] { told.filter { names.contains($0.key.name) } }
    switch change {
    case .added, .changed:
      let shown = named(["amount", "status", "share", "rate", "scope"])
      let old = shown.compactMap { field -> String? in
        if let before = field.before { return before.words(phrases) }
        // An amount that nobody had told is news; a deal that nobody had is told by its sign.
        return field.key.name == "amount" && change == .changed ? phrases.language.undisclosed : nil
      }
      if !old.isEmpty {
        return DealHistory(
          words: phrases.was(old.joined(separator: ", ")), before: shown.compactMap(\.before).flatMap(\.claims))
      }
      let names = own.map { phrases.field($0.key.name) }.withoutRepeats
      guard change == .changed, !names.isEmpty else { return nil }
      return DealHistory(words: phrases.changed(names.joined(separator: ", ")), after: own.flatMap(\.claims))
    case .dropped:
      if let end = own.first(where: { ["replacedBy", "termOver"].contains($0.key.name) }), let state = end.after {
        return DealHistory(words: "\(phrases.field(end.key.name)) \(state.words(phrases))", after: end.claims)
      }
      let new = named(["status"]).compactMap(\.after)
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
