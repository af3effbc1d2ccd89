import DealModel
import GraphKernel

/// The chains between two companies: how many there are, and the first of them.
struct PathSearch {
  /// A chain before its deals are looked up.
  struct Chain {
    var companies: [VertexIndex]
    var arcs: [ArcIndex]
    /// The smallest leg.
    var amount: AmountInterval
  }

  /// The chains to be listed, the first first.
  private(set) var first: [Chain] = []
  /// How many chains there are.
  private(set) var count: UInt64 = 0
  /// How many there are of each length.
  private(set) var countsByLength: [Int: UInt64] = [:]
  /// Why a search ended early.
  private(set) var stopReason: EnumerationStop?
  /// What the last one ranks by, once there are as many as are wanted; what is behind it is not among the first.
  private var least: (Int64, Int64)?
  private let graph: PathGraph
  private let query: PathQuery

  /// Searches for chains.
  ///
  /// - Parameters:
  ///   - graph: The flows on ways between the two companies.
  ///   - query: How long chains may be, how many are listed and in which order, and the budget.
  ///   - isCancelled: Asked every few thousand flows whether to give up.
  /// - Throws: ``AnalysisError`` when a length cannot be counted.
  init(in graph: PathGraph, _ query: PathQuery, isCancelled: @escaping () -> Bool) throws(AnalysisError) {
    self.graph = graph
    self.query = query
    // Few of the shortest need not be looked for among all, which may be too many to be seen.
    let listsShortest = query.ranking == .length && query.limit != nil
    let summary = forEachSimplePath(
      in: graph.arcs, from: graph.first, to: graph.last,
      query: SimplePathQuery(maximumLength: query.maximumLength, visitBudget: query.visitBudget),
      isCancelled: isCancelled
    ) { path in
      guard !listsShortest else { return .continue }
      let amount = amount(of: path.arcs)
      if mayKeep(amount) {
        first.append(Chain(companies: Array(path.vertices), arcs: Array(path.arcs), amount: amount))
        if let limit = query.limit, first.count - limit >= max(64, limit) { keep(limit) }
      }
      return .continue
    }
    (count, countsByLength) = (summary.emittedCount, summary.countsByLength)
    stopReason = summary.stopReason
    if listsShortest { try findShortest(query.limit ?? 0) } else { keep(query.limit ?? first.count) }
  }

  /// The shortest chains one by one.
  private mutating func findShortest(_ limit: Int) throws(AnalysisError) {
    guard limit > 0, let distance = graph.distance, distance <= query.maximumLength ?? distance else { return }
    do {
      let shortest = try ShortestSimplePaths(
        in: graph.arcs.arcs, from: graph.first, to: graph.last, visitBudget: query.visitBudget)
      while first.count < limit, let path = shortest.next(), path.length <= query.maximumLength ?? .max {
        first.append(Chain(companies: path.vertices, arcs: path.edges, amount: amount(of: path.edges)))
      }
      stopReason = stopReason ?? shortest.stopReason
    } catch {
      throw AnalysisError(error)
    }
  }

  private func amount(of arcs: some Collection<ArcIndex>) -> AmountInterval {
    var smallest: AmountInterval?
    for arc in arcs {
      let amount = graph.arcAmounts[Int(arc)]
      smallest = smallest?.minimum(with: amount) ?? amount
    }
    return smallest ?? .zero
  }

  /// Whether a chain with this smallest leg can be among the first.
  private func mayKeep(_ amount: AmountInterval) -> Bool {
    guard query.limit != 0 else { return false }
    guard query.ranking == .amount, let least else { return true }
    return worth(amount) >= least
  }

  /// What a chain ranks by: on the firm bases the lower bound, on the others the upper one, an unknown one last.
  private func worth(_ amount: AmountInterval) -> (Int64, Int64) {
    graph.source.ranksByUpperBound ? (amount.upper ?? -1, amount.lower) : (amount.lower, amount.upper ?? -1)
  }

  /// Keeps the first chains in order, equal ones in the order of companies.
  private mutating func keep(_ limit: Int) {
    let sorted = first.sorted { left, right in
      if query.ranking == .amount, worth(left.amount) != worth(right.amount) {
        return worth(left.amount) > worth(right.amount)
      }
      if left.arcs.count != right.arcs.count { return left.arcs.count < right.arcs.count }
      return left.companies.lexicographicallyPrecedes(right.companies)
    }
    first = Array(sorted.prefix(max(0, limit)))
    if first.count == limit { least = first.last.map { worth($0.amount) } }
  }
}
