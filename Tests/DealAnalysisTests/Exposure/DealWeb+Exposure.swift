import DealModel
import DealTestSupport
import FlowModel

@testable import DealAnalysis

extension DealWeb {
  /// Adds a loan that has been paid out, which puts the lender at risk.
  mutating func lend(_ from: String, _ to: String, _ amount: Amount, _ status: DealStatus = .paid) {
    let id = deal("\(from)-lends-\(to)-\(draft.deals.count)", .loan, [(.lender, from), (.borrower, to)], nil, status)
    for index in draft.deals.indices where draft.deals[index].id == id {
      draft.deals[index].claims[0].whole.amount = amount
    }
  }

  /// Adds what the equity of a company is on the day of the book.
  mutating func equity(_ company: String, _ amount: Amount) {
    fact(company, .equity, amount, .date(.day(Self.day)))
  }

  func exposures(
    of loser: String? = nil, to failing: String? = nil, base: ExposureBase = .equity, limit: Int? = 100,
    _ basis: Basis = .committed
  ) throws -> ExposureReport {
    var query = ExposureQuery(of: loser, to: failing, base: base)
    query.limit = limit
    return try source(.exposure, basis).exposures(query)
  }
}

extension Amount {
  /// So many whole dollars.
  static func dollars(_ number: Int) -> Amount { .exact(Money(minorUnits: Int64(number) * 100, currency: .usd)) }
  /// Between so many whole dollars.
  static func dollars(_ range: ClosedRange<Int>) -> Amount {
    guard range.lowerBound > 0 else {
      return .atMost(Money(minorUnits: Int64(range.upperBound) * 100, currency: .usd))
    }
    return .between(
      Money(minorUnits: Int64(range.lowerBound) * 100, currency: .usd),
      Money(minorUnits: Int64(range.upperBound) * 100, currency: .usd))
  }
}

/// A few companies that lend to each other, in whole dollars, with one number for each thing that is uncertain.
struct LoanNetwork: CustomStringConvertible {
  var list: EdgeList
  var amounts: [ClosedRange<Int>]
  /// `nil` where it is not known.
  var bases: [Int?]

  /// Some loans among a few companies.
  static func random(
    companies: Int = 4, loans: Int, divisors: [Int] = [12, 16, 24], knowsAmounts: Bool = true, missing: Int = 0,
    using generator: inout SeededGenerator
  ) -> LoanNetwork {
    var list = EdgeList.random(vertexCount: companies, edgeCount: loans, using: &generator)
    list.edges.removeAll { $0.source == $0.target }
    let amounts = list.edges.map { _ in
      let least = Int.random(in: 0...6, using: &generator)
      return least...(knowsAmounts ? max(1, least) : least + Int.random(in: 1...3, using: &generator))
    }
    let bases: [Int?] = (0..<companies).map { _ in divisors.randomElement(using: &generator) }
    return LoanNetwork(
      list: list, amounts: knowsAmounts ? amounts.map { $0.upperBound...$0.upperBound } : amounts,
      bases: bases.enumerated().map { $0.offset < missing ? nil : $0.element })
  }

  static func name(_ vertex: UInt32) -> String { "firm\(vertex)" }

  /// The book.
  func web(scale: Int = 1) -> DealWeb {
    var web = DealWeb()
    for vertex in 0..<UInt32(list.vertexCount) { web.company(Self.name(vertex)) }
    for (edge, ends) in list.edges.enumerated() {
      let amount = amounts[edge]
      web.lend(
        Self.name(ends.source), Self.name(ends.target),
        amount.count == 1 ? .dollars(amount.lowerBound) : .dollars(amount))
    }
    for (vertex, base) in bases.enumerated() {
      if let base { web.equity(Self.name(UInt32(vertex)), .dollars(base * scale)) }
    }
    return web
  }

  var description: String { "\(list) \(amounts) \(bases)" }

  /// For exact amounts and bases: S with the loan from i to k as a share of the base of k, which is `nil` if it passes
  /// nothing on.
  func system(_ amounts: [Int], _ bases: [Fraction?]) -> (exact: ExactSystem, shares: [Fraction]) {
    let shares = list.edges.enumerated().map { edge, ends in
      bases[Int(ends.target)].map { Fraction(amounts[edge]) / $0 } ?? Fraction(0)
    }
    return (ExactSystem(list, weights: shares), shares)
  }

  /// The sum over all walks from one company to another, in dollars; `nil` where there is none.
  func total(of loser: UInt32, to failing: UInt32, _ amounts: [Int], _ bases: [Fraction?]) -> Fraction? {
    let (_, shares) = system(amounts, bases)
    let taken = list.edges.indices.filter { amounts[$0] > 0 }
    let graph = EdgeList(
      vertexCount: list.vertexCount, edges: taken.map { (list.edges[$0].source, list.edges[$0].target) })
    let passing = taken.filter { shares[$0].numerator > 0 }
    let walks = EdgeList(
      vertexCount: list.vertexCount, edges: passing.map { (list.edges[$0].source, list.edges[$0].target) })
    let reaches = ExhaustiveSearch(walks).reachability()
    // Whoever is on a walk from the loser to one that has lent to the failing company.
    let lenders = Set(graph.edges.filter { $0.target == failing }.map { Int($0.source) })
    let relevant = (0..<list.vertexCount).filter { vertex in
      reaches[Int(loser)][vertex] && lenders.contains { reaches[vertex][$0] }
    }
    let inside = passing.filter { edge in
      relevant.contains(Int(list.edges[edge].source)) && relevant.contains(Int(list.edges[edge].target))
    }
    let system = ExactSystem(
      EdgeList(
        vertexCount: list.vertexCount, edges: inside.map { (list.edges[$0].source, list.edges[$0].target) }),
      weights: inside.map { shares[$0] })
    let pivots = system.pivots(among: relevant.map { UInt32($0) })
    guard pivots.count == relevant.count, pivots.allSatisfy({ $0.numerator > 0 }) else { return nil }
    let right = (0..<list.vertexCount).map { vertex in
      Fraction(
        list.edges.indices.filter { list.edges[$0].source == vertex && list.edges[$0].target == failing }
          .reduce(0) { $0 + amounts[$1] })
    }
    return system.solution(of: right)?[Int(loser)]
  }

  /// What the simple chains of at least two links carry, one for each sequence of companies.
  func chains(of loser: UInt32, to failing: UInt32, _ amounts: [Int], _ bases: [Fraction?]) -> [[UInt32]: Fraction] {
    let search = ExhaustiveSearch(list)
    let shares = system(amounts, bases).shares
    var chains: [[UInt32]: Fraction] = [:]
    for edges in search.edgePaths(from: loser, to: failing) where edges.count > 1 {
      let carried = edges.dropLast().reduce(Fraction(amounts[Int(edges[edges.count - 1])])) { $0 * shares[Int($1)] }
      guard carried.numerator > 0 else { continue }
      let key = search.vertices(of: edges) + [failing]
      // a − (0 − b) is a + b.
      chains[key] = (chains[key] ?? Fraction(0)) - (Fraction(0) - carried)
    }
    return chains
  }
}

extension Fraction {
  /// In cents, rounded to the nearest; two values where it is halfway.
  var cents: Set<Int64> {
    let whole = numerator * 100
    let (low, rest) = whole.quotientAndRemainder(dividingBy: denominator)
    if 2 * rest == denominator { return [Int64(low), Int64(low) + 1] }
    return [Int64(low) + (2 * rest > denominator ? 1 : 0)]
  }
}
