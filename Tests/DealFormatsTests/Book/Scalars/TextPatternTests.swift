import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

@Suite struct TextPatternTests {
  /// The white space of the patterns is that of Unicode, which the reader of words goes by.
  @Test func blanksAreThoseOfUnicode() throws {
    let matcher = try Matcher("^\(TextPattern.blank)$")
    for value in UInt32(0)...0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(
        matcher.matches(String(scalar)) == scalar.properties.isWhitespace,
        "U+\(String(value, radix: 16))")
    }
  }

  /// Words in all spellings that chance finds, against the reader of words.
  @Test func spellingsAreThoseThatAreRead() throws {
    for kind in DealKind.allCases + [DealKind.license] {
      let matcher = try Matcher("^\(TextPattern.spelling(of: kind.rawValue))$")
      for seed in 0..<100 {
        var random = SeededGenerator(seed: UInt64(seed))
        var text = ""
        for letter in kind.rawValue {
          if Int.random(in: 0..<6, using: &random) == 0 {
            text += ["-", " ", "_", "x", "\u{301}"].randomElement(using: &random) ?? ""
          }
          text +=
            Int.random(in: 0..<20, using: &random) == 0
            ? "" : Bool.random(using: &random) ? letter.uppercased() : letter.lowercased()
        }
        let isRead = WordText.value(text, of: DealKind.self) == kind
        #expect(matcher.matches(text) == isRead, "\(text)")
      }
    }
    #expect(try Matcher("^\(TextPattern.spelling(of: "market"))$").matches("mar\u{212A}et"))
  }

  /// What the pattern refuses is no identifier; of ASCII, what it accepts is one.
  @Test func identifiersAgreeWithTheModel() throws {
    let matcher = try Matcher(TextPattern.identifier)
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isSign = ["-", "_", "."].contains(scalar)
      for (text, isIdentifier) in [("\(scalar)a", isLetter), ("a\(scalar)", isLetter || isSign)] {
        let isMatch = matcher.matches(text)
        #expect(scalar.isASCII ? isMatch == isIdentifier : isMatch || !isIdentifier, "\(text.debugDescription)")
      }
    }
    #expect(!matcher.matches(""))
  }
}
