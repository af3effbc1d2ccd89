import DealModel
import Testing

@testable import DealDiagram

@Suite("Styles of ties")
struct TieStyleTests {
  @Test("no two kinds of deals look the same, and none is called the same")
  func distinct() {
    let styles = DealKind.allCases.map { TieStyle($0) }
    #expect(Set(styles.map { "\($0.color) \($0.arrow)" }).count == DealKind.allCases.count)
    #expect(Set(styles.map(\.noun)).count == DealKind.allCases.count)
  }

  @Test("only rivalry has no mark, and only ties between equals are mutual")
  func marks() {
    #expect(DealKind.allCases.filter { TieStyle($0).arrow == .none } == [.competitor])
    #expect(DealKind.allCases.filter { TieStyle($0).isMutual } == DealKind.allCases.filter(\.isMutual))
  }

  @Test("kinds of a file that are all kinds of deals are drawn as these")
  func knownNames() {
    #expect(TieStyle.styles(ofKindNames: ["loan", "supply"]) == [TieStyle(.loan), TieStyle(.supply)])
  }

  @Test("else each has a color and a mark of its own, and its own name")
  func otherNames() {
    let names = ["loan", "rent", "competitor"] + (0..<45).map { "kind \($0)" }
    let styles = TieStyle.styles(ofKindNames: names)
    #expect(styles.map(\.noun) == names)
    #expect(Set(styles.map { "\($0.color) \($0.arrow)" }).count == 48)
    #expect(Set(styles.prefix(8).map(\.color)).count == 8)
    #expect(!styles.contains { $0.isMutual })
  }
}
