import Testing

@testable import DealDiagram

@Suite("Letters from right to left")
struct WritingDirectionTests {
  @Test(
    "are found wherever they stand",
    arguments: [
      ("", false), ("Firm 3M & Söhne, Ωμέγα, Фирма", false), ("示例公司 🦊 예시 ตัวอย่าง उदाहरण", false),
      ("27-02-2026 ≤ $5bn", false),
      ("שלום", true), ("Firm שלום", true), ("شركة المثال", true), ("if: اتفاق (AWS)", true), ("\u{FB2A}", true),
      ("\u{FEFC}", true),
      ("ܫܠܡܐ", true), ("ދިވެހި", true), ("\u{1E900}", true), ("\u{10900}", true),
    ] as [(String, Bool)])
  func letters(text: String, isFound: Bool) {
    #expect(text.hasRightToLeftLetters == isFound)
  }
}
