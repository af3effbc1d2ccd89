import DealModel

/// What an edition knows of one entry: its fields, and the claims that count.
struct EntryView {
  var fields: [(key: FieldKey, state: FieldState)]
  /// The claims that count, earliest first.
  var claims: [ClaimReference]

  /// Nothing is known.
  static let nothing = EntryView(fields: [], claims: [])

  /// The changes of a deal; what makes it that deal is no news where it comes or goes.
  static func changes(of deal: Deal, from old: EntryView?, to new: EntryView?) -> [FieldChange] {
    let changes = changes(from: old ?? .nothing, to: new ?? .nothing)
    guard old == nil || new == nil else { return changes }
    return changes.filter { !deal.kind.identityFields.contains($0.key.name) }
  }
}

extension EntryView {
  /// The fields that differ between two views of an entry, in the order of the second, then those that only the first
  /// has; each with the claims that made the difference.
  static func changes(from old: EntryView, to new: EntryView) -> [FieldChange] {
    let before = Dictionary(old.fields.map { ($0.key, $0.state) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.fields.map(\.key))
    // Only where something differs: most days change no field of most entries.
    lazy var known = Set(old.claims.map(\.identity))
    lazy var counting = Set(new.claims.map(\.identity))
    lazy var fresh = new.claims.filter { !known.contains($0.identity) }

    func change(_ key: FieldKey, _ old: FieldState?, _ new: FieldState?) -> FieldChange {
      let said = (new?.claims ?? []) + (new?.contradicting ?? [])
      // What says it now and did not count before; else what said it and is gone from the second book; else whatever is
      // new, such as a claim that takes an amount back; else what has said it all along and only now is in force.
      let causes = [
        said.filter { !known.contains($0.identity) }, (old?.claims ?? []).filter { !counting.contains($0.identity) },
        fresh, new?.claims ?? old?.claims ?? [],
      ]
      return FieldChange(key: key, before: old, after: new, claims: causes.first { !$0.isEmpty }?.withoutRepeats ?? [])
    }

    let kept = new.fields.compactMap { key, state -> FieldChange? in
      state.says(theSameAs: before[key]) ? nil : change(key, before[key], state)
    }
    let gone = old.fields.filter { !after.contains($0.key) }
    return kept + gone.map { change($0.key, $0.state, nil) }
  }
}

extension [ClaimReference] {
  /// The claims in order, each the first time that it comes.
  var withoutRepeats: [ClaimReference] {
    var seen: Set<ClaimIdentity> = []
    return filter { seen.insert($0.identity).inserted }
  }
}
