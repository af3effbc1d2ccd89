/// The order in which the unknowns of a sparse system of equations are eliminated, and which entries come up on the way.
///
/// Where an iteration is slow the graph tends to fall apart at few vertices, as a long ring does, and there an elimination
/// is cheap. Elsewhere entries come up without end, which a limit notices.
///
/// **Definition.** Each step takes the unknown for which the number of rows that mention it times the number of unknowns
/// that its row mentions is smallest, the first of equal ones; both count what has not been eliminated.
///
/// **Reference.** H. M. Markowitz, The elimination form of the inverse and its application to linear programming,
/// Management Science 3 (1957).
struct EliminationOrder {
  /// The row that is eliminated in each step.
  let rows: [UInt32]
  /// The step in which each row is eliminated.
  let steps: [UInt32]
  /// The later steps with whose unknowns the row of each step is left, step by step.
  let laterSteps: [UInt32]
  private let laterOffsets: [Int]
  private let earlierOffsets: [Int]
  private let earlierSteps: [UInt32]
  /// How many entries an elimination multiplies.
  let cost: Int

  /// Entries that may come up for each that is there, and however few there are.
  private static let growth = 8
  private static let smallestGrowth = 1 << 20
  /// What a step along a list costs in multiplied entries, which stand side by side.
  private static let stepCost = 8

  /// Finds the order for a block with as many columns as rows; nil if the elimination costs more than a limit, or takes too
  /// much memory.
  ///
  /// - Parameters:
  ///   - block: Where the entries are.
  ///   - costLimit: The largest ``cost`` wanted.
  ///   - meter: Pays for the search.
  init?(of block: StrengthBlock, costLimit: Int, meter: inout WorkMeter) {
    let count = block.rowCount
    guard meter.spend(block.cost) else { return nil }
    var links = EliminationLinks(block)
    let entryLimit = max(Self.smallestGrowth, Self.growth * block.cost)
    let costs = ScratchArray<UInt64>(count: count, repeating: 0)
    let queue = DistanceQueue(capacity: count, distances: costs.elements)
    for row in 0..<UInt32(count) {
      costs.elements[row] = links.cost(of: row)
      queue.insertOrRaise(row)
    }
    var rows: [UInt32] = []
    var steps = [UInt32](repeating: 0, count: count)
    var (laterOffsets, laterRows, columnSteps, columnRows) = ([0], [UInt32](), [UInt32](), [UInt32]())
    var (cost, work) = (count, 0)
    while let row = queue.removeNearest() {
      // The cost may have risen while the row was waiting.
      if links.cost(of: row) > costs.elements[row] {
        costs.elements[row] = links.cost(of: row)
        queue.insertOrRaise(row)
        continue
      }
      let (mentioned, mentioning) = links.eliminate(row)
      cost += mentioned.count * mentioning.count + mentioned.count
      let newWork = links.takeWork()
      work += newWork
      // The search itself may take as much as four eliminations.
      guard cost <= costLimit, 2 * work <= costLimit, links.entryCount <= entryLimit,
        meter.spend(Self.stepCost * newWork)
      else { return nil }
      steps[Int(row)] = UInt32(rows.count)
      laterRows += mentioned
      laterOffsets.append(laterRows.count)
      columnRows += mentioning
      columnSteps += repeatElement(UInt32(rows.count), count: mentioning.count)
      rows.append(row)
      for other in mentioned + mentioning where links.cost(of: other) < costs.elements[other] {
        costs.elements[other] = links.cost(of: other)
        queue.insertOrRaise(other)
      }
    }
    self.rows = rows
    self.steps = steps
    self.laterOffsets = laterOffsets
    laterSteps = laterRows.map { steps[Int($0)] }
    (earlierOffsets, earlierSteps) = Self.grouped(columnSteps, by: columnRows.map { steps[Int($0)] }, count: count)
    self.cost = cost
  }

  /// Where the later steps of a step stand among all.
  func later(than step: Int) -> Range<Int> { laterOffsets[step]..<laterOffsets[step + 1] }

  /// The earlier steps whose unknowns have to be eliminated from the row of a step, ascending.
  func earlier(than step: Int) -> ArraySlice<UInt32> { earlierSteps[earlierOffsets[step]..<earlierOffsets[step + 1]] }

  /// The values in the order of their keys, those of one key in the order given.
  private static func grouped(_ values: [UInt32], by keys: [UInt32], count: Int) -> (offsets: [Int], values: [UInt32]) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var next = offsets
    var sorted = values
    for (value, key) in zip(values, keys) {
      sorted[next[Int(key)]] = value
      next[Int(key)] += 1
    }
    return (offsets, sorted)
  }
}
