import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CircularFlowRankingTests {
  private func order(
    _ ranking: CircularFlowQuery.Ranking, upper: Bool = false, limit: Int? = nil, _ amounts: [(Int64, Int64?, Int)]
  ) -> [Int] {
    var names = NameTable()
    let vertices = amounts.indices.map { names.intern("v\($0)") }
    var list = CircularFlowRanking(ranking: ranking, limit: limit, ranksByUpperBound: upper, names: names)
    for (index, amount) in amounts.enumerated() {
      list.insert(
        CycleCandidate(
          vertices: [UInt32](repeating: vertices[index], count: amount.2), legs: [],
          amount: AmountInterval(lower: amount.0, upper: amount.1), returnRatio: nil))
    }
    return list.finish().map { Int($0.vertices[0]) }
  }

  @Test func firmBasesRankByWhatIsCertain() {
    #expect(order(.amount, [(5, 5, 2), (0, 90, 2), (7, nil, 2), (7, 8, 2), (0, nil, 2)]) == [3, 2, 0, 1, 4])
  }

  @Test func looseBasesRankByTheUpperBoundAndUnknownLast() {
    #expect(order(.amount, upper: true, [(5, 5, 2), (0, 90, 2), (7, nil, 2), (7, 8, 2)]) == [1, 3, 0, 2])
  }

  @Test func lengthComesFirstWhenAskedFor() {
    #expect(order(.length, [(9, 9, 3), (1, 1, 2), (2, 2, 2)]) == [2, 1, 0])
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func memoryIsBoundedAndTheFirstAreKept(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let amounts = (0..<500).map { _ in (Int64.random(in: 0...50, using: &random), Int64?.some(60), 2) }
    #expect(order(.amount, limit: 7, amounts) == Array(order(.amount, amounts).prefix(7)))
  }

  /// Among many ties the names decide, and those that come later have the smaller ones here.
  @Test(arguments: 0..<30 as Range<UInt64>) func whatIsAmongTheFirstIsNotLetGo(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var names = NameTable()
    var candidates: [CycleCandidate] = []
    for index in 0..<300 {
      let vertex = names.intern("v\(1000 - index)")
      let amount = AmountInterval(lower: .random(in: 0...2, using: &random), upper: 2)
      let length = Int.random(in: 2...3, using: &random)
      candidates.append(
        CycleCandidate(
          vertices: [UInt32](repeating: vertex, count: length), legs: [], amount: amount, returnRatio: nil))
    }
    for ranking in [CircularFlowQuery.Ranking.amount, .length] {
      var list = CircularFlowRanking(ranking: ranking, limit: 5, ranksByUpperBound: false, names: names)
      var mayBeKept: [Bool] = []
      for candidate in candidates {
        let (amount, length) = (candidate.amount, candidate.vertices.count)
        mayBeKept.append(
          list.mayKeep(amount, length: length)
            && list.mayKeep(amount, length: length, first: candidate.vertices[0]))
        list.insert(candidate)
      }
      let first = list.finish()
      #expect(first.count == 5 && first.allSatisfy { mayBeKept[Int($0.vertices[0])] })
      #expect(mayBeKept.contains(false))
    }
  }
}
