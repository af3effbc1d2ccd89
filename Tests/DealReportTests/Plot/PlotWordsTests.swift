import DealModel
import Testing

@testable import DealReport

@Suite("Words of plots")
struct PlotWordsTests {
  private static func all(_ words: any PlotWords) -> [String] {
    [
      words.unknown, words.uncertain, words.unbounded, words.range("1", "2"), words.upTo("3"), words.logarithmic,
      words.baseline("4"), words.atLeastAndAtMost, words.item, words.group, words.series, words.time, words.row,
      words.column, words.value, words.atLeast, words.atMost, words.note,
    ]
  }

  @Test("differ by language, are never empty, and keep what they are given")
  func languages() {
    let (english, french) = (Self.all(Language.english.plotWords), Self.all(Language.french.plotWords))
    for (one, other) in zip(english, french) { #expect(!one.isEmpty && !other.isEmpty && one != other) }
    for words in [english, french] {
      #expect(words[3].contains("1") && words[3].contains("2") && words[4].contains("3") && words[6].contains("4"))
    }
  }
}
