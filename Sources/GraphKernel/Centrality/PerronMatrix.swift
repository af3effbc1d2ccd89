/// A nonnegative irreducible matrix M as the search for its Perron vector needs it.
///
/// A sparse matrix N stands for it where equations are solved; it has the eigenvector of M in its first rows, and its
/// radius follows from that of M.
protocol PerronMatrix {
  /// The number of rows and columns.
  var rowCount: Int { get }
  /// How many entries a product multiplies, a row counting as one.
  var cost: Int { get }
  /// Writes the product with a vector.
  mutating func multiply(_ vector: [Double], into product: inout [Double])
  /// The sparse matrix N.
  var sparse: StrengthBlock { get }
  /// The bound of the radius of N that follows from a bound of the radius of M from above.
  func sparseBound(from bound: Double) -> Double
  /// A positive vector u that begins with a vector x, such that M x ≤ bound · x means N u ≤ sparse bound · u.
  func extended(_ vector: [Double], sparseBound: Double) -> [Double]
}

extension StrengthBlock: PerronMatrix {
  var sparse: StrengthBlock { self }
  func sparseBound(from bound: Double) -> Double { bound }
  func extended(_ vector: [Double], sparseBound: Double) -> [Double] { vector }
}

/// The matrix A Aᵀ of a block A, which is not formed: it can be dense where A is sparse.
///
/// For it stands the symmetric matrix of the rows and columns of A together, with A and Aᵀ beside the diagonal; its radius
/// is the singular value.
struct GramMatrix: PerronMatrix {
  private let block: StrengthBlock
  private var received: [Double]

  init(of block: StrengthBlock, columnCount: Int) {
    self.block = block
    received = [Double](repeating: 0, count: columnCount)
  }

  var rowCount: Int { block.rowCount }

  var cost: Int { 2 * block.cost + received.count }

  mutating func multiply(_ vector: [Double], into product: inout [Double]) {
    block.multiplyTransposed(vector, into: &received)
    block.multiply(received, into: &product)
  }

  var sparse: StrengthBlock {
    var columns = [[(row: UInt32, strength: Double)]](repeating: [], count: received.count)
    var sparse = StrengthBlock()
    for row in 0..<rowCount {
      block.forEachEntry(inRow: row) { column, strength in
        columns[Int(column)].append((UInt32(row), strength))
        sparse.append(column: UInt32(rowCount) + column, strength: strength)
      }
      sparse.endRow()
    }
    for column in columns {
      for (row, strength) in column { sparse.append(column: row, strength: strength) }
      sparse.endRow()
    }
    return sparse
  }

  func sparseBound(from bound: Double) -> Double { bound.squareRoot() }

  func extended(_ vector: [Double], sparseBound: Double) -> [Double] {
    var received = received
    block.multiplyTransposed(vector, into: &received)
    return vector + received.map { $0 / sparseBound }
  }
}
