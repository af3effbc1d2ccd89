/// The hub and the authority score of each vertex.
public struct HubsAndAuthorities: Hashable, Sendable {
  /// How far a vertex points at good authorities; the scores add up to 1.
  public let hubs: [Double]
  /// How far good hubs point at a vertex; the scores add up to 1.
  public let authorities: [Double]
}

/// The hubs and authorities of a graph: a good hub points at good authorities, a good authority is pointed at by good
/// hubs.
///
/// **Definition.** h and a are the nonnegative vectors, each with sum 1, for which h is proportional to A a and a to Aᵀ h,
/// with the largest singular value of A. A row of A has the strengths of the edges out of a vertex.
///
/// | decision | rule |
/// |---|---|
/// | parallel edges | strengths add up; without weights each counts 1 |
/// | self-loops | an edge like any other |
/// | strength 0 | the edge is absent |
/// | no edge | undefined: ``CentralityError/noEdges`` |
/// | two parts with the largest singular value | not unique: ``CentralityError/notUnique(_:_:)`` |
///
/// The parts are the connected components of the bipartite graph that has each vertex twice, as a hub and as an
/// authority. Inside one of them the largest singular value is simple, so that equal ones are in different parts.
///
/// **Reference.** J. M. Kleinberg, Authoritative sources in a hyperlinked environment, J. ACM 46 (1999). Checked against
/// dense powers and networkx.
///
/// **Complexity.** O(n + m) per multiplication. All parts that are not clearly smaller than the largest one are iterated;
/// their number of multiplications grows with the closeness of their second singular value, unless an elimination that
/// costs less than it promises to save takes their place. All together multiply at most
/// ``EigenvectorOptions/workBudget`` entries, each row and column counting as one more; memory O(n + m).
///
/// - Parameters:
///   - graph: The graph.
///   - weights: The strength of each edge, from 0 on; nil gives each strength 1.
///   - options: Tolerance and bounds of the work, as for an eigenvector of A Aᵀ.
///   - threads: The number of threads; nil for one per core. The scores do not depend on it.
/// - Returns: Two scores per vertex.
/// - Throws: ``CentralityError`` if the strengths cannot be used, or the measure is undefined or not found.
public func hubsAndAuthorities(
  of graph: DirectedGraph, weights: [Double]? = nil, options: EigenvectorOptions = EigenvectorOptions(),
  threads: Int? = nil
) throws(CentralityError) -> HubsAndAuthorities {
  let search = try options.search()
  let parts = BipartiteParts(try StrengthGraph(graph, weights: weights), threads: threads)
  guard parts.count > 0 else { throw .noEdges }
  let bySize = (0..<parts.count).sorted { (parts.hubs(of: $1).count, $0) < (parts.hubs(of: $0).count, $1) }
  var meter = WorkMeter(budget: options.workBudget)
  var matrices = LargestMatrix<GramMatrix>()
  let dominant = try DominantComponent(
    among: bySize, search, meter: &meter, representative: { parts.hubs(of: $0).first ?? 0 },
    bound: { part, search, threshold, meter in
      search.vector(of: matrices.matrix(of: part, make: parts.matrix), below: threshold, meter: &meter)
    })
  var hubs = [Double](repeating: 0, count: graph.vertexCount)
  var authorities = hubs
  let vector = dominant.vectors[dominant.component]?.vector ?? []
  for (hub, score) in zip(parts.hubs(of: dominant.component), vector) {
    hubs[Int(hub)] = score
    parts.forEachArc(from: hub) { authority, strength in authorities[Int(authority)] += strength * score }
  }
  return HubsAndAuthorities(hubs: scaledToOne(hubs), authorities: scaledToOne(authorities))
}

private func scaledToOne(_ scores: [Double]) -> [Double] {
  let sum = scores.reduce(0, +)
  return scores.map { $0 / sum }
}
