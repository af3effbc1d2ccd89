import DealModel
import DealTestSupport
import Testing

@Suite struct LookAlikeFindingsTests {
  private func findings(_ change: (inout DealBookDraft) -> Void) -> [String] {
    DealBookDraft.findings(change).filter { !$0.hasPrefix("unused-") }
  }

  /// Two identifiers of one section, and of the tranches of one deal.
  static let identifiers: [(path: String, change: @Sendable (inout DealBookDraft) -> Void)] = [
    ("/companies/l\u{430}b", { $0.companies.append(Company(id: "l\u{430}b", name: "X")) }),
    ("/scopes/p\u{430}rt", { $0.scopes.append(Scope(id: "p\u{430}rt", name: "X")) }),
    (
      "/deals/lic\u{435}nse",
      { $0.deals.append(.example("lic\u{435}nse", .competitor, ["lab", "cloud"], [.by("2026-02-01")])) }
    ),
    (
      "/deals/funding/tranches/f\u{456}rst",
      { $0[deal: "funding"].tranches.append(Tranche(id: "f\u{456}rst", name: "X")) }
    ),
  ]

  /// Each mixes two scripts as well, and is told of that too.
  @Test(arguments: identifiers.indices) func identifiersThatLookLikeOthers(index: Int) {
    let (path, change) = Self.identifiers[index]
    #expect(findings(change) == ["look-alike \(path)", "look-alike \(path)"])
  }

  /// The same letters in another script alone, without a mixture.
  @Test func oneScriptMayLookLikeAnother() throws {
    var draft = DealBookDraft.sound
    draft.companies.append(Company(id: "cop", name: "Example Cop"))
    draft.companies.append(Company(id: "\u{441}\u{43E}\u{440}", name: "Example Sor"))
    let found = DealBook.validating(draft).diagnostics.filter { $0.code == "look-alike" }
    #expect(found.map(\.path) == [BookPath("companies", "\u{441}\u{43E}\u{440}")])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message == "“\u{441}\u{43E}\u{440}” looks like “cop”: U+0441 is not U+0063")
  }

  @Test(arguments: ["\u{430}-b", "Ω-cloud", "日本-b", "société", "α.β", "жук_1"])
  func wordsOfOneScriptAreNoMixture(id: String) {
    #expect(findings { $0.companies.append(Company(id: CompanyID(rawValue: id), name: "X")) } == [])
  }

  @Test func namesThatLookLikeOthersOfOtherCompanies() {
    #expect(findings { $0.companies[3].name = "Ex\u{430}mple Lab" } == ["look-alike /companies/rival/name"])
    #expect(
      findings { $0.companies[3].aliases = ["EL", "Example\u{A0}Lab"] } == ["look-alike /companies/rival/aliases/1"])
    // The same characters, ASCII alone, and other spellings of one company are nobody else's.
    #expect(findings { $0.companies[3].name = "Example Lab" } == [])
    #expect(findings { $0.companies[3].name = "ExampIe Lab" } == [])
    #expect(findings { $0.companies[2].aliases = ["Ex\u{430}mple Lab"] } == [])
  }

  static let texts: [(path: String, change: @Sendable (inout DealBookDraft) -> Void)] = [
    ("/title", { $0.title = "a\u{1B}b" }), ("/companies/lab/name", { $0.companies[2].name = "a\u{202E}b" }),
    ("/companies/lab/aliases/1", { $0.companies[2].aliases = ["b", "a\nb"] }),
    ("/sources/2026-02-01/title", { $0.sources[0].title = "a\u{2028}b" }),
    ("/sources/2026-02-01/publisher", { $0.sources[0].publisher = "\u{85}" }),
    ("/sources/2026-02-01/authors/0", { $0.sources[0].authors = ["\u{7F}"] }),
    ("/scopes/all/name", { $0.scopes[0].name = "\u{2066}" }),
    ("/deals/license/title", { $0[deal: "license"].title = "\t" }),
    ("/deals/funding/tranches/first", { $0[deal: "funding"].tranches[0].name = "\u{9B}" }),
  ]

  @Test(arguments: texts.indices) func controlCharactersInNames(index: Int) {
    let (path, change) = Self.texts[index]
    #expect(findings(change) == ["control-character \(path)"])
  }

  @Test func everyCharacterThatNobodySeesIsNamed() {
    var draft = DealBookDraft.sound
    draft.title = "a\u{1B}b\u{202E}c\u{200B}d\u{1B}"
    let messages = DealBook.validating(draft).diagnostics.filter { $0.code == "control-character" }.map(\.message)
    #expect(messages == ["the text has characters that nobody sees: U+001B, U+202E, U+200B"])
  }

  /// A character without width makes two names of what looks like one; the message says where it is.
  @Test(arguments: [("\u{200B}", ""), ("", "\u{200B}")]) func whatFollowsUnseenIsNamed(
    _ first: String, _ second: String
  ) {
    var draft = DealBookDraft.sound
    draft.companies.append(Company(id: "one", name: "Example Acme" + first))
    draft.companies.append(Company(id: "two", name: "Example Acme" + second))
    let found = DealBook.validating(draft).diagnostics.filter { $0.code == "look-alike" }
    #expect(found.map(\.path) == [BookPath("companies", "two", "name")])
    #expect(
      found.first?.message.hasSuffix("U+200B follows in the \(first.isEmpty ? "first" : "second")") == true, "\(found)")
  }

  /// Notes may have lines, and emoji are joined by a character that nobody sees.
  @Test func otherTextsMayHaveLines() {
    #expect(findings { $0.companies[2].note = "a\nb" } == [])
    #expect(findings { $0.companies[2].name = "👨‍👩‍👧" } == [])
  }
}
