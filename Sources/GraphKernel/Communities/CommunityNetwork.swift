import Parallelism

/// The vertices of a graph, or groups of them, with the strengths between them in both directions together.
///
/// The slots of vertex `v` are `starts[v]..<ends[v]`; what a vertex has with itself is left out, since it is inside its
/// community wherever that is.
final class CommunityNetwork {
  let count: Int
  let starts: ScratchArray<Int>
  let ends: ScratchArray<Int>
  let neighbors: ScratchBuffer
  let weights: ScratchArray<Double>
  /// The strengths of each vertex by which it is expected to be linked, out and in.
  let strengths: ScratchArray<SIMD2<Double>>

  init(count: Int, slotCount: Int) {
    self.count = count
    starts = ScratchArray(unfilledCount: count)
    ends = ScratchArray(unfilledCount: count)
    neighbors = ScratchBuffer(unfilledCount: slotCount)
    weights = ScratchArray(unfilledCount: slotCount)
    strengths = ScratchArray(unfilledCount: count)
  }

  /// The network of the vertices of a graph.
  convenience init(_ graph: StrengthGraph, _ objective: CommunityScale, threads: Int?) {
    self.init(count: graph.vertexCount, slotCount: 2 * graph.graph.edgeCount)
    let (outgoing, incoming) = (graph.outgoing, graph.incoming)
    let (starts, ends, strengths) = (starts.elements, ends.elements, strengths.elements)
    let chunks = FixedChunks(itemCount: count, maximumCount: 256)
    let workers = workerCount(threads, tasks: graph.graph.edgeCount < 1 << 14 ? 1 : chunks.count)
    performTasks(chunks.count, workers: workers) { chunk, _ in
      for vertex in chunks[chunk].lazy.map(VertexIndex.init) {
        let start = outgoing.adjacency.slots(of: vertex).lowerBound + incoming.adjacency.slots(of: vertex).lowerBound
        starts[vertex] = start
        ends[vertex] = self.join(outgoing, incoming, of: vertex, from: start)
        strengths[vertex] = objective.strengths(out: outgoing.sum(of: vertex), into: incoming.sum(of: vertex))
      }
    }
  }

  /// Writes down the neighbors of a vertex in both directions, each once and in ascending order.
  ///
  /// - Returns: Where the slots of the vertex end.
  private func join(_ outgoing: StrengthRows, _ incoming: StrengthRows, of vertex: VertexIndex, from start: Int) -> Int
  {
    let (neighbors, weights) = (neighbors.elements, weights.elements)
    var (first, second) = (outgoing.adjacency.slots(of: vertex), incoming.adjacency.slots(of: vertex))
    var end = start
    func add(_ neighbor: VertexIndex, _ strength: Double) {
      if neighbor == vertex { return }
      if end > start, neighbors[end - 1] == neighbor {
        weights[end - 1] += strength
      } else {
        (neighbors[end], weights[end]) = (neighbor, strength)
        end += 1
      }
    }
    while !first.isEmpty || !second.isEmpty {
      let out = first.isEmpty ? VertexIndex.max : outgoing.adjacency.neighbors[first.lowerBound]
      let into = second.isEmpty ? VertexIndex.max : incoming.adjacency.neighbors[second.lowerBound]
      if !first.isEmpty, second.isEmpty || out <= into {
        add(out, outgoing.strength(at: first.removeFirst()))
      } else {
        add(into, incoming.strength(at: second.removeFirst()))
      }
    }
    return end
  }

  @inline(__always)
  func slots(of vertex: UInt32) -> Range<Int> { starts.elements[vertex]..<ends.elements[vertex] }
}

extension CommunityNetwork {
  /// Makes a division better: vertices move, communities are divided where they hold together least, and what is left is
  /// a smaller network, of which the same is done.
  ///
  /// - Returns: Whether any vertex has moved.
  func improve(
    _ labels: inout [UInt32], scale: Double, random: inout SplitMix64, threads: Int?
  ) -> Bool {
    var network = self
    // The vertex of the smaller network that each vertex of the graph belongs to, and the community of each of those.
    var groups = (0..<UInt32(count)).map(\.self)
    var communities = labels
    var hasMoved = false
    while true {
      let order = network.shuffledVertices(&random)
      let moves = CommunityMoves(network, communities, scale: scale)
      hasMoved = moves.run(order) || hasMoved
      communities = Array(moves.communities.elements)
      let members = CommunityMembers(order, communities)
      guard members.count < network.count else { break }
      let parts = CommunityRefinement(network, moves, members, scale: scale).parts(threads: threads)
      guard parts.count < network.count else { break }
      let smaller = CommunityNetwork(network, parts, threads: threads)
      for vertex in groups.indices { groups[vertex] = parts.numbers[groups[vertex]] }
      communities = parts.communities
      network = smaller
    }
    for vertex in labels.indices { labels[vertex] = communities[Int(groups[vertex])] }
    return hasMoved
  }

  /// All vertices in a random order; in large networks, neighbors in the given order stay together, since they are often
  /// neighbors in the network, too, and near each other in memory.
  private func shuffledVertices(_ random: inout SplitMix64) -> [UInt32] {
    let blockSize = count < 1 << 12 ? 1 : 64
    let starts = stride(from: 0, to: count, by: blockSize).shuffled(using: &random)
    return starts.flatMap { UInt32($0)..<UInt32(min($0 + blockSize, count)) }
  }

  /// The network of the parts of another one.
  convenience init(_ network: CommunityNetwork, _ parts: CommunityParts, threads: Int?) {
    let members = parts.members
    var bounds = [0]
    for part in 0..<members.count {
      bounds.append(members[part].reduce(bounds[part]) { $0 + network.slots(of: $1).count })
    }
    self.init(count: members.count, slotCount: bounds[members.count])
    let (starts, ends, strengths) = (starts.elements, ends.elements, strengths.elements)
    let (neighbors, weights) = (neighbors.elements, weights.elements)
    let chunks = FixedChunks(itemCount: count, maximumCount: 256)
    let workers = workerCount(threads, tasks: bounds[count] < 1 << 14 ? 1 : chunks.count)
    let links = (0..<workers).map { _ in CommunityLinks(count: members.count) }
    performTasks(chunks.count, workers: workers) { chunk, worker in
      let links = links[worker]
      for part in chunks[chunk] {
        var sum = SIMD2<Double>.zero
        for member in members[part] {
          sum += network.strengths.elements[member]
          links.add(network.slots(of: member), of: network, to: parts.numbers)
        }
        strengths[part] = sum
        starts[part] = bounds[part]
        var end = bounds[part]
        links.take { neighbor, weight in
          if neighbor == part { return }
          (neighbors[end], weights[end]) = (neighbor, weight)
          end += 1
        }
        ends[part] = end
      }
    }
  }
}

/// The strengths between one vertex and each of the communities around it.
final class CommunityLinks {
  private let weights: ScratchArray<Double>
  private let touched: ScratchBuffer
  private(set) var count = 0

  init(count: Int) {
    weights = ScratchArray(count: count, repeating: 0)
    // One more for what is written and not kept.
    touched = ScratchBuffer(unfilledCount: count + 1)
  }

  /// Adds what is in some slots of a network to the communities of the neighbors there.
  ///
  /// Whether a community is new is as good as random, so that nothing here branches on it.
  @inline(__always)
  func add(
    _ slots: Range<Int>, of network: CommunityNetwork, to communities: UnsafeMutableBufferPointer<UInt32>,
    where isCounted: (_ neighbor: UInt32) -> Bool = { _ in true }
  ) {
    let (weights, touched) = (weights.elements, touched.elements)
    let (neighbors, added) = (network.neighbors.elements, network.weights.elements)
    var end = count
    for slot in slots where isCounted(neighbors[slot]) {
      let community = communities[neighbors[slot]]
      let sum = weights[Int(community)]
      touched[end] = community
      end &+= sum == 0 ? 1 : 0
      weights[Int(community)] = sum + added[slot]
    }
    count = end
  }

  /// The strength to a community.
  @inline(__always)
  subscript(community: UInt32) -> Double { weights.elements[Int(community)] }

  /// Hands over each community with its strength, in the order in which they were met, and forgets them.
  @inline(__always)
  func take(_ body: (_ community: UInt32, _ weight: Double) -> Void) {
    let (weights, touched) = (weights.elements, touched.elements)
    for index in 0..<count {
      let community = touched[index]
      body(community, weights[Int(community)])
      weights[Int(community)] = 0
    }
    count = 0
  }
}
