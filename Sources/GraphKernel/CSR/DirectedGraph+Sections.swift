import Columns
import Parallelism

// The rows of a graph as sections of a file of columns, and back without copying them. The ends of its edges stand in the
// file already, as columns of the table from which it was made.
extension DirectedGraph {
  /// Adds the rows of both directions to a file.
  ///
  /// Edges in the order of the rows have no section of their own forward; neither have their neighbors, which are the targets.
  package func add(to writer: inout SectionWriter) {
    writer.add("outo", outgoing.offsets)
    if let edges = outgoing.edges.column {
      writer.add("outn", outgoing.neighbors)
      writer.add("oute", edges)
    }
    writer.add("inco", incoming.offsets)
    writer.add("incn", incoming.neighbors)
    writer.add("ince", incoming.edges.column ?? Column(Array(incoming.edges)))
  }

  /// The graph that lies in a file.
  ///
  /// Where its rows begin is checked here, and what they hold is not: a graph that ``isConsistent(threads:)`` does not vouch for
  /// must not be given to an algorithm.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - vertexCount: The number of vertices.
  ///   - sources: The source of each edge.
  ///   - targets: The target of each edge, as many.
  /// - Throws: `SectionFileError` when the file does not hold rows of such a graph.
  package init(
    _ file: SectionFile, vertexCount: Int, sources: Column<VertexIndex>, targets: Column<VertexIndex>
  ) throws(SectionFileError) {
    guard (try? Self.check(vertexCount: vertexCount, sourceCount: sources.count, targetCount: targets.count)) != nil
    else { throw .damagedSection("size", "a graph is not so large") }
    func offsets(_ name: String) throws(SectionFileError) -> Column<UInt32> {
      let offsets = try file.column(name, of: UInt32.self, count: vertexCount + 1)
      let isAscending = offsets.withUnsafeBufferPointer { offsets in
        offsets[0] == 0 && Int(offsets[vertexCount]) == sources.count && Self.isAscending(offsets)
      }
      guard isAscending else { throw .damagedSection(name, "a row does not begin where the one before it ends") }
      return offsets
    }
    let outgoing: Adjacency
    if let edges = try file.column(ifPresent: "oute", of: UInt32.self) {
      guard edges.count == sources.count else { throw .damagedSection("oute", "it has \(edges.count) edges") }
      outgoing = Adjacency(
        offsets: try offsets("outo"), neighbors: try file.column("outn", count: sources.count),
        edges: EdgeIndices(edges))
    } else {
      outgoing = Adjacency(
        offsets: try offsets("outo"), neighbors: targets, edges: EdgeIndices(slotCount: sources.count))
    }
    let incoming = Adjacency(
      offsets: try offsets("inco"), neighbors: try file.column("incn", count: sources.count),
      edges: EdgeIndices(try file.column("ince", count: sources.count)))
    self.init(vertexCount: vertexCount, outgoing: outgoing, incoming: incoming, ends: (sources, targets))
  }

  /// Whether numbers ascend, without a branch per number.
  private static func isAscending(_ numbers: UnsafeBufferPointer<UInt32>) -> Bool {
    var falls: UInt32 = 0
    for position in 1..<max(1, numbers.count) { falls |= numbers[position] < numbers[position - 1] ? 1 : 0 }
    return falls == 0
  }

  /// Whether the rows of both directions hold each edge once, between its ends, in the order that is promised.
  ///
  /// **Definition.** Every end is a vertex; the slots of each row ascend by (other end, edge); and the sums of a keyed hash of
  /// (source, target, edge) over the edges, over the rows forward and over the rows backward agree. The key is drawn anew for each
  /// check, so that nobody can make rows that deceive it but with luck of about 2⁻⁶⁴.
  ///
  /// **Complexity.** O(n + m), at the speed of memory on several threads.
  ///
  /// - Parameter threads: The number of threads; nil for one per core.
  /// - Returns: Whether an algorithm may read the graph without looking where it reads.
  package func isConsistent(threads: Int? = nil) -> Bool {
    guard edgeCount > 0 else { return true }
    let hash = EdgeHash()
    let expected = sources.column.withUnsafeBufferPointer { sources in
      targets.column.withUnsafeBufferPointer {
        hash.sum(sources: sources, targets: $0, vertexCount: vertexCount, threads: threads)
      }
    }
    guard let expected else { return false }
    return hash.sum(of: outgoing, isReversed: false, threads: threads) == expected
      && hash.sum(of: incoming, isReversed: true, threads: threads) == expected
  }
}

/// A hash of edges under a key of its own, whose sum over many does not depend on their order.
private struct EdgeHash {
  private static let chunkSize = 1 << 18
  private let first = UInt64.random(in: .min ... .max)
  private let second = UInt64.random(in: .min ... .max)
  private let third = UInt64.random(in: .min ... .max) | 1

  /// Both halves of a product, so that every bit of an edge and of the key moves every bit of the hash.
  @inline(__always) private func value(_ source: UInt32, _ target: UInt32, _ edge: UInt32) -> UInt64 {
    let ends = (UInt64(source) << 32 | UInt64(target)) ^ first
    let product = ends.multipliedFullWidth(by: (UInt64(edge) &* third) ^ second)
    return product.high ^ product.low
  }

  /// The sum over edges; nil when an end of one is no vertex.
  func sum(
    sources: UnsafeBufferPointer<VertexIndex>, targets: UnsafeBufferPointer<VertexIndex>, vertexCount: Int,
    threads: Int?
  ) -> UInt64? {
    let last = UInt32(truncatingIfNeeded: vertexCount) &- 1
    return sum(
      over: FixedChunks(itemCount: sources.count, maximumCount: sources.count / Self.chunkSize), threads
    ) { edges in
      var (sum, marks) = (UInt64(0), UInt32(0))
      for edge in edges {
        let (source, target) = (sources[edge], targets[edge])
        // Of a vertex and what it lacks to the last one, neither has the highest bit, for there are fewer than 2³¹ vertices.
        marks |= source | (last &- source) | target | (last &- target)
        sum &+= value(source, target, UInt32(truncatingIfNeeded: edge))
      }
      return marks >> 31 == 0 ? sum : nil
    }
  }

  /// The sum over the slots of all rows; nil when those of a row do not ascend.
  func sum(of adjacency: Adjacency, isReversed: Bool, threads: Int?) -> UInt64? {
    adjacency.withUnsafeBuffers { rows in
      let chunks = FixedChunks(
        rowsOf: rows.offsets, maximumCount: max(1, rows.neighbors.count / Self.chunkSize), smallestCost: Self.chunkSize)
      guard let column = adjacency.edges.column else {
        return sum(over: chunks, threads) { sum(of: $0, rows, edges: nil, isReversed) }
      }
      return column.withUnsafeBufferPointer { edges in
        sum(over: chunks, threads) { sum(of: $0, rows, edges: edges, isReversed) }
      }
    }
  }

  private func sum(
    of chunk: Range<Int>, _ rows: AdjacencyBuffers, edges: UnsafeBufferPointer<EdgeIndex>?, _ isReversed: Bool
  ) -> UInt64? {
    guard let edges = edges?.baseAddress else {
      let own = { (slot: Int) in EdgeIndex(truncatingIfNeeded: slot) }
      return isReversed
        ? sum(of: chunk, rows, own) { value($1, $0, $2) } : sum(of: chunk, rows, own) { value($0, $1, $2) }
    }
    return isReversed
      ? sum(of: chunk, rows, { edges[$0] }, { value($1, $0, $2) })
      : sum(of: chunk, rows, { edges[$0] }, { value($0, $1, $2) })
  }

  /// Compiled for each way in which slots have their edges, so that nothing is chosen per slot.
  @inline(__always)
  private func sum(
    of chunk: Range<Int>, _ rows: AdjacencyBuffers, _ edge: (Int) -> EdgeIndex,
    _ value: (_ row: UInt32, _ neighbor: VertexIndex, _ edge: EdgeIndex) -> UInt64
  ) -> UInt64? {
    guard let offsets = rows.offsets.baseAddress, let neighbors = rows.neighbors.baseAddress else { return 0 }
    var (sum, falls) = (UInt64(0), UInt64(0))
    var slot = Int(offsets[chunk.lowerBound])
    for row in chunk {
      let (own, end) = (UInt32(truncatingIfNeeded: row), Int(offsets[row &+ 1]))
      var next: UInt64 = 0
      while slot < end {
        let (neighbor, edge) = (neighbors[slot], edge(slot))
        let place = UInt64(neighbor) &<< 32 | UInt64(edge)
        falls |= place < next ? 1 : 0
        next = place &+ 1
        sum &+= value(own, neighbor, edge)
        slot &+= 1
      }
    }
    return falls == 0 ? sum : nil
  }

  private func sum(over chunks: FixedChunks, _ threads: Int?, _ part: (Range<Int>) -> UInt64?) -> UInt64? {
    let parts = ScratchArray<UInt64>(count: chunks.count, repeating: 0)
    let faults = ScratchArray<UInt8>(count: chunks.count, repeating: 0)
    let (sums, marks) = (parts.elements, faults.elements)
    performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
      if let sum = part(chunks[chunk]) { sums[chunk] = sum } else { marks[chunk] = 1 }
    }
    let total = sums.reduce(0, &+)
    let hasFault = marks.contains(1)
    _ = consume parts
    _ = consume faults
    return hasFault ? nil : total
  }
}
