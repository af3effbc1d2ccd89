import Testing

@testable import GraphKernel

@Suite struct SampleRandomTests {
  /// Each of 6 faces as often as any, within five standard errors, over samples and within one.
  @Test func numbersAreEven() {
    var (across, within) = ([Int](repeating: 0, count: 6), [Int](repeating: 0, count: 6))
    var one = SampleRandom(seed: 3, sample: 0)
    for sample in 0..<60_000 {
      var random = SampleRandom(seed: 2, sample: sample)
      across[Int(random.number(below: 6))] += 1
      within[Int(one.number(below: 6))] += 1
    }
    let error = 5 * (60_000 * 1.0 / 6 * 5 / 6).squareRoot()
    for count in across + within { #expect(abs(Double(count) - 10_000) < error) }
  }

  @Test func fractionsAreEven() {
    var (sum, squares) = (0.0, 0.0)
    for sample in 0..<40_000 {
      var random = SampleRandom(seed: 9, sample: sample)
      let fraction = random.fraction()
      #expect(fraction >= 0 && fraction < 1)
      sum += fraction
      squares += fraction * fraction
    }
    // Of an even distribution: 1/2 and 1/3, with variances of 1/12 and 4/45.
    #expect(abs(sum / 40_000 - 0.5) < 5 * (1 / 12.0 / 40_000).squareRoot())
    #expect(abs(squares / 40_000 - 1 / 3.0) < 5 * (4 / 45.0 / 40_000).squareRoot())
  }

  @Test func aSampleHangsOnTheSeedAndItsNumberAlone() {
    func words(_ seed: UInt64, _ sample: Int) -> [UInt64] {
      var random = SampleRandom(seed: seed, sample: sample)
      return (0..<4).map { _ in random.next() }
    }
    #expect(words(1, 5) == words(1, 5))
    #expect(Set([words(1, 5), words(1, 6), words(2, 5), words(0, 0), words(5, 1)]).count == 5)
  }

  @Test func numbersBelowOneAndBelowAlmostAll() {
    var random = SampleRandom(seed: 1, sample: 1)
    #expect(random.number(below: 1) == 0)
    let bound = UInt64.max - 5
    for _ in 0..<100 { #expect(random.number(below: bound) < bound) }
  }
}
