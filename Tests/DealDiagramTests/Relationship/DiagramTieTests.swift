import DealModel
import Testing

@testable import DealDiagram

@Suite("Lines of a picture")
struct DiagramTieTests {
  private func tie(_ amounts: [AmountInterval?]) -> DiagramTie {
    DiagramTie(
      parties: [0, 1], style: TieStyle(.investment),
      parts: amounts.map { TiePart(reference: TieReference(deal: "a"), title: "a", amount: $0) })
  }

  @Test("the amount is the sum of the parts, with its bounds")
  func sum() {
    #expect(tie([AmountInterval(3), AmountInterval(lower: 1, upper: 4)]).amount == AmountInterval(lower: 4, upper: 7))
    #expect(tie([AmountInterval(3), .unknown]).amount == AmountInterval(lower: 3, upper: nil))
    #expect(tie([nil]).amount == nil)
  }

  @Test("a sum beyond 64 bits is at least its largest part")
  func overflow() {
    #expect(tie([AmountInterval(.max), AmountInterval(5)]).amount == AmountInterval(lower: .max, upper: nil))
  }
}
