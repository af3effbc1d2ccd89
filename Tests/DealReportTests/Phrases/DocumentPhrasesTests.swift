import DealModel
import Testing

@testable import DealReport

@Suite("The words around documents")
struct DocumentPhrasesTests {
  private func all(_ phrases: any DocumentPhrases) -> [String] {
    [
      phrases.contents, phrases.sources, phrases.howToRead, phrases.skipToContent, phrases.appearance, phrases.asSystem,
      phrases.light, phrases.dark, phrases.wholeSize, phrases.pictured("X"),
    ]
  }

  @Test("each language has its own; the same in both is a word of both")
  func languages() {
    let (english, french) = (all(Language.english.documentPhrases), all(Language.french.documentPhrases))
    #expect((english + french).allSatisfy { !$0.isEmpty } && Set(english).count == english.count)
    #expect(Set(english).intersection(french) == ["Sources"])
  }
}
