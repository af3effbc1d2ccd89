/// How a Katz centrality is computed.
public struct KatzOptions: Hashable, Sendable {
  /// The factor by which a walk counts less for each edge; nil takes half of one over the largest in-strength.
  public var attenuation: Double?

  /// What each vertex has from the start, β.
  public var base: Double

  /// The error of a component as a share of its values.
  public var tolerance: Double

  /// The number of iterations, for each component, after which to give up.
  public var maximumIterations: Int

  /// How many entries of matrices may be multiplied in all iterations together; nil for any number.
  public var workBudget: UInt64?

  /// Creates options; without arguments they work on every graph.
  ///
  /// - Parameters:
  ///   - attenuation: The factor by which a walk counts less for each edge.
  ///   - base: What each vertex has from the start.
  ///   - tolerance: The error of a component as a share of its values.
  ///   - maximumIterations: The number of iterations, for each component, after which to give up.
  ///   - workBudget: How many entries may be multiplied in all iterations together; nil for any number.
  public init(
    attenuation: Double? = nil, base: Double = 1, tolerance: Double = 1e-10, maximumIterations: Int = 20_000,
    workBudget: UInt64? = EigenvectorOptions.usualWorkBudget
  ) {
    self.attenuation = attenuation
    self.base = base
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
    self.workBudget = workBudget
  }
}

/// The Katz centrality of each vertex, and the attenuation with which it was computed.
public struct KatzCentralities: Hashable, Sendable {
  /// One value per vertex.
  public let values: [Double]
  /// The attenuation α.
  public let attenuation: Double
}

/// The Katz centrality of each vertex: the number of walks that end there, longer ones counting less.
///
/// **Definition.** x = (I − α B)⁻¹ β 1 with Bᵥᵤ = w(u, v), as it stands: β Σ αᵏ (number of walks of k edges that end at v,
/// each counted by the product of its strengths). The sum is finite if and only if α is below 1/ρ, ρ being the largest
/// radius of a strongly connected component, 0 if there is no cycle.
///
/// | decision | rule |
/// |---|---|
/// | direction | edges in; the transposed graph gives the other |
/// | parallel edges | strengths add up; without weights each counts 1 |
/// | default α | ½ ÷ the largest in-strength, 1 if there is no edge. ρ is at most the largest in-strength, so this always works, no value exceeds 2β, and the unit of the strengths does not matter |
/// | α too large | ``CentralityError/attenuationTooLarge(_:limit:)`` with the largest α that is certainly usable |
/// | no cycle | every α works, and the sum is finite and exact |
///
/// **Reference.** L. Katz, A new status index derived from sociometric analysis, Psychometrika 18 (1953). Checked
/// against a dense linear solution and networkx.
///
/// **Complexity.** O(n + m) for one pass without cycles. In a component on a cycle ln(1 / tolerance) / ln(1 / (αρ))
/// multiplications or so, where α is close to 1/ρ after others that bound ρ; an elimination that costs less than it
/// promises to save takes the place of either. All together multiply at most ``KatzOptions/workBudget`` entries, each row
/// of a product counting as one more; memory O(n + m).
///
/// - Parameters:
///   - graph: The graph.
///   - weights: The strength of each edge, from 0 on; nil gives each strength 1.
///   - options: Attenuation, base, tolerance and bounds of the work.
///   - threads: The number of threads; nil for one per core. The values do not depend on it.
/// - Returns: The values and the attenuation.
/// - Throws: ``CentralityError`` if the strengths or options cannot be used, or the walks do not add up.
public func katzCentralities(
  of graph: DirectedGraph, weights: [Double]? = nil, options: KatzOptions = KatzOptions(), threads: Int? = nil
) throws(CentralityError) -> KatzCentralities {
  try checkIteration(tolerance: options.tolerance, maximumIterations: options.maximumIterations)
  guard options.base > 0, options.base.isFinite else {
    throw .invalidOption("the base is \(options.base), not a positive number")
  }
  if let attenuation = options.attenuation, !(attenuation >= 0 && attenuation.isFinite) {
    throw .invalidOption("the attenuation is \(attenuation), not a number from 0 on")
  }
  let strengths = try StrengthGraph(graph, weights: weights)
  let system = ComponentSystem(strengths, threads: threads)
  let unit = Double(sign: .plus, exponent: strengths.scale, significand: 1)
  let largestInflow = system.rows.largestSum(vertexCount: graph.vertexCount)
  let attenuation = options.attenuation ?? (largestInflow > 0 ? 0.5 / largestInflow / unit : 1)
  // In the unit in which the strengths are stored; infinite only where it is refused on any cycle.
  let factor = attenuation * unit
  let search = PerronSearch(tolerance: options.tolerance, maximumIterations: options.maximumIterations)
  var meter = WorkMeter(budget: options.workBudget)
  let vectors = try contractions(of: system, factor: factor, unit: unit, search, &meter)
  let solution = ComponentSolution(
    system: system, factor: factor, constant: options.base, tolerance: options.tolerance,
    maximumIterations: options.maximumIterations, vectors: vectors)
  return KatzCentralities(values: try solution.values(meter: &meter), attenuation: attenuation)
}

/// For each component on a cycle, a vector that shows that the factor is small enough.
private func contractions(
  of system: ComponentSystem, factor: Double, unit: Double, _ search: PerronSearch, _ meter: inout WorkMeter
) throws(CentralityError) -> [Int: PerronVector] {
  let components = system.cyclicComponents
  var vectors: [Int: PerronVector] = [:]
  for component in components {
    // Well below the limit no closer bound is needed.
    let bounds = system.perronVector(of: component, below: 0.99 / factor, search, meter: &meter)
    guard factor * bounds.upper < 1 else {
      var largest = bounds.upper
      for other in components {
        largest = max(largest, system.perronVector(of: other, below: largest, search, meter: &meter).upper)
      }
      if meter.isExhausted { throw .workBudget(meter.budget, error: .infinity) }
      throw .attenuationTooLarge(factor / unit, limit: 1 / largest / unit)
    }
    vectors[component] = bounds
  }
  return vectors
}
