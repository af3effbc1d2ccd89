import DealModel
import FlowModel

extension DealBook {
  /// Everything that can be varied about a question asked of the book, in a fixed order: bases, evidence, conflicts, deals.
  ///
  /// Of a conflict each side that does not count already is one variation, in which what the others say is left out. Of
  /// the deals, those count that are in force on the basis.
  ///
  /// - Complexity: O(deals × claims²), without the changed books.
  func variations(of query: FlowQuery) -> [Variation] {
    var variations = Basis.allCases.filter { $0 != query.basis }.map(Variation.basis)
    if query.clock.includesInferred, hasInferredClaims { variations.append(.withoutInferred) }
    let single = toldByOneSource
    if !single.deals.isEmpty || !single.facts.isEmpty { variations.append(.withoutSingleSource) }
    for deal in deals {
      guard let state = state(of: deal, at: query.clock) else { continue }
      variations += sides(of: deal, state).map(Variation.side)
      if let link = deal.links.supersedes, link.isOpen {
        for isReplaced in [true, false] {
          variations.append(.replacement(newer: deal.id, older: link.deal, isReplaced: isReplaced))
        }
      }
    }
    for fact in facts { variations += sides(of: fact, at: query.clock).map(Variation.side) }
    for (earlier, later) in comparableFacts where earlier.id != later.id {
      guard let one = state(of: earlier, at: query.clock), let other = state(of: later, at: query.clock),
        one.value.value.excludes(other.value.value)
      else { continue }
      variations += [.fact(earlier.id, without: later.id), .fact(later.id, without: earlier.id)]
    }
    variations += deals.filter { deal in
      state(of: deal, at: query.clock).map { isInForce($0, on: query.basis) } ?? false
    }.map { .withoutDeal($0.id) }
    return variations
  }

  /// The question under a variation.
  ///
  /// - Throws: ``AnalysisError`` when what it leads to is no valid book.
  func varying(_ query: FlowQuery, by variation: Variation) throws(AnalysisError) -> VariedQuestion {
    var varied = VariedQuestion(variation: variation, book: self, query: query)
    switch variation {
    case .basis(let basis): varied.query.basis = basis
    case .withoutInferred: varied.query.clock.includesInferred = false
    case .withoutSingleSource: varied.book = try withoutSingleSource()
    case .side(let side): varied.book = try taking(side)
    case .replacement(let newer, _, let isReplaced): varied.book = try answering(newer, isReplaced: isReplaced)
    case .fact(_, let other): varied.book = try changed { $0.facts.removeAll { $0.id == other } }
    case .withoutDeal(let id):
      var scenario = Scenario()
      scenario.without = ["deal:\(id)"]
      varied.book = try supposing(scenario, at: query.clock).book
    }
    return varied
  }

  private func isInForce(_ state: DealState, on basis: Basis) -> Bool {
    ([state.status.value] + state.tranches.map(\.status.value)).contains { status in
      basis.counts(status)
    }
  }

  private var hasInferredClaims: Bool {
    deals.contains { $0.claims.contains { $0.basis.isInferred } }
      || facts.contains { $0.claims.contains { $0.basis.isInferred } }
  }

  /// The deals and the facts all of whose claims come from one source.
  private var toldByOneSource: (deals: Set<DealID>, facts: Set<FactID>) {
    (
      Set(deals.filter { Set($0.claims.map(\.source)).count == 1 }.map(\.id)),
      Set(facts.filter { Set($0.claims.map(\.source)).count == 1 }.map(\.id))
    )
  }

  private func withoutSingleSource() throws(AnalysisError) -> DealBook {
    let single = toldByOneSource
    var scenario = Scenario()
    // A round that one article sums up does not make its parts unheard of.
    let kept = Set(single.deals.filter { parts(of: $0).contains { !single.deals.contains($0) } })
    scenario.without = deals.map(\.id).filter { single.deals.contains($0) && !kept.contains($0) }.map { "deal:\($0)" }
    let clock = Clock(asOf: .distantFuture)
    return try supposing(scenario, at: clock).book.changed { $0.facts.removeAll { single.facts.contains($0.id) } }
  }

  private func answering(_ newer: DealID, isReplaced: Bool) throws(AnalysisError) -> DealBook {
    try changed { draft in
      for index in draft.deals.indices where draft.deals[index].id == newer {
        if isReplaced {
          draft.deals[index].links.supersedes?.isOpen = false
        } else {
          draft.deals[index].links.supersedes = nil
        }
      }
    }
  }

  /// The book after a change of its entries.
  func changed(_ change: (inout DealBookDraft) -> Void) throws(AnalysisError) -> DealBook {
    var draft = draft
    change(&draft)
    do throws(InvalidInput) {
      return try DealBook(draft)
    } catch {
      let errors = error.diagnostics.filter { $0.severity == .error }.map(\.message)
      throw .unanswerable("makes no valid book: " + errors.joined(separator: "; "))
    }
  }
}
