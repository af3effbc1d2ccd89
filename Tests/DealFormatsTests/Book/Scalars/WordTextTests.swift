import DealModel
import Testing

@testable import DealFormats

@Suite struct WordTextTests {
  @Test(arguments: DealKind.allCases)
  func readsEachKindInAnyCaseAndWithHyphens(kind: DealKind) {
    let hyphenated = kind.rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
    #expect(WordText.value(kind.rawValue) == kind)
    #expect(WordText.value(kind.rawValue.uppercased()) == kind)
    #expect(WordText.value(hyphenated) == kind)
  }

  @Test func readsBritishSpellings() {
    #expect(WordText.value("licence") == DealKind.license)
    #expect(WordText.value("Rumoured") == DealStatus.rumored)
    #expect(WordText.value("before-the-money") == CompanyFact.Qualifier.beforeTheMoney)
    #expect(WordText.value("licences", of: DealKind.self) == nil)
  }
}
