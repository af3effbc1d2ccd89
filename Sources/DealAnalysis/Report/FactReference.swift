import DealModel

/// A fact as a report cites it.
public struct FactReference: Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// What it is about, without its value: `revenue, 2026, forecast`.
  public var title: String
  /// What counts, as the source gives it.
  public var value: FactValue
  /// Whether it has happened.
  public var nature: CompanyFact.Nature
  /// The time that it is about.
  public var time: CompanyFact.Time?
  /// Who says so.
  public var sources: [SourceReference]
  /// What others say that cannot be true as well.
  public var contradictions: [Contradiction]
  /// Whether no source says so itself.
  public var isInferred: Bool

  /// Another value, and who gives it.
  public struct Contradiction: Hashable, Sendable {
    /// The value.
    public var value: FactValue
    /// Who says so.
    public var sources: [SourceReference]
  }

  /// Whether sources disagree.
  public var isContested: Bool { !contradictions.isEmpty }
}

/// A fact at a clock, with its value in the currency of the book.
struct KnownFact {
  var fact: CompanyFact
  var state: FactState
  /// Of money; `nil` of any other value.
  var amount: AmountInterval?
  var reference: FactReference
}

extension DealBook {
  /// What is known of a company's facts of a kind, in the order of the book.
  ///
  /// - Throws: `MoneyError` when an amount cannot be converted.
  func knownFacts(of company: CompanyID, _ kind: CompanyFact.Kind, at clock: Clock) throws(MoneyError) -> [KnownFact] {
    var known: [KnownFact] = []
    for fact in facts where fact.company == company && fact.kind == kind {
      guard let state = state(of: fact, at: clock) else { continue }
      var amount: AmountInterval?
      if case .money(let money) = state.value.value {
        amount = try rates.interval(of: money, in: currency, on: clock.asOf)
      }
      known.append(KnownFact(fact: fact, state: state, amount: amount, reference: reference(to: fact, state)))
    }
    return known
  }

  private func reference(to fact: CompanyFact, _ state: FactState) -> FactReference {
    var contradictions: [FactReference.Contradiction] = []
    for value in state.value.contradicting.map({ fact.claims[$0].value })
    where !contradictions.contains(where: { $0.value == value }) {
      let claims = state.value.contradicting.filter { fact.claims[$0].value == value }
      contradictions.append(FactReference.Contradiction(value: value, sources: sources(of: claims, in: fact)))
    }
    return FactReference(
      id: fact.id.rawValue, title: fact.title, value: state.value.value, nature: fact.nature, time: fact.time,
      sources: sources(of: state.value.supporting, in: fact), contradictions: contradictions,
      isInferred: state.isInferred)
  }

  private func sources(of claims: [Int], in fact: CompanyFact) -> [SourceReference] {
    var seen: Set<SourceID> = []
    return claims.compactMap { index in
      guard let source = source(fact.claims[index].source), seen.insert(source.id).inserted else { return nil }
      return SourceReference(id: source.id.rawValue, citation: source.citation, url: source.url)
    }
  }
}
