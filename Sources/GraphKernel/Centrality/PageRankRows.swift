import Parallelism

/// The rows of a PageRank: the vertices that have edges out, in an order and a form made for sweeps.
///
/// What a vertex without edges out has never comes back to another, so that it is computed once, at the end. The others
/// are renumbered by the number of their edges out, by powers of two and those with most first: what is read most stands
/// together, and rank flows mostly from the first rows to the later ones. Where numbers of neighbors are close already the
/// order stays.
///
/// Rows are divided into chunks, and these into waves. The chunks of a wave are swept at the same time: a row sees what the
/// rows before it in its own chunk and the waves before have just found, and what all others had before. So the result does
/// not depend on the number of threads. A slot says where in two lists of values to look, the old one and the new one. Where
/// neighbors are close, the chunks of a wave are far apart, so that they miss little of each other.
final class PageRankRows {
  /// The number of rows.
  let count: Int
  /// The vertex of each row, as many as there are rows.
  let vertices: ScratchBuffer
  /// The row of each vertex, `UInt32.max` for a vertex that has none.
  let rowOfVertex: ScratchBuffer
  /// The end of the slots of each row; those of the first row of a chunk begin at ``firstSlot(of:)``.
  let ends: ScratchBuffer
  /// For each edge into a row the row where it begins, plus ``count`` if its new value is to be read.
  let slots: ScratchBuffer
  /// The strength of the edge in each slot; empty if all are 1.
  let strengths: ScratchArray<Double>
  let hasStrengths: Bool
  /// The share of a rank that an edge of strength 1 gets: 1 over the strength of all edges out.
  let shareOfRank: ScratchArray<Double>
  /// The strength of the edges from each row to rows.
  let returningStrengths: ScratchArray<Double>
  /// The rows that a thread sweeps at a time.
  let chunks: FixedChunks
  private let firstSlots: [Int]
  /// Whether rows are in the order of their vertices.
  private let keepsOrder: Bool

  /// As many chunks are swept at the same time.
  static let waveSize = 4
  private static let maximumChunkCount = 64
  /// Enough slots to be worth a thread's attention.
  private static let smallestChunk = 1 << 14
  /// Where fewer than one edge in so many leads to a vertex that is no row, these are looked for rather than at all.
  private static let fewLeaving = 16
  /// Edges out are counted by powers of two, none being the last.
  private static let classCount = UInt32.bitWidth + 1

  /// - Parameters:
  ///   - graph: The graph.
  ///   - isReached: For each vertex whether it may have a rank above 0; nil if all may.
  ///   - threads: The number of threads; nil for one per core.
  init(_ graph: StrengthGraph, isReached: [Bool]?, threads: Int?) {
    let vertexCount = graph.vertexCount
    let outgoing = graph.outgoing
    let incoming = graph.incoming
    rowOfVertex = ScratchBuffer(unfilledCount: vertexCount)
    let isRow = ScratchArray<UInt64>(unfilledCount: (vertexCount + 63) / 64)
    vertices = ScratchBuffer(unfilledCount: vertexCount)
    keepsOrder = outgoing.adjacency.withUnsafeBuffers { Self.isLocal($0) }
    count = Self.number(
      outgoing.adjacency, keepsOrder: keepsOrder, isReached: isReached, rowOfVertex: rowOfVertex.elements,
      vertices: vertices.elements, isRow: isRow.elements, threads: threads)
    let offsets = Self.offsets(of: incoming.adjacency, vertices: vertices.elements, count: count)
    chunks = FixedChunks(rowsOf: offsets, maximumCount: Self.maximumChunkCount, smallestCost: Self.smallestChunk)
    let chunks = chunks
    firstSlots = (0..<chunks.count).map { Int(offsets[chunks[$0].lowerBound]) }
    ends = ScratchBuffer(unfilledCount: count)
    slots = ScratchBuffer(unfilledCount: Int(offsets[count]))
    hasStrengths = outgoing.strengths != nil
    strengths = ScratchArray(unfilledCount: hasStrengths ? Int(offsets[count]) : 0)
    shareOfRank = ScratchArray(unfilledCount: count)
    returningStrengths = ScratchArray(unfilledCount: count)
    let workers = workerCount(threads, tasks: chunks.count)
    let looksAtTargets = hasStrengths || leavingEdgeCount(incoming.adjacency) > slots.elements.count / Self.fewLeaving
    performTasks(chunks.count, workers: workers) { chunk, _ in
      fillShares(of: chunks[chunk], outgoing, isRow: isRow.elements, looksAtTargets: looksAtTargets)
    }
    if !looksAtTargets { takeLeavingEdges(incoming.adjacency) }
    performTasks(waveCount * Self.waveSize, workers: workers) { task, _ in
      let wave = task / Self.waveSize
      guard let chunk = chunk(at: task % Self.waveSize, ofWave: wave) else { return }
      if keepsOrder {
        let (firsts, sizes) = settledParts(before: wave)
        fillSlots(of: chunk, incoming) { row in any((SIMD4(repeating: row) &- firsts) .< sizes) }
      } else {
        let first = UInt32(chunks[wave * Self.waveSize].lowerBound)
        fillSlots(of: chunk, incoming) { row in row < first }
      }
    }
  }

  /// The number of waves.
  var waveCount: Int { (chunks.count + Self.waveSize - 1) / Self.waveSize }

  /// A chunk of a wave; nil if the wave has fewer.
  func chunk(at position: Int, ofWave wave: Int) -> Int? {
    let chunk = keepsOrder ? position * waveCount + wave : wave * Self.waveSize + position
    return chunk < chunks.count ? chunk : nil
  }

  /// The rows that earlier waves sweep, if the rows keep the order of the vertices.
  private func settledParts(before wave: Int) -> (firsts: SIMD4<UInt32>, sizes: SIMD4<UInt32>) {
    func firstRow(_ chunk: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: chunk < chunks.count ? chunks[chunk].lowerBound : count)
    }
    var (firsts, sizes) = (SIMD4<UInt32>.zero, SIMD4<UInt32>.zero)
    for position in 0..<Self.waveSize {
      firsts[position] = firstRow(position * waveCount)
      sizes[position] = firstRow(position * waveCount + wave) - firsts[position]
    }
    return (firsts, sizes)
  }

  /// Where the slots of a chunk begin.
  func firstSlot(of chunk: Int) -> Int { firstSlots[chunk] }

  /// Numbers the vertices that have edges out.
  ///
  /// - Returns: How many there are.
  private static func number(
    _ outgoing: Adjacency, keepsOrder: Bool, isReached: [Bool]?, rowOfVertex: UnsafeMutableBufferPointer<UInt32>,
    vertices order: UnsafeMutableBufferPointer<UInt32>, isRow: UnsafeMutableBufferPointer<UInt64>, threads: Int?
  ) -> Int {
    // By words, so that no two chunks write to the same one.
    let chunks = FixedChunks(itemCount: isRow.count, maximumCount: 64)
    let workers = workerCount(threads, tasks: isRow.count > 256 ? chunks.count : 1)
    let positions = ScratchArray<Int>(count: chunks.count * classCount, repeating: 0)
    let next = positions.elements
    func vertices(of chunk: Int) -> Range<Int> {
      64 * chunks[chunk].lowerBound..<min(64 * chunks[chunk].upperBound, rowOfVertex.count)
    }
    return outgoing.withUnsafeBuffers { outgoing in
      func degreeClass(_ vertex: Int) -> Int {
        if let isReached, !isReached[vertex] { return classCount - 1 }
        let place = outgoing.degree(of: UInt32(truncatingIfNeeded: vertex)).leadingZeroBitCount
        return keepsOrder && place < classCount - 1 ? 0 : place
      }
      performTasks(chunks.count, workers: workers) { chunk, _ in
        for vertex in vertices(of: chunk) {
          let place = chunk &* classCount &+ degreeClass(vertex)
          next[place] = next[place] &+ 1
        }
      }
      var count = 0
      for place in 0..<classCount - 1 {
        for chunk in 0..<chunks.count {
          let size = next[chunk * classCount + place]
          next[chunk * classCount + place] = count
          count += size
        }
      }
      performTasks(chunks.count, workers: workers) { chunk, _ in
        for word in chunks[chunk] { isRow[word] = 0 }
        for vertex in vertices(of: chunk) {
          let place = degreeClass(vertex)
          guard place < classCount - 1 else {
            rowOfVertex[vertex] = .max
            continue
          }
          let row = next[chunk &* classCount &+ place]
          next[chunk &* classCount &+ place] = row &+ 1
          rowOfVertex[vertex] = UInt32(truncatingIfNeeded: row)
          order[row] = UInt32(truncatingIfNeeded: vertex)
          isRow[vertex >> 6] |= 1 << UInt64(vertex & 63)
        }
      }
      return count
    }
  }

  /// Whether most edges join vertices whose numbers are close, as those of the pages of one site are.
  ///
  /// Then the given order is better than any that takes them apart. Looks at some edges only.
  private static func isLocal(_ outgoing: AdjacencyBuffers) -> Bool {
    let vertexCount = outgoing.offsets.count - 1
    let reach = vertexCount / 64
    var counts = (near: 0, all: 0)
    for vertex in stride(from: 0, to: vertexCount, by: max(1, vertexCount >> 14)) {
      let slots = Int(outgoing.offsets[vertex])..<Int(outgoing.offsets[vertex + 1])
      for neighbor in outgoing.neighbors[slots].prefix(16) where abs(Int(neighbor) - vertex) <= reach {
        counts.near += 1
      }
      counts.all += min(16, slots.count)
    }
    return 2 * counts.near > counts.all
  }

  /// Where the slots of each row begin if all edges into its vertex come from rows.
  private static func offsets(
    of incoming: Adjacency, vertices: UnsafeMutableBufferPointer<UInt32>, count: Int
  ) -> [UInt32] {
    incoming.withUnsafeBuffers { incoming in
      [UInt32](unsafeUninitializedCapacity: count + 1) { offsets, initializedCount in
        var offset: UInt32 = 0
        for row in 0..<count {
          offsets[row] = offset
          offset &+= incoming.degree(of: vertices[row])
        }
        offsets[count] = offset
        initializedCount = count + 1
      }
    }
  }

  /// The number of edges into vertices that are no rows.
  private func leavingEdgeCount(_ incoming: Adjacency) -> Int {
    let rowOfVertex = rowOfVertex.elements
    return incoming.withUnsafeBuffers { incoming in
      var sum = 0
      for vertex in rowOfVertex.indices where rowOfVertex[vertex] == .max {
        sum &+= Int(incoming.degree(of: UInt32(truncatingIfNeeded: vertex)))
      }
      return sum
    }
  }

  /// Takes the edges into vertices that are no rows off those that lead to rows.
  private func takeLeavingEdges(_ incoming: Adjacency) {
    let (rowOfVertex, returning) = (rowOfVertex.elements, returningStrengths.elements)
    incoming.withUnsafeBuffers { incoming in
      for vertex in rowOfVertex.indices where rowOfVertex[vertex] == .max {
        for slot in Int(incoming.offsets[vertex])..<Int(incoming.offsets[vertex + 1]) {
          let row = rowOfVertex[incoming.neighbors[slot]]
          if row != .max { returning[row] -= 1 }
        }
      }
    }
  }

  /// Finds out what rows give to each edge, and how much leads to rows, or, without a look at targets, anywhere.
  private func fillShares(
    of rows: Range<Int>, _ outgoing: StrengthRows, isRow: UnsafeMutableBufferPointer<UInt64>, looksAtTargets: Bool
  ) {
    let (vertices, shares, returning) = (vertices.elements, shareOfRank.elements, returningStrengths.elements)
    outgoing.adjacency.withUnsafeBuffers { adjacency in
      let (offsets, neighbors) = (adjacency.offsets, adjacency.neighbors)
      withOptionalBuffer(outgoing.strengths) { strengths in
        for row in rows {
          let slots = Int(offsets[vertices[row]])..<Int(offsets[vertices[row] + 1])
          if let strengths {
            var (all, some) = (0.0, 0.0)
            for slot in slots {
              let leadsToRow = isRow[Int(neighbors[slot] >> 6)] &>> UInt64(neighbors[slot] & 63) & 1
              all += strengths[slot]
              some += Double(leadsToRow) * strengths[slot]
            }
            (shares[row], returning[row]) = (1 / all, some)
            continue
          }
          var count: UInt64 = looksAtTargets ? 0 : UInt64(slots.count)
          if looksAtTargets {
            for slot in slots { count &+= isRow[Int(neighbors[slot] >> 6)] &>> UInt64(neighbors[slot] & 63) & 1 }
          }
          (shares[row], returning[row]) = (1 / Double(slots.count), Double(count))
        }
      }
    }
  }

  @inline(__always)
  private func fillSlots(of chunk: Int, _ incoming: StrengthRows, isSettled: (UInt32) -> Bool) {
    let (vertices, ends, slots, rowOfVertex) = (vertices.elements, ends.elements, slots.elements, rowOfVertex.elements)
    let strengths = strengths.elements
    let rows = chunks[chunk]
    let (first, count) = (UInt32(rows.lowerBound), UInt32(count))
    var next = firstSlots[chunk]
    incoming.adjacency.withUnsafeBuffers { adjacency in
      let (offsets, neighbors) = (adjacency.offsets, adjacency.neighbors)
      withOptionalBuffer(incoming.strengths) { given in
        for row in rows {
          let size = UInt32(truncatingIfNeeded: row) &- first
          for slot in Int(offsets[vertices[row]])..<Int(offsets[vertices[row] + 1]) {
            let other = rowOfVertex[neighbors[slot]]
            // A vertex that is not reached gives nothing.
            guard other != .max else { continue }
            slots[next] = other &- first < size || isSettled(other) ? other &+ count : other
            if let given { strengths[next] = given[slot] }
            next &+= 1
          }
          ends[row] = UInt32(truncatingIfNeeded: next)
        }
      }
    }
  }
}
