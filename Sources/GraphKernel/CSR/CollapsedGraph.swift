import Columns
import Parallelism

/// An arc of a collapsed graph: an ordered pair of vertices that at least one edge joins.
public typealias ArcIndex = UInt32

/// A directed multigraph with its parallel edges bundled: one arc per ordered pair of vertices, and the edges of each.
///
/// A search on the arcs meets each vertex cycle or vertex path once, however many edges run side by side.
///
/// **Definition.** There is an arc (u, v) if at least one edge runs from u to v; u = v is allowed. Arcs are numbered
/// in ascending order of (source, target). The edges of an arc are in ascending order.
///
/// **Complexity.** O(n + m) to make, on several threads, the same on any number of them. A graph without parallel edges
/// shares its rows with its arcs.
public struct CollapsedGraph: Sendable {
  private static let smallestChunk = 1 << 18

  /// The arcs as a graph without parallel edges: edge `a` of it is arc `a`.
  public let arcs: DirectedGraph

  /// The first slot of each arc, and the number of slots; nil where each slot is an arc.
  private let firstSlots: Column<UInt32>?
  private let edges: EdgeIndices

  /// Bundles the parallel edges of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph whose arcs are wanted.
  ///   - threads: The number of threads; nil for one per core. The arcs do not depend on it.
  public init(_ graph: DirectedGraph, threads: Int? = nil) {
    edges = graph.outgoing.edges
    let bundles = Self.bundles(of: graph.outgoing, vertexCount: graph.vertexCount, threads: threads)
    firstSlots = bundles?.firstSlots
    if bundles == nil, graph.outgoing.edges.column == nil {
      arcs = graph
    } else {
      let rows =
        bundles?.rows
        ?? Adjacency(
          offsets: graph.outgoing.offsets, neighbors: graph.outgoing.neighbors,
          edges: EdgeIndices(slotCount: graph.edgeCount))
      let sort = EdgeSort(vertexCount: graph.vertexCount, ifMany: rows.neighbors.count, threads: threads)
      arcs = DirectedGraph(vertexCount: graph.vertexCount, outgoing: rows, sort: sort, ends: nil)
    }
  }

  /// The rows of the arcs and the first slot of each; nil if no two edges are parallel.
  private static func bundles(
    of adjacency: Adjacency, vertexCount: Int, threads: Int?
  ) -> (rows: Adjacency, firstSlots: Column<UInt32>)? {
    adjacency.withUnsafeBuffers { given in
      let (offsets, neighbors) = (given.offsets, given.neighbors)
      let chunks = FixedChunks(
        rowsOf: offsets, maximumCount: max(1, neighbors.count / smallestChunk), smallestCost: smallestChunk)
      let workers = workerCount(threads, tasks: chunks.count)
      let counts = ScratchArray<Int>(count: chunks.count, repeating: 0)
      let counted = counts.elements
      performTasks(chunks.count, workers: workers) { chunk, _ in
        var count = 0
        for row in chunks[chunk] {
          let slots = Int(offsets[row])..<Int(offsets[row + 1])
          // Compared with what cannot be a vertex, the first neighbor differs.
          var previous = VertexIndex.max
          for slot in slots {
            count &+= neighbors[slot] == previous ? 0 : 1
            previous = neighbors[slot]
          }
        }
        counted[chunk] = count
      }
      var firsts: [Int] = []
      var total = 0
      for chunk in 0..<chunks.count {
        firsts.append(total)
        total += counted[chunk]
      }
      _ = consume counts
      guard total < neighbors.count else { return nil }
      let arcOffsets = UnwrittenColumn<UInt32>(count: vertexCount + 1)
      let arcTargets = UnwrittenColumn<VertexIndex>(count: total)
      let firstSlots = UnwrittenColumn<UInt32>(count: total + 1)
      let (starts, targets, slotOfArc) = (arcOffsets.elements, arcTargets.elements, firstSlots.elements)
      starts[vertexCount] = UInt32(total)
      slotOfArc[total] = UInt32(neighbors.count)
      firsts.withUnsafeBufferPointer { firsts in
        performTasks(chunks.count, workers: workers) { chunk, _ in
          var arc = firsts[chunk]
          for row in chunks[chunk] {
            starts[row] = UInt32(truncatingIfNeeded: arc)
            var previous = VertexIndex.max
            for slot in offsets[row]..<offsets[row + 1] {
              let target = neighbors[slot]
              guard target != previous else { continue }
              (previous, targets[arc], slotOfArc[arc]) = (target, target, slot)
              arc &+= 1
            }
          }
        }
      }
      let rows = Adjacency(
        offsets: arcOffsets.written(), neighbors: arcTargets.written(), edges: EdgeIndices(slotCount: total))
      return (rows, firstSlots.written())
    }
  }

  /// The number of vertices.
  public var vertexCount: Int { arcs.vertexCount }

  /// The number of arcs.
  public var arcCount: Int { arcs.edgeCount }

  /// The edges that an arc bundles, ascending; there is at least one.
  public func edges(of arc: ArcIndex) -> EdgeSlice { edges[slots(of: arc)] }

  /// The number of edges that an arc bundles.
  public func multiplicity(of arc: ArcIndex) -> Int { slots(of: arc).count }

  private func slots(of arc: ArcIndex) -> Range<Int> {
    guard let firstSlots else { return Int(arc)..<Int(arc) + 1 }
    return Int(firstSlots[Int(arc)])..<Int(firstSlots[Int(arc) + 1])
  }

  /// The arc from one vertex to another, if there is one, by binary search.
  ///
  /// - Parameters:
  ///   - source: The vertex at which the arc starts.
  ///   - target: The vertex at which it ends.
  /// - Returns: The arc, or nil if no edge runs from the source to the target.
  public func arc(from source: VertexIndex, to target: VertexIndex) -> ArcIndex? {
    guard source < vertexCount, target < vertexCount else { return nil }
    var slots = arcs.outgoing.slots(of: source)
    while let first = slots.first {
      let middle = first + slots.count / 2
      let neighbor = arcs.outgoing.neighbors[middle]
      if neighbor == target { return ArcIndex(middle) }
      slots = neighbor < target ? middle + 1..<slots.upperBound : first..<middle
    }
    return nil
  }
}
