import DealAnalysis
import DealModel

/// The body of the JSON of circularity.
struct CircularityJSON: Encodable {
  struct Share: Encodable {
    let atLeast: Double
    let atMost: Double
    let isLeastExact: Bool
    let isGreatestExact: Bool

    init(_ share: CircularShare) {
      (atLeast, atMost) = (share.least, share.greatest)
      (isLeastExact, isGreatestExact) = (share.isLeastExact, share.isGreatestExact)
    }
  }

  struct Counted: Encodable {
    let total: MoneyJSON
    let circulation: MoneyJSON
    let share: Nullable<Double>
    let balanced: Nullable<MoneyJSON>
    let cyclingIndex: Nullable<Double>
    let principalAtLeast: MoneyJSON
    let principalAtMost: MoneyJSON

    init(_ counted: CountedCircularity, in currency: Currency?) {
      total = MoneyJSON(counted.total, currency)
      circulation = MoneyJSON(counted.circulation, currency)
      share = Nullable(counted.share)
      balanced = Nullable(counted.balanced.map { MoneyJSON($0, currency) })
      cyclingIndex = Nullable(counted.cyclingIndex)
      principalAtLeast = MoneyJSON(counted.principal.lowerBound, currency)
      principalAtMost = MoneyJSON(counted.principal.upperBound, currency)
    }
  }

  /// The measures of a basis; sums stand beside them with their bounds.
  struct Row: Encodable {
    let row: Circularity
    let currency: Currency?

    private struct Rest: Encodable {
      let basis: Nullable<String>
      let amountsKnown: HeaderJSON.AmountsKnown
      let endlessLoop: [String]
      let share: Nullable<Share>
      let counted: Counted
    }

    func encode(to encoder: any Encoder) throws {
      for (amount, key) in [
        (row.total, "total"), (row.circulation, "circulation"), (row.reciprocity, "reciprocity"),
        (row.componentVolume, "componentVolume"), (row.excess, "excess"),
      ] {
        try AmountJSON(amount, in: currency, key: key).encode(to: encoder)
      }
      let rest = Rest(
        basis: Nullable(row.basis?.rawValue),
        amountsKnown: HeaderJSON.AmountsKnown(known: row.knownCount, total: row.flowCount),
        endlessLoop: row.endlessLoop.map(\.id), share: Nullable(row.share.map(Share.init)),
        counted: Counted(row.counted, in: currency))
      try rest.encode(to: encoder)
    }
  }

  struct Partner: Encodable {
    let company: String
    let outgoing: MoneyJSON
    let incoming: MoneyJSON
  }

  struct Firm: Encodable {
    let company: String
    let paid: MoneyJSON
    let received: MoneyJSON
    let circulating: MoneyJSON
    let shareOfPaid: Nullable<Double>
    let shareOfReceived: Nullable<Double>
    let partners: [Partner]
  }

  struct Leg: Encodable {
    /// The one leg, as legs are written everywhere.
    let legs: [WithAmount<LegJSON>]
    let rest: Rest

    struct Rest: Encodable {
      let counted: MoneyJSON
      let balanced: Nullable<MoneyJSON>
      let circulating: MoneyJSON
    }

    func encode(to encoder: any Encoder) throws {
      for leg in legs { try leg.encode(to: encoder) }
      try rest.encode(to: encoder)
    }
  }

  struct Loop: Encodable {
    let companies: [String]
    let circulating: MoneyJSON
    let alone: MoneyJSON
  }

  struct Breaking: Encodable {
    let count: Int
    let amount: MoneyJSON
    let amountAtLeast: MoneyJSON
    let isLeast: Bool
    let legs: [WithAmount<LegJSON>]
  }

  struct Day: Encodable {
    let day: CircularityDay
    let currency: Currency?

    private struct Rest: Encodable {
      let knownOn: String
      let share: Nullable<Share>
    }

    func encode(to encoder: any Encoder) throws {
      try AmountJSON(day.total, in: currency, key: "total").encode(to: encoder)
      try AmountJSON(day.circulation, in: currency, key: "circulation").encode(to: encoder)
      try Rest(knownOn: day.day.description, share: Nullable(day.share.map(Share.init))).encode(to: encoder)
    }
  }

  let bases: [Row]
  let firmCount: Int
  let firms: [Firm]
  let legCount: Int
  let legs: [Leg]
  let loopCount: Int
  let loops: [Loop]
  let openLegs: [WithAmount<LegJSON>]
  let breaking: Nullable<Breaking>
  let days: Nullable<[Day]>
}

extension CircularityReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let legs = details.legs.map(\.leg) + details.openLegs + (details.breaking?.legs ?? [])
    var companies = details.firms.flatMap { [$0.company] + $0.partners.map(\.company) }
    companies += legs.flatMap { [$0.source, $0.target] }
    companies += details.loops.flatMap(\.companies)
    companies += rows.flatMap(\.endlessLoop)
    return ReportJSON(header, companies: companies, CircularityJSON(self, in: header.currency))
  }
}

extension CircularityJSON {
  fileprivate init(_ report: CircularityReport, in currency: Currency?) {
    let details = report.details
    bases = report.rows.map { Row(row: $0, currency: currency) }
    (firmCount, legCount, loopCount) = (details.firmCount, details.legCount, details.loopCount)
    firms = details.firms.map { Firm($0, in: currency) }
    legs = details.legs.map { Leg($0, in: currency) }
    loops = details.loops.map { Loop($0, in: currency) }
    openLegs = LegJSON.list(details.openLegs, in: currency)
    breaking = Nullable(details.breaking.map { Breaking($0, in: currency) })
    days = Nullable(report.days.map { days in days.map { Day(day: $0, currency: currency) } })
  }
}

extension CircularityJSON.Firm {
  fileprivate init(_ firm: CircularFirm, in currency: Currency?) {
    company = firm.company.id
    paid = MoneyJSON(firm.paid, currency)
    received = MoneyJSON(firm.received, currency)
    circulating = MoneyJSON(firm.circulating, currency)
    shareOfPaid = Nullable(firm.shareOfPaid)
    shareOfReceived = Nullable(firm.shareOfReceived)
    partners = firm.partners.map { partner in
      CircularityJSON.Partner(
        company: partner.company.id, outgoing: MoneyJSON(partner.outgoing, currency),
        incoming: MoneyJSON(partner.incoming, currency))
    }
  }
}

extension CircularityJSON.Leg {
  fileprivate init(_ leg: CircularLeg, in currency: Currency?) {
    legs = LegJSON.list([leg.leg], in: currency)
    rest = Rest(
      counted: MoneyJSON(leg.counted, currency),
      balanced: Nullable(leg.balanced.map { MoneyJSON($0, currency) }),
      circulating: MoneyJSON(leg.circulating, currency))
  }
}

extension CircularityJSON.Loop {
  fileprivate init(_ loop: CircularLoop, in currency: Currency?) {
    companies = loop.companies.map(\.id)
    circulating = MoneyJSON(loop.amount, currency)
    alone = MoneyJSON(loop.alone, currency)
  }
}

extension CircularityJSON.Breaking {
  fileprivate init(_ breaking: BreakingDeals, in currency: Currency?) {
    count = breaking.count
    amount = MoneyJSON(breaking.amount, currency)
    amountAtLeast = MoneyJSON(breaking.atLeast, currency)
    isLeast = breaking.isLeast
    legs = LegJSON.list(breaking.legs, in: currency)
  }
}
