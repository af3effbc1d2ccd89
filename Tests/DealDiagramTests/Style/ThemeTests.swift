import Testing

@testable import DealDiagram

@Suite("Colors")
struct ThemeTests {
  /// The relative luminance of WCAG 2.2.
  private func luminance(_ color: DOTKeyword) throws -> Double {
    let value = try #require(Int(color.text.dropFirst(), radix: 16))
    let channels = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { channel -> Double in
      let share = Double(channel) / 255
      guard share > 0.04045 else { return share / 12.92 }
      // 2.4 = 12/5: the fifth root of the twelfth power by Newton's method, without a mathematics library.
      let base = (share + 0.055) / 1.055
      let power = (0..<12).reduce(1.0) { product, _ in product * base }
      return (0..<60).reduce(1.0) { root, _ in
        root - (root * root * root * root * root - power) / (5 * root * root * root * root)
      }
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ one: DOTKeyword, _ other: DOTKeyword) throws -> Double {
    let values = [try luminance(one), try luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  @Test("the measure itself: black on white is 21, #767676 on white 4.54")
  func measure() throws {
    #expect(abs(try contrast("#000000", "#FFFFFF") - 21) < 1e-9)
    #expect(abs(try contrast("#767676", "#FFFFFF") - 4.54) < 0.005)
  }

  @Test("all text is read on the background and on the highlight")
  func readable() throws {
    let theme = Theme.light
    let colors =
      TieFamily.allCases.map { theme.color(.family($0)) } + (0..<Theme.categoryCount).map { theme.color(.category($0)) }
      + TieChange.allCases.map { theme.color($0) }
    for color in colors + [theme.text, theme.quietText] {
      #expect(try contrast(color, theme.background) >= 4.5)
      #expect(try contrast(color, theme.highlight) >= 4.5)
    }
    #expect(try contrast(theme.text, theme.companyFill) >= 4.5)
    #expect(try contrast(theme.quietText, theme.companyFill) >= 4.5)
    for badge in [theme.badge] + TieChange.allCases.map({ theme.color($0) }) {
      #expect(try contrast(theme.badgeText, badge) >= 4.5)
    }
  }

  @Test("families differ from each other, and so do categories")
  func distinct() {
    #expect(Set(TieFamily.allCases.map { Theme.light.color(.family($0)) }).count == TieFamily.allCases.count)
    #expect(Set((0..<Theme.categoryCount).map { Theme.light.color(.category($0)) }).count == Theme.categoryCount)
  }
}
