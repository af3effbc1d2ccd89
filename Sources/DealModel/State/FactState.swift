/// What is known of a fact: the latest of its claims, and what excludes it.
///
/// **Definition**: claims count when known by ``Clock/knownOn`` and, unless inferred ones are wanted, stated. They are
/// ordered by the day on which they became known, undated ones first, then by their order in the book; the latest
/// counts. The ones whose value excludes it contradict. The as-of day decides nothing: a fact says itself what time it
/// is about.
public struct FactState: Hashable, Sendable {
  /// The fact.
  public var fact: FactID
  /// The value that counts, and the claims for and against it.
  public var value: Resolved<FactValue>
  /// Whether the value rests on inferred claims alone.
  public var isInferred: Bool
  /// All claims that count, earliest first.
  public var claims: [Int]
}

extension DealBook {
  /// The state of a fact at a clock, or `nil` when none of its claims counts.
  ///
  /// - Complexity: O(c log c) for c claims.
  public func state(of fact: CompanyFact, at clock: Clock) -> FactState? {
    var ordered: [(isDated: Int, knownDay: CalendarDate, claim: Int)] = []
    for (index, claim) in fact.claims.enumerated() where clock.includesInferred || !claim.basis.isInferred {
      let published = claim.publicSince ?? dateOfSource(claim.source)
      if let limit = clock.knownOn, published?.lastDay.map({ $0 > limit }) ?? true { continue }
      ordered.append((published?.isDated ?? false ? 1 : 0, published?.lastDay ?? .distantPast, index))
    }
    ordered.sort { $0 < $1 }
    let claims = ordered.map(\.claim)
    guard let last = claims.last else { return nil }
    let latest = fact.claims[last].value
    let supporting = claims.filter { fact.claims[$0].value == latest }
    return FactState(
      fact: fact.id,
      value: Resolved(
        value: latest, supporting: supporting,
        contradicting: claims.filter { fact.claims[$0].value.excludes(latest) }),
      isInferred: supporting.allSatisfy { fact.claims[$0].basis.isInferred }, claims: claims)
  }
}
