import DealModel
import DealTestSupport
import Testing

@Suite struct PartialDateTests {
  /// The written form, and the first and the last day that it can mean.
  static let table: [(text: String, first: String?, last: String?, isDated: Bool)] = [
    ("2026-02-27", "2026-02-27", "2026-02-27", true),
    ("2026-02", "2026-02-01", "2026-02-28", true),
    ("2024-02", "2024-02-01", "2024-02-29", true),
    ("2026-12", "2026-12-01", "2026-12-31", true),
    ("2026", "2026-01-01", "2026-12-31", true),
    ("0001", "0001-01-01", "0001-12-31", true),
    ("9999", "9999-01-01", "9999-12-31", true),
    ("unknown", nil, nil, false),
    ("not before 2026-02-27", "2026-02-27", nil, false),
    ("not before 2026-02", "2026-02-01", nil, false),
    ("not after 2026-02-27", nil, "2026-02-27", false),
    ("not after 2026-02", nil, "2026-02-28", false),
    ("not after 2026", nil, "2026-12-31", false),
    ("between 2025 and 2026-02", "2025-01-01", "2026-02-28", false),
  ]

  @Test(arguments: table)
  func boundsAreTheDaysThatItCanMean(text: String, first: String?, last: String?, isDated: Bool) throws {
    let date = try #require(PartialDate(text))
    #expect(date.firstDay?.description == first)
    #expect(date.lastDay?.description == last)
    #expect(date.isDated == isDated)
    #expect(PartialDate(date.description) == date)
  }

  @Test func wordsMayBeCapitalizedAndSpaced() {
    #expect(PartialDate("Not  after 2026-02-27") == .unknown(notBefore: nil, notAfter: .written("2026-02-27")))
    #expect(PartialDate(" UNKNOWN ") == .unknown(notBefore: nil, notAfter: nil))
  }

  @Test(arguments: [
    "", " ", "26", "0000", "10000", "2026-13", "2026-00", "2026-1", "2026-02-29", "not 2026", "before 2026",
    "not before", "not after unknown", "not after not after 2026", "between 2025 and", "between 2025 or 2026",
    "between 2025 2026", "2026 2027", "soon", "2026-", "-2026", "2026--1", "202a",
  ])
  func otherTextIsNoDate(text: String) { #expect(PartialDate(text) == nil) }

  @Test func onlyADayIsExact() {
    #expect(PartialDate.written("2026-02-27").exactDay == .written("2026-02-27"))
    for text in ["2026-02", "2026", "unknown", "not after 2026-02-27"] {
      #expect(PartialDate.written(text).exactDay == nil)
    }
  }

  @Test("Two dates exclude each other exactly when no day is in both")
  func exclusion() {
    let texts = [
      "2026-02-27", "2026-02-28", "2026-02", "2026-03", "2026", "2025", "unknown", "not before 2026-02-28",
      "not after 2026-02-27", "not after 2025", "between 2026-02-26 and 2026-03-01",
    ]
    let span = (CalendarDate.written("2024-12-30").daysSinceEpoch...CalendarDate.written("2027-01-02").daysSinceEpoch)
    func days(_ date: PartialDate) -> Set<Int32> {
      Set(
        span.filter {
          (date.firstDay?.daysSinceEpoch ?? .min) <= $0 && $0 <= (date.lastDay?.daysSinceEpoch ?? .max)
        })
    }
    for left in texts.map(PartialDate.written) {
      for right in texts.map(PartialDate.written) {
        #expect(left.excludes(right) == days(left).isDisjoint(with: days(right)), "\(left) and \(right)")
      }
    }
  }
}
