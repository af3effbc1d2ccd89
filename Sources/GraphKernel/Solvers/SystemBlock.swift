/// The entries of a nonnegative matrix inside one strongly connected component, as sparse rows in ascending order of
/// columns; entries of one place add up.
struct SystemBlock {
  private(set) var offsets: [Int] = [0]
  private(set) var columns: [UInt32] = []
  private(set) var weights: [Double] = []
  /// What each row lacks to a sum of 1; the sign is right, and 0 means exactly 0.
  private(set) var rowLeaks: [Double] = []
  /// What each column lacks to a sum of 1, likewise.
  private(set) var columnLeaks: [Double] = []

  /// Collects the entries of a component.
  ///
  /// - Parameters:
  ///   - members: The vertices of the component, ascending.
  ///   - rows: The rows of the whole matrix.
  ///   - positions: Where each member stands among them.
  ///   - isInside: Whether a vertex is a member.
  init(
    _ members: ArraySlice<VertexIndex>, rows: SystemRows, positions: [UInt32], isInside: (VertexIndex) -> Bool
  ) {
    var sums = [ExactSum](repeating: ExactSum(), count: members.count)
    for vertex in members {
      var rowSum = ExactSum()
      for slot in rows.adjacency.slots(of: vertex) where isInside(rows.adjacency.neighbors[slot]) {
        let (column, weight) = (positions[Int(rows.adjacency.neighbors[slot])], rows.weights[slot])
        rowSum.add(weight)
        sums[Int(column)].add(weight)
        // Parallel edges stand side by side. They become one entry where that needs no rounding, so that what is found
        // out about the block is true of the numbers given.
        if columns.count > (offsets.last ?? 0), columns.last == column, let previous = weights.last {
          let sum = twoSum(previous, weight)
          if sum.error == 0, sum.rounded.isFinite {
            weights[weights.count - 1] = sum.rounded
            continue
          }
        }
        columns.append(column)
        weights.append(weight)
      }
      offsets.append(columns.count)
      rowLeaks.append(rowSum.missingToOne)
    }
    columnLeaks = sums.map(\.missingToOne)
  }

  var rowCount: Int { offsets.count - 1 }
  var entryCount: Int { columns.count }

  /// The block as the search for its Perron vector needs it.
  var strengths: StrengthBlock {
    var block = StrengthBlock()
    for row in 0..<rowCount {
      for slot in offsets[row]..<offsets[row + 1] { block.append(column: columns[slot], strength: weights[slot]) }
      block.endRow()
    }
    return block
  }

  /// Writes (I − S) x, or with the transposed block.
  func apply(to vector: [Double], into product: inout [Double], transposed: Bool) {
    for row in vector.indices { product[row] = vector[row] }
    for row in 0..<rowCount {
      if transposed {
        let value = vector[row]
        for slot in offsets[row]..<offsets[row + 1] { product[Int(columns[slot])] -= weights[slot] * value }
      } else {
        var sum = 0.0
        for slot in offsets[row]..<offsets[row + 1] { sum += weights[slot] * vector[Int(columns[slot])] }
        product[row] -= sum
      }
    }
  }
}

/// One direction of a weighted graph: the neighbors of each vertex, and the weight of the edge to each.
struct SystemRows {
  let adjacency: Adjacency
  /// In the order of the slots.
  let weights: [Double]

  init(_ adjacency: Adjacency, weightOfEdge: [Double]) {
    self.adjacency = adjacency
    weights = adjacency.edges.map { weightOfEdge[Int($0)] }
  }
}
