/// A nonnegative irreducible matrix M as the search for its Perron vector needs it.
///
/// A sparse matrix N stands for it where equations are solved; it has the eigenvector of M in its first rows, and its
/// radius follows from that of M.
protocol PerronMatrix {
  /// The number of rows and columns.
  var rowCount: Int { get }
  /// How many entries a product multiplies, a row counting as one.
  var cost: Int { get }
  /// Whether no eigenvalue is below 0, so that powers do not go round in circles.
  var isSemidefinite: Bool { get }
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
  var isSemidefinite: Bool { false }
  var sparse: StrengthBlock { self }
  func sparseBound(from bound: Double) -> Double { bound }
  func extended(_ vector: [Double], sparseBound: Double) -> [Double] { vector }
}

/// The largest of some matrices, kept because it is asked for more than once.
struct LargestMatrix<Matrix: PerronMatrix> {
  private var kept: (part: Int, matrix: Matrix)?

  /// The matrix of a part.
  mutating func matrix(of part: Int, make: (_ part: Int) -> Matrix) -> Matrix {
    if let kept, kept.part == part { return kept.matrix }
    let matrix = make(part)
    if matrix.cost > kept?.matrix.cost ?? 0 { kept = (part, matrix) }
    return matrix
  }
}

/// The matrix A Aᵀ of a block A, which is not formed: it can be dense where A is sparse.
///
/// For it stands the symmetric matrix of the rows and columns of A together, with A and Aᵀ beside the diagonal; its radius
/// is the singular value.
struct GramMatrix: PerronMatrix {
  private let block: StrengthBlock
  /// The block with rows and columns exchanged.
  private let exchanged: StrengthBlock
  private var received: [Double]

  init(of block: StrengthBlock, columnCount: Int, threads: Int? = 1) {
    var (block, exchanged) = (block, block.transposed(columnCount: columnCount))
    block.divide(threads: threads)
    exchanged.divide(threads: threads)
    (self.block, self.exchanged) = (block, exchanged)
    received = [Double](repeating: 0, count: columnCount)
  }

  var rowCount: Int { block.rowCount }

  var cost: Int { 2 * block.cost + received.count }

  var isSemidefinite: Bool { true }

  mutating func multiply(_ vector: [Double], into product: inout [Double]) {
    exchanged.multiply(vector, into: &received)
    block.multiply(received, into: &product)
  }

  var sparse: StrengthBlock {
    var sparse = StrengthBlock()
    for row in 0..<rowCount {
      block.forEachEntry(inRow: row) { sparse.append(column: UInt32(rowCount) + $0, strength: $1) }
      sparse.endRow()
    }
    for column in received.indices {
      exchanged.forEachEntry(inRow: column) { sparse.append(column: $0, strength: $1) }
      sparse.endRow()
    }
    return sparse
  }

  func sparseBound(from bound: Double) -> Double { bound.squareRoot() }

  func extended(_ vector: [Double], sparseBound: Double) -> [Double] {
    var received = received
    exchanged.multiply(vector, into: &received)
    return vector + received.map { $0 / sparseBound }
  }
}
