extension DealBook {
  /// The terms of a deal after its claims, and the claims that disagree about a term.
  ///
  /// What the deal itself says counts until a claim says otherwise. Single values take the latest; lists gather what
  /// all claims say.
  func resolvedTerms(of deal: Deal, claims ordered: [Int], standings: [Int]) -> (DealTerms, [String: [Int]]) {
    var terms = deal.terms
    var contested: [String: [Int]] = [:]

    func resolve<Value>(
      _ key: String, _ path: WritableKeyPath<DealTerms, Value?>, excluding: (Value, Value) -> Bool
    ) where Value: Hashable & Sendable {
      let claimed = zip(ordered, standings).compactMap { index, standing in
        deal.claims[index].terms[keyPath: path].map { Claimed(claim: index, value: $0, standing: standing) }
      }
      guard let resolved = latest(claimed, excluding: excluding) else { return }
      terms[keyPath: path] = resolved.value
      if resolved.isContested { contested[key] = resolved.contradicting + resolved.supporting }
    }
    // Start, end and length are told by different sources, so each is resolved for itself.
    func resolveTerm<Value>(_ path: WritableKeyPath<Term, Value?>, excluding: (Value, Value) -> Bool)
    where Value: Hashable & Sendable {
      let claimed = zip(ordered, standings).compactMap { index, standing in
        deal.claims[index].terms.term?[keyPath: path].map { Claimed(claim: index, value: $0, standing: standing) }
      }
      guard let resolved = latest(claimed, excluding: excluding) else { return }
      var term = terms.term ?? Term()
      term[keyPath: path] = resolved.value
      terms.term = term
      if resolved.isContested { contested["term", default: []] += resolved.contradicting + resolved.supporting }
    }
    func gather<Element>(
      _ path: WritableKeyPath<DealTerms, [Element]?>, isSame: (Element, Element) -> Bool
    ) {
      for index in ordered {
        guard let more = deal.claims[index].terms[keyPath: path] else { continue }
        let known = terms[keyPath: path] ?? []
        terms[keyPath: path] = known + more.filter { new in !known.contains { isSame($0, new) } }
      }
    }

    resolve("scope", \.scope, excluding: !=)
    resolve("exclusive", \.isExclusive, excluding: !=)
    resolveTerm(\.start) { $0.excludes($1) }
    resolveTerm(\.end) { $0.excludes($1) }
    resolveTerm(\.duration) { $0 != $1 }
    resolve("share", \.share) { $0.interval.isDisjoint(from: $1.interval) }
    resolve("largest", \.isLargestOwner, excluding: !=)
    resolve("rate", \.rate) { $0.interval.isDisjoint(from: $1.interval) }
    gather(\.exceptions, isSame: ==)
    // “2 GW” and “about 2 GW” are one quantity.
    gather(\.quantities) { ($0.value, $0.unit, $0.subject) == ($1.value, $1.unit, $1.subject) }
    gather(\.reaches, isSame: ==)
    gather(\.details, isSame: ==)
    return (terms, contested)
  }
}
