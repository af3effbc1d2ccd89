import DealTestSupport
import Testing
import Yams

@testable import DealFormats

@Suite struct YAMLScalarsTests {
  /// Each text comes back from a list in brackets, a block list and as a key, and no resolver of YAML takes it for anything
  /// else than a text.
  @Test(arguments: HostileTexts.all) func textsComeBack(text: String) throws {
    let block = YAMLScalars.line(text, isInFlow: false)
    let flow = YAMLScalars.line(text, isInFlow: true)
    let yaml = "a: \(block)\nb: [\(flow), {c: \(flow), \(flow): d}]\ne:\n  - \(block)\n"
    guard let node = try Parser(yaml: yaml, resolver: .default).singleRoot() else {
      Issue.record("nothing in \(yaml)")
      return
    }
    let (list, mapping) = (node["b"], node["b"]?[1])
    let found: [Node?] = [node["a"], list?[0], mapping?["c"], mapping?.mapping?.map(\.key).last, node["e"]?[0]]
    for case .some(let value) in found {
      #expect(value.scalar?.string.unicodeScalars.elementsEqual(text.unicodeScalars) == true, "\(yaml)")
      if value.scalar?.style == .plain { #expect(value.tag.description == "tag:yaml.org,2002:str", "\(yaml)") }
    }
    #expect(found.allSatisfy { $0 != nil })
  }

  @Test(arguments: [
    ("Example Cloud", "Example Cloud", "Example Cloud"), ("15 bn USD", "15 bn USD", "15 bn USD"),
    ("40 %", "40 %", "40 %"),
    ("a, b", "a, b", "'a, b'"), ("it's", "it's", "it's"), ("it's: a", "\"it's: a\"", "\"it's: a\""),
    ("a: b", "'a: b'", "'a: b'"),
    ("https://a.example/b", "https://a.example/b", "'https://a.example/b'"), ("no", "'no'", "'no'"),
    ("2026", "'2026'", "'2026'"),
    ("'\"", "'''\"'", "'''\"'"), ("#1", "'#1'", "'#1'"), ("a#1", "a#1", "a#1"),
    ("Société générale", "Société générale", "Société générale"),
    ("a\nb", #""a\nb""#, #""a\nb""#), ("", "''", "''"), ("(a)", "(a)", "(a)"), ("-a", "'-a'", "'-a'"),
    ("3M", "3M", "3M"),
  ])
  func marksStandOnlyWhereTheyAreNeeded(text: String, block: String, flow: String) {
    #expect(YAMLScalars.line(text, isInFlow: false) == block)
    #expect(YAMLScalars.line(text, isInFlow: true) == flow)
  }

  @Test func longTextsAreFoldedAtSingleSpaces() {
    #expect(YAMLScalars.foldedLines("aa bb cc dd", width: 5) == ["aa bb", "cc dd"])
    #expect(YAMLScalars.foldedLines("aa bb cc dd", width: 8) == ["aa bb cc", "dd"])
    #expect(YAMLScalars.foldedLines("aa  bb cc", width: 5) == ["aa  bb", "cc"])
    #expect(YAMLScalars.foldedLines("aaaaaaa bb cc", width: 5) == ["aaaaaaa", "bb cc"])
    #expect(YAMLScalars.foldedLines("éé 日日 cc", width: 5) == ["éé 日日", "cc"])
    // Too short, not to be broken, or not what a folded block gives back.
    for text in ["aa bb", "aaaaaaaaa", "aa  bb  cc", " aa bb cc", "aa bb cc ", "aa\nbb cc dd", "aa bb\u{202E} cc"] {
      #expect(YAMLScalars.foldedLines(text, width: 5) == nil, "\(text)")
    }
  }

  @Test(arguments: [5, 20, 118]) func foldedTextsComeBack(width: Int) throws {
    for text in HostileTexts.all {
      guard let lines = YAMLScalars.foldedLines(text, width: width) else { continue }
      let yaml = "a:\n  - >-\n" + lines.map { "    \($0)\n" }.joined() + "  - b\n"
      let read = try Parser(yaml: yaml).singleRoot()?["a"]?[0]?.scalar?.string
      #expect(read?.unicodeScalars.elementsEqual(text.unicodeScalars) == true, "\(yaml)")
    }
  }
}
