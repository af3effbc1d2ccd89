extension FlowTable {
  /// The flows that pass a test, with the names and the deal numbers they had.
  ///
  /// - Complexity: O(flows).
  public func filtered(_ isIncluded: (Int) -> Bool) -> FlowTable {
    var table = self
    table.removeAllFlows()
    for row in 0..<count where isIncluded(row) {
      table.append(
        source: sources[row], target: targets[row], kind: kinds[row], amount: amount(at: row),
        firstTime: timesFirst[row], lastTime: timesLast[row], deal: deals[row])
      guard !tranches.isEmpty else { continue }
      table.tranches.append(tranches[row])
      table.statuses.append(statuses[row])
      table.aspects.append(aspects[row])
    }
    return table
  }
}
