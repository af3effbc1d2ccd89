import Columns
import Parallelism
import Synchronization

/// The end points of edges as they are given, looked through once before they are sorted.
struct GivenEnds {
  private let sources: Column<VertexIndex>
  private let targets: Column<VertexIndex>
  private let vertexCount: Int
  private let threads: Int?
  private let chunkSize: Int
  /// The first edge with an end that is no vertex.
  let firstOutside: Int?
  /// Whether the edges are in ascending order of (source, target).
  let isSorted: Bool

  /// Looks through the ends of edges, as many targets as sources.
  init(
    _ sources: Column<VertexIndex>, _ targets: Column<VertexIndex>, vertexCount: Int, threads: Int?,
    chunkSize: Int = 1 << 18
  ) {
    (self.sources, self.targets, self.vertexCount) = (sources, targets, vertexCount)
    (self.threads, self.chunkSize) = (threads, chunkSize)
    let chunks = FixedChunks(itemCount: sources.count, maximumCount: sources.count / chunkSize)
    let workers = workerCount(threads, tasks: chunks.count)
    let isInOrder = Atomic(true)
    let outside = Atomic(Int.max)
    sources.withUnsafeBufferPointer { sources in
      targets.withUnsafeBufferPointer { targets in
        performTasks(chunks.count, workers: workers) { chunk, _ in
          let edges = chunks[chunk]
          if Self.hasOutside(sources, edges, vertexCount) || Self.hasOutside(targets, edges, vertexCount) {
            let first = edges.first { sources[$0] >= vertexCount || targets[$0] >= vertexCount }
            _ = first.map { outside.min($0, ordering: .relaxed) }
          }
          guard isInOrder.load(ordering: .relaxed) else { return }
          for edge in max(1, edges.lowerBound)..<max(1, edges.upperBound) {
            let (before, source) = (sources[edge - 1], sources[edge])
            if before < source || (before == source && targets[edge - 1] <= targets[edge]) { continue }
            return isInOrder.store(false, ordering: .relaxed)
          }
        }
      }
    }
    let first = outside.load(ordering: .relaxed)
    firstOutside = first == .max ? nil : first
    isSorted = isInOrder.load(ordering: .relaxed)
  }

  /// Whether a vertex of some edges is none of the graph, without a branch per edge.
  private static func hasOutside(_ ends: UnsafeBufferPointer<VertexIndex>, _ edges: Range<Int>, _ count: Int) -> Bool {
    let last = UInt32(truncatingIfNeeded: count) &- 1
    var marks: UInt32 = 0
    // Of a vertex and what it lacks to the last one, neither has the highest bit, for there are fewer than 2³¹ vertices.
    for edge in edges { marks |= ends[edge] | (last &- ends[edge]) }
    return marks >> 31 != 0
  }

  /// The rows of the sources.
  ///
  /// - Parameters:
  ///   - keepsNumbers: Whether the edges keep their numbers; otherwise they get those of their slots.
  ///   - sort: What sorts many edges; nil for few.
  /// - Returns: The rows.
  /// - Precondition: no end is outside.
  func rows(keepsNumbers: Bool, with sort: EdgeSort?) -> Adjacency {
    if isSorted { return sortedRows }
    return sources.withUnsafeBufferPointer { sources in
      targets.withUnsafeBufferPointer { targets in
        sort?.rows(sources, others: targets, keepsNumbers: keepsNumbers) ?? smallRows(sources, targets, keepsNumbers)
      }
    }
  }

  /// The rows of edges in the order of the rows: the targets are the neighbors.
  private var sortedRows: Adjacency {
    let offsets = UnwrittenColumn<UInt32>(count: vertexCount + 1)
    let starts = offsets.elements
    let chunks = FixedChunks(itemCount: sources.count, maximumCount: sources.count / chunkSize)
    sources.withUnsafeBufferPointer { sources in
      // Each edge notes where the rows behind that of the edge before it begin.
      performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
        for edge in chunks[chunk] {
          let first = edge == 0 ? 0 : Int(sources[edge - 1]) + 1
          guard first <= Int(sources[edge]) else { continue }
          for row in first...Int(sources[edge]) { starts[row] = UInt32(truncatingIfNeeded: edge) }
        }
      }
      let end = sources.last.map { Int($0) + 1 } ?? 0
      for row in end...vertexCount { starts[row] = UInt32(sources.count) }
    }
    return Adjacency(offsets: offsets.written(), neighbors: targets, edges: EdgeIndices(slotCount: sources.count))
  }

  /// The rows of few edges: sorted by target, and that by source.
  private func smallRows(
    _ sources: UnsafeBufferPointer<VertexIndex>, _ targets: UnsafeBufferPointer<VertexIndex>, _ keepsNumbers: Bool
  ) -> Adjacency {
    let numbers = 0..<EdgeIndex(targets.count)
    let byTarget = stablySorted(numbers, by: targets, offsets: rowOffsets(of: targets, count: vertexCount))
    let offsets = rowOffsets(of: sources, count: vertexCount)
    let edges = stablySorted(byTarget, by: sources, offsets: offsets)
    return Adjacency(
      offsets: Column(offsets), neighbors: Column(edges.map { targets[$0] }),
      edges: keepsNumbers ? EdgeIndices(Column(edges)) : EdgeIndices(slotCount: edges.count))
  }
}

extension Adjacency {
  /// The rows of the other direction.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices.
  ///   - sort: What sorts many edges; nil for few.
  /// - Returns: The rows.
  func transposed(vertexCount: Int, with sort: EdgeSort?) -> Adjacency {
    if let sort { return sort.transposedRows(of: self) }
    return withUnsafeBuffers { given in
      let starts = rowOffsets(of: given.neighbors, count: vertexCount)
      var next = starts
      var sources = [VertexIndex](repeating: 0, count: given.neighbors.count)
      var numbers = [EdgeIndex](repeating: 0, count: given.neighbors.count)
      for row in 0..<vertexCount {
        for slot in Int(given.offsets[row])..<Int(given.offsets[row + 1]) {
          let target = Int(given.neighbors[slot])
          let place = Int(next[target])
          next[target] += 1
          (sources[place], numbers[place]) = (VertexIndex(row), edges[slot])
        }
      }
      return Adjacency(offsets: Column(starts), neighbors: Column(sources), edges: EdgeIndices(Column(numbers)))
    }
  }
}

/// Where the slots of each key begin: entry `k` is the number of keys below `k`, the last entry the number of all keys.
func rowOffsets(of keys: some Collection<UInt32>, count: Int) -> [UInt32] {
  var offsets = [UInt32](repeating: 0, count: count + 1)
  for key in keys { offsets[Int(key) + 1] += 1 }
  for row in 0..<count { offsets[row + 1] += offsets[row] }
  return offsets
}

/// The edges in ascending order of their keys, equal keys in the order given; O(edges) after the offsets are known.
func stablySorted<Keys: RandomAccessCollection<UInt32>>(
  _ edges: some Collection<EdgeIndex>, by keys: Keys, offsets: [UInt32]
) -> [EdgeIndex] where Keys.Index == Int {
  var next = offsets
  var sorted = [EdgeIndex](repeating: 0, count: edges.count)
  for edge in edges {
    let key = Int(keys[Int(edge)])
    sorted[Int(next[key])] = edge
    next[key] += 1
  }
  return sorted
}
