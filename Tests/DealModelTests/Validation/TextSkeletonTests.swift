import Testing

@testable import DealModel

@Suite struct TextSkeletonTests {
  /// Pairs from the table of Unicode Technical Standard 39 (confusables.txt): Cyrillic, Greek, fullwidth, mathematical letters.
  @Test(arguments: [
    ("\u{430}mazon", "amazon"), ("\u{41E}\u{440}en\u{410}I", "OpenAI"), ("\u{3A1}aypal", "Paypal"),
    ("g\u{3BF}\u{3BF}gle", "google"),
    ("\u{FF2E}\u{FF56}idia", "Nvidia"), ("\u{1D400}\u{1D41B}c", "Abc"), ("\u{1D5A0}\u{1D7D8}", "A0"),
    ("\u{FB01}rm", "firm"),
    ("a\u{200B}b", "ab"), ("a\u{AD}b", "ab"), ("a\u{A0}b", "a b"), ("a\u{2011}b", "a-b"), ("Moody\u{2019}s", "Moody's"),
    ("\u{406}BM", "IBM"), ("\u{212A}", "K"), ("e\u{301}", "\u{E9}"), ("\u{455}ource\u{FE0F}", "source"),
  ])
  func lookTheSame(text: String, other: String) {
    #expect(TextSkeleton.skeleton(of: text) == TextSkeleton.skeleton(of: other))
  }

  @Test(arguments: [
    ("amazon", "Amazon"), ("é", "e"), ("日本", "日木"), ("я", "r"), ("ß", "B"), ("a1", "al"), ("O", "0"), ("ж", "x"),
    ("ü", "u"),
  ])
  func lookDifferent(text: String, other: String) {
    #expect(TextSkeleton.skeleton(of: text) != TextSkeleton.skeleton(of: other))
  }

  @Test func asciiIsItsOwnSkeleton() {
    for value in UInt8(0)..<0x80 {
      let text = String(Unicode.Scalar(value))
      #expect(TextSkeleton.skeleton(of: text) == text)
    }
  }

  @Test(arguments: [
    ("a", AlphabeticScript.latin), ("é", .latin), ("Ａ", .latin), ("ω", .greek), ("ж", .cyrillic), ("1", nil),
    ("-", nil), ("日", nil),
    ("א", nil), ("µ", nil),
  ])
  func scriptsAreTold(text: String, script: AlphabeticScript?) {
    #expect(text.unicodeScalars.first.flatMap(AlphabeticScript.init) == script)
  }
}
