import Parallelism

/// The parts into which communities are divided, to become the vertices of a smaller network.
struct CommunityParts {
  /// The vertices of each part.
  let members: CommunityMembers
  /// The community of each part, numbered from 0 on.
  let communities: [UInt32]

  /// The part of each vertex.
  var numbers: UnsafeMutableBufferPointer<UInt32> { members.numbers.elements }

  /// The number of parts.
  var count: Int { members.count }
}

/// Divides each community into parts that hold together.
///
/// Each vertex begins as a part of its own. One after the other, a vertex that is still alone, and is linked to the rest
/// of its community as well as is to be expected, joins that part of which the same is true where it gains most. So each
/// part is connected, and a community whose middle has moved away falls apart in the smaller network.
final class CommunityRefinement {
  private let network: CommunityNetwork
  private let moves: CommunityMoves
  private let communities: CommunityMembers
  private let scale: Double
  /// The part of each vertex, by the number of a vertex in it.
  private let parts: ScratchBuffer
  private let totals: ScratchArray<SIMD2<Double>>
  /// The strength between each part and the rest of its community.
  private let cuts: ScratchArray<Double>
  private let sizes: ScratchBuffer

  init(_ network: CommunityNetwork, _ moves: CommunityMoves, _ communities: CommunityMembers, scale: Double) {
    self.network = network
    self.moves = moves
    self.communities = communities
    self.scale = scale
    parts = ScratchBuffer(unfilledCount: network.count)
    totals = ScratchArray(unfilledCount: network.count)
    cuts = ScratchArray(count: network.count, repeating: 0)
    sizes = ScratchBuffer(count: network.count, repeating: 1)
  }

  /// The parts of all communities.
  ///
  /// No community depends on another, so that the number of threads does not matter.
  func parts(threads: Int?) -> CommunityParts {
    let (parts, totals) = (parts.elements, totals.elements)
    for vertex in 0..<UInt32(network.count) {
      parts[vertex] = vertex
      totals[Int(vertex)] = network.strengths.elements[vertex]
    }
    // Few communities may hold most vertices: each is a task, the smallest ones some hundred together.
    let chunks = FixedChunks(itemCount: communities.count, maximumCount: 1 << 12)
    let workers = workerCount(threads, tasks: network.count < 1 << 12 ? 1 : chunks.count)
    let links = (0..<workers).map { _ in CommunityLinks(count: network.count) }
    performTasks(chunks.count, workers: workers) { chunk, worker in
      for community in chunks[chunk] { self.divide(community, links[worker]) }
    }
    // Parts are numbered from community to community.
    let order = (0..<communities.count).flatMap { communities[$0] }
    let members = CommunityMembers(order, Array(parts))
    return CommunityParts(
      members: members,
      communities: (0..<members.count).map { part in
        communities.numbers.elements[members[part][members[part].startIndex]]
      }
    )
  }

  private func divide(_ community: Int, _ links: CommunityLinks) {
    let members = communities[community]
    guard members.count > 1, let first = members.first else { return }
    let label = moves.communities.elements[first]
    let total = moves.totals.elements[Int(label)]
    let (inCommunity, cuts) = (moves.communities.elements, cuts.elements)
    let (neighbors, weights) = (network.neighbors.elements, network.weights.elements)
    for vertex in members {
      var sum = 0.0
      for slot in network.slots(of: vertex) where inCommunity[neighbors[slot]] == label { sum += weights[slot] }
      cuts[Int(vertex)] = sum
    }
    let (parts, sizes) = (parts.elements, sizes.elements)
    for vertex in members where parts[vertex] == vertex && sizes[vertex] == 1 && holds(vertex, in: total) {
      links.add(network.slots(of: vertex), of: network, to: parts) { inCommunity[$0] == label }
      join(vertex, links, in: total)
    }
  }

  /// Lets a vertex join the part where it gains most, if it gains anything.
  private func join(_ vertex: UInt32, _ links: CommunityLinks, in total: SIMD2<Double>) {
    let (totals, cuts, sizes) = (totals.elements, cuts.elements, sizes.elements)
    let strengths = totals[Int(vertex)]
    var (best, most, bestWeight) = (vertex, 0.0, 0.0)
    links.take { part, weight in
      let (x, y) = (totals[Int(part)].x, totals[Int(part)].y)
      let gain = weight - scale * (strengths.x * y + strengths.y * x)
      if gain > most, holds(part, in: total) { (best, most, bestWeight) = (part, gain, weight) }
    }
    guard best != vertex else { return }
    parts.elements[vertex] = best
    totals[Int(best)] += strengths
    cuts[Int(best)] += cuts[Int(vertex)] - 2 * bestWeight
    sizes[best] += 1
  }

  /// Whether a part is linked to the rest of its community as well as is to be expected.
  private func holds(_ part: UInt32, in total: SIMD2<Double>) -> Bool {
    let own = totals.elements[Int(part)]
    let rest = total - own
    let expected = scale * (own.x * rest.y + own.y * rest.x)
    return cuts.elements[Int(part)] >= expected * (1 - CommunityMoves.leastGain)
  }
}
