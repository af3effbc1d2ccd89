import Testing

@testable import DealDiagram

@Suite("What happened to ties")
struct TieChangeTests {
  @Test("signs and colors tell all apart; only what did not change has no sign")
  func distinct() {
    #expect(Set(TieChange.allCases.map(\.mark)).count == TieChange.allCases.count)
    #expect(TieChange.allCases.filter { $0.mark == nil } == [.unchanged])
    #expect(Set(TieChange.allCases.map { Theme.light.color($0) }).count == TieChange.allCases.count)
    #expect(TieChange.allCases.map { TieLabel(of: tie($0), currency: nil, notes: notes).change } == TieChange.allCases)
  }

  private let notes = SourceNotes(of: [], in: nil)

  private func tie(_ change: TieChange) -> DiagramTie {
    DiagramTie(parties: [0, 1], style: TieStyle(.loan), parts: [], change: change)
  }

  @Test("a legend lists what occurs, and then color is no kind's any more")
  func legend() throws {
    let content = try ChangedWeb().content().content
    let legend = Legend(of: content, widths: WidthScale(of: []))
    #expect(legend.changes == TieChange.allCases)
    #expect(legend.hasNewCompanies)
    let plain = Legend(of: try ExampleWeb.chain().content(), widths: WidthScale(of: []))
    #expect(plain.changes.isEmpty && !plain.hasNewCompanies)
    let cells = LegendTable(legend: legend, theme: .light, widths: WidthScale(of: []), currency: nil).sections
    let words = cells.flatMap(\.content.texts)
    for word in [
      "What happened", "new: not told before", "changed", "gone, as it was last", "as before", "not in the book before",
    ] {
      #expect(words.contains { $0.hasSuffix(word) }, "\(word)")
    }
  }
}
