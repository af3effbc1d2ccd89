import Testing

@testable import DealDiagram

@Suite("Marks at the ends of lines")
struct ArrowShapeTests {
  @Test("every mark is another one, and hollow another one still; no mark is never hollow")
  func distinct() {
    let marked = ArrowShape.allCases.filter { $0 != .none }
    #expect(
      Set(marked.flatMap { [$0.keyword(isHollow: true), $0.keyword(isHollow: false)] }).count == 2 * marked.count)
    #expect(Set(marked.flatMap { [$0.glyph(isHollow: true), $0.glyph(isHollow: false)] }).count == 2 * marked.count)
    #expect(ArrowShape.none.keyword(isHollow: true) == "none")
  }
}
