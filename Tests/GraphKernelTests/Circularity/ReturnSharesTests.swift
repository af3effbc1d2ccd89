import DealTestSupport
import GraphKernel
import Testing

@Suite struct ReturnSharesTests {
  private func index(_ list: EdgeList, _ amounts: [Int64]) throws -> Double {
    let graph = try list.graph()
    let shares = try #require(returnShares(of: graph, amounts: amounts))
    let passing = try #require(throughput(of: graph, amounts: amounts)).map { Double($0) }
    return zip(shares, passing).reduce(0) { $0 + $1.0 * $1.1 } / passing.reduce(0, +)
  }

  @Test(arguments: CircularExample.all) func cyclingIndexOfWorkedExamples(example: CircularExample) throws {
    #expect(abs(try index(example.list, example.amounts) - example.finn) < 1e-12)
  }

  /// 1 − 1 ÷ N(v, v) with N by elimination with pivots, on graphs that something leaves.
  @Test(arguments: 0..<50 as Range<UInt64>) func agreesWithTheInverse(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let count = Int.random(in: 1...7, using: &generator)
      var list = EdgeList.random(
        vertexCount: count + 1, edgeCount: .random(in: 0...25, using: &generator), using: &generator)
      // Nothing comes back from the last vertex, and each other one sends something there.
      list.edges = list.edges.filter { $0.source < count }
      list.edges += (0..<UInt32(count)).map { ($0, UInt32(count)) }
      let amounts = list.edges.map { _ in Int64.random(in: 1...100, using: &generator) }
      let graph = try list.graph()
      let passing = try #require(throughput(of: graph, amounts: amounts))
      let shares = try #require(returnShares(of: graph, amounts: amounts))
      var system = DenseMatrix(size: count + 1)
      for vertex in 0...count { system[vertex, vertex] = 1 }
      for (edge, ends) in list.edges.enumerated() {
        system[Int(ends.source), Int(ends.target)] -= Double(amounts[edge]) / Double(passing[Int(ends.source)])
      }
      for vertex in 0...count {
        var unit = [Double](repeating: 0, count: count + 1)
        unit[vertex] = 1
        let visits = try #require(system.solution(of: unit))[vertex]
        #expect(abs(shares[vertex] - (1 - 1 / visits)) < 1e-9, "\(list) \(amounts)")
      }
    }
  }

  @Test func whatNothingLeavesComesBackAsAWhole() throws {
    #expect(try index(.ring(6), [4, 4, 4, 4, 4, 4]) == 1)
    #expect(try index(EdgeList(vertexCount: 2, edges: [(0, 0), (0, 1)]), [3, 1]) == 3.0 / 5)
    #expect(try index(.path(3), [1, 2]) == 0)
  }

  /// Of 10¹⁵ + 1 that leave the first vertex all but 1 come back.
  @Test func aTinyLeakKeepsItsDigits() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (1, 0), (0, 2)])
    let most: Int64 = 1_000_000_000_000_000
    let shares = try #require(returnShares(of: list.graph(), amounts: [most, most, 1]))
    #expect(abs((1 - shares[0]) / 1e-15 - 1) < 0.2 && shares[0] < 1)
  }

  @Test func whatCannotBeToldIsNotTold() throws {
    let ring = try EdgeList.ring(5).graph()
    #expect(returnShares(of: ring, amounts: [1, 1, 1, 1, 1], maximumComponentSize: 4) == nil)
    #expect(returnShares(of: ring, amounts: [1]) == nil)
    #expect(returnShares(of: ring, amounts: [1, 1, -1, 1, 1]) == nil)
    let pair = try EdgeList(vertexCount: 2, edges: [(0, 1), (0, 1)]).graph()
    #expect(throughput(of: pair, amounts: [.max, 1]) == nil)
    #expect(throughput(of: pair, amounts: [7, 1]) == [8, 8])
  }
}
