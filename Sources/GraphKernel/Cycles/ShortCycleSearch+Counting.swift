extension ShortCycleSearch {
  /// Prepares the numbers that count the last three arcs of cycles at once.
  ///
  /// - Parameter ways: The memory for them.
  func prepareWays(_ ways: CycleWays) {
    let before = visits
    if ways.root == root {
      visits += ways.cost
      return
    }
    defer { ways.cost = visits - before }
    ways.clear()
    ways.root = root
    let (offsets, neighbors) = (core.incoming.offsets.elements, core.incoming.neighbors.elements)
    let way = ways.ways.elements
    for vertex in members {
      guard distances.elements[vertex] == 1 else { break }
      ways.touch(vertex)
      way[vertex] = way[vertex] + 1
      var slot = offsets[vertex]
      let end = offsets[vertex + 1]
      while slot < end, incomingKeys[slot] < limit {
        let neighbor = neighbors[slot]
        ways.touch(neighbor)
        way[neighbor] = way[neighbor] + CycleWays.two
        slot += 1
      }
      visits += UInt64(slot - offsets[vertex]) + 1
    }
  }

  /// Counts the cycles of a prefix by their number of arcs, those of the largest numbers without walking them.
  ///
  /// - Parameters:
  ///   - prefix: The first vertices; the search is prepared for its root, in the order of vertices, and the ways too.
  ///   - walk: The memory of the stack.
  ///   - ways: The ways back to the root by one and by two arcs.
  ///   - counts: Grows by the number of cycles of each length.
  ///   - visitMark: The visits at which to pause; the pause may set it anew.
  ///   - pause: Answers whether to go on.
  /// - Returns: Whether the search came to its end.
  func count(
    _ prefix: CyclePrefix, walk: CycleWalk, ways: CycleWays, into counts: UnsafeMutableBufferPointer<UInt64>,
    visitMark: inout UInt64, pause: (_ visitMark: inout UInt64) -> Bool
  ) -> Bool {
    let (path, cursors, ends, completions) = (
      walk.path.elements, walk.cursors.elements, walk.ends.elements, walk.completions.elements
    )
    let (barrier, distance) = (barriers.elements, distances.elements)
    let (closed, nothing) = (Self.closed, UInt32.max)
    let (neighbors, starts, rowEnds) = (rows.neighbors, rows.starts.elements, rows.ends.elements)
    let base = prefix.vertices.count - 1
    var depth = base
    var vertex = prefix.vertices[base]
    guard depth == 0 || distance[vertex] != closed else { return true }
    for (depth, vertex) in prefix.vertices.enumerated() {
      path[depth] = vertex
      if depth > 0 { close(vertex, depth: depth, ways: ways) }
    }
    defer {
      for depth in (0...base).reversed() where depth > 0 { reopen(path[depth], depth: depth, ways: ways) }
    }
    let remaining = longest - UInt32(depth)
    if remaining == 1 {
      if closes(vertex) { counts[depth + 1] = counts[depth + 1] + 1 }
      return true
    }
    if starts[vertex] == .max { gather(vertex) }
    if remaining <= 3 {
      countLast(vertex, depth: depth, walk: walk, ways: ways, into: counts)
      return true
    }
    cursors[depth] = starts[vertex] + (prefix.next?.lowerBound ?? 0)
    ends[depth] = prefix.next.map { starts[vertex] + $0.upperBound } ?? rowEnds[vertex]
    completions[depth] = nothing
    while true {
      let remaining = longest - UInt32(depth)
      var cursor = cursors[depth]
      let end = ends[depth]
      var entered = nothing
      while cursor < end {
        let neighbor = neighbors[Int(cursor)]
        cursor += 1
        guard barrier[neighbor] < remaining else { continue }
        if starts[neighbor] == .max { gather(neighbor) }
        if remaining > 4 {
          entered = neighbor
          break
        }
        path[depth + 1] = neighbor
        let completion = countLast(neighbor, depth: depth + 1, walk: walk, ways: ways, into: counts)
        if completion == nothing {
          raiseBarriers(after: neighbor)
        } else {
          // The barrier of what comes before it builds on the way found, so its own has to be as high.
          if barrier[neighbor] == distance[neighbor], completion > distance[neighbor] { raisedCount += 1 }
          barrier[neighbor] = completion
          completions[depth] = min(completions[depth], completion + 1)
        }
      }
      visits += UInt64(cursor - cursors[depth])
      cursors[depth] = cursor
      if visits >= visitMark, !pause(&visitMark) {
        while depth > base {
          reopen(path[depth], depth: depth, ways: ways)
          depth -= 1
        }
        return false
      }
      if entered != nothing {
        if barrier[entered] > distance[entered] { raisedCount -= 1 }
        depth += 1
        vertex = entered
        path[depth] = vertex
        close(vertex, depth: depth, ways: ways)
        cursors[depth] = starts[vertex]
        ends[depth] = rowEnds[vertex]
        completions[depth] = nothing
        visits += 1
        continue
      }
      if closes(vertex), depth > base || prefix.isClosing {
        counts[depth + 1] = counts[depth + 1] + 1
        completions[depth] = 1
      }
      if depth == base { return true }
      reopen(vertex, depth: depth, ways: ways)
      leave(vertex, remaining: remaining, completion: completions[depth])
      if completions[depth] != nothing {
        completions[depth - 1] = min(completions[depth - 1], completions[depth] + 1)
      }
      depth -= 1
      vertex = path[depth]
    }
  }

  /// Notes that no way of three arcs leads from a vertex to the root, and so none of two from those after it.
  private func raiseBarriers(after vertex: UInt32) {
    let (barrier, distance) = (barriers.elements, distances.elements)
    for slot in Int(lastRows.starts.elements[vertex])..<Int(lastRows.ends.elements[vertex]) {
      let neighbor = lastRows.neighbors[slot]
      guard barrier[neighbor] < 3 else { continue }
      if barrier[neighbor] == distance[neighbor] { raisedCount += 1 }
      barrier[neighbor] = 3
    }
    if barrier[vertex] == distance[vertex] { raisedCount += 1 }
    barrier[vertex] = 4
  }

  /// Puts a vertex on the stack: it is on no way back any more.
  private func close(_ vertex: UInt32, depth: Int, ways: CycleWays) {
    let (way, barrier) = (ways.ways.elements, barriers.elements)
    ways.saved.elements[depth] = way[vertex]
    way[vertex] = 0
    barrier[vertex] = Self.closed
    guard distances.elements[vertex] == 1 else { return }
    changeWays(before: vertex, ways: way) { $0 &- CycleWays.two }
  }

  /// Takes back what ``close(_:depth:ways:)`` did.
  private func reopen(_ vertex: UInt32, depth: Int, ways: CycleWays) {
    let way = ways.ways.elements
    if distances.elements[vertex] == 1 { changeWays(before: vertex, ways: way) { $0 &+ CycleWays.two } }
    way[vertex] = ways.saved.elements[depth]
    barriers.elements[vertex] = distances.elements[vertex]
  }

  @inline(__always)
  private func changeWays(
    before vertex: UInt32, ways: UnsafeMutableBufferPointer<UInt64>, _ change: (UInt64) -> UInt64
  ) {
    let (neighbors, barrier) = (core.incoming.neighbors.elements, barriers.elements)
    var slot = core.incoming.offsets.elements[vertex]
    let start = slot
    let end = core.incoming.offsets.elements[vertex + 1]
    while slot < end, incomingKeys[slot] < limit {
      let neighbor = neighbors[slot]
      if barrier[neighbor] != Self.closed { ways[neighbor] = change(ways[neighbor]) }
      slot += 1
    }
    visits += UInt64(slot - start) + 1
  }

  /// Counts the cycles that go on from a vertex, off the stack or the root, by at most three arcs.
  ///
  /// - Returns: The number of arcs of the shortest way back found, or the largest number if there is none.
  @discardableResult
  private func countLast(
    _ vertex: UInt32, depth: Int, walk: CycleWalk, ways: CycleWays, into counts: UnsafeMutableBufferPointer<UInt64>
  ) -> UInt32 {
    let way = ways.ways.elements
    let neighbors = lastRows.neighbors
    var cursor = Int(lastRows.starts.elements[vertex])
    let end = Int(lastRows.ends.elements[vertex])
    visits += UInt64(end - cursor) + 1
    var sum: UInt64 = 0
    while cursor < end {
      sum &+= way[neighbors[cursor]]
      cursor += 1
    }
    let single = sum & (CycleWays.two - 1)
    var double = sum >> CycleWays.shift
    if depth > 0, distances.elements[vertex] == 1, double > 0 {
      // Not by way of the vertex itself.
      var mutual = core.mutual.degree(of: vertex, below: root)
      for step in 1..<max(depth, 1) where core.mutual.contains(walk.path.elements[step], of: vertex) { mutual -= 1 }
      double -= UInt64(mutual)
    }
    let isClosing = closes(vertex)
    counts[depth + 1] = counts[depth + 1] + (isClosing ? 1 : 0)
    counts[depth + 2] = counts[depth + 2] + single
    if longest - UInt32(depth) > 2 { counts[depth + 3] = counts[depth + 3] + double }
    if isClosing { return 1 }
    if single > 0 { return 2 }
    return double > 0 ? 3 : UInt32.max
  }
}

/// For each vertex the number of ways back to the root by one arc, and by two over a vertex off the stack.
///
/// Both stand in one number, so that one pass over a row adds up both.
final class CycleWays {
  /// Where the ways by two arcs stand; a core with more vertices is not counted in this way.
  static let shift: UInt64 = 21
  static let two: UInt64 = 1 << shift
  /// Below this, neither sum over a row leaves its place.
  static let maximumVertexCount = 1 << 21

  let ways: ScratchArray<UInt64>
  /// For each depth of the stack the ways of its vertex before it was put there.
  let saved: ScratchArray<UInt64>
  private let touched: ScratchBuffer
  private var touchedCount = 0
  /// The root that the ways lead to, and the visits that it took to find them.
  var root = CycleCore.none
  var cost: UInt64 = 0

  init(vertexCount: Int, capacity: Int) {
    ways = ScratchArray(count: vertexCount, repeating: 0)
    saved = ScratchArray(count: capacity, repeating: 0)
    touched = ScratchBuffer(count: vertexCount)
  }

  @inline(__always)
  func touch(_ vertex: UInt32) {
    guard ways.elements[vertex] == 0 else { return }
    touched.elements[touchedCount] = vertex
    touchedCount += 1
  }

  func clear() {
    for vertex in touched.elements[..<touchedCount] { ways.elements[vertex] = 0 }
    touchedCount = 0
  }
}
