/// A part of a matrix of strengths with rows and columns of its own, made row by row.
struct StrengthBlock {
  private var offsets = [0]
  private var columns: [UInt32] = []
  private var strengths: [Double] = []

  /// The number of rows.
  var rowCount: Int { offsets.count - 1 }

  /// How many entries a product multiplies, a row counting as one.
  var cost: Int { rowCount + columns.count }

  /// Hands the entries of a row to the body; entries of one place come one by one.
  func forEachEntry(inRow row: Int, _ body: (_ column: UInt32, _ strength: Double) -> Void) {
    for slot in offsets[row]..<offsets[row + 1] { body(columns[slot], strengths[slot]) }
  }

  /// Adds an entry to the row under way; entries of one place add up.
  mutating func append(column: UInt32, strength: Double) {
    columns.append(column)
    strengths.append(strength)
  }

  /// Ends the row under way.
  mutating func endRow() { offsets.append(columns.count) }

  /// Writes the product with a vector over the columns.
  func multiply(_ vector: [Double], into product: inout [Double]) {
    vector.withUnsafeBufferPointer { vector in
      withEntries { columns, strengths in
        for row in 0..<rowCount {
          var sum = 0.0
          for slot in offsets[row]..<offsets[row + 1] { sum += strengths[slot] * vector[columns[slot]] }
          product[row] = sum
        }
      }
    }
  }

  /// Writes the product of the transposed block with a vector over the rows.
  func multiplyTransposed(_ vector: [Double], into product: inout [Double]) {
    for column in product.indices { product[column] = 0 }
    product.withUnsafeMutableBufferPointer { product in
      withEntries { columns, strengths in
        for row in 0..<rowCount {
          let value = vector[row]
          for slot in offsets[row]..<offsets[row + 1] { product[columns[slot]] += strengths[slot] * value }
        }
      }
    }
  }

  private func withEntries(_ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Double>) -> Void) {
    columns.withUnsafeBufferPointer { columns in
      strengths.withUnsafeBufferPointer { strengths in body(columns, strengths) }
    }
  }
}
