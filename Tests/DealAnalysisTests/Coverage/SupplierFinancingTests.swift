import DealModel
import DealTestSupport
import Testing

@testable import DealAnalysis

@Suite struct SupplierFinancingTests {
  @Test func theSmallerOfWhatIsPutInAndOwed() {
    #expect(SupplierFinancing.share(of: .dollars(138), paidBy: .dollars(15)) == 15.0 / 138...15.0 / 138)
    #expect(SupplierFinancing.share(of: .dollars(10), paidBy: .dollars(15)) == 1...1)
    #expect(SupplierFinancing.share(of: .dollars(10), paidBy: .zero) == 0...0)
  }

  @Test func unknownIsNotZero() {
    #expect(SupplierFinancing.share(of: .unknown, paidBy: .dollars(30)) == 0...1)
    #expect(SupplierFinancing.share(of: .dollars(10), paidBy: .unknown) == 0...1)
    #expect(SupplierFinancing.share(of: .dollars(60...), paidBy: .dollars(30)) == 0...0.5)
    #expect(SupplierFinancing.share(of: .unknown, paidBy: .zero) == 0...0)
  }

  /// The bounds against every pair of whole numbers between the ends.
  @Test(arguments: 0..<100) func theBoundsAreAttainedAndHold(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func range() -> ClosedRange<Int64> {
      let low = Int64.random(in: 0...8, using: &random)
      return low...(low + .random(in: 0...8, using: &random))
    }
    let (putIn, owed) = (range(), range())
    let bounds = SupplierFinancing.share(of: .dollars(owed), paidBy: .dollars(putIn))
    let shares = putIn.flatMap { paid in
      owed.filter { $0 > 0 }.map { Double(min(paid, $0)) / Double($0) }
    }
    guard let least = shares.min(), let most = shares.max() else { return }
    #expect(abs(bounds.lowerBound - least) < 1e-12)
    #expect(bounds.upperBound >= most - 1e-12)
    if owed.lowerBound > 0 { #expect(abs(bounds.upperBound - most) < 1e-12) }
  }

  @Test func onlyWhereBothIsKnownIsAnythingAdded() throws {
    func supplier(_ id: String, _ putIn: AmountInterval, _ owed: AmountInterval) -> SupplierFinancing {
      SupplierFinancing(
        supplier: CompanyReference(id: id, name: id), putIn: putIn, owed: owed,
        share: SupplierFinancing.share(of: owed, paidBy: putIn), capital: [], contracts: [])
    }
    let suppliers = [
      supplier("a", .dollars(15), .dollars(138)), supplier("n", .dollars(30), .unknown),
      supplier("b", .dollars(9), .dollars(2)),
    ]
    let total = try #require(try SupplierFinancing.total(of: suppliers, envelopes: .dollars(600)))
    #expect(total.financed == 1_700 && total.owed == 14_000 && total.share == 17.0 / 140)
    #expect(total.shareOfEnvelopes == 17.0 / 600...17.0 / 600)
    #expect(try SupplierFinancing.total(of: [suppliers[1]], envelopes: nil) == nil)
  }
}
