/// What is expected of a community, as a product of the strengths of its vertices.
///
/// For all objectives alike, a community with the sums of strengths (o, i) is expected to hold s · o · i, where s is the
/// scale; a vertex with (o, i) that joins one with (O, I) adds s (o · I + i · O) to that.
struct CommunityScale {
  /// What products of strengths are multiplied by.
  let scale: Double
  private let objective: CommunityObjective
  private let total: Double

  init(_ graph: StrengthGraph, _ options: CommunityOptions) throws(CentralityError) {
    guard options.resolution > 0, options.resolution.isFinite else {
      throw .invalidOption("the resolution is \(options.resolution), not a positive number")
    }
    objective = options.objective
    let outgoing = graph.outgoing
    total = (0..<VertexIndex(graph.vertexCount)).reduce(0) { $0 + outgoing.sum(of: $1) }
    switch options.objective {
    case .directedModularity: scale = options.resolution / max(total, 1)
    case .undirectedModularity: scale = options.resolution / max(total, 1) / 4
    case .constantPotts: scale = Double(sign: .plus, exponent: -graph.scale, significand: options.resolution)
    }
    guard scale.isFinite else {
      throw .invalidOption("the resolution \(options.resolution) is too large beside the strengths")
    }
  }

  /// The strengths of a vertex that count, given those out and in.
  func strengths(out: Double, into: Double) -> SIMD2<Double> {
    switch objective {
    case .directedModularity: [out, into]
    case .undirectedModularity: SIMD2(repeating: out + into)
    case .constantPotts: [1, 1]
    }
  }

  /// How good a division is.
  ///
  /// - Parameters:
  ///   - labels: The community of each vertex, numbered from 0 on without a gap.
  ///   - graph: The graph.
  /// - Returns: The quality, 0 where there is no strength at all.
  func quality(of labels: [UInt32], _ graph: StrengthGraph) -> Double {
    guard total > 0 else { return 0 }
    let (outgoing, incoming) = (graph.outgoing, graph.incoming)
    var sums = [SIMD2<Double>](repeating: .zero, count: Int(labels.max() ?? 0) + 1)
    var expectedAlone = 0.0
    var inside = 0.0
    for vertex in 0..<VertexIndex(graph.vertexCount) {
      let label = labels[Int(vertex)]
      let own = strengths(out: outgoing.sum(of: vertex), into: incoming.sum(of: vertex))
      sums[Int(label)] += own
      // Of a vertex with itself the Potts model expects nothing.
      if objective == .constantPotts { expectedAlone += own.x * own.y }
      for slot in outgoing.adjacency.slots(of: vertex)
      where labels[Int(outgoing.adjacency.neighbors[slot])] == label {
        inside += outgoing.strength(at: slot)
      }
    }
    let expected = sums.reduce(0) { $0 + $1.x * $1.y } - expectedAlone
    return (inside - scale * expected) / total
  }
}
