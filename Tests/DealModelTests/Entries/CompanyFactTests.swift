import DealModel
import DealTestSupport
import Testing

@Suite struct CompanyFactTests {
  static let values: [FactValue] = [
    .money(.dollars(13)), .money(.dollars(...20)), .money(.dollars(30)), .money(.undisclosed),
    .ratio(Ratio(millionths: 400_000)), .ratio(Ratio(millionths: 500_000, bound: .atMost)),
    .ratio(Ratio(millionths: 600_000)), .date(.written("2026")), .date(.written("2026-02")), .date(.written("2027")),
    .flag(true), .flag(false),
  ]

  /// The pairs of ``values``, by position, that cannot both be true.
  static let excluding: Set<Set<Int>> = [[0, 2], [1, 2], [4, 6], [5, 6], [7, 9], [8, 9], [10, 11]]

  @Test("Values exclude each other within their sort, whichever comes first")
  func exclusion() {
    for (left, value) in Self.values.enumerated() {
      for (right, other) in Self.values.enumerated() {
        #expect(value.excludes(other) == Self.excluding.contains([left, right]), "\(value) and \(other)")
      }
    }
  }

  @Test func words() {
    #expect(FactValue.money(.dollars(...20)).description == "≤ $20")
    #expect(FactValue.ratio(Ratio(millionths: 400_000, bound: .about)).description == "about 40 %")
    #expect(FactValue.date(.written("not after 2026-02")).description == "not after 2026-02-28")
    #expect(FactValue.flag(true).description == "yes")
    #expect(FactValue.flag(false).description == "no")
  }

  @Test func everyTimeHasItsDate() {
    let date = PartialDate.written("2030")
    for time in [CompanyFact.Time.period(date), .date(date), .through(date)] { #expect(time.date == date) }
  }
}
