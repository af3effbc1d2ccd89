import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// Measures exposures against a base: one system of equations per class, and the chains that carry most.
struct ScaledExposureSearch {
  /// The least and the greatest product along a chain, in minor units.
  struct Carried {
    var lower: Double
    var upper: Double
  }

  /// A chain of a pair before its deals are looked up, with what it carries.
  struct Found {
    var path: RankedPath
    var carried: Carried
  }

  /// What was found of a pair.
  struct Pair {
    var of: VertexIndex
    var to: VertexIndex
    var network: Int
    var direct: AmountInterval
    var indirect: ExposureNetwork.Indirect
    var chains: [Found] = []
    /// What all chains carry, listed or not; `nil` where the search was cut short.
    var everything: [Carried]?
  }

  let source: FlowSource
  let pairs: ExposurePairs
  let query: ExposureQuery
  let isCancelled: () -> Bool
  private(set) var bases: CompanyBases
  let networks: [ExposureNetwork]
  /// The links of all classes beside each other.
  let together: (links: [(network: ExposureNetwork, link: ExposureNetwork.Link)], graph: DirectedGraph)
  /// Whether the book gives the base of anyone at all.
  private let isAnyBaseKnown: Bool
  /// Whether the first chains were found for certain.
  private(set) var isComplete = true

  /// Prepares the systems.
  ///
  /// - Throws: ``AnalysisError`` when an amount cannot be converted or counted.
  init(
    _ base: ExposureBase, in source: FlowSource, of projection: FlowProjection, _ pairs: ExposurePairs,
    _ query: ExposureQuery, isCancelled: @escaping () -> Bool
  ) throws(AnalysisError) {
    (self.source, self.pairs, self.query, self.isCancelled) = (source, pairs, query, isCancelled)
    var bases = CompanyBases(base, in: projection)
    var known: [CompanyBase] = []
    do throws(MoneyError) {
      for vertex in 0..<VertexIndex(source.table.names.count) {
        known.append(try bases.base(of: source.company(at: vertex)))
      }
    } catch {
      throw .money(error)
    }
    self.bases = bases
    isAnyBaseKnown = known.contains { $0.amount != nil }
    var networks: [ExposureNetwork] = []
    for exposureClass in FlowAspect.measuredExposures {
      networks.append(try ExposureNetwork(of: exposureClass, in: source.graph) { known[Int($0)] })
    }
    self.networks = networks
    let links = networks.flatMap { network in network.links.map { (network: network, link: $0) } }
    do throws(GraphError) {
      let graph = try DirectedGraph(
        vertexCount: known.count, sources: links.map(\.link.source), targets: links.map(\.link.target))
      together = (links, graph)
    } catch {
      throw .graph(error)
    }
  }

  /// The answer.
  ///
  /// - Throws: ``AnalysisError``.
  mutating func exposures() throws(AnalysisError) -> ScaledExposures {
    var links = networks.flatMap { network in linksOnTheWay(in: network).map { (network: network, link: $0) } }
    let mixed = try mixedChains()
    links += mixed.links
    // Of each class by itself: what comes in of one and goes out of another is only on the way in chains that are listed.
    var passing = Set(mixed.passing)
    for network in networks {
      let own = linksOnTheWay(in: network)
      passing.formUnion(Set(own.map(\.target)).intersection(own.map(\.source)))
    }
    var found = try allPairs()
    var companies: [CompanyBase] = []
    for vertex in passing.union(found.map(\.of)).sorted() { companies.append(try base(of: vertex)) }
    var answer = ScaledExposures(
      base: bases.base, bases: companies, losses: [], mixedChains: [], mixedCount: 0, excesses: [], withoutBase: [])
    guard isAnyBaseKnown else { return answer }
    for vertex in passing.sorted() {
      let base = try base(of: vertex)
      if base.least == nil { answer.withoutBase.append(base.company) }
    }
    answer.excesses = try excesses(among: links)
    for index in found.indices { try search(&found[index], among: found.count) }
    for network in networks.indices { keepFirst(&found, ofNetwork: network) }
    for pair in found { answer.losses.append(try exposure(of: pair)) }
    (answer.mixedChains, answer.mixedCount) = (mixed.chains, mixed.count)
    isComplete = isComplete && !mixed.isCut
    return answer
  }

  /// The base of the company at a vertex.
  mutating func base(of vertex: VertexIndex) throws(AnalysisError) -> CompanyBase {
    do throws(MoneyError) {
      return try bases.base(of: source.company(at: vertex))
    } catch {
      throw .money(error)
    }
  }

  /// The links along which the asked losses of a class can go.
  private func linksOnTheWay(in network: ExposureNetwork) -> [ExposureNetwork.Link] {
    let from = pairs.of.map { network.upper.closure(of: [$0], false) }
    let to = pairs.to.map { network.upper.closure(of: [$0], true) }
    return network.links.filter { from?.contains($0.source) ?? true && to?.contains($0.target) ?? true }
  }

  /// The exposures that are larger than the base of the one who has them.
  private mutating func excesses(
    among links: [(network: ExposureNetwork, link: ExposureNetwork.Link)]
  ) throws(AnalysisError) -> [ExcessExposure] {
    var excesses: [ExcessExposure] = []
    var seen: Set<[VertexIndex]> = []
    for (network, link) in links {
      guard seen.insert([UInt32(network.exposureClass.position), link.source, link.target]).inserted else { continue }
      let base = try base(of: link.source)
      guard let most = base.most, link.amount.lower > most else { continue }
      excesses.append(
        ExcessExposure(
          of: base.company, to: source.company(at: link.target), exposureClass: network.exposureClass,
          amount: link.amount, share: ShareBounds(link.amount, of: base)))
    }
    return excesses
  }

  /// Who loses something through whom, class by class.
  private func allPairs() throws(AnalysisError) -> [Pair] {
    var found: [Pair] = []
    for (index, network) in networks.enumerated() {
      let indirect: (VertexIndex, VertexIndex) -> ExposureNetwork.Indirect?
      do throws(SystemError) {
        if let failing = pairs.to {
          let all = try network.indirect(throughFailureOf: failing, isCancelled: isCancelled)
          indirect = { loser, _ in all[loser] }
        } else if let loser = pairs.of {
          // One solution of the transposed equations serves all who may fail.
          let all = try network.indirect(of: loser, isCancelled: isCancelled)
          indirect = { _, failing in all[failing] }
        } else {
          continue
        }
      } catch {
        throw .unanswerable("the losses along chains cannot be told: \(error)")
      }
      for (loser, failing) in pairs.all(among: source.table.names.count) {
        let direct = network.direct(of: loser, to: failing)
        let along = indirect(loser, failing)
        guard direct != .zero || along != nil else { continue }
        found.append(
          Pair(
            of: loser, to: failing, network: index, direct: direct, indirect: along ?? ExposureNetwork.Indirect()))
      }
    }
    return found
  }

  /// Finds the chains of a pair that carry most.
  private mutating func search(_ pair: inout Pair, among pairCount: Int) throws(AnalysisError) {
    let network = networks[pair.network]
    let weights = network.chainWeights(to: pair.to)
    let ranked = try ranked(
      in: network.graph, from: pair.of, to: pair.to, weights, among: pairCount, isWanted: { _ in true })
    pair.chains = ranked.first
    pair.everything = ranked.everything
    isComplete = isComplete && !ranked.isCut
  }

  /// The first chains in a graph, and what is known of all.
  func ranked(
    in graph: DirectedGraph, from loser: VertexIndex, to failing: VertexIndex,
    _ weights: (lower: [Double], upper: [Double]), among pairCount: Int, isWanted: (RankedPath) -> Bool
  ) throws(AnalysisError) -> (first: [Found], everything: [Carried]?, isCut: Bool) {
    var pathQuery = RankedPathQuery()
    pathQuery.minimumLength = 2
    pathQuery.maximumLength = query.maximumLength
    pathQuery.visitBudget = query.visitBudget
    pathQuery.pathBudget = max(Self.leastPathBudget, Self.pathBudget / max(1, pairCount))
    let ranksByUpperBound = source.ranksByUpperBound
    let limit = max(0, query.limit ?? .max)
    var first: [Found] = []
    var all: [Carried] = []
    do throws(SystemError) {
      var search = try RankedPaths(
        in: graph, from: loser, to: failing, weights: ranksByUpperBound ? weights.upper : weights.lower,
        tieWeights: ranksByUpperBound ? weights.lower : weights.upper, query: pathQuery)
      while !isCancelled(), let path = search.next() {
        guard isWanted(path) else { continue }
        let carried =
          ranksByUpperBound
          ? Carried(lower: path.tieProduct, upper: path.product)
          : Carried(lower: path.product, upper: path.tieProduct)
        if first.count < limit { first.append(Found(path: path, carried: carried)) }
        all.append(carried)
      }
      let isCut = search.stopReason != nil || isCancelled()
      return (first, isCut ? nil : all, isCut && first.count < limit)
    } catch {
      throw .unanswerable("the chains cannot be told: \(error)")
    }
  }

  private static let pathBudget = 1 << 19
  private static let leastPathBudget = 1 << 13
}
