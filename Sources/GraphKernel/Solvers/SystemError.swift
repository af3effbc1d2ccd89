/// A strongly connected part of a system on whose account it has no usable solution.
public struct UnsolvableBlock: Hashable, Sendable {
  /// What is known of the block.
  public enum Reason: Hashable, Sendable {
    /// The spectral radius is exactly 1: what comes in goes round for ever, and the system is singular.
    case singular
    /// The spectral radius is certainly above 1: what goes round grows, and no nonnegative solution is finite.
    case growing
    /// The spectral radius lies between two bounds so close to 1 that floating-point numbers do not tell the side.
    case undecided(ClosedRange<Double>)
  }

  /// The vertices of the block, ascending.
  public var vertices: [VertexIndex]
  /// Why it cannot be solved.
  public var reason: Reason
}

/// Why a system of equations on a graph cannot be solved.
public enum SystemError: Error, Hashable, Sendable {
  /// The number of weights is not the number of edges.
  case edgeValueCountMismatch(edges: Int, values: Int)
  /// The weight of an edge is negative, infinite or not a number.
  case invalidWeight(edge: EdgeIndex, weight: Double)
  /// The number of right sides is not the number of vertices.
  case vertexValueCountMismatch(vertices: Int, values: Int)
  /// A right side is infinite or not a number.
  case invalidRightSide(vertex: VertexIndex, value: Double)
  /// The blocks that are singular or grow, in topological order.
  case unsolvable([UnsolvableBlock])
  /// The equations of a block were not solved closely enough; its smallest vertex and what is left of the right side,
  /// as a share of it.
  case notConverged(vertex: VertexIndex, residual: Double)
  /// A value is larger than a floating-point number can be.
  case outOfRange
  /// The budget of multiplied entries was used up.
  case workBudget(UInt64)
  /// The cancellation check answered yes.
  case cancelled
}

extension SystemError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .edgeValueCountMismatch(let edges, let values): "the graph has \(edges) edges but there are \(values) weights"
    case .invalidWeight(let edge, let weight): "the weight of edge \(edge) is \(weight), not a finite number from 0 on"
    case .vertexValueCountMismatch(let vertices, let values):
      "the graph has \(vertices) vertices but there are \(values) right sides"
    case .invalidRightSide(let vertex, let value): "the right side of vertex \(vertex) is \(value), not a finite number"
    case .unsolvable(let blocks):
      "there is no solution: " + blocks.map(\.description).joined(separator: "; ")
    case .notConverged(let vertex, let residual):
      "around vertex \(vertex) the equations are still off by \(residual) of their right side"
    case .outOfRange: "a value is larger than a floating-point number can be"
    case .workBudget(let budget): "after \(budget) multiplied entries, which is the budget, there was no solution yet"
    case .cancelled: "the solution was cancelled"
    }
  }
}

extension UnsolvableBlock: CustomStringConvertible {
  /// The block and the reason in one clause.
  public var description: String {
    let block = "\(vertices.count) vertices on cycles, the first being \(vertices.first ?? 0),"
    switch reason {
    case .singular: return "\(block) pass on exactly what they receive"
    case .growing: return "\(block) pass on more than they receive"
    case .undecided(let radius): return "\(block) have a radius between \(radius.lowerBound) and \(radius.upperBound)"
    }
  }
}

extension VisitMeter {
  /// Notes multiplied entries, and ends the solution when there were enough or it is cancelled.
  mutating func addSystemWork(_ count: Int, budget: UInt64?) throws(SystemError) {
    add(UInt64(max(0, count)))
    switch poll() {
    case nil: return
    case .cancelled: throw .cancelled
    default: throw .workBudget(budget ?? .max)
    }
  }
}
