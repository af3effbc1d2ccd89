import Parallelism
import Synchronization

/// The search for the distances of vertices, one level after the other, on several threads where levels are large.
final class LevelSearch {
  /// The distance of each vertex; `UInt32.max` while it is not reached.
  let distances: ScratchBuffer
  private let forward: AdjacencyBuffers
  private let backward: AdjacencyBuffers
  private let vertexCount: Int
  private let threads: Int?
  /// The vertices reached, in words that threads share.
  private let seen: UnsafeMutableBufferPointer<Atomic<UInt64>>
  private var frontier: [VertexIndex] = []

  /// Edges of a frontier below which threads cost more than they spare.
  private static let smallestShared = 1 << 14

  init(forward: AdjacencyBuffers, backward: AdjacencyBuffers, vertexCount: Int, threads: Int?) {
    (self.forward, self.backward, self.vertexCount, self.threads) = (forward, backward, vertexCount, threads)
    distances = ScratchBuffer(count: vertexCount, repeating: .max)
    seen = .allocate(capacity: (vertexCount + 63) / 64)
    for index in seen.indices { seen.initializeElement(at: index, to: Atomic(0)) }
  }

  deinit {
    seen.deinitialize()
    seen.deallocate()
  }

  @inline(__always) private func isSeen(_ vertex: VertexIndex) -> Bool {
    seen[Int(vertex &>> 6)].load(ordering: .relaxed) &>> UInt64(vertex) & 1 != 0
  }

  /// Marks a vertex; only one thread hears that it was the first.
  @inline(__always) private func claim(_ vertex: VertexIndex) -> Bool {
    let bit = 1 &<< UInt64(vertex)
    return seen[Int(vertex &>> 6)].bitwiseOr(bit, ordering: .relaxed).oldValue & bit == 0
  }

  /// Finds the distances from some vertices.
  func run(from starts: [VertexIndex]) {
    for start in starts where claim(start) {
      distances.elements[start] = 0
      frontier.append(start)
    }
    var unexplored = forward.neighbors.count
    var unreached = vertexCount - frontier.count
    var level: UInt32 = 0
    while !frontier.isEmpty {
      level += 1
      let edges = frontier.reduce(0) { $0 &+ Int(forward.degree(of: $1)) }
      unexplored -= edges
      if edges > unexplored / 8, edges > unreached {
        sweep(level)
      } else if edges < Self.smallestShared || workerCount(threads, tasks: 2) == 1 {
        advance(level)
      } else {
        advanceTogether(level, edges: edges)
      }
      unreached -= frontier.count
    }
  }

  /// Reaches the successors of the frontier.
  private func advance(_ level: UInt32) {
    let (offsets, neighbors, distances) = (forward.offsets, forward.neighbors, distances.elements)
    var next: [VertexIndex] = []
    for vertex in frontier {
      for slot in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) {
        let neighbor = neighbors[slot]
        guard !isSeen(neighbor) else { continue }
        let word = seen[Int(neighbor &>> 6)].load(ordering: .relaxed)
        seen[Int(neighbor &>> 6)].store(word | 1 &<< UInt64(neighbor), ordering: .relaxed)
        distances[neighbor] = level
        next.append(neighbor)
      }
    }
    frontier = next
  }

  /// Reaches the successors of the frontier on several threads; who reaches a vertex is not determined, its level is.
  private func advanceTogether(_ level: UInt32, edges: Int) {
    let (offsets, neighbors, distances) = (forward.offsets, forward.neighbors, distances.elements)
    let chunks = FixedChunks(itemCount: frontier.count, maximumCount: min(64, frontier.count))
    // Each chunk has room for as many as it has edges.
    var first = [0]
    for chunk in 0..<chunks.count {
      first.append(first[chunk] + frontier[chunks[chunk]].reduce(0) { $0 &+ Int(forward.degree(of: $1)) })
    }
    let found = UnsafeMutableBufferPointer<VertexIndex>.allocate(capacity: edges)
    defer { found.deallocate() }
    let counts = ScratchArray<Int>(count: chunks.count, repeating: 0)
    let countOf = counts.elements
    frontier.withUnsafeBufferPointer { frontier in
      performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
        var end = first[chunk]
        for vertex in frontier[chunks[chunk]] {
          for slot in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) {
            let neighbor = neighbors[slot]
            guard !isSeen(neighbor), claim(neighbor) else { continue }
            distances[neighbor] = level
            found[end] = neighbor
            end &+= 1
          }
        }
        countOf[chunk] = end - first[chunk]
      }
    }
    var next: [VertexIndex] = []
    next.reserveCapacity(countOf.reduce(0, +))
    for chunk in 0..<chunks.count { next += found[first[chunk]..<first[chunk] + countOf[chunk]] }
    frontier = next
  }

  /// Reaches each vertex that has a predecessor in the level before.
  private func sweep(_ level: UInt32) {
    let (offsets, neighbors, distances) = (backward.offsets, backward.neighbors, distances.elements)
    let waveBits = VertexBits(vertexCount: vertexCount)
    let wave = waveBits.elements
    for vertex in frontier { wave.insert(vertex) }
    // Chunks of whole words, so that no two threads write to one.
    let chunks = FixedChunks(itemCount: seen.count, maximumCount: 64)
    let found = ScratchBuffer(count: vertexCount)
    let counts = ScratchArray<Int>(count: chunks.count, repeating: 0)
    let (foundAt, countOf) = (found.elements, counts.elements)
    performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
      let first = chunks[chunk].lowerBound &<< 6
      var end = first
      for index in chunks[chunk] {
        let before = seen[index].load(ordering: .relaxed)
        let absent = vertexCount &- index &<< 6
        var word = ~before & (absent >= 64 ? .max : (1 &<< UInt64(absent)) &- 1)
        var added: UInt64 = 0
        while word != 0 {
          let bit = word & (0 &- word)
          let vertex = VertexIndex(truncatingIfNeeded: index &<< 6 &+ word.trailingZeroBitCount)
          word &= word &- 1
          var slot = Int(offsets[vertex])
          let limit = Int(offsets[vertex &+ 1])
          while slot < limit, !wave.holds(neighbors[slot]) { slot &+= 1 }
          guard slot < limit else { continue }
          added |= bit
          distances[vertex] = level
          foundAt[end] = vertex
          end &+= 1
        }
        seen[index].store(before | added, ordering: .relaxed)
      }
      countOf[chunk] = end - first
    }
    frontier.removeAll(keepingCapacity: true)
    for chunk in 0..<chunks.count {
      let first = chunks[chunk].lowerBound << 6
      frontier += foundAt[first..<first + countOf[chunk]]
    }
  }

  /// The smallest predecessor of each vertex that is one level nearer; `VertexIndex.max` if there is none.
  func parents() -> [VertexIndex] {
    let (offsets, neighbors, distances) = (backward.offsets, backward.neighbors, distances.elements)
    let chunks = FixedChunks(itemCount: vertexCount, maximumCount: max(1, min(256, vertexCount / 1024)))
    return [VertexIndex](unsafeUninitializedCapacity: vertexCount) { parents, count in
      count = vertexCount
      let parents = parents
      performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
        for vertex in chunks[chunk] {
          parents[vertex] = .max
          let distance = distances[vertex]
          guard distance != 0, distance != .max else { continue }
          var slot = Int(offsets[vertex])
          while distances[neighbors[slot]] != distance &- 1 { slot &+= 1 }
          parents[vertex] = neighbors[slot]
        }
      }
    }
  }
}
