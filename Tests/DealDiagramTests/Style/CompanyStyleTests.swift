import DealModel
import Testing

@testable import DealDiagram

@Suite("Styles of companies")
struct CompanyStyleTests {
  @Test("each kind looks different; only what has no name has no outline")
  func distinct() {
    let styles = Company.Kind.allCases.map { CompanyStyle($0) }
    #expect(Set(styles.map { "\($0.shape.text) \($0.style.text) \($0.outlineWidth)" }).count == styles.count)
    #expect(Company.Kind.allCases.filter { CompanyStyle($0).outlineWidth == 0 } == [.unnamed])
  }

  @Test("no outline is broken: that would speak of a status")
  func outlines() {
    for kind in Company.Kind.allCases {
      #expect(!CompanyStyle(kind).style.text.contains("dashed") && !CompanyStyle(kind).style.text.contains("dotted"))
    }
  }
}
