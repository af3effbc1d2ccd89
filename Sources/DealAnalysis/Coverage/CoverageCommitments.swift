import DealModel
import FlowModel

/// What a company owes: under deals, and as totals without counterparties.
///
/// **Definition**: a deal counts with what of it flows from the company on the basis and has not been paid. A total is a fact
/// on commitments, with its amount: one that has happened on each basis, one that is expected from `headline` on, since
/// it binds nobody. Up to a date it is spread evenly from the as-of year, of a year it falls into that year, and otherwise
/// it is not spread; even shares are an assumption.
struct CoverageCommitments {
  /// What is owed under a deal.
  struct Item {
    let deal: Deal
    let to: CompanyReference
    let deals: [DealReference]
    let amount: AmountInterval
    let schedule: CommitmentSchedule
    let overlaps: [CoverageOverlap]
  }

  /// A total without counterparties.
  struct Envelope {
    let known: KnownFact
    let amount: AmountInterval
    var slices: [CoverageNeeds.Slice] = []
    var reasonApart: String?
    var assumptions: [Int] = []
  }

  /// The deals, in the order of the book.
  let items: [Item]
  /// The totals, in the order of the book.
  let envelopes: [Envelope]
  /// How many deals have been paid.
  let paidDeals: Int

  /// What a company owes.
  ///
  /// - Throws: ``AnalysisError``, also for an assumption about something that there is not.
  init(
    of company: CompanyID, in source: FlowSource, _ projection: FlowProjection, _ query: CoverageQuery,
    _ assumptions: inout AssumptionList
  ) throws(AnalysisError) {
    let book = projection.book
    let clock = projection.query.clock
    var rows: [Int: [Int]] = [:]
    var paid: Set<Int> = []
    for row in 0..<source.table.count where source.company(at: source.table.sources[row]).id == company.rawValue {
      let position = Int(source.table.deals[row])
      if Basis(firstCounting: source.table.statuses[row]) == .paid {
        paid.insert(position)
      } else {
        rows[position, default: []].append(row)
      }
    }
    paidDeals = paid.subtracting(rows.keys).count
    let facts: [KnownFact]
    do throws(MoneyError) {
      facts = try book.knownFacts(of: company, .commitments, at: clock)
    } catch {
      throw .money(error)
    }
    let counting = facts.filter {
      $0.amount != nil && ($0.fact.nature == .actual || projection.query.basis >= .headline)
    }
    try Self.check(query, deals: rows.keys.map { book.deals[$0].id }, facts: facts.map(\.fact.id), in: book)

    var items: [Item] = []
    for (position, rows) in rows.sorted(by: { $0.key < $1.key }) {
      let deal = book.deals[position]
      var amount = AmountInterval.zero
      do throws(MoneyError) {
        for row in rows { amount = try amount.adding(source.table.amount(at: row)) }
      } catch {
        throw .money(error)
      }
      let references = rows.map { source.deal(at: $0) }
      let schedule: CommitmentSchedule
      if case .amounts(let entries)? = query.schedule(of: [deal.id.rawValue]) {
        schedule = try CommitmentSchedule(
          entries, of: amount, named: deal.id.rawValue, in: book.currency, &assumptions)
      } else {
        schedule = CommitmentSchedule(
          of: deal, amount, term: references.first?.term, date: references.first?.date, asOf: clock.asOf, query,
          &assumptions)
      }
      items.append(
        Item(
          deal: deal, to: source.company(at: source.table.targets[rows[0]]), deals: references, amount: amount,
          schedule: schedule, overlaps: Self.overlaps(of: deal, with: counting, in: book)))
    }
    self.items = items
    var envelopes: [Envelope] = []
    for fact in counting {
      envelopes.append(
        try Self.envelope(fact, isOnly: counting.count == 1, in: book, from: clock.asOf, query, &assumptions))
    }
    self.envelopes = envelopes
  }

  /// Whether a deal is inside each total.
  private static func overlaps(of deal: Deal, with facts: [KnownFact], in book: DealBook) -> [CoverageOverlap] {
    facts.map { fact in
      fact.fact.inclusion(of: deal, in: book).map { $0 ? .inside : .outside } ?? .unknown
    }
  }

  private static func envelope(
    _ known: KnownFact, isOnly: Bool, in book: DealBook, from asOf: CalendarDate, _ query: CoverageQuery,
    _ assumptions: inout AssumptionList
  ) throws(AnalysisError) -> Envelope {
    let id = known.fact.id.rawValue
    var envelope = Envelope(known: known, amount: known.amount ?? .unknown)
    let schedule = query.schedule(of: isOnly ? [id, "envelope"] : [id])
    let key = isOnly ? "envelope" : id
    if case .amounts(let entries)? = schedule {
      let given = try CommitmentSchedule(entries, of: envelope.amount, named: key, in: book.currency, &assumptions)
      for (offset, sum) in given.least.amounts.enumerated() where sum > 0 {
        let year = given.least.firstYear + offset
        envelope.slices.append(CoverageNeeds.Slice(years: year...year, amount: AmountInterval(sum)))
      }
      (envelope.assumptions, envelope.reasonApart) = (given.assumptions, given.reasonApart)
      return envelope
    }
    let firstYear = asOf.components.year
    switch known.fact.time {
    case .through(let date)?:
      guard let last = (date.lastDay ?? date.firstDay)?.components.year, last >= firstYear else {
        envelope.reasonApart = "its time is over, or has no end"
        return envelope
      }
      envelope.slices = [CoverageNeeds.Slice(years: firstYear...last, amount: envelope.amount)]
      if last > firstYear {
        envelope.assumptions = [
          assumptions.add(
            "\(key).schedule=even",
            "“\(known.fact.title)” falls due in equal parts from \(firstYear) to \(last).",
            schedule == nil ? .byDefault : .given, .evenParts(known.fact.id, years: firstYear...last))
        ]
      }
    case .period(let date)?:
      guard let year = date.firstDay?.components.year, year >= firstYear else {
        envelope.reasonApart = "its time is over"
        return envelope
      }
      envelope.slices = [CoverageNeeds.Slice(years: year...year, amount: envelope.amount)]
    case .date?, nil: envelope.reasonApart = "no source says until when"
    }
    return envelope
  }

  /// Refuses assumptions about deals and totals that do not count, with the nearest that do.
  private static func check(
    _ query: CoverageQuery, deals: [DealID], facts: [FactID], in book: DealBook
  ) throws(AnalysisError) {
    let dealNames = deals.map(\.rawValue).sorted()
    let names = dealNames + facts.map(\.rawValue) + (facts.count == 1 ? ["envelope"] : [])
    for assumption in query.assumptions {
      let (name, known, key): (String, [String], String)
      switch assumption {
      case .start(let deal, _, _): (name, known, key) = (deal.rawValue, dealNames, "start")
      case .schedule(let target, _): (name, known, key) = (target, names, "schedule")
      case .usableShare, .growth, .horizon, .cash, .revenue: continue
      }
      guard !known.contains(name) else { continue }
      let nearest = known.nearest(to: name).map { "; did you mean “\($0).\(key)”?" } ?? ""
      let all = known.isEmpty ? "nothing is owed" : "there are " + known.map { "\($0).\(key)" }.joined(separator: ", ")
      throw .unanswerable(
        "nothing is owed under “\(name)” on this basis, so that “\(name).\(key)” means nothing: \(all)\(nearest)")
    }
  }
}

extension CoverageCommitments {
  /// What falls into years.
  var needs: CoverageNeeds {
    CoverageNeeds(
      spreads: items.filter { $0.schedule.weights.lastYear != nil }.map { item in
        CoverageNeeds.Spread(
          id: item.deal.id.rawValue, weights: item.schedule.weights, least: item.schedule.least,
          most: item.schedule.most, overlaps: item.overlaps)
      },
      totals: envelopes.map { ($0.known.fact.id.rawValue, $0.slices) })
  }

  /// The last year into which something falls; `nil` when nothing is spread.
  var lastYear: Int? {
    (items.compactMap(\.schedule.weights.lastYear) + envelopes.flatMap { $0.slices.map(\.years.upperBound) }).max()
  }

  /// The totals together: the largest, or their sum; `nil` where there is none.
  ///
  /// - Throws: `MoneyError.overflow`.
  func totals() throws(MoneyError) -> AmountInterval? {
    guard let first = envelopes.first else { return nil }
    var (least, most) = (first.amount.lower, first.amount.upper)
    for envelope in envelopes.dropFirst() {
      least = max(least, envelope.amount.lower)
      most = try most.plus(envelope.amount.upper)
    }
    return AmountInterval(lower: least, upper: most)
  }

  /// All that is owed, whenever it falls due: deals and totals, of which nobody may say whether they overlap.
  ///
  /// - Throws: `MoneyError.overflow`.
  func owed() throws(MoneyError) -> AmountInterval {
    var all = AmountInterval.zero
    for item in items { all = try all.adding(item.amount) }
    var (least, most) = (all.lower, all.upper)
    for (position, envelope) in envelopes.enumerated() {
      var (outside, inside) = (Int64(0), Int64(0))
      for item in items {
        if item.overlaps[position] == .outside { outside = try outside.plus(item.amount.lower) }
        if item.overlaps[position] == .inside { inside = try inside.plus(item.amount.lower) }
      }
      least = max(least, try envelope.amount.lower.plus(outside))
      most = try most.plus(envelope.amount.upper.map { max(0, $0 - inside) })
    }
    return AmountInterval(lower: least, upper: most)
  }

  /// What no deal that is spread makes up of a total: if all that may be inside are, and if none of those are.
  func unattributed(of position: Int) -> AmountInterval {
    var (least, most) = (Int128(0), Int128?(0))
    for slice in envelopes[position].slices {
      var (inside, mayBeInside) = (Int128(0), Int128?(0))
      for item in items where item.overlaps[position] != .outside {
        func sum(_ amounts: YearlyAmounts) -> Int128 {
          slice.years.reduce(Int128(0)) { $0 + Int128(amounts[$1]) }
        }
        if item.overlaps[position] == .inside { inside += sum(item.schedule.least) }
        mayBeInside = item.schedule.most.flatMap { most in mayBeInside.map { $0 + sum(most) } }
      }
      least += mayBeInside.map { max(0, Int128(slice.amount.lower) - $0) } ?? 0
      most = slice.amount.upper.flatMap { upper in most.map { $0 + max(0, Int128(upper) - inside) } }
    }
    // No part of a total is larger than the total, which fits.
    return AmountInterval(
      lower: Int64(clamping: least), upper: most.map { Int64(clamping: max($0, least)) })
  }
}
