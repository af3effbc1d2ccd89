import DealTestSupport
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct LossPropagationTests {
  private func propagation(_ edges: [(UInt32, UInt32, Double)], count: Int) throws -> LossPropagation {
    let graph = try DirectedGraph(vertexCount: count, sources: edges.map(\.0), targets: edges.map(\.1))
    return LossPropagation(graph: graph, shares: edges.map(\.2))
  }

  /// 0 loses half of what 1 loses, and 1 a quarter of what 0 loses: 8/7 and 4/7 of a loss of 1.
  @Test func twoThatOweEachOther() throws {
    let both = try propagation([(0, 1, 0.5), (1, 0, 0.25)], count: 3)
    for (backwards, expected) in [(true, [4.0 / 7, 8.0 / 7]), (false, [2.0 / 7, 8.0 / 7])] {
      let losses = try both.result(from: [1: 1], backwards: backwards).losses
      #expect(losses.count == 2)
      for (vertex, value) in expected.enumerated() {
        guard case .finite(let range)? = losses[UInt32(vertex)] else {
          Issue.record("\(vertex) has no finite loss")
          continue
        }
        #expect(range.contains(value) && range.upperBound - range.lowerBound < 1e-13)
      }
    }
  }

  /// Thirds are no floating-point numbers; three of them are one all the same.
  @Test func loopsThatLoseNothingHaveNoSum() throws {
    let third = 1.0 / 3
    let shares: [(UInt32, UInt32, Double)] = [
      (0, 1, third), (0, 2, third), (0, 3, third), (1, 0, 1), (2, 0, 1), (3, 0, 1), (4, 0, 0.1), (3, 5, 0.1),
    ]
    let closed = try propagation(shares, count: 7)
    let result = try closed.result(from: [5: 1, 6: 1], backwards: true)
    // 5 and 6 only start; the loop is reached from 5, and 4 from the loop.
    for vertex in 0...4 as ClosedRange<UInt32> { #expect(result.losses[vertex] == .endless) }
    guard case .finite(let range)? = result.losses[6] else {
      Issue.record("6 has no finite loss")
      return
    }
    #expect(range.contains(1))
    #expect(result.loops.map { $0.members.sorted() } == [[0, 1, 2, 3]])
    #expect(result.loops.first?.reached == [0, 1, 2, 3, 4])
    let leaking = try propagation(shares.map { ($0.0, $0.1, $0.2 * 0.999) }, count: 7)
    #expect(try leaking.result(from: [5: 1], backwards: true).loops.isEmpty)
  }

  @Test func whatNothingBoundsGoesOn() throws {
    let open = try propagation([(0, 1, 0.5), (1, 2, .infinity), (3, 2, 0.5), (4, 1, 0)], count: 5)
    let losses = try open.result(from: [2: 8], backwards: true).losses
    #expect(losses[1] == .unbounded && losses[0] == .unbounded)
    #expect(losses[4] == nil)
    guard case .finite(let range)? = losses[3] else {
      Issue.record("3 has no finite loss")
      return
    }
    #expect(range.contains(4))
    #expect(try open.result(from: [1: .infinity], backwards: true).losses == [0: .unbounded, 1: .unbounded])
    #expect(try open.result(from: [2: 0], backwards: true).losses.isEmpty)
  }

  /// The ranges hold the solution in exact fractions, which no floating-point number need be.
  @Test func rangesHoldTheExactSums() throws {
    var generator = SeededGenerator(seed: 9)
    var compared = 0
    for round in 0..<400 {
      let list = EdgeList.random(vertexCount: 4, edgeCount: 2 + round % 9, using: &generator)
      let shares = list.edges.map { _ in
        Fraction(Int.random(in: 1...4, using: &generator), over: [7, 9, 12].randomElement(using: &generator) ?? 7)
      }
      let system = ExactSystem(list, weights: shares)
      let pivots = system.pivots(among: [0, 1, 2, 3])
      guard pivots.count == 4, pivots.allSatisfy({ $0.numerator > 0 }),
        let exact = system.solution(of: [1, 0, 3, 0].map { Fraction($0) })
      else { continue }
      let propagation = LossPropagation(
        graph: try DirectedGraph(vertexCount: 4, sources: list.sources, targets: list.targets),
        shares: shares.map(\.value))
      let result = try propagation.result(from: [0: 1, 2: 3], backwards: true)
      for vertex in 0..<4 {
        guard case .finite(let range)? = result.losses[UInt32(vertex)] else {
          #expect(exact[vertex].numerator == 0 && result.losses[UInt32(vertex)] == nil)
          continue
        }
        // The nearest number to a fraction may lie outside of a range that holds the fraction, by one rounding.
        #expect(range.lowerBound <= exact[vertex].value.nextUp && exact[vertex].value.nextDown <= range.upperBound)
        compared += 1
      }
    }
    #expect(compared > 500)
  }
}
