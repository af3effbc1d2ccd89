import DealModel
import FlowModel

extension FlowSource {
  /// Whether what a company has, gets and earns covers what it has undertaken to pay, year by year.
  ///
  /// **Definition**: in each year from the as-of year to the horizon, what falls due of its deals and of its totals without
  /// counterparties, its usable revenue, and the difference; cumulated, cash and the capital that adds to it are
  /// set against the differences. What a deal or a fact leaves open is an interval in each result; what nobody says is an
  /// assumption, which is listed. Facts are those of the company itself, deals those of its group if the query says so.
  ///
  /// - Throws: ``AnalysisError`` for an unknown company, one that owes nothing, a table, another layer than cash, an
  ///   assumption that means nothing, or amounts beyond 64 bits.
  /// - Complexity: O(flows + years² × deals).
  public func coverage(_ query: CoverageQuery) throws(AnalysisError) -> CoverageReport {
    guard let projection else {
      throw .unanswerable(
        "coverage is asked of a deal book; the rows of a table do not say what a company earns, has and still owes")
    }
    guard projection.query.layer == .cash else { throw .unanswerable("coverage is asked of flows of cash") }
    let company = projection.representative(of: try projection.book.company(named: query.company).id)
    let model = try CoverageModel(of: company, in: self, projection, query)
    let name = projection.book.company(company)?.name ?? company.rawValue
    guard !model.commitments.items.isEmpty || !model.commitments.envelopes.isEmpty else {
      throw .unanswerable(
        "“\(name)” owes nothing on the basis \(projection.query.basis.rawValue): no deal that it still has to pay for, and "
          + "no fact on its commitments, counts")
    }
    var header = header(report: "coverage", layer: .cash)
    header.options.append(("of", company.rawValue))
    header.options.append(("horizon", String(model.horizon)))
    for assumption in model.assumptions.all where assumption.origin == .given {
      if let key = assumption.key { header.options.append(("assume \(assumption.number)", key)) }
    }
    header.isComplete = !model.isCut
    header.amountsKnown = (
      model.commitments.items.count { $0.amount.exactValue != nil }, model.commitments.items.count
    )
    do {
      let suppliers = try suppliers(of: company, model, projection)
      var report = CoverageReport(
        header: header, company: CompanyReference(id: company.rawValue, name: name), assumptions: model.assumptions.all,
        commitments: try model.commitmentReports(), envelopes: model.envelopeReports,
        owed: try model.commitments.owed(), cash: model.means.cash, capital: model.means.capital,
        means: model.means.total, years: model.years, runOut: model.runOut, requiredGrowth: model.requiredGrowth,
        revenueGrowth: model.revenue.growth, suppliers: suppliers,
        suppliersTogether: try SupplierFinancing.total(of: suppliers, envelopes: model.commitments.totals()),
        bases: [], remarks: remarks(on: company, model, projection))
      report.bases = try bases(of: company, projection, query, through: model.horizon, &report.remarks)
      return report
    } catch {
      throw AnalysisError(error)
    }
  }

  /// The same question on the bases that are told side by side, and on its own, all to one horizon.
  private func bases(
    of company: CompanyID, _ projection: FlowProjection, _ query: CoverageQuery, through horizon: Int,
    _ remarks: inout [String]
  ) throws(AnalysisError) -> [CoverageOnBasis] {
    var bases: [CoverageOnBasis] = []
    for basis in Basis.allCases
    where [.committed, .conditional, .headline].contains(basis) || basis == projection.query.basis {
      var flowQuery = projection.query
      flowQuery.basis = basis
      let source = try FlowSource(book: projection.book, query: flowQuery)
      guard let own = source.projection else { continue }
      var allowed = query
      allowed.assumptions.removeAll { !source.holds($0, for: company) }
      let model: CoverageModel
      do throws(AnalysisError) {
        model = try CoverageModel(of: company, in: source, own, allowed, through: horizon)
      } catch {
        // What is assumed may fit one basis and not another.
        remarks.append("On the basis \(basis.rawValue) there is no answer: \(error)")
        continue
      }
      do throws(MoneyError) {
        let suppliers = try source.suppliers(of: company, model, own)
        bases.append(
          CoverageOnBasis(
            basis: basis, needs: model.needs, means: model.means.total, runOut: model.runOut,
            requiredGrowth: model.requiredGrowth,
            suppliersTogether: try SupplierFinancing.total(of: suppliers, envelopes: model.commitments.totals())))
      } catch {
        throw .money(error)
      }
    }
    return bases
  }

  /// Whether an assumption is about something that counts here.
  private func holds(_ assumption: CoverageQuery.Assumption, for company: CompanyID) -> Bool {
    let name: String
    switch assumption {
    case .start(let deal, _, _): name = deal.rawValue
    case .schedule(let target, _): name = target
    case .usableShare, .growth, .horizon, .cash, .revenue: return true
    }
    guard let book = projection?.book, let position = book.position(of: DealID(rawValue: name)) else { return true }
    return (0..<table.count).contains { row in
      Int(table.deals[row]) == position && self.company(at: table.sources[row]).id == company.rawValue
        && Basis(firstCounting: table.statuses[row]) != .paid
    }
  }

  private func remarks(on company: CompanyID, _ model: CoverageModel, _ projection: FlowProjection) -> [String] {
    var remarks: [String] = []
    let book = projection.book
    if model.isCut {
      remarks.append(
        "More falls due after \(model.horizon), beyond which nothing is looked at; --horizon chooses a year.")
    }
    if model.commitments.paidDeals > 0 {
      remarks.append("Deals that have been paid are not owed any more: \(model.commitments.paidDeals) left out.")
    }
    let kinds: Set<CompanyFact.Kind> = [.cash, .revenue, .commitments, .freeCashFlow]
    let members = Set(
      book.facts.filter { kinds.contains($0.kind) && $0.company != company }.map(\.company)
        .filter { projection.representative(of: $0) == company })
    if !members.isEmpty {
      let names = members.sorted().map { book.company($0)?.name ?? $0.rawValue }.joined(separator: ", ")
      remarks.append("Facts of \(names), inside the group, are not added to those of the group.")
    }
    for fact in book.facts where fact.company == company && fact.kind == .freeCashFlow {
      guard let state = book.state(of: fact, at: projection.query.clock) else { continue }
      switch state.value.value {
      case .money: continue
      case .date, .flag, .ratio:
        let sources = Set(state.value.supporting.map { fact.claims[$0].source }).sorted()
          .map { book.source($0)?.citation ?? $0.rawValue }
        remarks.append("\(fact.title): \(state.value.value) (\(sources.joined(separator: "; "))).")
      }
    }
    return remarks
  }
}

extension CoverageModel {
  /// The deals, as the report has them.
  fileprivate func commitmentReports() throws(MoneyError) -> [CoverageCommitment] {
    var reports: [CoverageCommitment] = []
    for item in commitments.items {
      let schedule = item.schedule
      let spread = CoverageNeeds.Spread(
        id: item.deal.id.rawValue, weights: schedule.weights, least: schedule.least, most: schedule.most, overlaps: [])
      let overlap: CoverageOverlap =
        item.overlaps.contains(.inside) ? .inside : item.overlaps.contains(.unknown) ? .unknown : .outside
      reports.append(
        CoverageCommitment(
          id: item.deal.id.rawValue, to: item.to, deals: item.deals, amount: item.amount,
          before: try spread.amount(in: Int(Int32.min)...(firstYear - 1)),
          after: try spread.amount(in: (horizon + 1)...Int(Int32.max)), apart: schedule.apart,
          reasonApart: schedule.reasonApart,
          span: schedule.weights.lastYear.map { schedule.weights.firstYear...$0 }, overlap: overlap,
          assumptions: schedule.assumptions))
    }
    return reports
  }

  /// The totals, as the report has them.
  fileprivate var envelopeReports: [CoverageEnvelope] {
    commitments.envelopes.enumerated().map { position, envelope in
      let years = envelope.slices.map(\.years)
      let span = years.map(\.lowerBound).min().flatMap { first in years.map(\.upperBound).max().map { first...$0 } }
      return CoverageEnvelope(
        fact: envelope.known.reference, amount: envelope.amount,
        unattributed: commitments.unattributed(of: position), span: span, reasonApart: envelope.reasonApart,
        assumptions: envelope.assumptions)
    }
  }
}

extension FlowSource {
  /// Who is owed something for goods, services and rights, and what it puts in.
  fileprivate func suppliers(
    of company: CompanyID, _ model: CoverageModel, _ projection: FlowProjection
  ) throws(MoneyError) -> [SupplierFinancing] {
    var contracts: [CompanyReference: [CoverageCommitments.Item]] = [:]
    for item in model.commitments.items where item.deal.kind.isTrade { contracts[item.to, default: []].append(item) }
    let stakes = try projection.on(.ownership).table
    let owners = Set(
      (0..<stakes.count).filter { stakes.names[stakes.targets[$0]] == company.rawValue }
        .map { stakes.names[stakes.sources[$0]] })
    var suppliers: [SupplierFinancing] = []
    for (supplier, items) in contracts.sorted(by: { CompanyReference.precedes($0.key, $1.key) }) {
      let capital = model.means.capital.filter { $0.from == supplier }
      var (putIn, owed) = (AmountInterval.zero, AmountInterval.zero)
      for part in capital { putIn = try putIn.adding(part.deal.amount) }
      for item in items { owed = try owed.adding(item.amount) }
      if capital.isEmpty, owners.contains(supplier.id) { putIn = .unknown }
      suppliers.append(
        SupplierFinancing(
          supplier: supplier, putIn: putIn, owed: owed, share: SupplierFinancing.share(of: owed, paidBy: putIn),
          capital: capital.map(\.deal), contracts: items.flatMap(\.deals)))
    }
    return suppliers
  }
}

extension DealKind {
  /// Whether it is a purchase of goods, services or rights.
  fileprivate var isTrade: Bool {
    switch self {
    case .cloudContract, .supply, .distribution, .license: true
    case .investment, .ownership, .acquisition, .loan, .serviceRoute, .exclusivity, .revenueShare, .guarantee,
      .partnership, .jointVenture, .competitor:
      false
    }
  }
}
