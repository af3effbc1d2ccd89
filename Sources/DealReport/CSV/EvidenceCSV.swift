import DealAnalysis
import DealModel

// The columns that the tables of several reports share. Amounts are decimals of the major unit, empty where they are
// not known.

extension CSVTable {
  /// The titles of an amount and its bounds.
  static func amountTitles(_ name: String) -> [String] { [name, name + "AtLeast", name + "AtMost"] }

  /// An amount, empty unless exactly known, and its bounds, empty where there is none.
  static func amountCells(_ amount: AmountInterval, in currency: Currency?) -> [String] {
    [amount.exactValue, amount.lower, amount.upper].map { moneyCell($0, in: currency) }
  }

  /// A sum in units of its currency, empty where there is none.
  static func moneyCell(_ minorUnits: Int64?, in currency: Currency?) -> String {
    minorUnits.map { DecimalNumber(units: $0, decimals: currency?.minorUnitDigits ?? 2).description } ?? ""
  }

  /// A number in the shortest form that means it, empty where there is none.
  static func numberCell(_ number: Double?) -> String {
    guard let text = number.map({ "\($0)" }) else { return "" }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The titles of a deal.
  static let dealTitles =
    [
      "deal", "kind", "title", "tranche", "status", "aspect", "date", "termYears", "condition", "isInferred",
      "isContested",
    ]
    + ["currency"] + amountTitles("amount") + ["sources"]

  /// A deal, its sources in one cell.
  static func dealCells(_ deal: DealReference, in currency: Currency?) -> [String] {
    [
      deal.id, deal.kind, deal.title ?? "", deal.tranche ?? "", deal.status?.rawValue ?? "",
      deal.aspect?.rawValue ?? "",
      deal.date?.description ?? "", numberCell(deal.term?.years), deal.condition ?? "",
      String(deal.isInferred), String(deal.isContested), currency?.code ?? "",
    ] + amountCells(deal.amount, in: currency) + [deal.sources.map(\.citation).joined(separator: "; ")]
  }
}
