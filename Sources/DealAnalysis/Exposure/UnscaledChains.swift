import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// The chains between companies, each with its smallest link: where a failure can reach, not how much of it arrives.
///
/// They are ranked by what is known of their amounts; the deals behind a link are only looked up for chains that are listed.
struct UnscaledChains {
  /// A chain before its deals are looked up.
  struct Chain {
    var companies: [VertexIndex]
    var links: [ArcIndex]
    var amount: AmountInterval
  }

  /// The chains to be listed, the first first.
  private(set) var first: [Chain] = []
  /// How many chains there are.
  private(set) var count: UInt64 = 0
  /// Whether the search saw all.
  private(set) var isComplete = true
  private let graph: FlowGraph
  private let collapsed: CollapsedGraph
  private let ranksByUpperBound: Bool
  private var amounts: [ArcIndex: AmountInterval] = [:]

  /// Searches for the chains of some pairs.
  ///
  /// - Parameters:
  ///   - pairs: Who loses, and through whom.
  ///   - source: The flows.
  ///   - query: How long chains may be, how many are listed, and the budget.
  ///   - isCancelled: Asked every few thousand edges whether to give up.
  /// - Throws: ``AnalysisError/money(_:)`` when the deals of a link add up to more than 64 bits.
  init(
    of pairs: ExposurePairs, in source: FlowSource, _ query: ExposureQuery, isCancelled: @escaping () -> Bool
  ) throws(AnalysisError) {
    graph = source.graph
    collapsed = CollapsedGraph(graph.graph)
    ranksByUpperBound = source.ranksByUpperBound
    var visits: UInt64 = 0
    for (loser, failing) in pairs.all(among: source.table.names.count) {
      let remaining = query.visitBudget.map { $0 > visits ? $0 - visits : 0 }
      let pathQuery = SimplePathQuery(
        minimumLength: 2, maximumLength: query.maximumLength ?? 3, visitBudget: remaining)
      let summary = try forEachSimplePath(
        in: collapsed, from: loser, to: failing, query: pathQuery, isCancelled: isCancelled
      ) {
        path throws(AnalysisError) in
        let links = Array(path.arcs)
        // A contract exposes both of its parties; a chain may use it once.
        guard canChooseDistinctDeals(legs: links.map { collapsed.edges(of: $0).map(graph.deal(of:)) }) else {
          return .continue
        }
        count += 1
        first.append(Chain(companies: Array(path.vertices), links: links, amount: try smallest(of: links)))
        if let limit = query.limit, first.count - limit >= max(64, limit) { keep(limit) }
        return .continue
      }
      visits += summary.edgeVisits
      isComplete = isComplete && summary.isComplete
    }
    keep(query.limit ?? first.count)
  }

  /// The flows of a link.
  func edges(of link: ArcIndex) -> EdgeSlice { collapsed.edges(of: link) }

  private mutating func smallest(of links: [ArcIndex]) throws(AnalysisError) -> AmountInterval {
    var smallest = try amount(of: links[0])
    for link in links.dropFirst() { smallest = smallest.minimum(with: try amount(of: link)) }
    return smallest
  }

  /// The sum of the deals of a link; losses of different classes are never added, so a link that has several has none.
  private mutating func amount(of link: ArcIndex) throws(AnalysisError) -> AmountInterval {
    if let known = amounts[link] { return known }
    let edges = collapsed.edges(of: link)
    let classes = Set(edges.map { graph.aspect(of: $0) })
    var sum = AmountInterval.zero
    do throws(MoneyError) {
      for edge in edges { sum = try sum.adding(graph.amount(of: edge)) }
    } catch {
      throw .money(error)
    }
    amounts[link] = classes.count > 1 ? .unknown : sum
    return classes.count > 1 ? .unknown : sum
  }

  /// Keeps the first chains: shortest first, then the larger amount, then by identifiers.
  private mutating func keep(_ limit: Int) {
    let ranksByUpperBound = ranksByUpperBound
    func worth(_ chain: Chain) -> Int64 {
      ranksByUpperBound ? chain.amount.upper ?? .max : chain.amount.lower
    }
    first.sort { left, right in
      if left.links.count != right.links.count { return left.links.count < right.links.count }
      if worth(left) != worth(right) { return worth(left) > worth(right) }
      // Names stand in the order of their bytes.
      return left.companies.lexicographicallyPrecedes(right.companies)
    }
    first = Array(first.prefix(max(0, limit)))
  }
}

extension FlowGraph {
  /// What the flows of an edge are on their layer.
  func aspect(of edge: EdgeIndex) -> FlowAspect { table.aspects[rows(of: edge).lowerBound] }
}
