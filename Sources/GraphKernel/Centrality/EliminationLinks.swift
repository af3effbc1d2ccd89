/// Which unknown is mentioned in which row while unknowns are eliminated, in lists that grow in place.
///
/// What is gone is taken out of a list only when the list is next walked along.
struct EliminationLinks {
  /// Lists of indices, one for each row or column, chained through one array.
  private struct Lists {
    private var heads: [Int]
    private var values: [UInt32] = []
    private var nexts: [Int] = []
    /// How many entries of each list are not gone.
    private(set) var counts: [Int]

    private static let end = -1

    init(count: Int) {
      heads = [Int](repeating: Self.end, count: count)
      counts = [Int](repeating: 0, count: count)
    }

    var entryCount: Int { values.count }

    mutating func append(_ value: UInt32, to list: UInt32) {
      values.append(value)
      nexts.append(heads[Int(list)])
      heads[Int(list)] = values.count - 1
      counts[Int(list)] += 1
    }

    /// Notes that one entry of a list is gone.
    mutating func loseOne(of list: UInt32) { counts[Int(list)] -= 1 }

    /// The entries of a list that are not gone; counts the steps.
    mutating func entries(of list: UInt32, isGone: [Bool], work: inout Int) -> [UInt32] {
      var entries: [UInt32] = []
      entries.reserveCapacity(counts[Int(list)])
      var before = Self.end
      var entry = heads[Int(list)]
      while entry != Self.end {
        work += 1
        let next = nexts[entry]
        if !isGone[Int(values[entry])] {
          entries.append(values[entry])
          before = entry
        } else if before == Self.end {
          heads[Int(list)] = next
        } else {
          nexts[before] = next
        }
        entry = next
      }
      return entries
    }
  }

  /// The unknowns that each row mentions, itself left out.
  private var rows: Lists
  /// The rows that mention each unknown.
  private var columns: Lists
  private var isGone: [Bool]
  /// For each unknown when it was last marked.
  private var marks: [Int]
  private var markCount = 0
  private var work = 0

  init(_ block: StrengthBlock) {
    rows = Lists(count: block.rowCount)
    columns = Lists(count: block.rowCount)
    isGone = [Bool](repeating: false, count: block.rowCount)
    marks = [Int](repeating: 0, count: block.rowCount)
    for row in 0..<UInt32(block.rowCount) {
      markCount += 1
      block.forEachEntry(inRow: Int(row)) { column, _ in
        guard column != row, marks[Int(column)] != markCount else { return }
        marks[Int(column)] = markCount
        rows.append(column, to: row)
        columns.append(row, to: column)
      }
    }
  }

  /// How many entries there are or were, each once.
  var entryCount: Int { rows.entryCount }

  /// How many entries the elimination of an unknown combines.
  func cost(of row: UInt32) -> UInt64 { UInt64(rows.counts[Int(row)]) * UInt64(columns.counts[Int(row)]) }

  /// How many steps were taken since this was last asked.
  mutating func takeWork() -> Int {
    defer { work = 0 }
    return work
  }

  /// Eliminates an unknown: each row that mentions it mentions what its own row does.
  ///
  /// - Returns: The unknowns that its row mentioned, and the rows that mentioned it.
  mutating func eliminate(_ row: UInt32) -> (mentioned: [UInt32], mentioning: [UInt32]) {
    let mentioned = rows.entries(of: row, isGone: isGone, work: &work)
    let mentioning = columns.entries(of: row, isGone: isGone, work: &work)
    isGone[Int(row)] = true
    for other in mentioned { columns.loseOne(of: other) }
    for other in mentioning { rows.loseOne(of: other) }
    for other in mentioning {
      let columnCosts = mentioned.reduce(0) { $1 == other ? $0 : $0 + columns.counts[Int($1)] }
      // Whether an entry is there is told from its row at once, or from each column, whichever is shorter.
      if rows.counts[Int(other)] <= columnCosts {
        markCount += 1
        for column in rows.entries(of: other, isGone: isGone, work: &work) { marks[Int(column)] = markCount }
        for column in mentioned where column != other && marks[Int(column)] != markCount { add(column, to: other) }
      } else {
        for column in mentioned where column != other && !isMentioned(column, in: other) { add(column, to: other) }
      }
      work += mentioned.count
    }
    return (mentioned, mentioning)
  }

  private mutating func add(_ column: UInt32, to row: UInt32) {
    rows.append(column, to: row)
    columns.append(row, to: column)
  }

  private mutating func isMentioned(_ column: UInt32, in row: UInt32) -> Bool {
    columns.entries(of: column, isGone: isGone, work: &work).contains(row)
  }
}
