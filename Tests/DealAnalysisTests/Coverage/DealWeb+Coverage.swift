import DealModel
import FlowModel

@testable import DealAnalysis

extension DealWeb {
  /// Adds a fact on a company in whole dollars.
  mutating func fact(
    _ company: String, _ kind: CompanyFact.Kind, _ amount: Amount, _ time: CompanyFact.Time?,
    _ nature: CompanyFact.Nature = .actual, label: String? = nil, includes: CompanyFact.Coverage = .unstated,
    excludes: [DealID] = []
  ) {
    self.company(company)
    draft.facts.append(
      CompanyFact(
        id: FactID(rawValue: "fact-\(draft.facts.count)"), company: CompanyID(rawValue: company), kind: kind,
        label: label, time: time, nature: nature, includes: includes, excludes: excludes,
        claims: [FactClaim(source: "paper", value: .money(amount))]))
  }

  /// Adds the revenue of a year in whole dollars.
  mutating func revenue(_ company: String, _ year: Int, _ amount: Amount, _ nature: CompanyFact.Nature = .forecast) {
    fact(company, .revenue, amount, .period(.year(year)), nature)
  }

  func coverage(
    of company: String = "firm", _ basis: Basis = .committed, horizon: Int? = nil,
    assuming assumptions: [CoverageQuery.Assumption] = []
  ) throws -> CoverageReport {
    var query = CoverageQuery(of: company, horizon: horizon)
    query.assumptions = assumptions
    return try source(.cash, basis).coverage(query)
  }
}

extension AmountInterval {
  /// So many whole dollars.
  static func dollars(_ number: Int64) -> AmountInterval { AmountInterval(number * 100) }
  /// Between so many whole dollars.
  static func dollars(_ range: ClosedRange<Int64>) -> AmountInterval {
    AmountInterval(lower: range.lowerBound * 100, upper: range.upperBound * 100)
  }
  /// At least so many whole dollars.
  static func dollars(_ range: PartialRangeFrom<Int64>) -> AmountInterval {
    AmountInterval(lower: range.lowerBound * 100, upper: nil)
  }
}
