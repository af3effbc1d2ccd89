import DealAnalysis
import DealModel

/// The body of the JSON of coverage.
struct CoverageJSON: Encodable {
  /// Amounts under keys that are only known here, beside other keys.
  struct Amounts<Content: Encodable>: Encodable {
    let amounts: [AmountJSON]
    let unknown: [String]
    let content: Content

    /// Some amounts, of which those that are unknown altogether are `null` with their bounds.
    init(_ amounts: [(String, AmountInterval?)], in currency: Currency?, _ content: Content) {
      self.amounts = amounts.compactMap { key, amount in amount.map { AmountJSON($0, in: currency, key: key) } }
      unknown = amounts.filter { $0.1 == nil }.flatMap { [$0.0, $0.0 + "AtLeast", $0.0 + "AtMost"] }
      self.content = content
    }

    func encode(to encoder: any Encoder) throws {
      for amount in amounts { try amount.encode(to: encoder) }
      var container = encoder.container(keyedBy: DynamicKey.self)
      for key in unknown { try container.encodeNil(forKey: DynamicKey(key)) }
      try content.encode(to: encoder)
    }
  }

  struct Bounds: Encodable {
    let atLeast: Nullable<Double>
    let atMost: Nullable<Double>

    init(_ least: Double?, _ most: Double?) {
      atLeast = Nullable(least)
      atMost = Nullable(most)
    }
  }

  struct Source: Encodable {
    let id: String
    let citation: String
    let url: Nullable<String>

    static func list(_ sources: [SourceReference]) -> [Source] {
      sources.map { Source(id: $0.id, citation: $0.citation, url: Nullable($0.url)) }
    }
  }

  struct Fact: Encodable {
    struct Contradiction: Encodable {
      let value: String
      let sources: [Source]
    }

    let id: String
    let title: String
    let value: String
    let nature: String
    let isInferred: Bool
    let contradictions: [Contradiction]
    let sources: [Source]

    init(_ fact: FactReference) {
      id = fact.id
      title = fact.title
      value = fact.value.description
      nature = fact.nature.rawValue
      isInferred = fact.isInferred
      contradictions = fact.contradictions.map {
        Contradiction(value: $0.value.description, sources: Source.list($0.sources))
      }
      sources = Source.list(fact.sources)
    }
  }

  struct Ground: Encodable {
    let facts: [Fact]
    let assumptions: [Int]

    init(_ ground: CoverageGround) {
      facts = ground.facts.map(Fact.init)
      assumptions = ground.assumptions
    }
  }

  struct Part: Encodable {
    let id: String
    let isUnattributed: Bool
  }

  struct Year: Encodable {
    let year: Int
    let parts: [WithAmount<Part>]
    let revenueGround: Ground
    let freeCashFlowGround: Ground
    let gap: DifferenceAmountJSON
    let cumulativeGap: DifferenceAmountJSON
  }

  struct Commitment: Encodable {
    let id: String
    let to: String
    let firstYear: Nullable<Int>
    let lastYear: Nullable<Int>
    let reasonApart: Nullable<String>
    let overlap: String
    let assumptions: [Int]
    let deals: [WithAmount<DealJSON>]
  }

  struct Envelope: Encodable {
    let fact: Fact
    let firstYear: Nullable<Int>
    let lastYear: Nullable<Int>
    let reasonApart: Nullable<String>
    let assumptions: [Int]
  }

  struct Cash: Encodable {
    let day: Nullable<String>
    let ground: Ground
  }

  struct Capital: Encodable {
    let from: String
    let place: String
    let reason: String
    let deals: [WithAmount<DealJSON>]
  }

  struct Demand: Encodable {
    let year: Int
    let revenue: MoneyJSON
    let certainRevenue: MoneyJSON
  }

  struct RunOut: Encodable {
    let horizon: Int
    let earliest: Nullable<Int>
    let latest: Nullable<Int>
    let yearsWithoutRevenue: [Int]
    let isAnythingDue: Bool
    let apartCount: Int
    let demand: Nullable<Demand>
    let text: String

    init(_ runOut: CoverageRunOut, in currency: Currency?) {
      horizon = runOut.horizon
      earliest = Nullable(runOut.earliest)
      latest = Nullable(runOut.latest)
      yearsWithoutRevenue = runOut.yearsWithoutRevenue
      isAnythingDue = runOut.isAnythingDue
      apartCount = runOut.apartCount
      demand = Nullable(
        runOut.firstDemand.map {
          Demand(
            year: $0.year, revenue: MoneyJSON($0.revenue, currency),
            certainRevenue: MoneyJSON($0.certainRevenue, currency))
        })
      text = runOut.sentences(in: currency).joined(separator: " ")
    }
  }

  struct Growth: Encodable {
    let baseYear: Int
    let rate: Bounds
    let bindingYearAtMost: Nullable<Int>
    let text: String

    init(_ growth: RequiredGrowth) {
      baseYear = growth.baseYear
      rate = Bounds(growth.least.rate, growth.greatest.rate)
      if case .rate(_, let year) = growth.greatest {
        bindingYearAtMost = Nullable(year)
      } else {
        bindingYearAtMost = Nullable(nil)
      }
      text = growth.words
    }
  }

  struct SourcedGrowth: Encodable {
    let from: Int
    let to: Int
    let rate: Bounds
  }

  struct Supplier: Encodable {
    let supplier: String
    let share: Bounds
    let capital: [WithAmount<DealJSON>]
    let contracts: [WithAmount<DealJSON>]
  }

  struct SupplierTotal: Encodable {
    let financed: MoneyJSON
    let owed: MoneyJSON
    let share: Double
    let shareOfEnvelopes: Nullable<Bounds>

    init(_ total: SupplierFinancing.Total, in currency: Currency?) {
      financed = MoneyJSON(total.financed, currency)
      owed = MoneyJSON(total.owed, currency)
      share = total.share
      shareOfEnvelopes = Nullable(total.shareOfEnvelopes.map { Bounds($0.lowerBound, $0.upperBound) })
    }
  }

  struct OnBasis: Encodable {
    let basis: String
    let runOut: RunOut
    let requiredGrowth: Nullable<Growth>
    let suppliersTogether: Nullable<SupplierTotal>
  }

  struct Assumption: Encodable {
    let number: Int
    let key: Nullable<String>
    let text: String
    let by: String
  }

  let of: String
  let assumptions: [Assumption]
  let years: [Amounts<Year>]
  let commitments: [Amounts<Commitment>]
  let envelopes: [Amounts<Envelope>]
  let cash: Amounts<Cash>
  let capital: [Amounts<Capital>]
  let runOut: RunOut
  let requiredGrowth: Nullable<Growth>
  let revenueGrowth: [SourcedGrowth]
  let suppliers: [Amounts<Supplier>]
  let suppliersTogether: Nullable<SupplierTotal>
  let bases: [Amounts<OnBasis>]
  let remarks: [String]
}

extension CoverageReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    let companies = [company] + commitments.map(\.to) + capital.map(\.from)
    return ReportJSON(
      header, companies: companies,
      CoverageJSON.Amounts([("means", means), ("owed", owed)], in: header.currency, json))
  }

  private var json: CoverageJSON {
    let currency = header.currency
    func growth(_ growth: RequiredGrowth?) -> Nullable<CoverageJSON.Growth> {
      Nullable(growth.map(CoverageJSON.Growth.init))
    }
    func total(_ total: SupplierFinancing.Total?) -> Nullable<CoverageJSON.SupplierTotal> {
      Nullable(total.map { CoverageJSON.SupplierTotal($0, in: currency) })
    }
    return CoverageJSON(
      of: company.id,
      assumptions: assumptions.map {
        CoverageJSON.Assumption(number: $0.number, key: Nullable($0.key), text: $0.words, by: $0.origin.rawValue)
      },
      years: years.map(json), commitments: commitments.map(json),
      envelopes: envelopes.map { envelope in
        CoverageJSON.Amounts(
          [("amount", envelope.amount), ("unattributed", envelope.unattributed)], in: currency,
          CoverageJSON.Envelope(
            fact: CoverageJSON.Fact(envelope.fact), firstYear: Nullable(envelope.span?.lowerBound),
            lastYear: Nullable(envelope.span?.upperBound), reasonApart: Nullable(envelope.reasonApart),
            assumptions: envelope.assumptions))
      },
      cash: CoverageJSON.Amounts(
        [("amount", cash.isKnown ? cash.amount : nil)], in: currency,
        CoverageJSON.Cash(day: Nullable(cash.day?.description), ground: CoverageJSON.Ground(cash.ground))),
      capital: capital.map { part in
        CoverageJSON.Amounts(
          [("counted", part.counted)], in: currency,
          CoverageJSON.Capital(
            from: part.from.id, place: part.place.rawValue, reason: part.reason,
            deals: DealJSON.list([part.deal], in: currency)))
      },
      runOut: CoverageJSON.RunOut(runOut, in: currency), requiredGrowth: growth(requiredGrowth),
      revenueGrowth: revenueGrowth.map {
        CoverageJSON.SourcedGrowth(from: $0.from, to: $0.to, rate: CoverageJSON.Bounds($0.atLeast, $0.atMost))
      },
      suppliers: suppliers.map { supplier in
        CoverageJSON.Amounts(
          [("putIn", supplier.putIn), ("owed", supplier.owed)], in: currency,
          CoverageJSON.Supplier(
            supplier: supplier.supplier.id,
            share: CoverageJSON.Bounds(supplier.share.lowerBound, supplier.share.upperBound),
            capital: DealJSON.list(supplier.capital, in: currency),
            contracts: DealJSON.list(supplier.contracts, in: currency)))
      },
      suppliersTogether: total(suppliersTogether),
      bases: bases.map { basis in
        CoverageJSON.Amounts(
          [("needs", basis.needs), ("means", basis.means)], in: currency,
          CoverageJSON.OnBasis(
            basis: basis.basis.rawValue, runOut: CoverageJSON.RunOut(basis.runOut, in: currency),
            requiredGrowth: growth(basis.requiredGrowth), suppliersTogether: total(basis.suppliersTogether)))
      },
      remarks: remarks)
  }

  private func json(_ year: CoverageYear) -> CoverageJSON.Amounts<CoverageJSON.Year> {
    CoverageJSON.Amounts(
      [
        ("needs", year.needs), ("cumulativeNeeds", year.cumulativeNeeds), ("revenue", year.revenue),
        ("usableRevenue", year.usableRevenue), ("freeCashFlow", year.freeCashFlow),
        ("requiredRevenue", year.requiredRevenue),
      ], in: header.currency,
      CoverageJSON.Year(
        year: year.year,
        parts: year.parts.map { part in
          WithAmount(
            part.amount, in: header.currency,
            CoverageJSON.Part(id: part.id, isUnattributed: part.isUnattributed))
        }, revenueGround: CoverageJSON.Ground(year.revenueGround),
        freeCashFlowGround: CoverageJSON.Ground(year.freeCashFlowGround), gap: DifferenceAmountJSON(year.gap),
        cumulativeGap: DifferenceAmountJSON(year.cumulativeGap)))
  }

  private func json(_ item: CoverageCommitment) -> CoverageJSON.Amounts<CoverageJSON.Commitment> {
    CoverageJSON.Amounts(
      [("amount", item.amount), ("before", item.before), ("after", item.after), ("apart", item.apart)],
      in: header.currency,
      CoverageJSON.Commitment(
        id: item.id, to: item.to.id, firstYear: Nullable(item.span?.lowerBound),
        lastYear: Nullable(item.span?.upperBound),
        reasonApart: Nullable(item.reasonApart), overlap: item.overlap.rawValue, assumptions: item.assumptions,
        deals: DealJSON.list(item.deals, in: header.currency)))
  }
}
