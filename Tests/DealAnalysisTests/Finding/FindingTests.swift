import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite("Findings of two answers")
struct FindingTests {
  private func finding(_ year: Int, _ value: Double) -> Finding {
    Finding(
      subject: .gap(CompanyReference(id: "a", name: "A"), year: year),
      value: .number(.index, atLeast: value, atMost: value))
  }

  @Test(
    "an answer does not differ from itself, and swapping two answers swaps what they say",
    arguments: 0..<100 as Range<UInt64>)
  func symmetry(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func answer() -> [Finding] {
      (2020..<2030).filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
        .map { finding($0, Double(Int.random(in: 0...2, using: &random))) }
    }
    let (one, other) = (answer(), answer())
    #expect(FindingDifference.between(one, one).isEmpty)
    let there = FindingDifference.between(one, other)
    let back = FindingDifference.between(other, one)
    let swapped = back.map { FindingDifference(subject: $0.subject, before: $0.after, after: $0.before) }
    #expect(Set(there) == Set(swapped))
    // By definition: the subjects whose values are not the same on both sides.
    for year in 2020..<2030 {
      let subject = finding(year, 0).subject
      let (left, right) = (one.first { $0.subject == subject }?.value, other.first { $0.subject == subject }?.value)
      #expect(there.contains { $0.subject == subject } == (left != right))
    }
  }

  @Test("what is gone is listed last")
  func order() {
    let differences = FindingDifference.between([finding(1, 1), finding(2, 2)], [finding(3, 3), finding(2, 5)])
    #expect(differences.map(\.subject) == [finding(3, 0).subject, finding(2, 0).subject, finding(1, 0).subject])
    #expect(differences[0].before == nil && differences[2].after == nil)
  }

  @Test("bounds of values are numbers, money in minor units")
  func bounds() {
    let money = Finding.Value(AmountInterval(lower: 5, upper: nil)).bounds
    #expect(money.atLeast == 5 && money.atMost == nil)
    let endless = Finding.Value(.index, 1...Double.infinity).bounds
    #expect(endless.atLeast == 1 && endless.atMost == nil)
  }
}
