import GraphKernel
import Testing

@Suite struct InverseLengthsTests {
  @Test func theStrongestIsTheShortest() throws {
    let found = try InverseLengths(ofStrengths: [5, 10, 2.5, 3, 6])
    #expect(found.unit == 1 << 20)
    // 2²⁰ · 10 ÷ 3 = 3,495,253⅓, and half of it 1,747,626⅔.
    #expect(found.lengths == [2 << 20, 1 << 20, 4 << 20, 3_495_253, 1_747_627])
    #expect(try InverseLengths(ofStrengths: []).lengths == [])
  }

  @Test func theUnitShrinksWhereStrengthsAreFarApart() throws {
    let far = try InverseLengths(ofStrengths: [0x1p40, 1])
    #expect(far.unit == 1 << 12 && far.lengths == [1 << 12, 1 << 52])
    #expect(try InverseLengths(ofStrengths: [0x1p52, 1]).lengths == [1, 1 << 52])
    #expect(throws: CentralityError.strengthsTooFarApart(edge: 1)) { try InverseLengths(ofStrengths: [0x1p53, 1]) }
    #expect(throws: CentralityError.strengthsTooFarApart(edge: 0)) {
      try InverseLengths(ofStrengths: [.leastNonzeroMagnitude, .greatestFiniteMagnitude])
    }
  }

  @Test func strengthsArePositive() {
    for strength in [0, -1, .infinity] {
      #expect(throws: CentralityError.invalidStrength(edge: 1, strength: strength)) {
        try InverseLengths(ofStrengths: [1, strength])
      }
    }
    #expect(throws: CentralityError.self) { try InverseLengths(ofStrengths: [.nan]) }
  }
}
