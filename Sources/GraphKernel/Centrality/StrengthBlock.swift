import Parallelism

/// A part of a matrix of strengths with rows and columns of its own, made row by row.
struct StrengthBlock {
  private var offsets = [0]
  private var columns: [UInt32] = []
  /// The strengths; none while all are 1.
  private var strengths: [Double] = []
  private var areEqual: Bool { strengths.isEmpty }
  private var chunks: FixedChunks?
  private var workers = 1

  /// Entries that are worth a thread's attention.
  private static let smallestChunk = 1 << 13
  private static let mostChunks = 64

  /// The number of rows.
  var rowCount: Int { offsets.count - 1 }

  /// How many entries a product multiplies, a row counting as one.
  var cost: Int { rowCount + columns.count }

  /// Hands the entries of a row to the body; entries of one place come one by one.
  func forEachEntry(inRow row: Int, _ body: (_ column: UInt32, _ strength: Double) -> Void) {
    for slot in offsets[row]..<offsets[row + 1] { body(columns[slot], areEqual ? 1 : strengths[slot]) }
  }

  /// Makes room for rows and entries to be added.
  mutating func reserve(rowCount: Int, entryCount: Int) {
    offsets.reserveCapacity(rowCount + 1)
    columns.reserveCapacity(entryCount)
  }

  /// Adds an entry to the row under way; entries of one place add up.
  mutating func append(column: UInt32, strength: Double) {
    if strength != 1, areEqual { strengths = [Double](repeating: 1, count: columns.count) }
    columns.append(column)
    if strength != 1 || !areEqual { strengths.append(strength) }
  }

  /// Ends the row under way.
  mutating func endRow() { offsets.append(columns.count) }

  /// Divides the rows among threads, if there is enough to multiply; products do not depend on it.
  mutating func divide(threads: Int?) {
    guard cost >= 2 * Self.smallestChunk else { return }
    let target = max(Self.smallestChunk, cost / Self.mostChunks + 1)
    var bounds = [0]
    var size = 0
    for row in 0..<rowCount {
      size += 1 + offsets[row + 1] - offsets[row]
      guard size >= target else { continue }
      bounds.append(row + 1)
      size = 0
    }
    if size > 0 { bounds.append(rowCount) }
    chunks = FixedChunks(bounds: bounds)
    workers = workerCount(threads, tasks: bounds.count - 1)
  }

  /// The block with rows and columns exchanged.
  func transposed(columnCount: Int) -> StrengthBlock {
    var next = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { next[Int(column) + 1] += 1 }
    for column in 0..<columnCount { next[column + 1] += next[column] }
    var block = StrengthBlock()
    block.offsets = next
    block.columns = [UInt32](repeating: 0, count: columns.count)
    block.strengths = [Double](repeating: 0, count: strengths.count)
    for row in 0..<rowCount {
      for slot in offsets[row]..<offsets[row + 1] {
        let column = Int(columns[slot])
        block.columns[next[column]] = UInt32(row)
        if !areEqual { block.strengths[next[column]] = strengths[slot] }
        next[column] += 1
      }
    }
    return block
  }

  /// Writes the product with a vector over the columns.
  func multiply(_ vector: [Double], into product: inout [Double]) {
    vector.withUnsafeBufferPointer { vector in
      product.withUnsafeMutableBufferPointer { product in
        let product = product
        withEntries { offsets, columns, strengths in
          func multiply(_ rows: Range<Int>) {
            if areEqual {
              for row in rows {
                product[row] = Self.sum(of: vector, at: columns, from: offsets[row], to: offsets[row + 1])
              }
              return
            }
            for row in rows {
              var sum = 0.0
              for slot in offsets[row]..<offsets[row + 1] { sum += strengths[slot] * vector[columns[slot]] }
              product[row] = sum
            }
          }
          guard let chunks, workers > 1 else { return multiply(0..<rowCount) }
          performTasks(chunks.count, workers: workers) { chunk, _ in multiply(chunks[chunk]) }
        }
      }
    }
  }

  /// The sum of some entries of a vector; by four at a time, since an addition waits for the one before.
  @inline(__always)
  private static func sum(
    of vector: UnsafeBufferPointer<Double>, at columns: UnsafeBufferPointer<UInt32>, from slot: Int, to end: Int
  ) -> Double {
    var sums = SIMD4<Double>.zero
    var slot = slot
    while slot &+ 4 <= end {
      sums += SIMD4(
        vector[columns[slot]], vector[columns[slot &+ 1]], vector[columns[slot &+ 2]], vector[columns[slot &+ 3]])
      slot &+= 4
    }
    var rest = 0.0
    while slot < end {
      rest += vector[columns[slot]]
      slot &+= 1
    }
    return sums.sum() + rest
  }

  private func withEntries(
    _ body: (UnsafeBufferPointer<Int>, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Double>) -> Void
  ) {
    offsets.withUnsafeBufferPointer { offsets in
      columns.withUnsafeBufferPointer { columns in
        strengths.withUnsafeBufferPointer { strengths in body(offsets, columns, strengths) }
      }
    }
  }
}
