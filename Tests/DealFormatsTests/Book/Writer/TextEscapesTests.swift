import DealTestSupport
import Foundation
import Testing

@testable import DealFormats

@Suite struct TextEscapesTests {
  /// Foundation reads each text back from between the quotation marks.
  @Test(arguments: HostileTexts.all) func quotedTextsAreJSON(text: String) throws {
    let data = Data("[\(text.quotedForJSON)]".utf8)
    let read = try #require(JSONSerialization.jsonObject(with: data) as? [String])
    #expect(read[0].unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("a\"b\\c/", #""a\"b\\c/""#, #""a\"b\\c/""#), ("\n\r\t\u{1}", #""\n\r\t\u0001""#, #""\n\r\t\u0001""#),
    ("é日🚀", "\"é日🚀\"", "\"é日🚀\""), ("\u{202E}\u{2028}", #""\u202e\u2028""#, #""\u202e\u2028""#),
    ("\u{E0041}", #""\udb40\udc41""#, #""\U000e0041""#),
  ])
  func whatDisturbsIsEscaped(text: String, json: String, yaml: String) {
    #expect(text.quotedForJSON == json)
    #expect(text.quotedForYAML == yaml)
  }

  /// What Unicode calls a control, a line end, a control of direction or no character at all is never written as it is.
  @Test func nothingThatDisturbsIsWrittenAsItIs() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let category = properties.generalCategory
      if category == .control || category == .lineSeparator || category == .paragraphSeparator
        || category == .privateUse
        || properties.isBidiControl || properties.isNoncharacterCodePoint
      {
        #expect(scalar.isWrittenAsEscape, "U+\(String(value, radix: 16))")
      } else if properties.isAlphabetic || properties.numericType != nil || properties.isEmoji {
        #expect(!scalar.isWrittenAsEscape, "U+\(String(value, radix: 16))")
      }
    }
  }
}
