import Testing

@testable import DealFormats

@Suite struct JSONScannerTests {
  private func text(_ json: String) throws -> String {
    var scanner = JSONScanner(Array(json.utf8))
    let text = try scanner.text()
    #expect(scanner.isAtEnd)
    return text
  }

  @Test(arguments: [
    (#""""#, ""), (#""a""#, "a"), (#""é\u00e9e\u0301""#, "éée\u{301}"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u20AC\uD83D\uDE00\ud83d\ude00""#, "A€😀😀"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\u0001""#, "\u{1}"),
    ("\"\u{7F}\u{85}\u{2028}\u{2029}\"", "\u{7F}\u{85}\u{2028}\u{2029}"),
  ])
  func textsAreRead(json: String, text: String) throws {
    #expect(try self.text(json).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  /// As the reader of YAML does.
  @Test func aByteOrderMarkAtTheBeginningOfATextIsPassedOver() throws {
    #expect(try text("\"\u{FEFF}a\u{FEFF}\"") == "a\u{FEFF}")
    #expect(try text(#""\uFEFF\uFEFF""#) == "\u{FEFF}")
    guard case .list(let items) = try YAMLDocument(Array(#"["\uFEFF\uFEFF"]"#.utf8)).root.content,
      case .text(let text, _) = items[0].content
    else {
      Issue.record("no list")
      return
    }
    #expect(text == "\u{FEFF}")
  }

  @Test(arguments: [
    (#""a"#, 1, "has no end"), ("\"a\nb\"", 1, "has no end"), (#""a\"#, 3, "no such escape"),
    (#""é\x""#, 3, "no such escape"), (#""\u12""#, 2, "no such escape"), (#""\u12g4""#, 2, "no such escape"),
    (#""\u+123""#, 2, "no such escape"), (#""\u0000""#, 2, "U+0000"), (#""x\ud83d""#, 3, "half"),
    (#""\ude00\ud83d""#, 2, "half"), (#""\ud83dx""#, 2, "half"), (#""\ud83d\n""#, 2, "half"),
    (#""\ud83d\u0041""#, 2, "half"), ("\"a\tb\"", 3, "U+0009"), ("\"\u{0}\"", 2, "U+0000"), ("\"\u{1F}\"", 2, "U+001F"),
  ])
  func badTextsAreTold(json: String, column: Int, part: String) {
    let problem = #expect(throws: JSONTokenProblem.self) { try text(json) }
    #expect(problem?.position == TextPosition(line: 1, column: column))
    #expect(problem?.message.contains(part) == true, "\(problem?.message ?? "")")
  }

  /// Every text of up to five signs of numbers, against the grammar of RFC 8259.
  @Test func numbersAreThoseOfTheGrammar() throws {
    let grammar = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/
    var words = [""]
    for _ in 0..<5 { words = [""] + words.flatMap { word in "-+01.eE".map { word + String($0) } } }
    for word in Set(words) where !word.isEmpty {
      var scanner = JSONScanner(Array(word.utf8))
      let isNumber = (try? scanner.word()) == word
      #expect(isNumber == (word.wholeMatch(of: grammar) != nil), "\(word)")
    }
  }

  @Test func spellingsAreKept() throws {
    for word in ["1.10", "-0", "1E+05", "true", "null", String(repeating: "9", count: 1_000_000)] {
      var scanner = JSONScanner(Array(word.utf8))
      #expect(try scanner.word() == word)
    }
  }

  @Test(arguments: [
    ("'a'", "double quotation marks"), ("// a", "no comments"), ("# a", "no comments"),
    ("yes", "double quotation marks"),
    ("NaN", "double quotation marks"), ("True", "double quotation marks"),
    ("\u{201C}a\u{201D}", "double quotation marks"),
    ("}", "write a text"), ("", "write a text"), ("\u{0}", "write a text"),
  ])
  func otherWordsAreTold(json: String, remedy: String) {
    var scanner = JSONScanner(Array(json.utf8))
    let problem = #expect(throws: JSONTokenProblem.self) { try scanner.word() }
    #expect(problem?.remedy.contains(remedy) == true, "\(problem?.remedy ?? "")")
    #expect(problem?.position == .start)
  }

  /// Lines end in LF, CR or both; columns count characters as Unicode numbers them.
  @Test func placesAreCounted() {
    var scanner = JSONScanner(Array("\u{FEFF} \n\r\r\n\té".utf8))
    #expect(scanner.position == .start)
    scanner.skipBlanks()
    #expect(scanner.position == TextPosition(line: 4, column: 2))
    scanner.advance()
    scanner.advance()
    #expect(scanner.isAtEnd)
    #expect(scanner.position == TextPosition(line: 4, column: 3))
  }
}
