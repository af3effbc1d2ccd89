import DealModel
import Testing

@testable import DealDiagram

@Suite("Line styles")
struct LineStyleTests {
  @Test("solid for paid and committed, dashed for conditional, dotted for announced and weaker")
  func statuses() {
    #expect([DealStatus.paid, .closed, .committed].map { LineStyle($0) } == [.solid, .solid, .solid])
    #expect(LineStyle(.conditional) == .dashed)
    #expect([DealStatus.announced, .negotiating, .rumored].map { LineStyle($0) } == [.dotted, .dotted, .dotted])
    #expect(LineStyle.allCases.map(\.keyword) == ["solid", "dashed", "dotted"])
  }

  @Test("a label is silent about what the solid line says")
  func captions() {
    #expect(DealStatus.allCases.filter { !$0.isSaid(ofMoney: true) } == [.committed])
    #expect(DealStatus.allCases.filter { !$0.isSaid(ofMoney: false) } == [.committed, .paid, .closed])
  }
}
