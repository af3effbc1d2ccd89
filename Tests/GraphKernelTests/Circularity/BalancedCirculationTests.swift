import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct BalancedCirculationTests {
  private func balanced(_ list: EdgeList, _ amounts: [Int64]) throws -> [Double] {
    try #require(balancedCirculation(of: list.graph(), amounts: amounts))
  }

  @Test(arguments: CircularExample.all) func workedExamples(example: CircularExample) throws {
    #expect(abs(try balanced(example.list, example.amounts).reduce(0, +) - example.balanced) < 1e-12)
  }

  /// Of three firms, each paying the next: all of the smallest; the rates are 1 ÷ amount.
  @Test func onARingTheSmallestGoesRound() throws {
    #expect(try balanced(.ring(3), [7, 4, 9]).allSatisfy { abs($0 - 4) < 1e-14 })
    #expect(try balanced(.path(4), [1, 2, 3]) == [0, 0, 0])
    #expect(try balanced(EdgeList(vertexCount: 1, edges: [(0, 0)]), [5]) == [5])
    #expect(try balanced(EdgeList(vertexCount: 0, edges: []), []) == [])
  }

  private func random(_ generator: inout SeededGenerator) -> (list: EdgeList, amounts: [Int64]) {
    let count = Int.random(in: 1...9, using: &generator)
    let list = EdgeList.random(vertexCount: count, edgeCount: .random(in: 0...30, using: &generator), using: &generator)
    return (list, list.edges.map { _ in .random(in: 0...1_000_000, using: &generator) })
  }

  /// What defines it: within the amounts, balanced, nothing cyclic left, and never more than the most that can circulate.
  @Test(arguments: 0..<50 as Range<UInt64>) func definingProperties(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let (list, amounts) = random(&generator)
      let flow = try balanced(list, amounts)
      var net = [Double](repeating: 0, count: list.vertexCount)
      var open: [Int] = []
      for (edge, ends) in list.edges.enumerated() {
        #expect(flow[edge] >= 0 && flow[edge] <= Double(amounts[edge]))
        net[Int(ends.source)] += flow[edge]
        net[Int(ends.target)] -= flow[edge]
        if Double(amounts[edge]) - flow[edge] > 1e-3 { open.append(edge) }
      }
      #expect(net.allSatisfy { abs($0) < 1e-6 }, "\(list) \(amounts)")
      let rest = EdgeList(vertexCount: list.vertexCount, edges: open.map { list.edges[$0] })
      #expect(stronglyConnectedComponents(of: try rest.graph()).count == list.vertexCount)
      #expect(!rest.edges.contains { $0.source == $0.target })
      let most = try maximumCirculation(of: list.graph(), capacities: amounts).value
      #expect(flow.reduce(0, +) <= Double(most) + 1e-3, "\(list) \(amounts)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func invariances(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (list, amounts) = random(&generator)
    let flow = try balanced(list, amounts)
    let other = try balanced(list.relabeled(generator.permutation(of: list.vertexCount)), amounts)
    #expect(zip(flow, other).allSatisfy { abs($0 - $1) < 1e-4 })
    let triple = try balanced(list, amounts.map { 3 * $0 })
    #expect(zip(flow, triple).allSatisfy { abs(3 * $0 - $1) < 1e-3 })
    guard let first = list.edges.first else { return }
    var split = list
    split.edges.append(first)
    var parts = amounts + [amounts[0] / 3]
    parts[0] -= amounts[0] / 3
    let shared = try balanced(split, parts)
    #expect(abs(shared[0] + (shared.last ?? 0) - flow[0]) < 1e-4)
  }

  /// Amounts that differ by many powers of ten keep all digits of the small ones.
  @Test func smallAmountsBesideLargeOnes() throws {
    let flow = try balanced(
      EdgeList(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2), (2, 1)]), [1_000_000_000_000_000_000, 3, 2, 5])
    #expect(flow == [3, 3, 2, 2])
  }

  @Test func whatCannotBeToldIsNotTold() throws {
    let ring = try EdgeList.ring(5).graph()
    #expect(balancedCirculation(of: ring, amounts: [1, 1, 1, 1, 1], maximumComponentSize: 4) == nil)
    #expect(balancedCirculation(of: ring, amounts: [1, 1]) == nil)
    #expect(balancedCirculation(of: ring, amounts: [1, 1, 1, 1, -1]) == nil)
  }

  @Test func ratesBeyondTheExponentsAreRefusedOrScaled() throws {
    // A chain whose rates grow by 10³⁰ from vertex to vertex and are rescaled on the way.
    let size = 40
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size - 1 {
      matrix[row * size + row + 1] = 1e15
      matrix[(row + 1) * size + row] = 1e-15
    }
    let rates = try #require(balancingRates(matrix, size: size))
    #expect(rates.last == 1 && rates.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(balancingRates([0, 1, 0, 0], size: 2) == nil)
  }
}
