import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct BlockRadiusTests {
  private func radius(_ list: EdgeList, _ weights: [Double]) throws -> BlockRadius {
    var meter = WorkMeter(budget: nil)
    return BlockRadius(of: try SystemBlock(list, weights), meter: &meter)
  }

  /// A star whose adjacency matrix has the radius 2, neither rows nor columns of which are even.
  @Test func aStarOfHalves() throws {
    let star = EdgeList(vertexCount: 3, edges: [(0, 0), (0, 1), (0, 2), (1, 0), (2, 0)])
    #expect(try radius(star, [0.5, 0.5, 0.5, 0.5, 0.5]) == .one)
    #expect(try radius(star, [0.5, 0.5, 0.5, 0.5, 0.5.nextDown]) != .aboveOne)
    #expect(try radius(star, [0.5, 0.5, 0.5, 0.5, 0.4375]) == .belowOne)
    #expect(try radius(star, [0.5, 0.5, 0.5, 0.5, 0.5625]) == .aboveOne)
  }

  /// The product of the weights of a ring is the radius to the power of its length.
  @Test(arguments: 0..<60 as Range<UInt64>) func ringsOfKnownRadius(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...80, using: &generator)
    var weights = (0..<count).map { _ in Double.random(in: 0.25...4, using: &generator) }
    let product = weights.reduce(1, *)
    weights[0] *= (1 + 1e-6) / product
    #expect(try radius(.ring(count), weights) == .aboveOne)
    weights[0] *= (1 - 1e-6) / (1 + 1e-6)
    #expect(try radius(.ring(count), weights) == .belowOne)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func randomBlocksOfKnownRadius(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...16, using: &generator)
    var list = EdgeList.ring(count)
    list.edges += EdgeList.random(vertexCount: count, edgeCount: 2 * count, using: &generator).edges
    let weights = list.edges.map { _ in Double.random(in: 0.1...2, using: &generator) }
    let largest = DenseMatrix(incomingOf: list, weights: weights).highPower().radius
    #expect(try radius(list, weights.map { $0 / largest * 0.999 }) == .belowOne)
    #expect(try radius(list, weights.map { $0 / largest * 1.001 }) == .aboveOne)
  }

  @Test func nothingIsClaimedBeyondRounding() throws {
    guard case .undecided(let bounds) = try radius(.ring(2), [3, 1.0 / 3]) else {
      Issue.record("decided")
      return
    }
    #expect(bounds.contains(1))
    // Numbers that no pivot keeps.
    #expect(try radius(.ring(2), [0x1p-1000, 0x1p900]) == .belowOne)
    #expect(try radius(.ring(3), [0x1p1000, 0x1p1000, 0x1p-600]) != .belowOne)
  }
}
