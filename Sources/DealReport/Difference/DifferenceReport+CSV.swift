import DealAnalysis
import DealModel

extension DifferenceReport {
  /// The report as one table: a row for each field that differs.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: [
        "change", "entry", "id", "title", "kind", "companies", "basisBefore", "basisAfter", "field", "tranche",
        "before",
        "after", "isContestedBefore", "isContestedAfter", "currencyBefore",
      ] + CSVTable.amountTitles("amountBefore") + ["currencyAfter"] + CSVTable.amountTitles("amountAfter")
        + ["knownOn", "sources"])
    for change in changes {
      for field in change.fields {
        table.append(
          [
            change.change.rawValue, change.entry.rawValue, change.id, change.title, change.kind,
            change.companies.map(\.id).joined(separator: "; "), change.basisBefore?.rawValue ?? "",
            change.basisAfter?.rawValue ?? "", field.key.name, field.key.tranche?.id ?? "",
            field.before?.value.description ?? "", field.after?.value.description ?? "",
            field.before.map { String($0.isContested) } ?? "", field.after.map { String($0.isContested) } ?? "",
          ] + Self.amountCells(field.before) + Self.amountCells(field.after) + [
            field.claims.compactMap(\.knownDay).min()?.description ?? "",
            field.claims.map(\.source.citation).joined(separator: "; "),
          ])
      }
    }
    return table
  }

  /// The currency and the bounds of an amount; empty for every other value.
  private static func amountCells(_ state: FieldState?) -> [String] {
    guard case .amount(let amount)? = state?.value, let currency = amount.currency else { return ["", "", "", ""] }
    let interval = AmountInterval(lower: amount.lowerMinorUnits, upper: amount.upperMinorUnits)
    return [currency.code] + CSVTable.amountCells(interval, in: currency)
  }
}
