import FlowModel
import Testing

@testable import DealAnalysis
@testable import DealReport

struct VariationWordsTests {
  @Test func keysAndWordsTellVariationsApart() {
    let side = Variation.Side(entry: "x", tranche: "t", field: "amount", value: "$1", sources: ["a", "b"])
    var other = side
    other.value = "$2"
    let variations: [Variation] = [
      .basis(.paid), .basis(.committed), .withoutInferred, .withoutSingleSource, .side(side), .side(other),
      .replacement(newer: "x", older: "y", isReplaced: true), .replacement(newer: "x", older: "y", isReplaced: false),
      .fact("x", without: "y"), .fact("y", without: "x"), .withoutDeal("x"), .withoutDeal("y"),
    ]
    #expect(Set(variations.map(\.key)).count == variations.count)
    #expect(Set(variations.map(\.words)).count == variations.count)
    var status = side
    (status.field, status.value) = ("status", "announced")
    #expect(Variation.side(status).words(in: .french) == "statut de x/t selon a et b\u{A0}: annoncé")
    #expect(Variation.side(side).words == "amount of x/t as a and b have it: $1")
  }
}
