import DealModel
import FlowModel

/// What the exposures of a company are measured against, and what it rests on.
public struct CompanyBase: Hashable, Sendable {
  /// The company.
  public var company: CompanyReference
  /// How much it is; `nil` where nothing that is known makes a base.
  public var amount: AmountInterval?
  /// The facts that say so, with their sources.
  public var facts: [FactReference]

  /// The least that it can be, if that is more than nothing.
  var least: Int64? { amount.flatMap { $0.lower > 0 ? $0.lower : nil } }
  /// The most that it can be; `nil` when nothing bounds it.
  var most: Int64? { amount?.upper }
}

/// The bases of the companies of a book.
struct CompanyBases {
  let base: ExposureBase
  private let projection: FlowProjection
  private var known: [String: CompanyBase] = [:]

  init(_ base: ExposureBase, in projection: FlowProjection) {
    self.base = base
    self.projection = projection
  }

  /// The base of a company.
  ///
  /// - Throws: `MoneyError` when an amount cannot be converted.
  mutating func base(of company: CompanyReference) throws(MoneyError) -> CompanyBase {
    if let base = known[company.id] { return base }
    let facts = try facts(of: CompanyID(rawValue: company.id))
    let hull = facts.dropFirst().reduce(facts.first?.amount) { hull, fact in
      hull.flatMap { hull in fact.amount.map { hull.hull(with: $0) } }
    }
    let found = CompanyBase(
      company: company,
      // Converted into another currency the smallest sums are nothing, by which nothing can be divided.
      amount: hull.flatMap { $0.upper.map { $0 > 0 } ?? true ? $0 : nil }, facts: facts.map(\.reference))
    known[company.id] = found
    return found
  }

  /// The facts that make the base.
  private func facts(of company: CompanyID) throws(MoneyError) -> [KnownFact] {
    let clock = projection.query.clock
    let all = try projection.book.knownFacts(of: company, base.factKind, at: clock).filter { $0.amount != nil }
    if base == .revenue {
      let year = all.filter { $0.fact.time == .period(.year(clock.asOf.components.year)) }
      let actual = year.filter { $0.fact.nature == .actual }
      return (actual.isEmpty ? year : actual).withoutLabels
    }
    let reached = all.filter { $0.fact.nature == .actual }
      .filter { ($0.fact.time?.date.firstDay ?? .distantPast) <= clock.asOf }
    // Before and after the money, or told in two ways: all that is said of one time counts.
    return reached.filter { $0.fact.time?.date.lastDay == reached.latest?.fact.time?.date.lastDay }.withoutLabels
  }
}

extension ExposureBase {
  /// The kind of fact that gives it.
  public var factKind: CompanyFact.Kind {
    switch self {
    case .equity: .equity
    case .valuation: .valuation
    case .revenue: .revenue
    case .cash: .cash
    }
  }
}

extension [KnownFact] {
  /// Those without a label, which says that a fact is about a part or in another sense; if there are none, all.
  fileprivate var withoutLabels: [KnownFact] {
    let plain = filter { $0.fact.label == nil }
    return plain.isEmpty ? self : plain
  }
}

extension AmountInterval {
  /// The smallest interval around two.
  fileprivate func hull(with other: AmountInterval) -> AmountInterval {
    AmountInterval(
      lower: min(lower, other.lower),
      upper: upper.flatMap { upper in other.upper.map { Swift.max(upper, $0) } })
  }
}
