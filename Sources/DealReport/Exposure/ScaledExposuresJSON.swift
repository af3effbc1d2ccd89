import DealAnalysis
import DealModel

/// The JSON of what is measured against a base.
struct ScaledExposuresJSON: Encodable {
  typealias Sums = CoverageJSON.Amounts

  struct Base: Encodable {
    let company: String
    let facts: [CoverageJSON.Fact]
  }

  struct Leg: Encodable {
    enum CodingKeys: String, CodingKey {
      case source, target, exposureClass = "class", deals
    }

    let source: String
    let target: String
    let exposureClass: String
    let deals: [WithAmount<DealJSON>]
  }

  struct Chain: Encodable {
    let companies: [String]
    let parts: [CoverageJSON.Bounds]
    let legs: [WithAmount<Leg>]
  }

  struct Loss: Encodable {
    enum CodingKeys: String, CodingKey {
      case of, to, exposureClass = "class", hasTotal, errorBound, share, chainCount, chains, loops
    }

    let of: String
    let to: String
    let exposureClass: String
    let hasTotal: Bool
    let errorBound: Double
    let share: Nullable<CoverageJSON.Bounds>
    let chainCount: Nullable<Int>
    let chains: [WithAmount<Chain>]
    let loops: [[String]]
  }

  struct Excess: Encodable {
    enum CodingKeys: String, CodingKey {
      case of, to, exposureClass = "class", share
    }

    let of: String
    let to: String
    let exposureClass: String
    let share: CoverageJSON.Bounds
  }

  let base: String
  let bases: [Sums<Base>]
  let losses: [Sums<Loss>]
  let mixedCount: Nullable<Int>
  let mixedChains: [WithAmount<Chain>]
  let excesses: [WithAmount<Excess>]
  let withoutBase: [String]

  init(_ scaled: ScaledExposures, in currency: Currency?) {
    base = scaled.base.rawValue
    bases = Self.list(scaled.bases, in: currency)
    func chains(_ chains: [ScaledChain]) -> [WithAmount<Chain>] {
      chains.map { chain in
        WithAmount(
          chain.amount, in: currency,
          Chain(
            companies: chain.companies.map(\.id), parts: chain.shares.map(CoverageJSON.Bounds.init),
            legs: zip(chain.legs, chain.classes).map { leg, exposureClass in
              WithAmount(
                leg.amount, in: currency,
                Leg(
                  source: leg.source.id, target: leg.target.id, exposureClass: exposureClass.rawValue,
                  deals: DealJSON.list(leg.deals, in: currency)))
            }))
      }
    }
    losses = scaled.losses.map { loss in
      Sums(
        [
          ("direct", loss.direct), ("total", loss.total), ("rest", loss.rest), ("revisiting", loss.revisiting),
        ], in: currency,
        Loss(
          of: loss.of.id, to: loss.to.id, exposureClass: loss.exposureClass.rawValue, hasTotal: loss.total != nil,
          errorBound: loss.errorBound, share: Nullable(loss.share.map(CoverageJSON.Bounds.init)),
          chainCount: Nullable(loss.chainCount), chains: chains(loss.chains),
          loops: loss.loops.map { $0.map(\.id) }))
    }
    mixedCount = Nullable(scaled.mixedCount)
    mixedChains = chains(scaled.mixedChains)
    excesses = Self.list(scaled.excesses, in: currency)
    withoutBase = scaled.withoutBase.map(\.id)
  }

  /// The bases with what they rest on.
  static func list(_ bases: [CompanyBase], in currency: Currency?) -> [Sums<Base>] {
    bases.map { base in
      Sums(
        [("amount", base.amount)], in: currency,
        Base(company: base.company.id, facts: base.facts.map(CoverageJSON.Fact.init)))
    }
  }

  /// The exposures beyond a whole base.
  static func list(_ excesses: [ExcessExposure], in currency: Currency?) -> [WithAmount<Excess>] {
    excesses.map { excess in
      WithAmount(
        excess.amount, in: currency,
        Excess(
          of: excess.of.id, to: excess.to.id, exposureClass: excess.exposureClass.rawValue,
          share: CoverageJSON.Bounds(excess.share)))
    }
  }
}

extension CoverageJSON.Bounds {
  /// Bounds of a share.
  init(_ share: ShareBounds) { self.init(share.atLeast, share.atMost) }
}

extension ScaledExposures {
  /// The companies that are named.
  var companies: [CompanyReference] {
    bases.map(\.company) + withoutBase + excesses.flatMap { [$0.of, $0.to] } + mixedChains.flatMap(\.companies)
      + losses.flatMap { loss in
        [loss.of, loss.to] + loss.chains.flatMap(\.companies) + loss.loops.flatMap { $0 }
      }
  }
}
