import DealModel
import FlowModel

/// What a company has and gets: its cash, and the capital that adds to it.
///
/// **Definition**: cash is the latest fact that has happened by the as-of day. Capital is what investors and lenders put in
/// on the basis. Of a deal that the cash is said to include, what is firm is not counted again; of one that it is said to
/// leave out, all is. Where nothing is said: what was paid by the day of the cash is in it or spent; what came to hold after
/// that day, and what still depends on a condition or is weaker, is to come; anything else ranges from nothing to all of it.
struct CoverageMeans {
  /// The cash.
  let cash: CoverageCash
  /// The capital, in the order of the flows.
  let capital: [CoverageCapital]
  /// Cash and the capital that adds to it.
  let total: AmountInterval

  /// What a company has and gets.
  ///
  /// - Parameters:
  ///   - company: The company.
  ///   - source: The flows of cash.
  ///   - projection: The book that they come from.
  ///   - query: What is assumed.
  ///   - assumptions: What is assumed so far; more is added.
  /// - Throws: ``AnalysisError`` when an amount cannot be converted or counted.
  init(
    of company: CompanyID, in source: FlowSource, _ projection: FlowProjection, _ query: CoverageQuery,
    _ assumptions: inout AssumptionList
  ) throws(AnalysisError) {
    let book = projection.book
    let clock = projection.query.clock
    do throws(MoneyError) {
      let known = try book.knownFacts(of: company, .cash, at: clock)
      let fact = known.filter { $0.amount != nil && $0.fact.nature == .actual }
        .filter { ($0.fact.time?.date.firstDay ?? .distantPast) <= clock.asOf }.latest
      let assumed = query.cash.map { AmountInterval($0) }
      if let assumed {
        cash = CoverageCash(
          amount: assumed, day: clock.asOf,
          ground: CoverageGround(assumptions: [
            assumptions.add(
              "cash=" + book.currency.written(assumed.lower),
              "Cash is \(assumed.description(in: book.currency)) on \(clock.asOf); what of the capital is in it is not known.",
              .given)
          ]))
      } else if let fact {
        cash = CoverageCash(
          amount: fact.amount ?? .unknown, day: fact.fact.time?.date.lastDay.map { min($0, clock.asOf) },
          ground: CoverageGround(facts: [fact.reference]))
      } else {
        cash = CoverageCash(amount: .unknown, day: nil, ground: CoverageGround())
      }
      var capital: [CoverageCapital] = []
      var total = cash.amount
      for row in 0..<source.table.count where source.company(at: source.table.targets[row]).id == company.rawValue {
        let deal = book.deals[Int(source.table.deals[row])]
        guard deal.kind == .investment || deal.kind == .loan else { continue }
        let reference = source.deal(at: row)
        let (place, reason) = cash.place(
          of: reference, includes: assumed == nil ? fact?.fact.inclusion(of: deal, in: book) ?? nil : nil)
        let amount = source.table.amount(at: row)
        let counted =
          switch place {
          case .inCash: AmountInterval.zero
          case .mayBeInCash: AmountInterval(lower: 0, upper: amount.upper)
          case .stillToCome: amount
          }
        total = try total.adding(counted)
        capital.append(
          CoverageCapital(
            from: source.company(at: source.table.sources[row]), deal: reference, place: place, reason: reason,
            counted: counted))
      }
      self.capital = capital
      self.total = total
    } catch {
      throw .money(error)
    }
  }
}

extension CompanyFact {
  /// Whether the number is said to contain a deal, or one that it is a part of; `nil` when nothing is said.
  func inclusion(of deal: Deal, in book: DealBook) -> Bool? {
    var chain = [deal.id]
    while let whole = book.deal(chain[chain.count - 1])?.links.partOf { chain.append(whole) }
    if excludes.contains(where: chain.contains) { return false }
    guard case .deals(let inside) = includes else { return nil }
    return inside.contains(where: chain.contains) ? true : nil
  }
}

extension CoverageCash {
  /// Whether what counts of a deal adds to the cash, and why.
  fileprivate func place(
    of deal: DealReference, includes: Bool?
  ) -> (place: CoverageCapital.Place, reason: String) {
    let firmness = deal.status?.firmness ?? 0
    if firmness < (DealStatus.committed.firmness ?? 0) { return (.stillToCome, "not firm, so not in the cash") }
    if let includes {
      return includes
        ? (.inCash, "the cash is said to include it") : (.stillToCome, "the cash is said to leave it out")
    }
    let isPaid = firmness == DealStatus.paid.firmness
    guard let day else {
      return isPaid ? (.inCash, "paid, so in the cash or spent") : (.stillToCome, "not paid")
    }
    if let last = deal.date?.lastDay, last <= day, isPaid { return (.inCash, "paid by the day of the cash") }
    if let first = deal.date?.firstDay, first > day { return (.stillToCome, "after the day of the cash") }
    return (.mayBeInCash, "whether the cash includes it is not said")
  }
}

extension [KnownFact] {
  /// The one about the latest time; of several the one said last, then the first of the book.
  var latest: KnownFact? {
    func key(_ fact: KnownFact) -> CalendarDate { fact.fact.time?.date.lastDay ?? .distantPast }
    var best: KnownFact?
    for fact in self where best.map({ key(fact) > key($0) }) ?? true { best = fact }
    return best
  }
}
