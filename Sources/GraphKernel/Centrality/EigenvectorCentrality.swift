/// How closely an eigenvector is computed.
public struct EigenvectorOptions: Hashable, Sendable {
  /// The largest residual ‖Bx − λx‖₂ as a share of λ, and the largest difference of radii taken for equality.
  public var tolerance: Double

  /// The number of iterations, for each component, after which to give up.
  public var maximumIterations: Int

  /// How many entries of matrices may be multiplied in all iterations together; nil for any number.
  public var workBudget: UInt64?

  /// A few seconds for a core, ten where the graph is far larger than its caches.
  public static let usualWorkBudget: UInt64 = 2_000_000_000

  /// Creates options.
  ///
  /// - Parameters:
  ///   - tolerance: The largest residual, as a share of the eigenvalue.
  ///   - maximumIterations: The number of iterations, for each component, after which to give up.
  ///   - workBudget: How many entries may be multiplied in all iterations together; nil for any number.
  public init(
    tolerance: Double = 1e-10, maximumIterations: Int = 20_000,
    workBudget: UInt64? = EigenvectorOptions.usualWorkBudget
  ) {
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
    self.workBudget = workBudget
  }

  /// The search that keeps to these options.
  func search() throws(CentralityError) -> PerronSearch {
    try checkIteration(tolerance: tolerance, maximumIterations: maximumIterations)
    return PerronSearch(tolerance: tolerance, maximumIterations: maximumIterations)
  }
}

/// The eigenvector centrality of each vertex: it is central as far as central ones point at it.
///
/// **Definition.** The nonnegative vector x with λ xᵥ = Σ w(u, v) xᵤ over the edges into v, ‖x‖₂ = 1, and λ the largest
/// eigenvalue of B, Bᵥᵤ = w(u, v). The strongly connected components divide B into blocks; λ is the largest radius of a
/// block. x is positive on that component and on all that it reaches, and 0 elsewhere.
///
/// | decision | rule |
/// |---|---|
/// | direction | edges in; the transposed graph gives the other |
/// | parallel edges | strengths add up; without weights each counts 1 |
/// | self-loops | a cycle: λ is at least their strength |
/// | strength 0 | the edge is absent |
/// | no cycle | λ = 0, undefined: ``CentralityError/acyclic`` |
/// | two components with the largest radius | not unique: ``CentralityError/notUnique(_:_:)``. Even where one lies upstream of the other and the vector is unique, it gives 0 to a part that is as strong, and the smallest change of a strength moves all of it |
///
/// The dominant component is computed by itself, between bounds of its radius; what it reaches follows in topological
/// order. So neither a periodic component nor a long tail makes the iteration slow, and no value overflows; one too
/// small beside the largest to be represented is 0. Where a component mixes slowly, as a long ring does, equations are
/// solved by elimination if that is cheap.
///
/// **Reference.** P. Bonacich, Factoring and weighting approaches to status scores and clique identification, J. Math.
/// Sociol. 2 (1972). Checked against the equation itself, dense powers and networkx.
///
/// **Complexity.** O(n + m) per multiplication. All components that are not clearly smaller than the largest one are
/// iterated; their number of multiplications grows with the closeness of their second eigenvalue, unless an elimination
/// that costs less than it promises to save takes their place. All together multiply at most
/// ``EigenvectorOptions/workBudget`` entries, each row of a product counting as one more; memory O(n + m).
///
/// - Parameters:
///   - graph: The graph.
///   - weights: The strength of each edge, from 0 on; nil gives each strength 1.
///   - options: Tolerance and bounds of the work.
///   - threads: The number of threads; nil for one per core. The values do not depend on it.
/// - Returns: One value per vertex; their squares add up to 1.
/// - Throws: ``CentralityError`` if the strengths cannot be used, or the measure is undefined or not found.
public func eigenvectorCentralities(
  of graph: DirectedGraph, weights: [Double]? = nil, options: EigenvectorOptions = EigenvectorOptions(),
  threads: Int? = nil
) throws(CentralityError) -> [Double] {
  let search = try options.search()
  let system = ComponentSystem(try StrengthGraph(graph, weights: weights), threads: threads)
  let cyclic = system.cyclicComponents
  guard !cyclic.isEmpty else { throw .acyclic }
  var meter = WorkMeter(budget: options.workBudget)
  var blocks = LargestMatrix<StrengthBlock>()
  let dominant = try DominantComponent(
    among: cyclic, search, meter: &meter, representative: { system.members[$0].first ?? 0 },
    bound: { component, search, threshold, meter in
      search.vector(of: blocks.matrix(of: component, make: system.block), below: threshold, meter: &meter)
    })
  guard let home = dominant.vectors[dominant.component] else { throw .acyclic }
  let solution = ComponentSolution(
    system: system, factor: 2 / (home.lower + home.upper), constant: 0, tolerance: options.tolerance,
    maximumIterations: options.maximumIterations, vectors: dominant.vectors)
  let values = try solution.values(home: (dominant.component, home.vector), meter: &meter)
  // Divided first, so that no square overflows or vanishes.
  let largest = values.max() ?? 1
  let norm = values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  return values.map { $0 / largest / norm }
}
