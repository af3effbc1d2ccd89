/// A division into communities that gets better as vertices move, one after the other.
///
/// A vertex goes where it gains most; those of its neighbors that it is now apart from are looked at again, until there is
/// none left that gains anything.
final class CommunityMoves {
  /// The community of each vertex, a number below the number of vertices.
  let communities: ScratchBuffer
  /// The sums of the strengths of each community's vertices.
  let totals: ScratchArray<SIMD2<Double>>
  private let network: CommunityNetwork
  private let scale: Double
  private let sizes: ScratchBuffer
  /// The numbers that no community has, the last ones in use first.
  private var unused: [UInt32]

  /// A move has to gain more than this share of the vertex's strength, so that rounding never moves a vertex to and fro.
  static let leastGain = 1e-10

  init(_ network: CommunityNetwork, _ labels: [UInt32], scale: Double) {
    self.network = network
    self.scale = scale
    communities = ScratchBuffer(unfilledCount: network.count)
    totals = ScratchArray(count: network.count, repeating: .zero)
    sizes = ScratchBuffer(count: network.count)
    let (communities, totals, sizes) = (communities.elements, totals.elements, sizes.elements)
    for (vertex, label) in labels.enumerated() {
      communities[vertex] = label
      totals[Int(label)] += network.strengths.elements[vertex]
      sizes[Int(label)] += 1
    }
    unused = (0..<UInt32(network.count)).filter { sizes[$0] == 0 }
  }

  /// Moves vertices until no move of one is a gain.
  ///
  /// - Parameter order: All vertices, in the order in which they are first looked at.
  /// - Returns: Whether any vertex has moved.
  func run(_ order: [UInt32]) -> Bool {
    let count = network.count
    guard count > 0 else { return false }
    let queueMemory = ScratchBuffer(unfilledCount: count)
    let waitingMemory = ScratchArray(count: count, repeating: true)
    let (queue, isWaiting) = (queueMemory.elements, waitingMemory.elements)
    let communities = communities.elements
    let neighbors = network.neighbors.elements
    let links = CommunityLinks(count: count)
    _ = queue.update(fromContentsOf: order)
    var (head, length, hasMoved) = (0, count, false)
    while length > 0 {
      let vertex = queue[head]
      head = head &+ 1 == count ? 0 : head &+ 1
      length &-= 1
      isWaiting[Int(vertex)] = false
      guard let community = move(vertex, links) else { continue }
      hasMoved = true
      for slot in network.slots(of: vertex) {
        let neighbor = neighbors[slot]
        guard communities[neighbor] != community, !isWaiting[Int(neighbor)] else { continue }
        isWaiting[Int(neighbor)] = true
        let tail = head &+ length
        queue[tail < count ? tail : tail &- count] = neighbor
        length &+= 1
      }
    }
    return hasMoved
  }

  /// Moves a vertex to where it gains most.
  ///
  /// - Returns: The community to which it has moved; nil if it stays.
  @inline(__always)
  private func move(_ vertex: UInt32, _ links: CommunityLinks) -> UInt32? {
    let (communities, totals, sizes) = (communities.elements, totals.elements, sizes.elements)
    let strengths = network.strengths.elements[vertex]
    let own = communities[vertex]
    links.add(network.slots(of: vertex), of: network, to: communities)
    let remaining = totals[Int(own)] - strengths
    let stay = links[own] - expectation(strengths, remaining)
    let leastGain = Self.leastGain * (strengths.x + strengths.y)
    var (best, most) = (own, stay + leastGain)
    links.take { community, weight in
      guard community != own else { return }
      let gain = weight - expectation(strengths, totals[Int(community)])
      if gain > most { (best, most) = (community, gain) }
    }
    // Nothing is expected of a vertex by itself.
    if 0 > most, sizes[own] > 1, let alone = unused.last {
      unused.removeLast()
      best = alone
    }
    guard best != own else { return nil }
    totals[Int(own)] = remaining
    totals[Int(best)] += strengths
    sizes[own] -= 1
    sizes[best] += 1
    if sizes[own] == 0 {
      // What is left is rounding.
      totals[Int(own)] = .zero
      unused.append(own)
    }
    communities[vertex] = best
    return best
  }

  @inline(__always)
  private func expectation(_ vertex: SIMD2<Double>, _ community: SIMD2<Double>) -> Double {
    scale * (vertex.x * community.y + vertex.y * community.x)
  }
}
