import Columns
import Parallelism

/// One direction of a directed multigraph in compressed sparse row form.
///
/// The slots of vertex `v` are `offsets[v]..<offsets[v + 1]`; each holds the vertex at the other end of an edge and
/// the index of that edge, in the order (other end, edge index).
struct Adjacency: Sendable {
  let offsets: Column<UInt32>
  let neighbors: Column<VertexIndex>
  let edges: EdgeIndices

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

extension FixedChunks {
  /// Divides rows by the number of their slots, so that no chunk is empty work or more than its share and a row.
  init(rowsOf offsets: Column<UInt32>, maximumCount: Int, smallestCost: Int) {
    self = offsets.withUnsafeBufferPointer {
      FixedChunks(rowsOf: $0, maximumCount: maximumCount, smallestCost: smallestCost)
    }
  }
}
