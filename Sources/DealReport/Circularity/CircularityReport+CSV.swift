import DealAnalysis
import DealModel

extension CircularityReport {
  /// The report as one table: a row for each measure of each basis, day and firm, for each loop, and for each deal of each leg.
  public var csvTable: CSVTable {
    var table = CSVTable(
      titles: [
        "finding", "basis", "knownOn", "loop", "source", "sourceName", "target", "targetName", "measure", "number",
        "numberAtLeast", "numberAtMost",
      ] + CSVTable.amountTitles("money") + CSVTable.dealTitles)
    for row in rows { add(row, to: &table) }
    for day in days ?? [] { add(day, to: &table) }
    let basis = header.basis?.rawValue ?? ""
    for firm in details.firms {
      let about = ["firm", basis, "", "", firm.company.id, firm.company.name, "", ""]
      for (measure, amount) in [("paid", firm.paid), ("received", firm.received), ("circulating", firm.circulating)] {
        table.append(about + [measure] + numbers(nil) + money(AmountInterval(amount)))
      }
      table.append(about + ["shareOfPaid"] + numbers(firm.shareOfPaid))
      table.append(about + ["shareOfReceived"] + numbers(firm.shareOfReceived))
    }
    for leg in details.legs {
      let measures = [("balanced", leg.balanced), ("circulating", leg.circulating), ("counted", leg.counted)]
      for (measure, amount) in measures {
        guard let amount else { continue }
        table.append(["leg", basis, "", ""] + ends(leg.leg) + [measure] + numbers(nil) + money(AmountInterval(amount)))
      }
      add(leg.leg, as: "leg", to: &table)
    }
    for (index, loop) in details.loops.enumerated() {
      for leg in loop.legs {
        table.append(
          ["loop", basis, "", "\(index + 1)"] + ends(leg) + ["circulating"] + numbers(nil)
            + money(AmountInterval(loop.amount)))
      }
    }
    for leg in details.breaking?.legs ?? [] { add(leg, as: "breaking", to: &table) }
    for leg in details.openLegs { add(leg, as: "openLeg", to: &table) }
    return table
  }

  private func numbers(_ exact: Double?, _ least: Double? = nil, _ most: Double? = nil) -> [String] {
    [exact, least ?? exact, most ?? exact].map(CSVTable.numberCell)
  }

  private func money(_ amount: AmountInterval) -> [String] { CSVTable.amountCells(amount, in: header.currency) }

  private func ends(_ leg: FlowLeg) -> [String] { [leg.source.id, leg.source.name, leg.target.id, leg.target.name] }

  private func numbers(_ share: CircularShare?) -> [String] {
    guard let share else { return numbers(nil, nil, nil) }
    return numbers(share.least == share.greatest ? share.least : nil, share.least, share.greatest)
  }

  private func add(_ row: Circularity, to table: inout CSVTable) {
    let about = ["basis", row.basis?.rawValue ?? "", "", "", "", "", "", ""]
    for (measure, amount) in [
      ("total", row.total), ("circulation", row.circulation), ("reciprocity", row.reciprocity),
      ("componentVolume", row.componentVolume), ("excess", row.excess),
      (
        "principal",
        AmountInterval(lower: row.counted.principal.lowerBound, upper: row.counted.principal.upperBound)
      ),
    ] {
      table.append(about + [measure] + numbers(nil) + money(amount))
    }
    if let balanced = row.counted.balanced {
      table.append(about + ["balanced"] + numbers(nil) + money(AmountInterval(balanced)))
    }
    table.append(about + ["share"] + numbers(row.share))
    table.append(about + ["countedShare"] + numbers(row.counted.share))
    table.append(about + ["cyclingIndex"] + numbers(row.counted.cyclingIndex))
  }

  private func add(_ day: CircularityDay, to table: inout CSVTable) {
    let about = ["day", header.basis?.rawValue ?? "", day.day.description, "", "", "", "", ""]
    table.append(about + ["total"] + numbers(nil) + money(day.total))
    table.append(about + ["circulation"] + numbers(nil) + money(day.circulation))
    table.append(about + ["share"] + numbers(day.share))
  }

  /// A row for each deal of a leg.
  private func add(_ leg: FlowLeg, as finding: String, to table: inout CSVTable) {
    for deal in leg.deals {
      table.append(
        [finding, header.basis?.rawValue ?? "", "", ""] + ends(leg) + ["amount"] + numbers(nil) + money(leg.amount)
          + CSVTable.dealCells(deal, in: header.currency))
    }
  }
}
