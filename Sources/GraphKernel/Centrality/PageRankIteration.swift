import Parallelism

/// The sweeps behind PageRank: each goes over the rows in their order, and each row pulls what others have just got.
///
/// **Method.** A block Gauss–Seidel iteration for x = α Pᵀx + c v, whose solutions for any c are proportional; Σx = 1 is
/// restored at the end. If a sweep changes the ranks by Δ, the residual is at most what Δ sends to rows, since it stems
/// from rows that have read a rank before its change. Where all of the graph is out of balance with c the iteration would
/// be slow, so that c is set anew after each sweep, such that the residual adds up to 0. With a dangling vector of its own,
/// c v is (1 − α) Σx v + d w, d being α times the ranks of all dangling vertices, and both factors are set anew.
/// Where sweeps are slow nevertheless, ``PageRankExtrapolation`` says from time to time where the next one begins; the bound
/// of a sweep holds wherever it began.
final class PageRankIteration {
  private let rows: PageRankRows
  private let incoming: StrengthRows
  /// What an edge of strength 1 out of each row brings: at the beginning, and after each of the last sweeps.
  private let values: ScratchArray<Double>
  /// The list of values that the last sweep has made.
  private var latest = 0
  /// The list after which values go back to the first one.
  private var lastList = shortWindow
  /// What each row has from the start, to be multiplied by ``restart``.
  private let starts: ScratchArray<Double>
  private let damping: Double
  private let teleport: StartVector
  /// Nil if it is the teleport vector.
  private let dangling: StartVector?
  private let workers: Int
  /// The sums of the vectors over the vertices that are not rows.
  private let outside: (teleport: Double, dangling: Double)

  /// What the teleport and the dangling vector are multiplied by; the former alone if they are the same.
  private var factors: (teleport: Double, dangling: Double)
  private var lastError = Double.infinity
  /// The share of the error that the last sweep has left.
  private var rate = 0.0
  /// The error before the values were guessed, until a sweep says how good they are.
  private var errorBeforeGuess = Double.infinity
  /// Whether no more guesses are made.
  var guessesArePoor = false

  /// A sweep that leaves more than this share of the error calls for a guess.
  private static let slowRate = 0.5
  /// The lists of values in use where there are no guesses.
  private static let shortWindow = 2

  private struct Totals {
    /// What the changes of a sweep send to rows.
    var change = 0.0
    /// The sum of the ranks of all rows.
    var mass = 0.0
    /// How much of it is sent to rows.
    var returning = 0.0
  }

  /// - Parameters:
  ///   - graph: The graph.
  ///   - damping: The probability of following an edge, above 0.
  ///   - teleport: The teleport vector.
  ///   - dangling: The dangling vector; nil for the teleport vector.
  ///   - threads: The number of threads; nil for one per core.
  init(_ graph: StrengthGraph, damping: Double, teleport: Distribution, dangling: Distribution?, threads: Int?) {
    let rows = PageRankRows(
      graph, isReached: graph.reachedVertices(from: teleport, dangling: dangling), threads: threads)
    let teleport = StartVector(teleport)
    let dangling = dangling.map { StartVector($0) }
    (self.damping, self.rows, self.teleport, self.dangling) = (damping, rows, teleport, dangling)
    incoming = graph.incoming
    workers = workerCount(threads, tasks: rows.chunks.count)
    values = ScratchArray(unfilledCount: (1 + PageRankExtrapolation.sweepCount) * rows.count)
    starts = ScratchArray(unfilledCount: rows.count)
    let (values, starts) = (values.elements, starts.elements)
    let (vertices, shares) = (rows.vertices.elements, rows.shareOfRank.elements)
    let chunks = rows.chunks
    // Added up in parts, which rounds less.
    let partialSums = ScratchArray<Double>(count: chunks.count, repeating: 0)
    let sums = partialSums.elements
    performTasks(chunks.count, workers: workers) { chunk, _ in
      var sum = 0.0
      for row in chunks[chunk] {
        let start = teleport[Int(vertices[row])]
        sum += start
        starts[row] = start
        values[row] = damping * start * shares[row]
      }
      sums[chunk] = sum
    }
    let rowOfVertex = rows.rowOfVertex.elements
    outside = (
      max(0, 1 - sums.reduce(0, +)),
      dangling.map { vector in rowOfVertex.indices.reduce(0) { rowOfVertex[$1] == .max ? $0 + vector[$1] : $0 } } ?? 0
    )
    // As if the sweep before had found the teleport vector.
    factors = (1 - damping, damping * outside.teleport)
    if dangling == nil { factors = (factors.teleport + factors.dangling, 0) }
  }

  /// Makes one sweep.
  ///
  /// - Returns: A bound of the sum of the errors of all ranks.
  func sweep() -> Double {
    if let dangling { combineStarts(with: dangling) }
    if latest == lastList { beginNewWindow() }
    let parts = ScratchArray<Totals>(count: rows.chunks.count, repeating: Totals())
    let results = parts.elements
    let values = lists(from: latest, count: 2)
    for wave in 0..<rows.waveCount {
      performTasks(min(PageRankRows.waveSize, rows.chunks.count), workers: workers) { position, _ in
        guard let chunk = rows.chunk(at: position, ofWave: wave) else { return }
        let (slots, strengths) = (rows.slots.elements, rows.strengths.elements)
        results[chunk] =
          rows.hasStrengths
          ? sweep(chunk, values, pulling: StrengthSlots(slots: slots, strengths: strengths, values: values))
          : sweep(chunk, values, pulling: EqualSlots(slots: slots, values: values))
      }
    }
    latest += 1
    var totals = Totals()
    for result in results {
      totals.change += result.change
      totals.mass += result.mass
      totals.returning += result.returning
    }
    return error(of: totals)
  }

  /// The bound of the error after a sweep; sets the factors anew.
  private func error(of totals: Totals) -> Double {
    let lost = damping * totals.mass - totals.returning
    let dangled = factors.teleport * outside.teleport + factors.dangling * outside.dangling + lost
    let mass = totals.mass + dangled
    var next = (teleport: (1 - damping) * mass, dangling: damping * dangled)
    if dangling == nil { next = (next.teleport + next.dangling, 0) }
    let residual = totals.change + abs(next.teleport - factors.teleport) + abs(next.dangling - factors.dangling)
    let error = residual / (1 - damping) / mass
    factors = next
    if error > errorBeforeGuess { guessesArePoor = true }
    errorBeforeGuess = .infinity
    rate = error / lastError
    lastError = error
    return error
  }

  /// Some lists of values, one after the other.
  private func lists(from first: Int, count: Int) -> UnsafeMutableBufferPointer<Double> {
    UnsafeMutableBufferPointer(rebasing: values.elements[first * rows.count..<(first + count) * rows.count])
  }

  /// Puts the values where the next sweep begins into the first list.
  private func beginNewWindow() {
    let values = values.elements
    let extrapolation = PageRankExtrapolation(
      count: rows.count, weights: rows.returningStrengths.elements, chunks: rows.chunks, workers: workers)
    if lastList == PageRankExtrapolation.sweepCount, !guessesArePoor, extrapolation.guess(values) {
      errorBeforeGuess = lastError
    } else {
      let recent = lists(from: latest, count: 1)
      performTasks(rows.chunks.count, workers: workers) { chunk, _ in
        for row in rows.chunks[chunk] { values[row] = recent[row] }
      }
    }
    latest = 0
    lastList = rate > Self.slowRate && !guessesArePoor ? PageRankExtrapolation.sweepCount : Self.shortWindow
  }

  private func combineStarts(with dangling: StartVector) {
    let (vertices, starts) = (rows.vertices.elements, starts.elements)
    for row in starts.indices {
      let vertex = Int(vertices[row])
      starts[row] = factors.teleport * teleport[vertex] + factors.dangling * dangling[vertex]
    }
  }

  /// What ``starts`` is to be multiplied by.
  private var restart: Double { dangling == nil ? factors.teleport : 1 }

  /// Sweeps over the rows of a chunk, from one list of values to the next.
  @inline(__always)
  private func sweep(
    _ chunk: Int, _ values: UnsafeMutableBufferPointer<Double>, pulling slots: some PulledSlots
  ) -> Totals {
    let (damping, restart, count) = (damping, restart, rows.count)
    let (ends, starts) = (rows.ends.elements, starts.elements)
    let (shares, returning) = (rows.shareOfRank.elements, rows.returningStrengths.elements)
    var totals = Totals()
    var slot = rows.firstSlot(of: chunk)
    for row in rows.chunks[chunk] {
      let end = Int(ends[row])
      let rank = restart * starts[row] + slots.sum(from: slot, to: end)
      slot = end
      let value = damping * rank * shares[row]
      values[count &+ row] = value
      totals.change += returning[row] * abs(value - values[row])
      totals.mass += rank
      totals.returning += returning[row] * value
    }
    return totals
  }

  /// The ranks after the last sweep, scaled to sum 1.
  var ranks: [Double] {
    let chunks = FixedChunks(rowsOf: incoming.adjacency.offsets, maximumCount: 64, smallestCost: 1 << 14)
    let partialSums = ScratchArray<Double>(count: chunks.count, repeating: 0)
    let sums = partialSums.elements
    let workers = workerCount(workers, tasks: chunks.count)
    let count = rows.rowOfVertex.elements.count
    return [Double](unsafeUninitializedCapacity: count) { ranks, initializedCount in
      nonisolated(unsafe) let ranks = ranks
      performTasks(chunks.count, workers: workers) { chunk, _ in
        fillRanks(of: chunks[chunk], into: ranks)
        sums[chunk] = ranks[chunks[chunk]].reduce(0, +)
      }
      let sum = sums.reduce(0, +)
      performTasks(chunks.count, workers: workers) { chunk, _ in
        for vertex in chunks[chunk] { ranks[vertex] /= sum }
      }
      initializedCount = count
    }
  }

  /// Writes the ranks of some vertices; those that are no rows, and took part in no sweep, pull for the first time.
  private func fillRanks(of range: Range<Int>, into ranks: UnsafeMutableBufferPointer<Double>) {
    let (rowOfVertex, shares) = (rows.rowOfVertex.elements, rows.shareOfRank.elements)
    let values = lists(from: latest, count: 1)
    incoming.adjacency.withUnsafeBuffers { adjacency in
      withOptionalBuffer(incoming.strengths) { strengths in
        for vertex in range {
          let row = rowOfVertex[vertex]
          guard row == .max else {
            ranks[vertex] = values[row] / (damping * shares[row])
            continue
          }
          var rank = factors.teleport * teleport[vertex]
          if let dangling { rank += factors.dangling * dangling[vertex] }
          for slot in Int(adjacency.offsets[vertex])..<Int(adjacency.offsets[vertex + 1]) {
            let row = rowOfVertex[adjacency.neighbors[slot]]
            if row != .max { rank += (strengths?[slot] ?? 1) * values[row] }
          }
          ranks[vertex] = rank
        }
      }
    }
  }
}

/// A distribution as inner loops read it.
private final class StartVector {
  private let elements: ScratchArray<Double>
  /// All bits if each vertex has a number of its own, none if one is for all.
  private let mask: Int

  init(_ distribution: Distribution) {
    switch distribution {
    case .uniform(let value):
      elements = ScratchArray(count: 1, repeating: value)
      mask = 0
    case .given(let values):
      elements = ScratchArray(unfilledCount: values.count)
      for vertex in values.indices { elements.elements[vertex] = values[vertex] }
      mask = -1
    }
  }

  subscript(vertex: Int) -> Double { elements.elements[vertex & mask] }
}

/// The slots of rows as a sweep reads them.
private protocol PulledSlots {
  /// What the edges in some slots bring.
  func sum(from slot: Int, to end: Int) -> Double
}

/// Slots of edges that all have strength 1.
private struct EqualSlots: PulledSlots {
  let slots: UnsafeMutableBufferPointer<UInt32>
  let values: UnsafeMutableBufferPointer<Double>

  @inline(__always)
  func sum(from slot: Int, to end: Int) -> Double {
    // Several sums, since an addition waits for the one before.
    var pairs = (SIMD2<Double>.zero, SIMD2<Double>.zero)
    var slot = slot
    while slot &+ 4 <= end {
      pairs.0 += SIMD2(values[slots[slot]], values[slots[slot &+ 1]])
      pairs.1 += SIMD2(values[slots[slot &+ 2]], values[slots[slot &+ 3]])
      slot &+= 4
    }
    var rest = 0.0
    while slot < end {
      rest += values[slots[slot]]
      slot &+= 1
    }
    return (pairs.0 + pairs.1).sum() + rest
  }
}

/// Slots of edges with strengths of their own.
private struct StrengthSlots: PulledSlots {
  let slots: UnsafeMutableBufferPointer<UInt32>
  let strengths: UnsafeMutableBufferPointer<Double>
  let values: UnsafeMutableBufferPointer<Double>

  @inline(__always)
  func sum(from slot: Int, to end: Int) -> Double {
    var sum = 0.0
    for slot in slot..<end { sum += strengths[slot] * values[slots[slot]] }
    return sum
  }
}
