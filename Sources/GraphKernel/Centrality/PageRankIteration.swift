import Parallelism

/// The power iteration behind PageRank: each step pulls, so that every vertex is written by one thread only.
///
/// Sums over all vertices are made of sums over chunks, whose boundaries the graph alone decides, in their order.
final class PageRankIteration {
  private let adjacency: Adjacency
  /// The probability of each edge, in the order of the incoming slots; nil if all edges out of a vertex are alike.
  private let probabilities: [Double]?
  /// What a share is of a rank: 1 over the number of out-edges, or 1 where edges have probabilities of their own.
  private let shareOfRank: [Double]
  private let isDangling: [Bool]
  private let teleport: [Double]
  private let dangling: [Double]
  private let damping: Double
  private let chunks: FixedChunks
  private let workers: Int

  private let rankBuffer: ScratchArray<Double>
  /// What each vertex hands to an edge, before and after a step.
  private var shares: [Double]
  private var nextShares: [Double]
  private var danglingMass = 0.0

  /// Enough slots to be worth a thread's attention.
  private static let smallestChunk = 1 << 14

  init(_ graph: StrengthGraph, damping: Double, teleport: [Double], dangling: [Double], threads: Int?) {
    let count = graph.vertexCount
    let (incoming, outgoing) = (graph.incoming, graph.outgoing)
    let sums = (0..<VertexIndex(count)).map { outgoing.sum(of: $0) }
    adjacency = incoming.adjacency
    if let strengths = incoming.strengths {
      // A quotient is at most 1 whatever the size of the strengths.
      probabilities = strengths.indices.map { strengths[$0] / sums[Int(incoming.adjacency.neighbors[$0])] }
      shareOfRank = [Double](repeating: 1, count: count)
    } else {
      probabilities = nil
      shareOfRank = sums.map { $0 > 0 ? 1 / $0 : 0 }
    }
    isDangling = sums.map { $0 == 0 }
    self.teleport = teleport
    self.dangling = dangling
    self.damping = damping
    chunks = FixedChunks(
      rowsOf: incoming.adjacency.offsets, maximumCount: 64, smallestCost: Self.smallestChunk)
    workers = workerCount(threads, tasks: chunks.count)
    rankBuffer = ScratchArray(count: count, repeating: 0)
    shares = zip(teleport, shareOfRank).map { $0 * $1 }
    nextShares = shares
    for vertex in 0..<count {
      rankBuffer.elements[vertex] = teleport[vertex]
      if isDangling[vertex] { danglingMass += teleport[vertex] }
    }
  }

  /// The ranks after the last step, scaled to sum 1, which rounding moves them from.
  var ranks: [Double] {
    let sum = rankBuffer.elements.reduce(0, +)
    return rankBuffer.elements.map { $0 / sum }
  }

  /// Makes one step.
  ///
  /// - Returns: The sum of the changes of all ranks.
  func step() -> Double {
    let parts = ScratchArray<Double>(count: 2 * chunks.count, repeating: 0)
    let changes = parts.elements
    let (chunks, mass) = (chunks, danglingMass)
    shares.withUnsafeBufferPointer { shares in
      nextShares.withUnsafeMutableBufferPointer { next in
        performTasks(chunks.count, workers: workers) { chunk, _ in
          (changes[2 * chunk], changes[2 * chunk + 1]) = step(over: chunks[chunk], mass: mass, from: shares, to: next)
        }
      }
    }
    swap(&shares, &nextShares)
    var change = 0.0
    danglingMass = 0
    for chunk in 0..<chunks.count {
      change += changes[2 * chunk]
      danglingMass += changes[2 * chunk + 1]
    }
    return change
  }

  private func step(
    over vertices: Range<Int>, mass: Double, from shares: UnsafeBufferPointer<Double>,
    to next: UnsafeMutableBufferPointer<Double>
  ) -> (change: Double, danglingMass: Double) {
    let ranks = rankBuffer.elements
    var change = 0.0
    var danglingMass = 0.0
    withPulledSums(of: shares, over: vertices) { vertex, sum in
      let start = damping * mass * dangling[vertex] + (1 - damping) * teleport[vertex]
      let rank = damping * sum + start
      change += abs(rank - ranks[vertex])
      ranks[vertex] = rank
      next[vertex] = rank * shareOfRank[vertex]
      if isDangling[vertex] { danglingMass += rank }
    }
    return (change, danglingMass)
  }

  /// Hands the sum of what comes in at each vertex to the body.
  @inline(__always)
  private func withPulledSums(
    of shares: UnsafeBufferPointer<Double>, over vertices: Range<Int>, _ body: (_ vertex: Int, _ sum: Double) -> Void
  ) {
    adjacency.withUnsafeBuffers { incoming in
      let (offsets, neighbors) = (incoming.offsets, incoming.neighbors)
      guard let probabilities else {
        for vertex in vertices {
          var sum = 0.0
          for slot in Int(offsets[vertex])..<Int(offsets[vertex + 1]) { sum += shares[neighbors[slot]] }
          body(vertex, sum)
        }
        return
      }
      probabilities.withUnsafeBufferPointer { probabilities in
        for vertex in vertices {
          var sum = 0.0
          for slot in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
            sum += probabilities[slot] * shares[neighbors[slot]]
          }
          body(vertex, sum)
        }
      }
    }
  }
}
