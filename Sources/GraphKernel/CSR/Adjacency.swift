/// One direction of a directed multigraph in compressed sparse row form.
///
/// The slots of vertex `v` are `offsets[v]..<offsets[v + 1]`; each holds the vertex at the other end of an edge and
/// the index of that edge, in the order (other end, edge index).
struct Adjacency: Sendable {
  let offsets: [UInt32]
  let neighbors: [VertexIndex]
  let edges: [EdgeIndex]

  init(offsets: [UInt32], edges: [EdgeIndex], neighborOfEdge: [VertexIndex]) {
    self.offsets = offsets
    self.edges = edges
    self.neighbors = edges.map { neighborOfEdge[Int($0)] }
  }

  func slots(of vertex: VertexIndex) -> Range<Int> {
    Int(offsets[Int(vertex)])..<Int(offsets[Int(vertex) + 1])
  }

  /// Lends the arrays to an inner loop without a bounds check per access in optimized builds.
  func withUnsafeBuffers<Result>(_ body: (AdjacencyBuffers) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      neighbors.withUnsafeBufferPointer { neighbors in
        body(AdjacencyBuffers(offsets: offsets, neighbors: neighbors))
      }
    }
  }
}

/// The arrays of an ``Adjacency`` as seen by inner loops, valid while they are lent.
struct AdjacencyBuffers {
  let offsets: UnsafeBufferPointer<UInt32>
  let neighbors: UnsafeBufferPointer<VertexIndex>

  func degree(of vertex: VertexIndex) -> UInt32 {
    offsets[vertex + 1] - offsets[vertex]
  }

  /// Whether `neighbor` is among the sorted neighbors of `vertex`, by binary search.
  func contains(_ neighbor: VertexIndex, of vertex: VertexIndex) -> Bool {
    var lower = offsets[vertex]
    var upper = offsets[vertex + 1]
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if neighbors[middle] < neighbor {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < offsets[vertex + 1] && neighbors[lower] == neighbor
  }
}

/// Where the slots of each key begin: entry `k` is the number of keys below `k`, the last entry the number of all keys.
func rowOffsets(of keys: [UInt32], count: Int) -> [UInt32] {
  var offsets = [UInt32](repeating: 0, count: count + 1)
  for key in keys { offsets[Int(key) + 1] += 1 }
  for row in 0..<count { offsets[row + 1] += offsets[row] }
  return offsets
}

/// The edges in ascending order of their keys, equal keys in the order given; O(edges) after the offsets are known.
func stablySorted(_ edges: [EdgeIndex], by keys: [UInt32], offsets: [UInt32]) -> [EdgeIndex] {
  var next = offsets
  var sorted = [EdgeIndex](repeating: 0, count: edges.count)
  for edge in edges {
    let key = Int(keys[Int(edge)])
    sorted[Int(next[key])] = edge
    next[key] += 1
  }
  return sorted
}
