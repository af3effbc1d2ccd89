import Testing

@testable import DealFormats

@Suite struct YAMLPrecheckTests {
  private func code(_ text: String, _ change: (inout BookLimits) -> Void = { _ in }) -> String? {
    var limits = BookLimits()
    change(&limits)
    do {
      _ = try YAMLDocument(Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  /// Each level holds ten of the one before it: ten to the ninth in all.
  private static let bomb = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n") { text, level in
    let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
    return text + "a\(level): &a\(level) [\(aliases)]\n"
  }

  @Test func aliasesThatMultiplyAreRefused() {
    #expect(code(Self.bomb) == "too-large")
    // Neither of the two limits needs the other.
    #expect(code(Self.bomb) { $0.entries = .max } == "too-large")
    #expect(code(Self.bomb) { $0.repeatedEntries = .max } == "too-large")
  }

  /// A list of four, and three more of it: 4 × (1 + 4) entries, of which 3 × 5 are repeated.
  @Test func repeatedEntriesAreCounted() {
    let text = "- &a [w, x, y, z]\n- *a\n- *a\n- *a\n"
    #expect(code(text) { $0.repeatedEntries = 15 } == nil)
    #expect(code(text) { $0.repeatedEntries = 14 } == "too-large")
    #expect(code(text) { $0.entries = 21 } == nil)
    #expect(code(text) { $0.entries = 20 } == "too-large")
    // Without aliases nothing is repeated, whatever is left empty.
    let plain = "a:\nb: {c: , d: ''}\ne:\n  - \n  -\n  - [[], {}, []]\n  - f: {g: 1}\n    h:\n"
    #expect(code(plain) { $0.repeatedEntries = 0 } == nil)
  }

  /// The parser compares keys, so it would walk all of one.
  @Test(arguments: [
    "*a9 : x\n", "? *a9\n: x\n", "[*a9]: x\n", "{*a9}: x\n", "b: {*a9 : x}\n", "? - *a9\n: x\n", "*a9: x\n",
  ])
  func aliasesThatMultiplyInKeysAreRefused(key: String) { #expect(code(Self.bomb + key) == "complex-key") }

  @Test func fewAliasesMayBeKeys() { #expect(code("a: &a x\n*a : y\n") == nil) }

  /// Brackets, question marks and stars in prose are not nodes.
  @Test func textsWithManySignsAreRead() {
    let prose = "one & two, R&D, a list [1]: what, {x}: y " + String(repeating: "*very* ", count: 20)
    #expect(code("a: \"\(prose)\"\n") == nil)
    let aliases = (0..<20).map { "c\($0): *b\n" }.joined()
    #expect(code("a: \"one, two? 3 * 4\"\nb: &b x\n" + aliases) == nil)
  }

  @Test func depthIsBounded() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(code(nested(64)) == nil)
    #expect(code(nested(65)) == "too-deep")
    #expect(code(nested(999)) == "too-deep")
    // Beyond a thousand levels the parser itself gives up.
    #expect(code(nested(100_000)) == "yaml-syntax")
    #expect(code(String(repeating: "- ", count: 100_000) + "x") == "yaml-syntax")
    #expect(code(String(repeating: "? ", count: 100_000) + "x") == "yaml-syntax")
  }

  @Test func theNumberOfNodesIsBounded() {
    // One list and its items.
    #expect(code("[" + String(repeating: "x,", count: 999) + "]") { $0.entries = 1000 } == nil)
    #expect(code("[" + String(repeating: "x,", count: 1000) + "]") { $0.entries = 1000 } == "too-large")
    // So many that the text is refused before it is parsed.
    #expect(code(String(repeating: "- \n", count: 5000)) { $0.entries = 1000 } == "too-large")
  }
}
