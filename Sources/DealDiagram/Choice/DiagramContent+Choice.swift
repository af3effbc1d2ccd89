import DealModel
import FlowModel

extension DiagramContent {
  /// Keeps some ties, and the companies that then have one.
  ///
  /// - Complexity: O(companies + ties).
  mutating func keepTies(where isKept: (DiagramTie) -> Bool) {
    let kept = ties.filter(isKept)
    guard kept.count < ties.count else { return }
    let used = Set(kept.flatMap(\.parties))
    var places: [Int: Int] = [:]
    var left: [DiagramCompany] = []
    for (index, company) in companies.enumerated() where used.contains(index) {
      places[index] = left.count
      left.append(company)
    }
    companies = left
    ties = kept.map { tie in
      var tie = tie
      tie.parties = tie.parties.compactMap { places[$0] }
      return tie
    }
  }

  /// Leaves out ties that are certainly smaller than an amount in minor units; what is not known, or is not measured in
  /// money, stays.
  ///
  /// - Returns: How many are left out.
  mutating func leaveOutTies(below least: Int64) -> Int {
    let count = ties.count
    keepTies { $0.amount?.upper.map { $0 >= least } ?? true }
    return count - ties.count
  }

  /// Keeps the companies within some ties of others, and all ties between these.
  ///
  /// **Definition**: the distance of two companies is the least number of ties on a way between them, whatever the
  /// direction of the ties; a tie between more than two companies is one step from each of them to every other.
  ///
  /// - Parameters:
  ///   - focus: Positions of companies, which are marked.
  ///   - hops: The greatest distance from the nearest of them.
  /// - Returns: How many companies are left out.
  /// - Complexity: O(companies + ties).
  mutating func keepNeighborhood(of focus: [Int], hops: Int) -> Int {
    for company in focus { companies[company].isFocus = true }
    var tiesOf = [[Int]](repeating: [], count: companies.count)
    for (index, tie) in ties.enumerated() {
      for party in Set(tie.parties) { tiesOf[party].append(index) }
    }
    var reached = Set(focus)
    var ring = focus
    var distance = 0
    while distance < hops, !ring.isEmpty {
      let neighbors = ring.flatMap { tiesOf[$0] }.flatMap { ties[$0].parties }
      ring = neighbors.filter { reached.insert($0).inserted }
      distance += 1
    }
    let count = companies.count
    keepTies { $0.parties.allSatisfy(reached.contains) }
    return count - companies.count
  }

  /// Names below groups only the parts that play a part in a deal that is drawn.
  mutating func keepDrawnChildren(of projection: FlowProjection) {
    guard companies.contains(where: { !$0.children.isEmpty }) else { return }
    var drawn: [Int: Set<String>] = [:]
    for tie in ties {
      for part in tie.parts {
        for party in projection.book.deal(DealID(rawValue: part.reference.deal))?.parties ?? [] {
          guard let name = projection.book.company(party.company)?.name else { continue }
          for company in tie.parties { drawn[company, default: []].insert(name) }
        }
      }
    }
    for index in companies.indices {
      companies[index].children.removeAll { !(drawn[index]?.contains($0) ?? false) }
    }
  }
}
