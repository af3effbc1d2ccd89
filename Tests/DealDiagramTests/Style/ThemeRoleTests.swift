import Testing

@testable import DealDiagram

extension ThemeRole {
  /// Every role.
  static let all: [ThemeRole] =
    [.background, .text, .quietText, .companyFill, .companyOutline, .highlight, .badge, .badgeText]
    + TieFamily.allCases.map(ThemeRole.family) + (0..<categoryCount).map(ThemeRole.category)
    + TieChange.allCases.map(ThemeRole.change) + (0..<levelCount).map(ThemeRole.level)
}

@Suite("What colors are for")
struct ThemeRoleTests {
  @Test("every color has a role")
  func all() {
    #expect(Set(ThemeRole.all.map(\.swatch)) == Set(Swatch.allCases))
  }

  @Test("what can stand in one picture with another meaning has another color")
  func shared() {
    let structure: [ThemeRole] = [.background, .text, .quietText, .companyFill, .companyOutline, .highlight, .badge]
    for group in [
      TieFamily.allCases.map(ThemeRole.family), (0..<ThemeRole.categoryCount).map(ThemeRole.category),
      TieChange.allCases.map(ThemeRole.change),
    ] {
      #expect(Set((structure + group).map(\.swatch)).count == structure.count + group.count)
    }
  }

  @Test("levels beyond the last one are the last one")
  func levels() {
    #expect(ThemeRole.level(99).swatch == .level6 && ThemeRole.level(-1).swatch == .level1)
    #expect(Set((0..<ThemeRole.levelCount).map { ThemeRole.level($0).swatch }).count == ThemeRole.levelCount)
  }

  @Test("positions beyond the categories begin again, whatever they are")
  func positions() {
    for position in [8, -8, Int.max, Int.min] {
      #expect(ThemeRole.all.map(\.swatch).contains(ThemeRole.category(position).swatch))
    }
    #expect(ThemeRole.category(8).swatch == ThemeRole.category(0).swatch)
  }
}
