import DealModel
import FlowModel
import GraphKernel

/// A cycle as the search hands it over, with what its rank depends on.
struct CycleCandidate {
  /// The vertices from the smallest identifier.
  var vertices: [VertexIndex]
  /// The edges of each leg.
  var legs: [[EdgeIndex]]
  /// What can go round.
  var amount: AmountInterval
  /// Its return ratio, when the ranking asks for it.
  var returnRatio: Double?
}

/// Keeps the first of many cycles in a total order, with memory in proportion to how many are kept.
///
/// **Definition**: by amount: on the firm bases the larger lower bound first, then the larger upper bound, an unknown
/// one before a known one only where lower bounds tell nothing; on `headline` and `rumored` the larger known upper
/// bound first. By length: the shorter first. By return: the larger ratio first, unknown ones last. Ties fall to
/// amount, length and then to the identifiers, byte by byte.
struct CircularFlowRanking {
  let ranking: CircularFlowQuery.Ranking
  let limit: Int?
  let ranksByUpperBound: Bool
  let names: NameTable
  private var kept: [CycleCandidate] = []
  /// The last that is kept, once there are as many as are wanted; what is behind it cannot be among the first.
  private var last: CycleCandidate?

  init(ranking: CircularFlowQuery.Ranking, limit: Int?, ranksByUpperBound: Bool, names: NameTable) {
    self.ranking = ranking
    self.limit = limit.map { max(0, $0) }
    self.ranksByUpperBound = ranksByUpperBound
    self.names = names
  }

  /// Whether a cycle can be among the first, by what is known of it; of many that tie most are let go here.
  ///
  /// - Parameters:
  ///   - amount: what can go round.
  ///   - length: the number of its legs.
  ///   - first: the company with the smallest identifier, if it is known.
  /// - Returns: whether nothing of this puts it behind the last one that is kept.
  func mayKeep(_ amount: AmountInterval, length: Int, first: VertexIndex? = nil) -> Bool {
    guard limit != 0 else { return false }
    guard let last, ranking != .return else { return true }
    let (byLength, byAmount) = (compare(length, last.vertices.count), byAmount(amount, last.amount))
    var order = ranking == .amount ? (byAmount != 0 ? byAmount : byLength) : (byLength != 0 ? byLength : byAmount)
    if order == 0, let first, let known = last.vertices.first { order = byName(first, known) }
    return order <= 0
  }

  /// Where the smallest identifier of a cycle stands.
  func smallestName(of vertices: UnsafeBufferPointer<VertexIndex>) -> Int {
    var smallest = 0
    for position in vertices.indices.dropFirst() where byName(vertices[position], vertices[smallest]) < 0 {
      smallest = position
    }
    return smallest
  }

  /// Takes a cycle; the ones that cannot be among the first are let go from time to time.
  mutating func insert(_ candidate: CycleCandidate) {
    kept.append(candidate)
    if let limit, kept.count - limit >= limit, kept.count >= 64 { prune(to: limit) }
  }

  /// The first cycles, in order.
  mutating func finish() -> [CycleCandidate] {
    prune(to: limit ?? kept.count)
    return kept
  }

  private mutating func prune(to count: Int) {
    kept.sort(by: precedes)
    if kept.count > count { kept.removeLast(kept.count - count) }
    if kept.count == limit { last = kept.last }
  }

  private func precedes(_ left: CycleCandidate, _ right: CycleCandidate) -> Bool {
    var order: Int
    switch ranking {
    case .amount: order = byAmount(left.amount, right.amount)
    case .length: order = 0
    case .return: order = compare(right.returnRatio ?? -1, left.returnRatio ?? -1)
    }
    if order == 0, ranking != .amount, ranking != .length { order = byAmount(left.amount, right.amount) }
    if order == 0 { order = compare(left.vertices.count, right.vertices.count) }
    if order == 0 { order = byAmount(left.amount, right.amount) }
    if order == 0 { order = byNames(left, right) }
    if order == 0 { return left.legs.lexicographicallyPrecedes(right.legs) { $0.lexicographicallyPrecedes($1) } }
    return order < 0
  }

  private func byAmount(_ left: AmountInterval, _ right: AmountInterval) -> Int {
    // An unknown upper bound says nothing about size, so it ranks below every known one where upper bounds decide.
    let (leftUpper, rightUpper) = (left.upper ?? -1, right.upper ?? -1)
    if ranksByUpperBound {
      let order = compare(rightUpper, leftUpper)
      return order != 0 ? order : compare(right.lower, left.lower)
    }
    let order = compare(right.lower, left.lower)
    return order != 0 ? order : compare(rightUpper, leftUpper)
  }

  private func byNames(_ left: CycleCandidate, _ right: CycleCandidate) -> Int {
    for (one, other) in zip(left.vertices, right.vertices) where one != other { return byName(one, other) }
    return 0
  }

  private func byName(_ left: VertexIndex, _ right: VertexIndex) -> Int {
    guard left != right else { return 0 }
    return names.utf8(at: left).lexicographicallyPrecedes(names.utf8(at: right)) ? -1 : 1
  }

  private func compare<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left < right ? -1 : (left > right ? 1 : 0)
  }
}
