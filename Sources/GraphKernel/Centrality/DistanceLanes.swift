import Parallelism

/// Breadth-first searches to 512 targets at once, a bit for each.
///
/// Each vertex knows which targets it has reached. In a step it takes over what its successors have reached; the number of
/// new bits is the number of targets at that distance. So all sums are made of whole numbers, and do not depend on the
/// order in which targets are added.
///
/// **Reference.** M. Then et al., The more the merrier: efficient multi-source graph traversal, PVLDB 8 (2014).
final class DistanceLanes {
  /// One bit for each target.
  typealias Bits = SIMD8<UInt64>
  static let laneCount = 512

  /// What is known of the distances from each vertex.
  let sums: ScratchArray<DistanceSums>
  private let arcs: RankedArcs
  private let seen: ScratchArray<Bits>
  /// What each vertex has reached in the last step, and in this one.
  private let fresh: ScratchArray<Bits>
  private let next: ScratchArray<Bits>
  /// The vertices with new bits, and those that may have some after this step.
  private let active: ScratchBuffer
  private let touched: ScratchBuffer
  /// Whether distances are from the vertices to the targets, or the other way.
  private let isOutward: Bool

  /// One in so many arcs is looked at before all rows are.
  private static let sparsity = 8

  init(_ arcs: RankedArcs, direction: DistanceDirection) {
    let count = arcs.vertexCount
    self.arcs = arcs
    isOutward = direction == .outward
    sums = ScratchArray(count: count, repeating: DistanceSums())
    seen = ScratchArray(count: count, repeating: .zero)
    fresh = ScratchArray(count: count, repeating: .zero)
    next = ScratchArray(count: count, repeating: .zero)
    active = ScratchBuffer(count: count)
    touched = ScratchBuffer(count: count)
  }

  /// Adds the distances to some targets.
  ///
  /// - Parameter targets: At most ``laneCount`` vertices, by their new numbers.
  func add(targets: Range<Int>) {
    let (seen, fresh, active) = (seen.elements, fresh.elements, active.elements)
    seen.update(repeating: .zero)
    var activeCount = 0
    var all = Bits.zero
    for (lane, target) in targets.enumerated() {
      all[lane >> 6] |= 1 << UInt64(lane & 63)
      seen[target][lane >> 6] |= 1 << UInt64(lane & 63)
      fresh[target] = seen[target]
      active[activeCount] = UInt32(target)
      activeCount += 1
    }
    var distance: UInt64 = 0
    while activeCount > 0 {
      distance += 1
      activeCount = step(activeCount, at: distance, all: all)
    }
  }

  /// Reaches what is one arc further.
  ///
  /// - Returns: The number of vertices with new bits.
  private func step(_ activeCount: Int, at distance: UInt64, all: Bits) -> Int {
    let (fresh, active) = (fresh.elements, active.elements)
    var arcCount = 0
    for index in 0..<activeCount {
      arcCount &+= isOutward ? arcs.incoming.degree(of: active[index]) : arcs.outgoing.degree(of: active[index])
    }
    let isSparse = arcCount * Self.sparsity < arcs.outgoing.neighbors.elements.count
    if isSparse {
      let touchedCount = isOutward ? push(activeCount, along: arcs.incoming) : push(activeCount, along: arcs.outgoing)
      for index in 0..<activeCount { fresh[active[index]] = .zero }
      return settle(touched.elements[..<touchedCount], at: distance)
    }
    if isOutward { pull(along: arcs.outgoing, all: all) } else { pull(along: arcs.incoming, all: all) }
    for index in 0..<activeCount { fresh[active[index]] = .zero }
    return settle(0..<UInt32(arcs.vertexCount), at: distance)
  }

  /// Hands new bits on to neighbors.
  ///
  /// - Returns: The number of vertices that were given some.
  private func push(_ activeCount: Int, along rows: borrowing RankedRows) -> Int {
    let (fresh, next, seen) = (fresh.elements, next.elements, seen.elements)
    let (active, touched, neighbors) = (active.elements, touched.elements, rows.neighbors.elements)
    var count = 0
    for index in 0..<activeCount {
      let bits = fresh[active[index]]
      for slot in rows.slots(of: active[index]) {
        let neighbor = neighbors[slot]
        let new = bits & ~seen[neighbor]
        guard new != .zero else { continue }
        if next[neighbor] == .zero {
          touched[count] = neighbor
          count &+= 1
        }
        next[neighbor] |= new
      }
    }
    return count
  }

  /// Takes over the new bits of neighbors.
  private func pull(along rows: borrowing RankedRows, all: Bits) {
    let (fresh, next, seen, neighbors) = (fresh.elements, next.elements, seen.elements, rows.neighbors.elements)
    for vertex in 0..<UInt32(truncatingIfNeeded: arcs.vertexCount) {
      let known = seen[vertex]
      guard known != all else { continue }
      var bits = Bits.zero
      for slot in rows.slots(of: vertex) { bits |= fresh[neighbors[slot]] }
      next[vertex] = bits & ~known
    }
  }

  /// Counts what is new.
  private func settle(_ vertices: some Sequence<UInt32>, at distance: UInt64) -> Int {
    let (fresh, next, seen) = (fresh.elements, next.elements, seen.elements)
    let (active, sums) = (active.elements, sums.elements)
    let reciprocal = DistanceSums.reciprocal(of: distance)
    var count = 0
    for vertex in vertices {
      let new = next[vertex]
      guard new != .zero else { continue }
      next[vertex] = .zero
      seen[vertex] |= new
      fresh[vertex] = new
      active[count] = vertex
      count &+= 1
      sums[Int(vertex)].add(new.populationCount, at: distance, reciprocal: reciprocal)
    }
    return count
  }
}

extension SIMD8<UInt64> {
  /// The number of bits that are set.
  ///
  /// Without an instruction for it, which not every processor has: bits are added in pairs, fours, bytes and so on.
  @inline(__always)
  var populationCount: UInt64 {
    let (odd, pairs, nibbles) = (
      Self(repeating: 0x5555_5555_5555_5555), Self(repeating: 0x3333_3333_3333_3333),
      Self(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    )
    var bits = self &- ((self &>> 1) & odd)
    bits = (bits & pairs) &+ ((bits &>> 2) & pairs)
    bits = (bits &+ (bits &>> 4)) & nibbles
    // At most 64 in each byte, so that no byte overflows.
    let bytes = bits.wrappedSum()
    let words = (bytes & 0x00FF_00FF_00FF_00FF) &+ ((bytes &>> 8) & 0x00FF_00FF_00FF_00FF)
    return (words &* 0x0001_0001_0001_0001) &>> 48
  }
}

extension RankedArcs {
  /// The sums of the distances from each vertex, or to it, by new numbers.
  ///
  /// **Complexity.** O(n m) in the worst case, O(n m d / 512) where almost all distances are among d numbers; memory
  /// O(n) for each thread.
  func distanceSums(_ direction: DistanceDirection, threads: Int?) -> ScratchArray<DistanceSums> {
    let size = DistanceLanes.laneCount
    let batches = FixedChunks(itemCount: vertexCount, maximumCount: (vertexCount + size - 1) / size)
    let workers = workerCount(threads, tasks: batches.count)
    let searches = (0..<workers).map { _ in DistanceLanes(self, direction: direction) }
    performTasks(batches.count, workers: workers) { batch, worker in searches[worker].add(targets: batches[batch]) }
    let result = ScratchArray<DistanceSums>(count: vertexCount, repeating: DistanceSums())
    let sums = result.elements
    for search in searches {
      for vertex in 0..<vertexCount { sums[vertex].add(search.sums.elements[vertex]) }
    }
    return result
  }
}
