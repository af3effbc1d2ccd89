import DealModel
import FlowModel

extension FlowInput {
  /// What a table would have been read as, had its file been read with a filter.
  ///
  /// Companies and kinds are numbered anew, in the order in which rows that count name them.
  ///
  /// - Parameters:
  ///   - table: Rows of a file, read without a filter.
  ///   - rows: How many rows the file has.
  ///   - filter: Which of them count.
  /// - Throws: `MoneyTextError` when a bound of the filter is no amount of the table's currency.
  /// - Complexity: O(flows); O(1) for the filter that every row passes.
  public init(_ table: FlowTable, rows: RowCounts, filter: RowFilter) throws(MoneyTextError) {
    guard filter != RowFilter() else {
      (self.table, self.rows, warnings, missingKinds) = (table, rows, [], [])
      return
    }
    var test = RowTest(filter)
    var isKindIncluded: [Bool] = []
    for kind in 0..<UInt32(table.kindNames.count) {
      var name = table.kindNames[kind]
      isKindIncluded.append(name.withUTF8 { test.includes(kind: $0) })
    }
    var kept = FlowTable(currency: table.currency)
    (kept.timeUnit, kept.rowNames) = (table.timeUnit, table.rowNames)
    var companies = [UInt32](repeating: .max, count: table.names.count)
    var kinds = [UInt32](repeating: .max, count: table.kindNames.count)
    var (counts, left) = (rows, 0)
    for row in 0..<table.count {
      let (kind, amount) = (Int(table.kinds[row]), table.amount(at: row))
      let time = (first: table.timesFirst[row], last: table.timesLast[row])
      guard isKindIncluded[kind], test.includes(time, unit: table.timeUnit),
        try test.includes(amount, in: table.currency)
      else {
        left += 1
        continue
      }
      for end in [table.sources[row], table.targets[row]] where companies[Int(end)] == .max {
        companies[Int(end)] = kept.names.intern(table.names[end])
      }
      if kinds[kind] == .max { kinds[kind] = kept.kindNames.intern(table.kindNames[UInt32(kind)]) }
      kept.append(
        source: companies[Int(table.sources[row])], target: companies[Int(table.targets[row])],
        kind: UInt16(truncatingIfNeeded: kinds[kind]), amount: amount, firstTime: time.first, lastTime: time.last,
        deal: table.deals[row])
    }
    counts.filtered += left
    (self.table, self.rows, warnings, missingKinds) = (kept, counts, [], test.missingKinds.sorted())
  }
}
