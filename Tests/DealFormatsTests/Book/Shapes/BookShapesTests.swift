import DealModel
import Testing

@testable import DealFormats

@Suite struct BookShapesTests {
  static let shapes = [
    BookShapes.book, BookShapes.source, BookShapes.company, BookShapes.scope, BookShapes.rate, BookShapes.fact,
    BookShapes.factClaim,
    DealShapes.deal, DealShapes.claim, DealShapes.trancheClaim, DealShapes.supersession, DealShapes.term,
  ]

  @Test(arguments: shapes.indices) func keysAreDistinctAndExplained(index: Int) {
    let shape = Self.shapes[index]
    #expect(Set(shape.keys).count == shape.keys.count)
    #expect(shape.summary.hasSuffix(".") && shape.fields.allSatisfy { $0.summary.hasSuffix(".") })
    #expect(Self.shapes.count { $0.name == shape.name } == 1)
  }

  /// A book that lacks one key of those that its shapes require, in each place where it is required, is no book.
  @Test func whatShapesRequireIsMissed() throws {
    let text = try DealBookWriter.write(try DealBook(.minimal), as: .json)
    #expect(DealBookReader.read(Array(text.utf8), file: "book.json").diagnostics.isEmpty)
    var removed = 0
    for key in Set(Self.shapes.flatMap(\.requiredKeys)) where text.contains("\"\(key)\":") {
      // The first of the places of the key, under another name that resembles none.
      guard let place = text.range(of: "\"\(key)\":") else { continue }
      let changed = text.replacingCharacters(of: place, with: "\"zzzzzzzzzzzz\":")
      let codes = Set(DealBookReader.read(Array(changed.utf8), file: "book.json").diagnostics.map(\.code))
      #expect(!codes.isDisjoint(with: ["missing-key", "no-source"]), "\(key): \(codes)")
      removed += 1
    }
    #expect(removed >= 10)
  }
}

extension DealBookDraft {
  /// A draft with one entry of each section.
  fileprivate static var minimal: DealBookDraft {
    var draft = DealBookDraft(currency: .usd)
    draft.sources = [Source(id: "s", publisher: "P", title: "T")]
    draft.companies = [Company(id: "a", name: "A"), Company(id: "b", name: "B")]
    draft.rates = [
      ExchangeRate(
        left: Money(minorUnits: 100, currency: .eur), right: Money(minorUnits: 110, currency: .usd), date: .year(2026),
        source: "s")
    ]
    draft.facts = [
      CompanyFact(
        id: "f", company: "a", kind: .cash, nature: .actual,
        claims: [FactClaim(source: "s", value: .money(.undisclosed))])
    ]
    draft.deals = [
      Deal(
        id: "d", kind: .competitor, parties: [DealParty(.party, "a"), DealParty(.party, "b")],
        claims: [Claim(source: "s")])
    ]
    return draft
  }
}

extension String {
  fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }

  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
