import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct CircularShareBoundsTests {
  private func share(_ list: EdgeList, _ amounts: [AmountInterval]) throws -> CircularShare? {
    let graph = try list.graph()
    let bounds = try CirculationBounds(of: graph, amounts: amounts)
    return try CircularShareBounds(graph, amounts: amounts, bounds: bounds)
      .share(ofTotal: amounts.reduce(.zero) { try $0.adding($1) })
  }

  /// The least share is at a choice of whole amounts, being at a corner; so is the greatest, a flow of whole amounts.
  @Test(arguments: 0..<80 as Range<UInt64>) func boundsAreThoseOfAllChoices(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      let network = UncertainNetwork(using: &generator)
      let choices = try network.choices()
      guard let share = try share(network.list, network.amounts) else {
        #expect(choices.contains { $0.total == 0 }, "\(network)")
        continue
      }
      let shares = choices.map { Double($0.circulation) / Double($0.total) }
      #expect(share.isLeastExact && abs(share.least - (shares.min() ?? 0)) < 1e-12, "\(network)")
      #expect(share.greatest >= (shares.max() ?? 0) - 1e-12, "\(network)")
      if share.isGreatestExact { #expect(share.greatest <= (shares.max() ?? 0) + 1e-12, "\(network)") }
      #expect(share.isGreatestExact || share.greatest <= (shares.max() ?? 0) + 1e-4, "\(network)")
    }
  }

  /// The example of the first book: 15 goes to a firm, 138 comes back; 30 goes there, nobody says what comes back; 80 more.
  @Test func whatNobodyBoundsCanBeNearlyAllOrAsMuchAsComesBack() throws {
    let list = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 0), (2, 1), (1, 2), (3, 1)])
    let amounts = [15, 138, 30].map { AmountInterval($0) } + [.unknown, AmountInterval(80)]
    let share = try #require(try share(list, amounts))
    #expect(share.least == 0 && abs(share.greatest - 90.0 / 293) < 1e-12)
    #expect(share.isLeastExact && share.isGreatestExact)
  }

  @Test func exactAmountsHaveOneShare() throws {
    let share = try #require(try share(.ring(2), [AmountInterval(10), AmountInterval(6)]))
    #expect(share == CircularShare(least: 0.75, greatest: 0.75, isLeastExact: true, isGreatestExact: true))
    #expect(try self.share(.path(2), [.unknown]) == nil)
    #expect(try self.share(EdgeList(vertexCount: 1, edges: []), []) == nil)
  }

  @Test func aLoopWithoutABoundCanBeNearlyAll() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2)])
    let share = try #require(try share(list, [.unknown, .unknown, AmountInterval(1)]))
    #expect(share.least == 0 && share.greatest == 1)
  }

  /// Where corners are too many, the least circulation over the most money is a bound.
  @Test func manyUncertainAmountsGetABound() throws {
    let list = EdgeList.ring(40)
    let share = try #require(
      try share(list, [AmountInterval](repeating: AmountInterval(lower: 2, upper: 3), count: 40)))
    // One leg at 2 and all others at 3 is the least there is.
    #expect(!share.isLeastExact && share.least == 80.0 / 120 && share.least <= 80.0 / 119)
    #expect(share.greatest == 1)
  }

  /// Amounts near the end of 64 bits leave little room for costs, so the greatest share is a bound.
  @Test func largeAmountsKeepABound() throws {
    let unit: Int64 = 1 << 55
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (1, 0), (1, 2)])
    let amounts = [AmountInterval(3 * unit), AmountInterval(lower: unit, upper: 2 * unit), AmountInterval(unit)]
    let share = try #require(try share(list, amounts))
    // From 2 of 5 to 4 of 6.
    #expect(abs(share.least - 0.4) < 1e-12 && share.greatest >= 2.0 / 3 - 1e-12 && share.greatest <= 0.75)
  }
}
