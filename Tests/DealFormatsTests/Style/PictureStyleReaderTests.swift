import DealModel
import DealTestSupport
import Foundation
import Testing

@testable import DealFormats

@Suite("Style files")
struct PictureStyleReaderTests {
  private static let start = "dealgraphStyle: 1\n"

  private func subject() throws -> StyleSubject {
    var draft = DealBookDraft(currency: .usd)
    draft.companies = [Company(id: "openai", name: "OpenAI"), Company(id: "nvidia", name: "Nvidia")]
    return StyleSubject(books: [try DealBook(draft)])
  }

  private func read(_ text: String, _ subject: StyleSubject? = nil) throws -> PictureStyleReading {
    try PictureStyleReader.read(Array(text.utf8), file: "style.yaml", for: subject ?? self.subject())
  }

  private func color(_ bytes: UInt32) -> PictureStyle.Color {
    PictureStyle.Color(
      red: UInt8(truncatingIfNeeded: bytes >> 16), green: UInt8(truncatingIfNeeded: bytes >> 8),
      blue: UInt8(truncatingIfNeeded: bytes))
  }

  @Test("all that a file can say is read, also in JSON")
  func everything() throws {
    let yaml = """
      dealgraphStyle: 1
      theme: dark
      font: Source Sans 3
      kinds:
        investment: "#0b5FA5"
        cloud-contract: {light: teal, dark: "#80FFFF", print: black}
      companies:
        openai: {fill: "#FFE08A", outline: {light: Maroon, dark: pink}}
        nvidia: {outline: "#000000"}

      """
    let json = """
      {"dealgraphStyle": 1, "theme": "dark", "font": "Source Sans 3",
       "kinds": {"investment": "#0b5FA5", "cloud-contract": {"light": "teal", "dark": "#80FFFF", "print": "black"}},
       "companies": {"openai": {"fill": "#FFE08A", "outline": {"light": "Maroon", "dark": "pink"}},
                     "nvidia": {"outline": "#000000"}}}
      """
    for text in [yaml, json] {
      let reading = try read(text)
      #expect(reading.diagnostics == [])
      let style = try #require(reading.style)
      #expect(style.theme == .dark && style.font == "Source Sans 3")
      #expect(
        style.kinds.mapValues(\.value) == [
          "investment": .init(light: color(0x0B5FA5)),
          "cloudContract": .init(light: color(0x008080), dark: color(0x80FFFF), print: color(0)),
        ])
      #expect(
        style.companies.mapValues(\.value) == [
          "openai": .init(
            fill: .init(light: color(0xFFE08A)), outline: .init(light: color(0x800000), dark: color(0xFFC0CB))),
          "nvidia": .init(outline: .init(light: color(0))),
        ])
    }
    #expect(try read(yaml).style?.companies["nvidia"]?.place == Place(file: "style.yaml", line: 9, column: 3))
  }

  @Test("what says nothing changes nothing")
  func nothing() throws {
    let style = try #require(read(Self.start).style)
    #expect(style == PictureStyle())
    #expect(try read(Self.start + "kinds:\ncompanies:\n").style == PictureStyle())
  }

  /// Each mark stands where a problem is expected.
  @Test(
    "problems have their places",
    arguments: [
      "⟦error missing-key⟧theme: dark\n",
      "dealgraphStyle: ⟦error wrong-version⟧2\nanything: goes\n",
      start + "⟦error unknown-key⟧colours: {}\n",
      start + "theme: ⟦error unknown-word⟧darkk\n",
      start + "font: ⟦error bad-font⟧../a.ttf\n",
      start + "font: ⟦error bad-font⟧\"a, b\"\n",
      start + "font: ⟦error wrong-type⟧[Inter]\n",
      start + "kinds: ⟦error wrong-type⟧teal\n",
      start + "kinds: {⟦error unknown-kind⟧investmnt: teal}\n",
      start + "kinds: {⟦error unknown-kind⟧weather: teal}\n",
      start + "kinds: {loan: ⟦error bad-color⟧tael}\n",
      start + "kinds: {loan: ⟦error bad-color⟧\"#12345\"}\n",
      start + "kinds: {loan: ⟦error bad-color⟧\"#12345G\"}\n",
      start + "kinds: {loan: ⟦error bad-color⟧\"#+12345\"}\n",
      start + "kinds: {loan: ⟦error bad-color⟧\"#000000\\\", label=\\\"x\"}\n",
      start + "kinds: {loan: ⟦error bad-color⟧url(http://example.com)}\n",
      start + "kinds: {loan: ⟦error wrong-type⟧[teal]}\n",
      start + "kinds: {⟦error missing-key⟧loan: {dark: teal}}\n",
      start + "kinds: {loan: {light: teal, ⟦error unknown-key⟧drak: teal}}\n",
      start + "kinds: {loan: teal, ⟦error duplicate-id⟧loan: red}\n",
      start + "kinds: {cloudContract: teal, ⟦error duplicate-id⟧cloud-contract: red}\n",
      start + "kinds:\n  ⟦error empty-value⟧loan: #0B5FA5\n",
      start + "companies:\n  openai:\n    ⟦error empty-value⟧fill: #0B5FA5\n    outline: ⟦error bad-color⟧x\n",
      start + "companies: {openai: ⟦error wrong-type⟧teal}\n",
      start + "companies: {openai: {⟦error unknown-key⟧color: teal}}\n",
      start + "companies: {⟦warning unknown-company⟧opneai: {fill: teal}}\n",
      start + "companies: {⟦warning unknown-company⟧nobody: {fill: ⟦error bad-color⟧x}}\n",
    ])
  func problems(marked: String) throws {
    let book = MarkedBook(marked)
    let reading = try read(book.text)
    #expect(MarkedBook.list(reading.diagnostics) == book.expected)
    #expect((reading.style == nil) == book.expected.contains { $0.contains("error") })
  }

  @Test(
    "all problems come at once, with what to do",
    arguments: [
      (start + "kinds: {invesment: teal}", "did you mean “investment”?"),
      (start + "kinds: {loan: tael}", "did you mean “teal”?"),
      (start + "kinds: {loan: \"#FA0\"}", "write all six digits: “#FFAA00”"),
      (start + "kinds: {loan: FFAA00}", "did you mean “#FFAA00”?"),
      (start + "kinds: {loan: \"#FFAA0080\"}", "colors cannot be transparent; write “#FFAA00”"),
      (
        start + "kinds:\n  loan: #FFAA00\n",
        "write colors in quotation marks, like \"#0B5FA5\": without them # begins a comment"
      ),
      (
        start + "kinds: {loan: #FFAA00}",
        "write colors in quotation marks, like \"#0B5FA5\": without them # begins a comment"
      ),
      (start + "companies: {opneai: {fill: teal}}", "did you mean “openai”?"),
      ("", "begin it with “dealgraphStyle: 1”"),
    ])
  func remedies(text: String, remedy: String) throws {
    #expect(try read(text).diagnostics.map(\.remedy) == [remedy])
  }

  @Test("a table has kinds of its own, and names for companies")
  func tables() throws {
    let subject = StyleSubject(kinds: ["rent", "Cloud Contract"], companies: ["A", "B"])
    let reading = try read(
      Self.start
        + "kinds: {rent: teal, Cloud Contract: red, loan: blue, rnet: lime}\ncompanies: {A: {fill: red}, C: {}}\n",
      subject)
    #expect(Set(reading.style?.kinds.keys.map { $0 } ?? []) == ["rent", "Cloud Contract", "loan", "rnet"])
    #expect(reading.diagnostics.map(\.code) == ["unknown-kind", "unknown-company"])
    #expect(reading.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(reading.diagnostics[0].remedy == "did you mean “rent”?")
  }

  @Test("what is too large for a style is refused")
  func limits() throws {
    let many = Self.start + "companies:\n" + (0..<5_000).map { "  c\($0): {fill: red}\n" }.joined()
    let large = Self.start + "#" + String(repeating: "x", count: 1 << 20)
    for text in [many, large] {
      let diagnostics = try read(text).diagnostics
      #expect(diagnostics.map(\.code) == ["too-large"])
      #expect(diagnostics.first?.remedy?.contains("style file") == true)
    }
    let deep = Self.start + "kinds: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(try read(deep).diagnostics.map(\.code) == ["too-deep"])
  }

  @Test("hostile texts anywhere are refused or kept out, and never trap", arguments: HostileTexts.all)
  func hostile(text: String) throws {
    let quoted =
      "\""
      + text.unicodeScalars.map {
        "\\U" + String(repeating: "0", count: 8 - String($0.value, radix: 16).count) + String($0.value, radix: 16)
      }.joined() + "\""
    for file in [
      Self.start + "kinds: {\(quoted): teal}\n", Self.start + "kinds: {loan: \(quoted)}\n",
      Self.start + "companies: {\(quoted): {fill: \(quoted)}}\n", Self.start + "font: \(quoted)\ntheme: \(quoted)\n",
      text,
    ] {
      let reading = try read(file)
      #expect((reading.style == nil) == reading.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test("no damage to a file makes the reader trap or say nothing", arguments: 0..<200)
  func damage(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(
      (Self.start + "kinds: {loan: \"#FFAA00\", supply: {light: teal, dark: pink}}\ncompanies: {openai: {fill: red}}\n")
        .utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let position = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[position] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes.remove(at: position)
      default: bytes.insert(UInt8.random(in: 0x20...0x7F, using: &generator), at: position)
      }
    }
    let reading = PictureStyleReader.read(bytes, file: "style.yaml", for: try subject())
    #expect((reading.style == nil) == reading.diagnostics.contains { $0.severity == .error })
  }
}
