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
      ? ((left.carried.upper, left.carried.lower), (right.carried.upper, right.carried.lower))
      : ((left.carried.lower, left.carried.upper), (right.carried.lower, right.carried.upper))
    if keys.0 != keys.1 { return keys.0 > keys.1 }
    if left.path.edges.count != right.path.edges.count { return left.path.edges.count < right.path.edges.count }
    return left.path.vertices.lexicographicallyPrecedes(right.path.vertices)
  }

  /// What a pair loses, with its chains.
  mutating func exposure(of pair: Pair) throws(AnalysisError) -> ScaledExposure {
    let network = networks[pair.network]
    let along = try ChainSum(pair.indirect)
    var exposure = ScaledExposure(
      of: source.company(at: pair.of), to: source.company(at: pair.to), exposureClass: network.exposureClass,
      direct: pair.direct, total: nil, errorBound: along?.errorBound ?? 0, share: nil, chains: [],
      chainCount: pair.everything?.count, rest: nil, revisiting: nil,
      loops: pair.indirect.loops.map { $0.map(source.company(at:)) })
    var rest = along?.amount
    for chain in pair.chains {
      let amount = try Self.amount(of: chain.carried, outOf: &rest)
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
      // What is left when all chains are taken out, but for what rounding each of them leaves.
      var left: AmountInterval? = along.amount
      for chain in everything { _ = try Self.amount(of: chain, outOf: &left) }
      let beyond = try along.beyond(everything)
      exposure.revisiting = left.map { beyond.minimum(with: $0) }
    }
    return exposure
  }

  /// What a chain carries in whole minor units; never more than is left, so that the numbers add up.
  private static func amount(
    of chain: Carried, outOf rest: inout AmountInterval?
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
  mutating func mixedChains() throws(AnalysisError) -> Mixed {
    let all = pairs.all(among: source.table.names.count)
    var mixed = Mixed()
    guard networks.count(where: { !$0.links.isEmpty }) > 1 else { return mixed }
    var found: [Found] = []
    for (loser, failing) in all {
      let weights = networks.map { $0.chainWeights(to: failing) }
      let ranked = try ranked(
        in: together.graph, from: loser, to: failing, (weights.flatMap(\.lower), weights.flatMap(\.upper)),
        among: all.count
      ) { path in
        let steps = path.edges.map { together.links[Int($0)] }
        return Set(steps.map(\.network.exposureClass)).count > 1
          && canChooseDistinctDeals(legs: steps.map { $0.link.edges.map(source.graph.deal(of:)) })
      }
      found += ranked.first
      mixed.count = ranked.everything.flatMap { everything in mixed.count.map { $0 + everything.count } }
      mixed.isCut = mixed.isCut || ranked.isCut
    }
    for chain in found.sorted(by: precedes).prefix(max(0, query.limit ?? .max)) {
      var nothing: AmountInterval?
      let amount = try Self.amount(of: chain.carried, outOf: &nothing)
      let links = chain.path.edges.map { together.links[Int($0)] }
      mixed.chains.append(try self.chain(chain.path.vertices, links, amount))
      mixed.links += links
      mixed.passing += chain.path.vertices.dropFirst().dropLast()
    }
    return mixed
  }

  /// The chains that join several classes.
  struct Mixed {
    var chains: [ScaledChain] = []
    var count: Int? = 0
    var isCut = false
    /// The links of those that are listed, and the companies between.
    var links: [(network: ExposureNetwork, link: ExposureNetwork.Link)] = []
    var passing: [VertexIndex] = []
  }
}
