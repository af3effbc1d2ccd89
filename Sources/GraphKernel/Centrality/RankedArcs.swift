import Parallelism

/// The arcs of a graph for searches from many sources at once: vertices are renumbered by their number of edges, by powers
/// of two and those with most first, so that what is read most stands together.
///
/// Of parallel edges one is kept, and no self-loop, since these change no distance and are on no shortest path.
final class RankedArcs {
  /// The number of vertices.
  let vertexCount: Int
  /// The vertex of each new number.
  let vertices: ScratchBuffer
  /// The arcs out of each vertex, by new numbers.
  let outgoing: RankedRows
  /// The arcs into each vertex, by new numbers.
  let incoming: RankedRows

  init(_ graph: DirectedGraph, threads: Int?) {
    let count = graph.vertexCount
    vertexCount = count
    vertices = ScratchBuffer(unfilledCount: count)
    let numbers = ScratchBuffer(unfilledCount: count)
    let (vertices, numberOfVertex) = (vertices.elements, numbers.elements)
    var next = [Int](repeating: 0, count: UInt32.bitWidth + 1)
    func degreeClass(_ vertex: UInt32) -> Int {
      UInt32(clamping: graph.outgoing.slots(of: vertex).count + graph.incoming.slots(of: vertex).count)
        .leadingZeroBitCount
    }
    for vertex in 0..<UInt32(count) { next[degreeClass(vertex)] += 1 }
    var sum = 0
    for place in next.indices { (next[place], sum) = (sum, sum + next[place]) }
    for vertex in 0..<UInt32(count) {
      let place = degreeClass(vertex)
      vertices[next[place]] = vertex
      numberOfVertex[vertex] = UInt32(next[place])
      next[place] += 1
    }
    outgoing = RankedRows(graph.outgoing, vertices: vertices, numberOfVertex: numberOfVertex, threads: threads)
    incoming = RankedRows(graph.incoming, vertices: vertices, numberOfVertex: numberOfVertex, threads: threads)
  }

  /// Values made of those of vertices with new numbers, in the order of the vertices.
  func inGivenOrder<Element>(
    _ elements: UnsafeMutableBufferPointer<Element>, _ value: (Element) -> Double
  ) -> [Double] {
    var result = [Double](repeating: 0, count: vertexCount)
    for (number, vertex) in vertices.elements.enumerated() { result[Int(vertex)] = value(elements[number]) }
    return result
  }
}

/// One direction of ``RankedArcs``.
struct RankedRows: ~Copyable {
  /// Where the slots of each vertex begin.
  let starts: ScratchBuffer
  /// Where they end.
  let ends: ScratchBuffer
  /// The other end of each arc.
  let neighbors: ScratchBuffer

  init(
    _ adjacency: Adjacency, vertices: UnsafeMutableBufferPointer<UInt32>,
    numberOfVertex: UnsafeMutableBufferPointer<UInt32>, threads: Int?
  ) {
    let count = vertices.count
    starts = ScratchBuffer(unfilledCount: count)
    ends = ScratchBuffer(unfilledCount: count)
    let (starts, ends) = (starts.elements, ends.elements)
    var slotCount: UInt32 = 0
    for number in 0..<count {
      starts[number] = slotCount
      slotCount += UInt32(adjacency.slots(of: vertices[number]).count)
    }
    neighbors = ScratchBuffer(unfilledCount: Int(slotCount))
    let neighbors = neighbors.elements
    let chunks = FixedChunks(itemCount: count, maximumCount: 256)
    let workers = workerCount(threads, tasks: slotCount < 1 << 16 ? 1 : chunks.count)
    adjacency.withUnsafeBuffers { adjacency in
      performTasks(chunks.count, workers: workers) { chunk, _ in
        for number in chunks[chunk] {
          let vertex = vertices[number]
          var next = starts[number]
          var previous = vertex
          // Parallel edges stand side by side.
          for slot in Int(adjacency.offsets[vertex])..<Int(adjacency.offsets[vertex + 1]) {
            let neighbor = adjacency.neighbors[slot]
            guard neighbor != previous, neighbor != vertex else { continue }
            previous = neighbor
            neighbors[next] = numberOfVertex[neighbor]
            next &+= 1
          }
          ends[number] = next
        }
      }
    }
  }

  /// The slots of a vertex.
  @inline(__always)
  func slots(of vertex: UInt32) -> Range<Int> { Int(starts.elements[vertex])..<Int(ends.elements[vertex]) }

  /// The number of arcs of a vertex.
  @inline(__always)
  func degree(of vertex: UInt32) -> Int { Int(ends.elements[vertex] &- starts.elements[vertex]) }

  /// The neighbor with the smallest number, the largest possible number if there is none.
  func smallestNeighbor(of vertex: UInt32) -> UInt32 {
    slots(of: vertex).reduce(.max) { min($0, neighbors.elements[$1]) }
  }
}
