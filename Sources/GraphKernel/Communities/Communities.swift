/// Divides a graph into communities: groups of vertices with more edges among themselves than is to be expected.
///
/// **Definition.** A division is sought with a large quality (1 / W) Σ over ordered pairs (i, j) of vertices in the same
/// community of (A(i, j) − γ E(i, j)), where A(i, j) is the strength of the edges from i to j, W the sum of all strengths,
/// γ the resolution, and E is what is expected:
///
/// | objective | E(i, j) |
/// |---|---|
/// | directed modularity | out(i) in(j) / W |
/// | undirected modularity | k(i) k(j) / 4W, with k = out + in |
/// | constant Potts model | 1 for i ≠ j, ½ (1 − 1) for i = j, that is none; parallel edges count as often as there are |
///
/// No division of a larger graph is known to be the best one; this one has these properties: each community is weakly
/// connected, and where the division is stable, no move of one vertex makes it better.
///
/// | decision | rule |
/// |---|---|
/// | parallel edges | strengths add up; without weights each counts 1 |
/// | self-loops | are inside wherever their vertex goes; they count in its strengths |
/// | strength 0 | the edge is absent |
/// | vertices without edges | each a community by itself |
/// | no edge at all | the quality is 0 |
///
/// **Reference.** V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected
/// communities, Sci. Rep. 9:5233 (2019), with the merge that gains most instead of a random one; E. A. Leicht,
/// M. E. J. Newman, Community structure in directed networks, Phys. Rev. Lett. 100 (2008), for the directed modularity.
/// Checked against all divisions of small graphs.
///
/// **Complexity.** About O(m) per round, in a few visits of each edge; O(n + m) memory. The same bytes on any number of
/// threads.
///
/// - Parameters:
///   - graph: The graph.
///   - weights: The strength of each edge, from 0 on; nil gives each strength 1.
///   - options: The objective, its resolution, the seed and the number of rounds.
///   - threads: The number of threads; nil for one per core.
///   - progress: Told the number of each round before it begins, from 1 on.
/// - Returns: The community of each vertex, and how good the division is.
/// - Throws: ``CentralityError`` if the strengths or options cannot be used.
public func communities(
  of graph: DirectedGraph, weights: [Double]? = nil, options: CommunityOptions = CommunityOptions(),
  threads: Int? = nil, progress: (_ round: Int) -> Void = { _ in }
) throws(CentralityError) -> Communities {
  guard options.maximumRounds > 0 else {
    throw .invalidOption("the number of rounds is \(options.maximumRounds), not a positive number")
  }
  let strengths = try StrengthGraph(graph, weights: weights)
  let objective = try CommunityScale(strengths, options)
  let network = CommunityNetwork(strengths, objective, threads: threads)
  var labels = (0..<UInt32(graph.vertexCount)).map(\.self)
  var random = SplitMix64(seed: options.seed)
  var isStable = false
  for round in 0..<options.maximumRounds {
    progress(round + 1)
    isStable = !network.improve(&labels, scale: objective.scale, random: &random, threads: threads)
    if isStable { break }
  }
  let (canonical, sizes) = labelsBySize(labels)
  return Communities(
    labels: canonical, sizes: sizes, quality: objective.quality(of: canonical, strengths), isStable: isStable)
}

/// How good a given division of a graph is.
///
/// **Definition.** As for ``communities(of:weights:options:threads:progress:)``; the labels are any numbers.
///
/// **Complexity.** O(n + m).
///
/// - Parameters:
///   - labels: The community of each vertex.
///   - graph: The graph.
///   - weights: The strength of each edge, from 0 on; nil gives each strength 1.
///   - options: The objective and its resolution; the rest does not matter.
/// - Returns: The quality.
/// - Throws: ``CentralityError`` if the strengths or options cannot be used, or there is not one label for each vertex.
public func communityQuality(
  of labels: [UInt32], in graph: DirectedGraph, weights: [Double]? = nil, options: CommunityOptions = CommunityOptions()
) throws(CentralityError) -> Double {
  guard labels.count == graph.vertexCount else {
    throw .invalidOption("the graph has \(graph.vertexCount) vertices but there are \(labels.count) labels")
  }
  let strengths = try StrengthGraph(graph, weights: weights)
  return try CommunityScale(strengths, options).quality(of: labelsBySize(labels).labels, strengths)
}

/// Numbers communities by size, the largest first, then by their smallest vertex.
private func labelsBySize(_ labels: [UInt32]) -> (labels: [UInt32], sizes: [Int]) {
  var numbers: [UInt32: Int] = [:]
  var sizes: [Int] = []
  let inOrder = labels.map { label in
    let number = numbers[label, default: sizes.count]
    if number == sizes.count {
      numbers[label] = number
      sizes.append(0)
    }
    sizes[number] += 1
    return number
  }
  let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
  var place = [UInt32](repeating: 0, count: order.count)
  for (position, number) in order.enumerated() { place[number] = UInt32(position) }
  return (inOrder.map { place[$0] }, order.map { sizes[$0] })
}
