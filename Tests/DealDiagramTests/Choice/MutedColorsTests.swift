import DealTestSupport
import Testing

@testable import DealDiagram

@Suite("Muted colors")
struct MutedColorsTests {
  private static let families = TieFamily.allCases.map { Theme.light.color(.family($0)) }
  private static let categories = (0..<Theme.categoryCount).map { Theme.light.color(.category($0)) }

  /// The contrast as a test computes it by itself.
  private func contrast(_ one: DOTKeyword, _ two: DOTKeyword) throws -> Double {
    let (one, two) = (try #require(SeenColor(one.text)), try #require(SeenColor(two.text)))
    return one.contrast(with: two)
  }

  @Test("lines keep 3 to 1 and texts 4.5 to 1, and are not much stronger than that")
  func contrast() throws {
    let theme = Theme.light
    let muted = MutedColors(theme)
    for color in Self.families + Self.categories + [theme.text, theme.color(for: .companyOutline)] {
      #expect((3..<3.3).contains(try contrast(muted.line(color), theme.background)), "\(color)")
      #expect((4.5..<4.9).contains(try contrast(muted.text(color), theme.background)), "\(color)")
    }
    #expect((4.5..<4.9).contains(try contrast(muted.name(theme.text), theme.color(for: .companyFill))))
  }

  @Test("a muted color is paler than its own, and colors that differ still do")
  func paler() throws {
    let muted = MutedColors(.light)
    let lines = Self.families.map(muted.line)
    #expect(Set(lines).count == Set(Self.families).count)
    for (line, color) in zip(lines, Self.families) {
      #expect(try contrast(line, color) > 1.2, "\(color)")
    }
  }

  @Test("what has less contrast from the start, or is no color, stays as it is")
  func weak() {
    let muted = MutedColors(.light)
    #expect(muted.line(Theme.light.color(for: .companyFill)) == Theme.light.color(for: .companyFill))
    #expect(muted.line("none") == "none")
    #expect(DiagramColor("#12345" as DOTKeyword) == nil)
    #expect(DiagramColor("#+12345" as DOTKeyword) == nil)
    #expect(DiagramColor("#0A0bfF" as DOTKeyword) == DiagramColor(red: 10, green: 11, blue: 255))
  }
}
