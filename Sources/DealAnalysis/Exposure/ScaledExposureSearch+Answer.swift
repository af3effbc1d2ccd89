import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension ScaledExposureSearch {
  /// Keeps the chains that are listed: of all pairs in a class those that carry most.
  func keepFirst(_ found: inout [Pair], ofNetwork network: Int) {
    guard let limit = query.limit else { return }
    let own = found.indices.filter { found[$0].network == network }
    let all = own.flatMap { pair in found[pair].chains.map { (pair, $0) } }
    let listed = all.sorted { precedes($0.1, $1.1) }.prefix(max(0, limit))
    for pair in own {
      let count = listed.count { $0.0 == pair }
      found[pair].chains = Array(found[pair].chains.prefix(count))
    }
  }

  /// What carries more comes first, then the shorter chain, then by identifiers.
  private func precedes(_ left: Found, _ right: Found) -> Bool {
    let keys =
      source.ranksByUpperBound
      ? ((left.upper, left.lower), (right.upper, right.lower)) : ((left.lower, left.upper), (right.lower, right.upper))
    if keys.0 != keys.1 { return keys.0 > keys.1 }
    if left.path.edges.count != right.path.edges.count { return left.path.edges.count < right.path.edges.count }
    return left.path.vertices.lexicographicallyPrecedes(right.path.vertices)
  }

  /// What a pair loses, with its chains.
  mutating func exposure(of pair: Pair) throws(AnalysisError) -> ScaledExposure {
    let network = networks[pair.network]
    let along = try Sum(pair.indirect)
    var exposure = ScaledExposure(
      of: source.company(at: pair.of), to: source.company(at: pair.to), exposureClass: network.exposureClass,
      direct: pair.direct, total: nil, errorBound: along?.errorBound ?? 0, share: nil, chains: [],
      chainCount: pair.everything?.count, rest: nil, revisiting: nil,
      loops: pair.indirect.loops.map { $0.map(source.company(at:)) })
    var rest = along?.amount
    for chain in pair.chains {
      let amount = try Self.amount(of: chain, outOf: &rest)
      exposure.chains.append(
        try self.chain(chain.path.vertices, chain.path.edges.map { (network, network.links[Int($0)]) }, amount))
    }
    guard let along else { return exposure }
    exposure.rest = rest
    do throws(MoneyError) {
      exposure.total = try pair.direct.adding(along.amount)
    } catch {
      throw .money(error)
    }
    let base = try base(of: pair.of)
    if let total = exposure.total, base.amount != nil { exposure.share = ShareBounds(total, of: base) }
    if query.maximumLength == nil, let everything = pair.everything {
      exposure.revisiting = try along.beyond(everything.lower, everything.upper)
    }
    return exposure
  }

  /// What a chain carries in whole minor units; never more than is left, so that the numbers add up.
  private static func amount(
    of chain: Found, outOf rest: inout AmountInterval?
  ) throws(AnalysisError) -> AmountInterval {
    var lower = try minorUnits(chain.lower)
    var upper = chain.upper.isFinite ? max(lower, try minorUnits(chain.upper)) : nil
    guard let left = rest else { return AmountInterval(lower: lower, upper: upper) }
    lower = min(lower, left.lower)
    var most: Int64?
    if let bound = left.upper {
      // What is left has its bounds in order as well.
      let part = min(max(lower, upper ?? bound), bound - (left.lower - lower))
      (upper, most) = (part, bound - part)
    }
    rest = AmountInterval(lower: left.lower - lower, upper: most)
    return AmountInterval(lower: lower, upper: upper)
  }

  /// A chain with its deals.
  private mutating func chain(
    _ vertices: [VertexIndex], _ links: [(network: ExposureNetwork, link: ExposureNetwork.Link)],
    _ amount: AmountInterval
  ) throws(AnalysisError) -> ScaledChain {
    var chain = ScaledChain(
      companies: vertices.map(source.company(at:)), legs: [], classes: [], shares: [], amount: amount)
    for (network, link) in links {
      chain.legs.append(try source.leg(of: link.edges))
      chain.classes.append(network.exposureClass)
      if chain.legs.count > 1 {
        chain.shares.append(ShareBounds(link.amount, of: try base(of: link.source)))
      }
    }
    return chain
  }

  /// The chains that join several classes, each with what it carries by itself.
  mutating func mixedChains() throws(AnalysisError) -> (chains: [ScaledChain], count: Int?, isCut: Bool) {
    let all = pairs.all(among: source.table.names.count)
    var found: [Found] = []
    var count: Int? = 0
    var isCut = false
    for (loser, failing) in all {
      let weights = networks.map { $0.chainWeights(to: failing) }
      let ranked = try ranked(
        in: together.propagation.graph, from: loser, to: failing, (weights.flatMap(\.lower), weights.flatMap(\.upper)),
        among: all.count
      ) { path in
        let steps = path.edges.map { together.links[Int($0)] }
        return Set(steps.map(\.network.exposureClass)).count > 1
          && canChooseDistinctDeals(legs: steps.map { $0.link.edges.map(source.graph.deal(of:)) })
      }
      found += ranked.first
      count = ranked.everything.flatMap { everything in count.map { $0 + everything.count } }
      isCut = isCut || ranked.isCut
    }
    var chains: [ScaledChain] = []
    for chain in found.sorted(by: precedes).prefix(max(0, query.limit ?? .max)) {
      var nothing: AmountInterval?
      let amount = try Self.amount(of: chain, outOf: &nothing)
      chains.append(try self.chain(chain.path.vertices, chain.path.edges.map { together.links[Int($0)] }, amount))
    }
    return (chains, count, isCut)
  }
}

/// What goes along chains in whole minor units, and the numbers behind it.
private struct Sum {
  var amount: AmountInterval
  var errorBound: Double
  private let lower: ClosedRange<Double>
  private let upper: ClosedRange<Double>?

  /// Creates the sum of a pair; `nil` where even the least has none.
  init?(_ indirect: ExposureNetwork.Indirect) throws(AnalysisError) {
    switch indirect.lower {
    case nil: lower = 0...0
    case .finite(let range): lower = range
    case .unbounded, .endless: return nil
    }
    switch indirect.upper {
    case nil: upper = lower
    case .finite(let range): upper = range
    case .unbounded, .endless: upper = nil
    }
    let least = try minorUnits(lower.middle)
    amount = AmountInterval(
      lower: least, upper: try upper.map { range throws(AnalysisError) in max(least, try minorUnits(range.middle)) })
    errorBound = max(lower.halfWidth, upper?.halfWidth ?? 0)
  }

  /// What there is beyond the sum of all chains that come to no company twice.
  func beyond(_ least: Double, _ most: Double) throws(AnalysisError) -> AmountInterval {
    func rest(_ range: ClosedRange<Double>, _ chains: Double) throws(AnalysisError) -> Int64 {
      let difference = range.middle - chains
      // What rounding alone leaves is nothing.
      return difference > range.halfWidth + range.middle * 0x1p-42 ? try minorUnits(difference) : 0
    }
    let low = try rest(lower, least)
    guard let upper, most.isFinite else { return AmountInterval(lower: low, upper: nil) }
    return AmountInterval(lower: low, upper: max(low, try rest(upper, most)))
  }
}

extension ClosedRange<Double> {
  fileprivate var middle: Double { lowerBound + (upperBound - lowerBound) / 2 }
  fileprivate var halfWidth: Double { (upperBound - lowerBound) / 2 }
}

/// An amount in whole minor units, rounded to the nearest.
private func minorUnits(_ amount: Double) throws(AnalysisError) -> Int64 {
  guard let units = Int64(exactly: amount.rounded()) else { throw .money(.overflow) }
  return units
}
