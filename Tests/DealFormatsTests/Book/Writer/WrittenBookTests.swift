import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

@Suite struct WrittenBookTests {
  /// The keys of each entry stand in the order of its shape, and no other keys do; of everything, none is missing.
  @Test func keysStandInTheOrderOfTheShapes() {
    let book = WrittenBook.entries(of: .everything)
    #expect(book.map(\.key) == BookShapes.book.keys)
    for (section, shape) in [
      ("sources", BookShapes.source), ("companies", BookShapes.company), ("scopes", BookShapes.scope),
      ("facts", BookShapes.fact), ("deals", DealShapes.deal),
    ] {
      let entries = book.first { $0.key == section }.map { $0.value.entries } ?? []
      #expect(!entries.isEmpty)
      for entry in entries {
        let keys = entry.value.entries.map(\.key)
        #expect(keys == shape.keys.filter(keys.contains), "\(entry.key)")
        let claims = entry.value.entries.first { $0.key == "claims" }?.value.items ?? []
        for claim in claims {
          let keys = claim.entries.map(\.key)
          let shape = section == "facts" ? BookShapes.factClaim : DealShapes.claim
          #expect(keys == shape.keys.filter(keys.contains), "\(entry.key)")
        }
      }
    }
  }

  @Test func defaultsAreLeftOut() {
    var draft = DealBookDraft(currency: .usd)
    draft.sources = [Source(id: "s", publisher: "P", title: "T")]
    draft.companies = [Company(id: "a", name: "A")]
    #expect(
      YAMLWriter.text(of: WrittenBook.entries(of: draft))
        == "dealgraph: 1\ncurrency: USD\n\nsources:\n  s:\n    publisher: P\n    title: T\n\ncompanies:\n  a: {name: A}\n"
    )
  }
}

extension WrittenValue {
  var entries: [WrittenEntry] { if case .mapping(let entries, _) = self { entries } else { [] } }
  var items: [WrittenValue] { if case .list(let items, _) = self { items } else { [] } }
}
