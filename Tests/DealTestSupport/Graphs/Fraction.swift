/// A rational number, for exact answers on inputs so small that nothing overflows.
package struct Fraction: Hashable, Sendable, CustomStringConvertible {
  package let numerator: Int
  /// Positive, and without a common divisor with the numerator.
  package let denominator: Int

  package init(_ numerator: Int, over denominator: Int = 1) {
    var (left, right) = (abs(numerator), abs(denominator))
    while right != 0 { (left, right) = (right, left % right) }
    let divisor = (denominator < 0 ? -1 : 1) * max(1, left)
    (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
  }

  package var value: Double { Double(numerator) / Double(denominator) }
  package var description: String { "\(numerator)/\(denominator)" }

  package static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  package static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  package static func < (left: Fraction, right: Fraction) -> Bool { (left - right).numerator < 0 }
}

/// The equations (I − S) x = b in exact fractions.
package struct ExactSystem {
  private let matrix: [[Fraction]]

  /// S has the sum of the weights of the edges from u to v in row u and column v.
  package init(_ list: EdgeList, weights: [Fraction]) {
    let count = list.vertexCount
    var matrix = (0..<count).map { row in (0..<count).map { Fraction(row == $0 ? 1 : 0) } }
    for (edge, ends) in list.edges.enumerated() {
      matrix[Int(ends.source)][Int(ends.target)] = matrix[Int(ends.source)][Int(ends.target)] - weights[edge]
    }
    self.matrix = matrix
  }

  /// The pivots of elimination without exchanges among some rows and columns, up to the first that is not positive.
  ///
  /// All are positive if and only if the spectral radius of that part of S is below 1. If the part is irreducible and only
  /// the last one is 0, the radius is 1.
  package func pivots(among vertices: [UInt32]) -> [Fraction] {
    var part = vertices.map { row in vertices.map { matrix[Int(row)][Int($0)] } }
    var pivots: [Fraction] = []
    for step in part.indices {
      pivots.append(part[step][step])
      guard part[step][step].numerator > 0 else { break }
      for row in part.indices where row > step {
        let factor = part[row][step] / part[step][step]
        for column in part.indices { part[row][column] = part[row][column] - factor * part[step][column] }
      }
    }
    return pivots
  }

  /// The solution; nil if there is not exactly one.
  package func solution(of right: [Fraction], transposed: Bool = false) -> [Fraction]? {
    var (rows, values) = (matrix, right)
    if transposed { for row in rows.indices { for column in rows.indices { rows[row][column] = matrix[column][row] } } }
    for step in rows.indices {
      guard let pivot = (step..<rows.count).first(where: { rows[$0][step].numerator != 0 }) else { return nil }
      rows.swapAt(step, pivot)
      values.swapAt(step, pivot)
      for row in rows.indices where row != step && rows[row][step].numerator != 0 {
        let factor = rows[row][step] / rows[step][step]
        for column in rows.indices { rows[row][column] = rows[row][column] - factor * rows[step][column] }
        values[row] = values[row] - factor * values[step]
      }
    }
    return rows.indices.map { values[$0] / rows[$0][$0] }
  }
}
