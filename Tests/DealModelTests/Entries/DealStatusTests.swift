import DealModel
import Testing

@Suite struct DealStatusTests {
  /// The order of the table of statuses, from paid at the top to talk at the bottom; `nil` counts on no basis.
  @Test(
    arguments: [
      (.paid, 4), (.closed, 4), (.committed, 3), (.conditional, 2), (.announced, 1), (.negotiating, 0), (.rumored, 0),
      (.superseded, nil), (.declined, nil), (.terminated, nil),
    ] as [(DealStatus, Int?)])
  func firmness(status: DealStatus, firmness: Int?) {
    #expect(status.firmness == firmness)
    #expect(status.endsDeal == (firmness == nil))
  }
}
