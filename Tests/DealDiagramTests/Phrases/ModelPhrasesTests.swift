import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("The words of the model")
struct ModelPhrasesTests {
  @Test("pictures and reports have the same", arguments: Language.allCases)
  func same(language: Language) {
    let (model, pictures) = (language.modelPhrases, language.phrases)
    #expect(DealKind.allCases.allSatisfy { model.noun($0) == pictures.noun($0) })
    #expect(DealStatus.allCases.allSatisfy { model.name($0) == pictures.name($0) })
    #expect(FlowAspect.allCases.allSatisfy { model.caption($0) == pictures.caption($0) })
    #expect(model.language == language)
  }

  @Test("amounts, pairs and lists")
  func helpers() {
    let (english, french) = (Language.english.modelPhrases, Language.french.modelPhrases)
    #expect(english.amount(AmountInterval(15_000_000_000_00), in: .usd) == "$15.0bn")
    #expect(french.amount(AmountInterval(15_000_000_000_00), in: .usd) == "15,0\u{A0}Md$")
    #expect(english.pair("a", "b") == "a: b" && french.pair("a", "b") == "a\u{A0}: b")
    #expect(
      english.list(["a", "b", "c"]) == "a, b and c" && french.list(["a", "b"]) == "a et b" && english.list([]).isEmpty)
  }
}
