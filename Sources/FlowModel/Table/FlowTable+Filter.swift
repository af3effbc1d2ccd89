extension FlowTable {
  /// The flows that pass a test, with the names and the deal numbers they had.
  ///
  /// - Complexity: O(flows).
  public func filtered(_ isIncluded: (Int) -> Bool) -> FlowTable {
    let rows = (0..<count).filter(isIncluded)
    func select<Element>(_ column: [Element]) -> [Element] { column.isEmpty ? [] : rows.map { column[$0] } }
    var table = self
    table.sources = select(sources)
    table.targets = select(targets)
    table.kinds = select(kinds)
    table.amountsLower = select(amountsLower)
    table.amountsUpper = select(amountsUpper)
    table.timesFirst = select(timesFirst)
    table.timesLast = select(timesLast)
    table.deals = select(deals)
    table.tranches = select(tranches)
    table.statuses = select(statuses)
    table.aspects = select(aspects)
    return table
  }
}
