import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct RankedPathsTests {
  /// Weights are eighths up to 2, of which any five have an exact product, so that the order is exact as well.
  @Test func randomMultigraphsAgreeWithExhaustiveSearch() throws {
    var generator = SeededGenerator(seed: 61)
    for round in 0..<600 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: .random(in: 3...16, using: &generator), using: &generator)
      let (source, sink) = (UInt32(round % 6), UInt32.random(in: 0..<6, using: &generator))
      let weights = list.edges.map { _ in Double(Int.random(in: 0...16, using: &generator)) / 8 }
      let ties = weights.map { weight in
        Int.random(in: 0..<8, using: &generator) == 0 ? Double.infinity : weight * 2
      }
      var query = RankedPathQuery()
      query.minimumLength = 1 + round % 2
      query.maximumLength = round % 3 == 0 ? nil : 1 + round % 5
      let expected = oracle(list, from: source, to: sink, weights, ties, query)
      var search = try RankedPaths(
        in: list.graph(), from: source, to: sink, weights: weights, tieWeights: ties, query: query)
      var found: [RankedPath] = []
      while let path = search.next() { found.append(path) }
      #expect(found == expected, "\(list) \(source) \(sink) \(weights) \(ties) \(query)")
      #expect(search.stopReason == nil)
      #expect(search.next() == nil)
    }
  }

  private func oracle(
    _ list: EdgeList, from source: UInt32, to sink: UInt32, _ weights: [Double], _ ties: [Double],
    _ query: RankedPathQuery
  ) -> [RankedPath] {
    let search = ExhaustiveSearch(list)
    func product(_ edges: [UInt32], _ weights: [Double]) -> Double {
      let factors = edges.map { weights[Int($0)] }
      return factors.contains(0) ? 0 : factors.reduce(1, *)
    }
    return search.edgePaths(from: source, to: sink)
      .filter { edges in edges.allSatisfy { weights[Int($0)] > 0 || ties[Int($0)] > 0 } }
      .filter { $0.count >= query.minimumLength && $0.count <= query.maximumLength ?? 9 }
      .map { edges in
        RankedPath(
          vertices: search.vertices(of: edges) + [sink], edges: edges, product: product(edges, weights),
          tieProduct: product(edges, ties))
      }
      .sorted { left, right in
        if left.product != right.product { return left.product > right.product }
        if left.tieProduct != right.tieProduct { return left.tieProduct > right.tieProduct }
        if left.edges.count != right.edges.count { return left.edges.count < right.edges.count }
        if left.vertices != right.vertices { return left.vertices.lexicographicallyPrecedes(right.vertices) }
        return left.edges.lexicographicallyPrecedes(right.edges)
      }
  }

  /// Of a complete graph with shares below a half the first paths come without a look at the 13! others.
  @Test func theFirstPathsComeWithoutTheOthers() throws {
    let list = EdgeList.complete(14)
    let weights = list.edges.map { 0.4 - Double(($0.source * 31 + $0.target * 17) % 13) / 100 }
    var search = try RankedPaths(in: list.graph(), from: 0, to: 1, weights: weights, tieWeights: weights)
    var products: [Double] = []
    while products.count < 40, let path = search.next() { products.append(path.product) }
    #expect(products.count == 40)
    #expect(products == products.sorted(by: >))
    #expect(search.edgeVisits < 100_000)
  }

  @Test func budgetsAreHonest() throws {
    let list = EdgeList.complete(9)
    let weights = list.edges.map { _ in 0.5 }
    var query = RankedPathQuery()
    query.pathBudget = 50
    var search = try RankedPaths(in: list.graph(), from: 0, to: 1, weights: weights, tieWeights: weights, query: query)
    var count = 0
    while search.next() != nil { count += 1 }
    #expect(count > 0 && search.stopReason == .visitBudget)
    query.pathBudget = nil
    query.visitBudget = 60
    search = try RankedPaths(in: list.graph(), from: 0, to: 1, weights: weights, tieWeights: weights, query: query)
    while search.next() != nil {}
    #expect(search.stopReason == .visitBudget)
  }

  @Test func endsThatAreEqualOrUnknownHaveNoPath() throws {
    let list = EdgeList.complete(3)
    let weights = [Double](repeating: 1, count: list.edges.count)
    for (source, sink) in [(1, 1), (0, 3), (3, 0), (UInt32.max, 0)] as [(UInt32, UInt32)] {
      var search = try RankedPaths(in: list.graph(), from: source, to: sink, weights: weights, tieWeights: weights)
      #expect(search.next() == nil && search.stopReason == nil)
    }
  }

  @Test func weightsThatAreNoneAreRefused() throws {
    let list = EdgeList(vertexCount: 2, edges: [(0, 1)])
    for bad in [[-1.0], [.nan], [], [1, 1]] {
      #expect(throws: SystemError.self) {
        try RankedPaths(in: list.graph(), from: 0, to: 1, weights: bad, tieWeights: [1])
      }
      #expect(throws: SystemError.self) {
        try RankedPaths(in: list.graph(), from: 0, to: 1, weights: [1], tieWeights: bad)
      }
    }
  }
}
