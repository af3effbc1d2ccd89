/// A vector of nonnegative numbers over the vertices of a graph, with sum 1.
enum Distribution {
  /// The same for all.
  case uniform(Double)
  /// One number for each.
  case given([Double])

  /// Scales numbers to sum 1.
  ///
  /// - Parameters:
  ///   - vector: The numbers in any unit; nil makes all alike.
  ///   - count: The number of vertices.
  ///   - name: What the vector is called in an error.
  /// - Throws: ``CentralityError/invalidOption(_:)`` if the numbers are not as many as the vertices, or no distribution.
  init(_ vector: [Double]?, count: Int, name: String) throws(CentralityError) {
    guard let vector else {
      self = .uniform(1 / Double(max(1, count)))
      return
    }
    guard vector.count == count else {
      throw .invalidOption("the \(name) vector has \(vector.count) entries for \(count) vertices")
    }
    guard vector.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw .invalidOption("the \(name) vector has an entry that is not a finite number from 0 on")
    }
    // Divided first, so that the sum cannot overflow.
    let largest = vector.max() ?? 1
    guard largest > 0 else { throw .invalidOption("the \(name) vector has no positive entry") }
    let sum = vector.reduce(0) { $0 + $1 / largest }
    self = .given(vector.map { $0 / largest / sum })
  }

  subscript(vertex: Int) -> Double {
    switch self {
    case .uniform(let value): value
    case .given(let values): values[vertex]
    }
  }

  /// The vertices with a number above 0; nil if these are so many that a search from them would not pay.
  func fewSupports(of count: Int) -> [VertexIndex]? {
    guard case .given(let values) = self else { return nil }
    let supports = values.indices.filter { values[$0] > 0 }
    return supports.count <= count / 16 ? supports.map { VertexIndex($0) } : nil
  }

  /// All numbers.
  func values(count: Int) -> [Double] {
    switch self {
    case .uniform(let value): [Double](repeating: value, count: count)
    case .given(let values): values
    }
  }
}
