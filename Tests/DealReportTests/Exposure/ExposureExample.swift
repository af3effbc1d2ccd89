import DealAnalysis
import DealModel
import FlowModel

extension ExampleBook {
  /// Two companies that owe each other, and a third behind them, in billions: of each 14 of equity, East lends West 7 and
  /// West lends East 3.5, and South lends East 2.
  ///
  /// With S = [[0, ½], [¼, 0]], (I − S)⁻¹ = [[8/7, 4/7], [2/7, 8/7]]: East loses 8 of its 14 if West fails, and South 8/7.
  static var lending: ExampleBook {
    var book = ExampleBook(empty: "Lending")
    for (id, name) in [("east", "East"), ("south", "South"), ("west", "West")] { book.company(id, name) }
    book.loan("east-west", "east", "west", 70)
    book.loan("west-east", "west", "east", 35)
    book.loan("south-east", "south", "east", 20)
    for company in ["east", "west"] { book.fact(company, .equity, 140) }
    return book
  }

  mutating func loan(_ id: String, _ lender: String, _ borrower: String, _ tenths: Int64) {
    deal(id, .loan, [(.lender, lender), (.borrower, borrower)], nil, .paid)
    draft.deals[draft.deals.count - 1].claims[0].whole.amount = .exact(
      Money(minorUnits: tenths * 10_000_000_000, currency: .usd))
  }

  /// Adds what a company has on the day of the book, in tenths of a billion.
  mutating func fact(_ company: String, _ kind: CompanyFact.Kind, _ tenths: Int64) {
    draft.facts.append(
      CompanyFact(
        id: FactID(rawValue: "\(company)-\(kind.rawValue)"), company: CompanyID(rawValue: company), kind: kind,
        time: .date(.day(Self.day("2026-02-27"))), nature: .actual,
        claims: [
          FactClaim(
            source: "paper", value: .money(.exact(Money(minorUnits: tenths * 10_000_000_000, currency: .usd))))
        ]))
  }

  func exposures(
    of loser: String? = nil, to failing: String? = nil, base: ExposureBase? = .equity
  ) throws -> ExposureReport {
    try source(.exposure).exposures(ExposureQuery(of: loser, to: failing, base: base))
  }
}
