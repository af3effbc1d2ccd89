/// The solution of x = f B x + b on a graph, component by component in topological order.
///
/// A vertex on no cycle, or only on a self-loop, is solved exactly from its predecessors. Inside another component the
/// series of x ← f B x + r runs, r being what comes in and the constant; each sum only adds nonnegative numbers.
///
/// **Definition.** With a positive vector z and f B z ≤ q z, q < 1, what is still missing after a step Δ is at most
/// q / (1 − q) max(Δᵢ / zᵢ) in the norm max(|xᵢ| / zᵢ). The series ends when that is the tolerance times the norm of x. Where
/// it would be long and elimination is cheap, it starts from the solution by elimination, which it then only confirms.
struct ComponentSolution {
  let system: ComponentSystem
  /// The factor f.
  let factor: Double
  /// The constant b, the same for each vertex.
  let constant: Double
  /// The error of a component as a share of its values.
  let tolerance: Double
  let maximumIterations: Int
  /// For each component on a cycle a positive vector whose growth is bounded.
  let vectors: [Int: PerronVector]

  /// A power of two to which values may grow before all are made smaller.
  private static let growthExponent = 400
  /// A series no longer than this is not worth another thought.
  private static let shortSeries = 64.0

  /// The values of all vertices.
  ///
  /// - Parameters:
  ///   - home: A component whose values are given; then the constant must be 0, only ratios of values matter, and all are
  ///     made smaller when they grow too large.
  ///   - meter: Pays for every step of a series.
  /// - Returns: One value per vertex.
  /// - Throws: ``CentralityError/notConverged(iterations:error:)``, ``CentralityError/workBudget(_:error:)``, or
  ///   ``CentralityError/outOfRange`` if a value is too large for a floating-point number.
  func values(
    home: (component: Int, values: [Double])? = nil, meter: inout WorkMeter
  ) throws(CentralityError) -> [Double] {
    var values = [Double](repeating: 0, count: system.vertexCount)
    for component in 0..<system.members.count {
      let members = system.members[component]
      var local: [Double]
      if let home, home.component == component {
        local = home.values
      } else {
        local = members.map { constant + factor * system.inflow(to: $0, from: values) }
        if local.contains(where: { $0 > 0 }) { try solve(component, &local, &meter) }
      }
      guard let largest = local.max(), largest.isFinite else { throw .outOfRange }
      for (vertex, value) in zip(members, local) { values[Int(vertex)] = value }
      if home != nil, largest > Double(sign: .plus, exponent: Self.growthExponent, significand: 1) {
        let shrinking = Double(sign: .plus, exponent: -Self.growthExponent, significand: 1)
        for vertex in values.indices { values[vertex] *= shrinking }
      }
    }
    return values
  }

  /// Replaces the inflow of a component by its solution.
  private func solve(
    _ component: Int, _ local: inout [Double], _ meter: inout WorkMeter
  ) throws(CentralityError) {
    let members = system.members[component]
    if let vertex = members.first, members.count == 1 {
      local[0] /= 1 - factor * system.loop(at: vertex)
      return
    }
    guard let bounds = vectors[component] else { return }
    let block = system.block(component)
    let inflow = local
    var product = local
    let contraction = factor * bounds.upper
    if let start = eliminated(inflow, in: block, bounds, &meter) { local = start }
    var error = Double.infinity
    for _ in 0..<maximumIterations {
      guard meter.spend(block.cost) else { throw .workBudget(meter.budget, error: error) }
      block.multiply(local, into: &product)
      var (change, size) = (0.0, 0.0)
      for row in local.indices {
        let value = inflow[row] + factor * product[row]
        change = max(change, (value - local[row]) / bounds.vector[row])
        size = max(size, value / bounds.vector[row])
        local[row] = value
      }
      guard size.isFinite else { throw .outOfRange }
      error = contraction / (1 - contraction) * change / size
      if error <= tolerance { return }
    }
    throw .notConverged(iterations: maximumIterations, error: error)
  }

  /// The solution in a component by elimination; nil where the series is faster.
  private func eliminated(
    _ inflow: [Double], in block: StrengthBlock, _ bounds: PerronVector, _ meter: inout WorkMeter
  ) -> [Double]? {
    let expected = tolerance.roughLogarithm / (factor * bounds.upper).roughLogarithm
    guard expected > Self.shortSeries else { return nil }
    let price = min(expected, Double(maximumIterations)) * Double(block.cost)
    let limit = Int(min(price, Double(meter.remaining), 0x1p53) / 2)
    guard let elimination = Elimination(of: block, costLimit: limit, meter: &meter), meter.spend(elimination.cost)
    else { return nil }
    return elimination.solution(of: inflow.map { $0 / factor }, vector: bounds.vector, shift: 1 / factor)
  }
}
