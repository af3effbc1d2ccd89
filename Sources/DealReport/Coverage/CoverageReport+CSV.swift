import DealAnalysis
import DealModel

extension CoverageReport {
  /// The report as one table: rows for each year, what falls due of each deal and total among them, then for cash, capital,
  /// what stands apart, and suppliers.
  ///
  /// A bound that there is not is empty; a year without revenue has a row in which all three amounts are.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: ["of", "year", "item", "id", "party", "currency"] + CSVTable.amountTitles("amount")
        + ["shareAtLeast", "shareAtMost", "rateAtLeast", "rateAtMost", "assumptions", "sources", "note"])
    let currency = header.currency
    func add(
      _ item: String, year: Int? = nil, id: String = "", party: String = "", cells: [String],
      share: ClosedRange<Double>? = nil,
      rates: (Double?, Double?) = (nil, nil), assumptions: [Int] = [], sources: [SourceReference] = [],
      note: String = ""
    ) {
      table.append(
        [company.id, year.map(String.init) ?? "", item, id, party, currency?.code ?? ""] + cells
          + [share?.lowerBound, share?.upperBound, rates.0, rates.1].map { CSVTable.numberCell($0) }
          + [assumptionMarks(assumptions), sources.map(\.citation).joined(separator: "; "), note])
    }
    func amount(_ interval: AmountInterval?) -> [String] {
      interval.map { CSVTable.amountCells($0, in: currency) } ?? ["", "", ""]
    }
    func difference(_ difference: AmountDifference) -> [String] {
      [difference.exactValue, difference.lower, difference.upper].map { value in
        value.map { DecimalNumber(units: $0, decimals: currency?.minorUnitDigits ?? 2).description } ?? ""
      }
    }
    let deals = Dictionary(commitments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let totals = Dictionary(envelopes.map { ($0.fact.id, $0) }, uniquingKeysWith: { first, _ in first })
    for year in years {
      for part in year.parts {
        let deal = part.isUnattributed ? nil : deals[part.id]
        let total = part.isUnattributed ? totals[part.id] : nil
        add(
          part.isUnattributed ? "unattributed" : "commitment", year: year.year, id: part.id, party: deal?.to.id ?? "",
          cells: amount(part.amount), assumptions: deal?.assumptions ?? total?.assumptions ?? [],
          sources: deal.map { $0.deals.flatMap(\.sources) } ?? total?.fact.sources ?? [])
      }
      let ground = year.revenueGround
      let sources = ground.facts.flatMap(\.sources)
      add("needs", year: year.year, cells: amount(year.needs))
      add(
        "revenue", year: year.year, cells: amount(year.revenue), assumptions: ground.assumptions, sources: sources,
        note: year.revenue == nil ? "unknown" : "")
      add(
        "usableRevenue", year: year.year, cells: amount(year.usableRevenue), assumptions: ground.assumptions,
        sources: sources)
      if let flow = year.freeCashFlow {
        add(
          "freeCashFlow", year: year.year, cells: amount(flow),
          sources: year.freeCashFlowGround.facts.flatMap(\.sources))
      }
      add("gap", year: year.year, cells: difference(year.gap))
      add("cumulativeNeeds", year: year.year, cells: amount(year.cumulativeNeeds))
      add("cumulativeGap", year: year.year, cells: difference(year.cumulativeGap))
      add("requiredRevenue", year: year.year, cells: amount(year.requiredRevenue))
    }
    add(
      "cash", cells: amount(cash.isKnown ? cash.amount : nil), assumptions: cash.ground.assumptions,
      sources: cash.ground.facts.flatMap(\.sources), note: cash.isKnown ? "" : "unknown")
    for part in capital {
      add(
        "capital", id: part.deal.id, party: part.from.id, cells: amount(part.counted), sources: part.deal.sources,
        note: [part.deal.tranche, part.reason, part.deal.condition].compactMap { $0 }.joined(separator: "; "))
    }
    for item in commitments where item.reasonApart != nil {
      add(
        "apart", id: item.id, party: item.to.id, cells: amount(item.apart), sources: item.deals.flatMap(\.sources),
        note: item.reasonApart ?? "")
    }
    for supplier in suppliers {
      add(
        "supplierFinanced", party: supplier.supplier.id, cells: amount(supplier.putIn.minimum(with: supplier.owed)),
        share: supplier.share, sources: (supplier.capital + supplier.contracts).flatMap(\.sources))
    }
    if let growth = requiredGrowth {
      add("requiredGrowth", cells: amount(nil), rates: (growth.least.rate, growth.greatest.rate), note: growth.words)
    }
    add("runOut", year: runOut.earliest, cells: amount(nil), note: runOut.words)
    for assumption in assumptions {
      add(
        "assumption", id: assumption.key ?? "", cells: amount(nil), assumptions: [assumption.number],
        note: assumption.words)
    }
    return table
  }
}

extension RequiredGrowth.Answer {
  /// The rate, where there is one.
  var rate: Double? {
    if case .rate(let rate, _) = self { rate } else { nil }
  }
}
