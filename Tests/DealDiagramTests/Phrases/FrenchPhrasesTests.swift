import DealAnalysis
import DealModel
import FlowModel
import Foundation
import Testing

@testable import DealDiagram

@Suite("Pictures in French")
struct FrenchPhrasesTests {
  private let phrases = FrenchPhrases()

  @Test("none and one are singular")
  func numbers() {
    for count in 0...2 {
      let ending = count < 2 ? "" : "s"
      #expect(phrases.count(count, areRows: true) == "\(count) ligne\(ending)")
      #expect(phrases.count(count, areRows: false) == "\(count) accord\(ending)")
      #expect(phrases.more(count) == "\(count) autre\(ending)")
      #expect(phrases.inferredCount(count) == "\(count) déduit\(ending)")
      #expect(phrases.count(count, .gone) == "\(count) disparu\(ending)")
      #expect(phrases.furtherAway(count).hasSuffix("non dessinée\(ending)"))
    }
    #expect(phrases.moreLoops(1, areDrawn: true) == "et 1 autre flux circulaire, non signalé")
    #expect(phrases.moreLoops(2, areDrawn: false) == "et 2 autres flux circulaires, non dessinés")
  }

  @Test("signs of two parts follow a space that does not break, and apostrophes are curved")
  func typography() {
    for (key, text) in DiagramPhrasesTests.all(phrases) { #expect(Self.isSetWell(text), "\(key): \(text)") }
    #expect(phrases.pair("A", "B") == "A\u{A0}: B")
    #expect(phrases.quoted("A") == "«\u{A0}A\u{A0}»")
    #expect(!Self.isSetWell("A: B") && !Self.isSetWell("A : B") && !Self.isSetWell("l'eau"))
  }

  /// Whether a text keeps the rules of French typography.
  private static func isSetWell(_ text: String) -> Bool {
    let characters = Array(text)
    let isSpaced = characters.indices.allSatisfy { index in
      guard ":;?!»%".contains(characters[index]) else { return true }
      return index > 0 && characters[index - 1] == "\u{A0}"
    }
    return isSpaced && !text.contains("'") && !text.contains("\"") && !text.contains("  ")
  }

  @Test("each field of a deal and each role has a word")
  func fields() throws {
    let book = try DemoLayoutTests.book("openai-2026")
    let from = try #require(CalendarDate("2026-01-01"))
    let report = try DifferenceReport(of: book, from: from, to: nil)
    let names = Set(report.changes.filter { $0.entry == .deal }.flatMap(\.fields).map(\.key.name))
    #expect(names.count > 12)
    for name in names.union(Role.allCases.map(\.key)) {
      let word = phrases.field(name)
      #expect(word != name || ["condition", "date", "parties", "exceptions"].contains(name), "\(name)")
    }
  }

  // What an English and a French picture both say is what the book says, or a number.
  @Test(
    "nothing but the book speaks English",
    arguments: DemoLayoutTests.pictures.filter { !$0.testDescription.hasSuffix("French") })
  func pictures(_ picture: DemoLayoutTests.Picture) throws {
    var picture = picture
    let english = try picture.diagram()
    let change = picture.change
    picture.change = {
      change(&$0)
      $0.language = .french
    }
    let french = try picture.diagram()
    #expect(try english.dot() != french.dot())
    let book = try DemoLayoutTests.book(picture.book)
    try check(Self.words(english.document), Self.words(french.document), in: book)
  }

  @Test("nor in the picture of changes")
  func changes() throws {
    let book = try DemoLayoutTests.book("openai-2026")
    let from = try #require(CalendarDate("2026-01-31"))
    let report = try DifferenceReport(of: book, from: from, to: nil)
    let documents = try Language.allCases.map { language in
      var options = RelationshipDiagram.Options()
      options.language = language
      return try DifferenceDiagram(
        of: report, from: BookEdition(book, knownOn: from), to: BookEdition(book), options: options
      ).document
    }
    try check(Self.words(documents[0]), Self.words(documents[1]), in: book)
    #expect(documents.map(\.finish.language) == ["en", "fr"])
  }

  private func check(_ english: Set<String>, _ french: Set<String>, in book: DealBook) throws {
    let same = english.intersection(french).filter { $0.contains(where: \.isLetter) }
    let said = Self.words(of: book)
    let foreign = same.filter { !said.contains($0.lowercased()) && !Self.common.contains($0.lowercased()) }
    #expect(foreign.isEmpty, "\(foreign.sorted())")
    #expect(french.count > 20)
  }

  /// Words of both languages, and signs of the legend.
  private static let common: Set = [
    "abc", "acquisition", "cloud", "distribution", "capital", "sources", "source", "conditions", "services", "a",
    "condition",
    "date", "participation", "relations",
  ]

  /// The words of all texts of a picture.
  private static func words(_ document: DiagramDocument) -> Set<String> {
    func texts(_ subgraph: DOTSubgraph) -> [String] {
      [subgraph.attributes[.label]?.plainText ?? ""] + subgraph.subgraphs.flatMap(texts)
    }
    var all = [document.finish.title, document.finish.description] + document.finish.parts.map(\.title)
    all += document.graph.nodes.flatMap { node -> [String] in
      guard case .html(let label)? = node.attributes[.label] else { return [] }
      return label.texts
    }
    if case .html(let label)? = document.graph.attributes[.label] { all += label.texts }
    for subgraph in document.graph.subgraphs {
      if case .html(let label)? = subgraph.attributes[.label] { all += label.texts }
    }
    return Set(all.flatMap(split))
  }

  /// All words of the names, titles, scopes, conditions and sources of a book.
  private static func words(of book: DealBook) -> Set<String> {
    var all = [book.title ?? ""]
    all += book.companies.flatMap { [$0.name, $0.id.rawValue] } + book.scopes.map(\.name)
    all += book.sources.flatMap { [$0.title, $0.publisher ?? "", $0.authors.joined(separator: " ")] }
    for deal in book.deals {
      all += [deal.title ?? "", deal.id.rawValue]
      all += deal.tranches.map(\.name)
      all += (deal.terms.details ?? []) + (deal.terms.quantities ?? []).map(\.description)
      for claim in deal.claims {
        all.append(claim.whole.condition ?? "")
        all += (claim.terms.details ?? []) + (claim.terms.quantities ?? []).map(\.description)
        for tranche in claim.tranches { all.append(tranche.fields.condition ?? "") }
      }
    }
    return Set(all.flatMap(split).map { $0.lowercased() })
  }

  private static func split(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
  }
}
