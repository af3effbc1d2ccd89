import DealModel
import DealTestSupport
import Testing

@Suite("Languages")
struct LanguageTests {
  @Test("each is told by its code of ISO 639-1")
  func codes() {
    #expect(Language.allCases.map(\.rawValue) == ["en", "fr"])
  }

  @Test(
    "marks of decimals",
    arguments: [("2.5", "2,5"), ("1234.25", "1234,25"), ("3", "3"), ("-0.5", "-0,5"), ("", "")])
  func decimals(plain: String, french: String) {
    #expect(Language.english.decimal(plain) == plain)
    #expect(Language.french.decimal(plain) == french)
  }
}
