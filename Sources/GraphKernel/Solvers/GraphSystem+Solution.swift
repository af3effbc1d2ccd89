/// A solution of the equations of a graph, with what is known of its errors.
public struct SystemSolution: Hashable, Sendable {
  /// The value of each vertex.
  public let values: [Double]
  /// The largest |b − x + S x| of any vertex, rounding of this number included.
  public let residual: Double
  /// A number that the error of no value exceeds; nil if nothing is proven, because the system is too close to a
  /// singular one for any floating-point vector to tell.
  ///
  /// **Definition.** Let u > 0 with v = (I − S) u > 0. Since (I − S)⁻¹ has no negative entry, with r = b − (I − S) x
  /// the error is |(I − S)⁻¹ r| ≤ (I − S)⁻¹ |r| ≤ max(|rᵢ| / vᵢ) · (I − S)⁻¹ v = max(|rᵢ| / vᵢ) · u. Here u is the
  /// computed solution for b = 1, so that v is close to 1 and u is what the sums of the rows of (I − S)⁻¹ are. r and v
  /// are computed with twice the digits, and their own errors are added to r and taken from v.
  ///
  /// **Reference.** S. M. Rump, Verification methods: rigorous results using floating-point arithmetic, Acta Numerica
  /// 19 (2010), section 10, on M-matrices.
  public let errorBound: Double?
}

/// A positive vector u and what bounds v = (I − S) u from below.
struct ErrorWitness: Sendable {
  var vector: [Double]
  var lower: [Double]
}

extension GraphSystem {
  /// Solves the equations for a right side.
  ///
  /// The first solution in each direction takes twice as long, since the bound of its error needs one of its own.
  ///
  /// - Parameters:
  ///   - right: The right side b of each vertex, of any sign.
  ///   - transposed: Whether to solve (I − Sᵀ) x = b.
  ///   - isCancelled: Asked every few thousand entries whether to give up.
  /// - Returns: The solution, with its residual and a bound of its error.
  /// - Throws: ``SystemError`` if the right side cannot be used, a value is out of range, or the work was ended.
  public mutating func solution(
    of right: [Double], transposed: Bool = false, isCancelled: @escaping () -> Bool = { false }
  ) throws(SystemError) -> SystemSolution {
    guard right.count == vertexCount else {
      throw .vertexValueCountMismatch(vertices: vertexCount, values: right.count)
    }
    for (vertex, value) in right.enumerated() where !value.isFinite {
      throw .invalidRightSide(vertex: VertexIndex(vertex), value: value)
    }
    var meter = VisitMeter(budget: workBudget, isCancelled: isCancelled)
    let refined = try refinedSolution(of: right, transposed, &meter)
    if witnesses[transposed] == nil { witnesses[transposed] = try witness(transposed, &meter) }
    return SystemSolution(
      values: refined.values, residual: refined.residuals.max() ?? 0,
      errorBound: witnesses[transposed]?.bound(of: refined.residuals))
  }

  /// The solution for b = 1, and what it proves; a vector that proves nothing where it is out of range.
  private func witness(_ transposed: Bool, _ meter: inout VisitMeter) throws(SystemError) -> ErrorWitness {
    let ones = [Double](repeating: 1, count: vertexCount)
    let vector: [Double]
    do throws(SystemError) {
      // Its own errors do not matter, since what it proves is computed from it as it is.
      vector = try sweep(ones, transposed, &meter)
    } catch {
      switch error {
      case .outOfRange, .notConverged: return ErrorWitness(vector: ones, lower: ones.map { _ in -1 })
      default: throw error
      }
    }
    let zeros = [Double](repeating: 0, count: vertexCount)
    let lower = (0..<VertexIndex(vertexCount)).map { vertex in
      // (I − S) u as minus the residual of u for b = 0.
      let rest = residual(of: vector, right: zeros, at: vertex, transposed)
      return -rest.value - rest.errorBound
    }
    return ErrorWitness(vector: vector, lower: lower)
  }

  /// A solution, and a bound of |b − x + S x| for each vertex.
  private func refinedSolution(
    of right: [Double], _ transposed: Bool, _ meter: inout VisitMeter
  ) throws(SystemError) -> (values: [Double], residuals: [Double]) {
    var values = try sweep(right, transposed, &meter)
    var state = residuals(of: values, right: right, transposed)
    // Where only single vertices are solved nothing can be gained.
    var attempts = blocks.isEmpty ? 0 : 3
    while attempts > 0, !state.isSmall {
      attempts -= 1
      let correction = try sweep(state.values, transposed, &meter)
      let better = zip(values, correction).map { $0 + $1 }
      let next = residuals(of: better, right: right, transposed)
      guard let (new, old) = next.bounds.max().flatMap({ new in state.bounds.max().map { (new, $0) } }), new < old
      else {
        break
      }
      (values, state) = (better, next)
    }
    return (values, state.bounds)
  }

  private func residual(
    of values: [Double], right: [Double], at vertex: VertexIndex, _ transposed: Bool
  ) -> CompensatedSum {
    let rows = transposed ? columns : self.rows
    var sum = CompensatedSum()
    sum.add(right[Int(vertex)])
    sum.add(-values[Int(vertex)])
    for slot in rows.adjacency.slots(of: vertex) {
      sum.add(product: rows.weights[slot], values[Int(rows.adjacency.neighbors[slot])])
    }
    return sum
  }

  private func residuals(
    of values: [Double], right: [Double], _ transposed: Bool
  ) -> (values: [Double], bounds: [Double], isSmall: Bool) {
    var (found, bounds, isSmall) = (values, values, true)
    for vertex in 0..<VertexIndex(vertexCount) {
      let sum = residual(of: values, right: right, at: vertex, transposed)
      found[Int(vertex)] = sum.value
      bounds[Int(vertex)] = abs(sum.value) + sum.errorBound
      // Rounding a value to the digits that it has already leaves this much.
      if abs(sum.value) > 0x1p-51 * sum.absoluteSum { isSmall = false }
    }
    return (found, bounds, isSmall)
  }

  /// One pass through the blocks, each after those on which it depends.
  private func sweep(
    _ right: [Double], _ transposed: Bool, _ meter: inout VisitMeter
  ) throws(SystemError) -> [Double] {
    let rows = transposed ? columns : self.rows
    var values = right
    var local: [Double] = []
    try meter.addSystemWork(rows.weights.count, budget: workBudget)
    for index in 0..<members.count {
      let component = transposed ? index : members.count - 1 - index
      let vertices = members[component]
      if let vertex = vertices.first, vertices.count == 1 {
        var sum = right[Int(vertex)]
        for slot in rows.adjacency.slots(of: vertex) {
          let neighbor = rows.adjacency.neighbors[slot]
          if neighbor != vertex { sum += rows.weights[slot] * values[Int(neighbor)] }
        }
        values[Int(vertex)] = sum / pivots[Int(vertex)]
        guard values[Int(vertex)].isFinite else { throw .outOfRange }
        continue
      }
      guard let block = blocks[UInt32(component)] else { continue }
      local = vertices.map { vertex in
        var sum = right[Int(vertex)]
        for slot in rows.adjacency.slots(of: vertex) {
          let neighbor = Int(rows.adjacency.neighbors[slot])
          if labels[neighbor] != component { sum += rows.weights[slot] * values[neighbor] }
        }
        return sum
      }
      try solve(block, &local, first: vertices.first ?? 0, transposed, &meter)
      for (vertex, value) in zip(vertices, local) {
        guard value.isFinite else { throw .outOfRange }
        values[Int(vertex)] = value
      }
    }
    return values
  }

  private func solve(
    _ block: Block, _ values: inout [Double], first: VertexIndex, _ transposed: Bool, _ meter: inout VisitMeter
  ) throws(SystemError) {
    switch block.method {
    case .dense(let factors):
      try meter.addSystemWork(factors.cost, budget: workBudget)
      factors.solve(&values, transposed: transposed)
    case .iteration(let iteration):
      let found = try iteration.solution(of: values, transposed: transposed, meter: &meter, budget: workBudget)
      // What is left is small enough for refinement to take away.
      if found.residual <= Self.usableResidual {
        values = found.values
        return
      }
      guard values.count <= Self.largestFallback else {
        throw .notConverged(vertex: first, residual: found.residual)
      }
      try meter.addSystemWork(DenseFactors.factoringCost(rowCount: values.count), budget: workBudget)
      guard let factors = DenseFactors(block.entries) else {
        throw .notConverged(vertex: first, residual: found.residual)
      }
      factors.solve(&values, transposed: transposed)
    }
  }

  private static var usableResidual: Double { 1e-9 }
}

extension ErrorWitness {
  /// The bound of the error that follows from bounds of the residuals; nil if the vector proves nothing.
  func bound(of residuals: [Double]) -> Double? {
    var share = 0.0
    for (residual, lower) in zip(residuals, lower) {
      guard lower > 0 else { return nil }
      share = max(share, residual / lower)
    }
    // Two roundings up to here, and one to come.
    let bound = share * (vector.max() ?? 0) * (1 + 0x1p-50)
    return bound.isFinite ? bound : nil
  }
}
