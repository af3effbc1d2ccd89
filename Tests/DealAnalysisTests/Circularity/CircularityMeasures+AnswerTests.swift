import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct CircularityMeasuresAnswerTests {
  private func answer(_ rows: [(String, String, Int64?)]) throws -> (row: Circularity, details: CircularityDetails) {
    let source = try FlowSource(rows: bulkRows(rows))
    let measures = try CircularityMeasures(source, countsUpperBounds: false)
    return try measures.answer(of: source, query: CircularityQuery(), wanted: nil)
  }

  /// Of five firms that all pay each other the same, a third to a half of ten pairs: the order takes out ten payments of one, and cycles
  /// of two pack as many.
  @Test func theTwoBoundsOfThePrincipalMeet() throws {
    let firms = ["a", "b", "c", "d", "e"]
    let rows = firms.flatMap { one in firms.filter { $0 != one }.map { (one, $0, Int64(1) as Int64?) } }
    let (row, details) = try answer(rows)
    #expect(row.counted.principal == 1_000...1_000 && row.circulation == AmountInterval(2_000))
    #expect(details.breaking?.isLeast == true && details.breaking?.atLeast == 1_000)
    #expect(row.counted.share == 1 && row.counted.cyclingIndex == 1 && row.counted.balanced == 2_000)
  }

  @Test func whatIsTooLargeIsSaidToBe() throws {
    let count = CircularityMeasures.usualComponent + 1
    let (row, details) = try answer((0..<count).map { ("c\($0)", "c\(($0 + 1) % count)", 5) })
    #expect(details.omittedSize == count && row.counted.balanced == nil && row.counted.cyclingIndex == nil)
    #expect(details.firms.isEmpty && details.legs.count == 100 && details.legCount == count)
    #expect(row.counted.principal == 500...500 && details.breaking?.isLeast == true)
  }

  @Test func unknownAmountsCountAsNothingCertain() throws {
    let (row, details) = try answer([("a", "b", nil), ("b", "a", nil)])
    #expect(row.share == nil && row.circulation == AmountInterval(lower: 0, upper: nil))
    #expect(row.endlessLoop.map(\.id) == ["a", "b"] && details.openLegs.count == 2 && details.omittedSize == nil)
    #expect(row.counted.share == nil && row.knownCount == 0 && row.flowCount == 2)
  }

  @Test func whatIsNotProvenIsABound() throws {
    // Paley's tournament on 19 firms: i pays j where j − i is a square. No loop has fewer than three legs, so at most 57 share none of the 171;
    // to break all takes 64, by all subsets of firms.
    let squares: Set<Int> = [1, 4, 5, 6, 7, 9, 11, 16, 17]
    let rows = (0..<19).flatMap { one in squares.sorted().map { ("c\(one)", "c\((one + $0) % 19)", Int64(1) as Int64?) }
    }
    let (row, details) = try answer(rows)
    let breaking = try #require(details.breaking)
    #expect(
      breaking.atLeast <= 5_700 && breaking.amount >= 6_400
        && breaking.atLeast == row.counted.principal.lowerBound)
    #expect(
      breaking.isLeast == (breaking.amount == breaking.atLeast) && row.counted.principal.upperBound == breaking.amount)
    #expect(!breaking.isLeast)
  }
}
