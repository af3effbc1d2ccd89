import DealModel
import DealTestSupport
import Testing

@Suite struct IdentifierTests {
  @Test("Spellings that Unicode holds equal are two identifiers")
  func canonicallyEqualSpellings() {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    #expect(composed == decomposed, "as strings they are one")
    let (left, right) = (CompanyID(rawValue: composed), CompanyID(rawValue: decomposed))
    #expect(left != right)
    #expect(Set([left, right]).count == 2)
    #expect(right < left, "65 CC 81 comes before C3 A9")
    #expect(!(left < right))
  }

  @Test("Order and equality are those of the bytes")
  func orderOfBytes() {
    var random = SeededGenerator(seed: 5)
    let alphabet: [Unicode.Scalar] = ["a", "b", "Z", "-", "é", "e", "\u{301}", "ß", "日", "🏦", "\u{FF5E}", "\u{10FFFF}"]
    let texts = (0..<150).map { _ in
      let scalars = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
      return String(String.UnicodeScalarView(scalars))
    }
    for left in texts {
      for right in texts {
        let (a, b) = (DealID(rawValue: left), DealID(rawValue: right))
        let (bytes, otherBytes) = (Array(left.utf8), Array(right.utf8))
        #expect((a == b) == (bytes == otherBytes))
        #expect((a < b) == bytes.lexicographicallyPrecedes(otherBytes))
        if a == b { #expect(a.hashValue == b.hashValue) }
      }
    }
  }

  @Test func theTextIsKept() {
    #expect(SourceID(rawValue: "e\u{301}").rawValue.unicodeScalars.count == 2)
    #expect("\(ScopeID("api"))" == "api")
  }
}
