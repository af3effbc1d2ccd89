import DealModel
import FlowModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct EvidenceTableTests {
  private func rows(_ deals: [DealReference], amount: AmountInterval = AmountInterval(300)) -> [[StyledText]] {
    var table = EvidenceTable(["Who"], in: nil)
    var citations = Citations()
    table.add(["a"], amount: amount, deals: deals, citations: &citations)
    guard case .table(let result) = table.block else { return [] }
    return result.rows
  }

  private func deal(
    _ id: String, tranche: String? = nil, status: DealStatus? = .committed, aspect: FlowAspect? = nil,
    date: PartialDate? = nil
  ) -> DealReference {
    DealReference(
      id: id, kind: "loan", tranche: tranche, status: status, aspect: aspect, amount: AmountInterval(100), date: date,
      sources: [],
      isInferred: false, isContested: false)
  }

  @Test func aSingleDealIsOneRow() { #expect(rows([deal("x")]).count == 1) }

  @Test func severalDealsFollowTheirSum() {
    let rows = rows([deal("x"), deal("y")])
    #expect(rows.map(\.first) == ["a", "", ""])
    #expect(rows[0].last == "2 deals together:")
  }

  @Test func partsOfOneDealFollowItsTitle() {
    let rows = rows([deal("x", tranche: "one"), deal("x", tranche: "two")])
    #expect(rows[0].last == "x" + StyledText(" (loan)", .faint))
    #expect(rows[1].last == "· one")
  }

  /// A loss that money does not measure has no sum to stand before its deals.
  @Test func theUnmeasuredHasNoSum() {
    let rows = rows([deal("x", aspect: .unquantified), deal("y", aspect: .unquantified)])
    #expect(rows.count == 2)
    #expect(rows.map(\.first) == ["a", ""])
  }

  @Test func datesInFewLetters() {
    let (first, last) = (ExampleBook.day("2026-01-01"), ExampleBook.day("2026-02-01"))
    let dates: [(PartialDate, StyledText)] = [
      (.day(first), "2026-01-01"), (.year(2026), "2026"), (.unknown(notBefore: nil, notAfter: last), "by 2026-02-01"),
      (.unknown(notBefore: first, notAfter: nil), "from 2026-01-01"),
      (.unknown(notBefore: nil, notAfter: nil), "unknown"),
      (.unknown(notBefore: first, notAfter: last), "2026-01-01 to 2026-02-01"),
    ]
    for (date, text) in dates { #expect(rows([deal("x", date: date)])[0][3] == text) }
  }
}
