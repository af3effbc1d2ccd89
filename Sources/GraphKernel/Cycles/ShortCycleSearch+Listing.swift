/// A part of the work of a search: the cycles that begin with some vertices.
struct CyclePrefix: Hashable, Sendable {
  /// The root and what follows it.
  var vertices: [UInt32]
  /// The arcs out of all but the last of them.
  var arcs: [ArcIndex]
  /// Which of the gathered neighbors of the last vertex may come next, or nil for all.
  var next: Range<UInt32>?
  /// Whether the cycle that leads straight back from the last vertex is meant, too.
  var isClosing = true
}

/// Why a search asks what to do.
enum CycleSearchPause {
  /// The buffer may not hold what comes next.
  case buffer
  /// The visits have reached the mark.
  case visits
}

extension ShortCycleSearch {
  /// Lists the cycles of a prefix into a buffer.
  ///
  /// - Parameters:
  ///   - prefix: The first vertices; the search is prepared for its root.
  ///   - walk: The memory of the stack.
  ///   - buffer: Takes the cycles.
  ///   - visitMark: The visits at which to pause; the pause may set it anew.
  ///   - pause: Empties the buffer or ends the search, by answering whether to go on.
  /// - Returns: Whether the search came to its end.
  func list(
    _ prefix: CyclePrefix, walk: CycleWalk, into buffer: CycleBuffer, visitMark: inout UInt64,
    pause: (CycleSearchPause, _ visitMark: inout UInt64) -> Bool
  ) -> Bool {
    let (path, cursors, ends, completions) = (
      walk.path.elements, walk.cursors.elements, walk.ends.elements, walk.completions.elements
    )
    let (barrier, distance) = (barriers.elements, distances.elements)
    let (closed, nothing) = (Self.closed, UInt32.max)
    let (neighbors, arcs, starts, rowEnds) = (rows.neighbors, rows.arcs, rows.starts.elements, rows.ends.elements)
    let base = prefix.vertices.count - 1
    walk.begin(prefix, core: core)
    var depth = base
    var vertex = path[depth]
    guard depth == 0 || distance[vertex] != closed else { return true }
    for vertex in prefix.vertices.dropFirst() { barrier[vertex] = closed }
    if buffer.capacity - buffer.used < walk.capacity + 1, !pause(.buffer, &visitMark) { return false }
    if longest == UInt32(depth) + 1 {
      if closes(vertex), depth + 1 >= shortest {
        walk.emitClosing(depth: depth, arc: closingArc(of: vertex), into: buffer)
      }
      return true
    }
    if starts[vertex] == .max { gather(vertex) }
    if longest - UInt32(depth) == 2 {
      return listLast(vertex, depth: depth, walk: walk, into: buffer, visitMark: &visitMark, pause: pause) != nil
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
        walk.arcs.elements[depth] = arcs[Int(cursor) - 1]
        walk.enter(neighbor, depth: depth + 1, core: core)
        if starts[neighbor] == .max { gather(neighbor) }
        if remaining > 3 {
          entered = neighbor
          break
        }
        guard
          let completion = listLast(
            neighbor, depth: depth + 1, walk: walk, into: buffer, visitMark: &visitMark, pause: pause)
        else { return false }
        if completion == nothing {
          if barrier[neighbor] == distance[neighbor] { raisedCount += 1 }
          barrier[neighbor] = 3
        } else {
          completions[depth] = min(completions[depth], completion + 1)
        }
      }
      visits += UInt64(cursor - cursors[depth])
      cursors[depth] = cursor
      if visits >= visitMark, !pause(.visits, &visitMark) { return false }
      if entered != nothing {
        if barrier[entered] > distance[entered] { raisedCount -= 1 }
        barrier[entered] = closed
        depth += 1
        vertex = entered
        cursors[depth] = starts[vertex]
        ends[depth] = rowEnds[vertex]
        completions[depth] = nothing
        visits += 1
        continue
      }
      if closes(vertex), depth > base || prefix.isClosing {
        if buffer.capacity - buffer.used < walk.capacity + 1, !pause(.buffer, &visitMark) { return false }
        if depth + 1 >= shortest { walk.emitClosing(depth: depth, arc: closingArc(of: vertex), into: buffer) }
        completions[depth] = 1
      }
      if depth == base { return true }
      leave(vertex, remaining: remaining, completion: completions[depth])
      if completions[depth] != nothing {
        completions[depth - 1] = min(completions[depth - 1], completions[depth] + 1)
      }
      depth -= 1
      vertex = path[depth]
    }
  }

  /// Takes a vertex off the stack.
  @inline(__always)
  func leave(_ vertex: UInt32, remaining: UInt32, completion: UInt32) {
    let barrier = completion == UInt32.max ? remaining + 1 : completion
    barriers.elements[vertex] = barrier
    if barrier > distances.elements[vertex] { raisedCount += 1 }
    if completion != UInt32.max, raisedCount > 0 { relax(before: vertex) }
  }

  /// Lists the cycles that go on from a vertex by at most two arcs.
  ///
  /// - Returns: The number of arcs of the shortest way back found, the largest number if there is none, or nil if the
  ///   search is to end.
  private func listLast(
    _ vertex: UInt32, depth: Int, walk: CycleWalk, into buffer: CycleBuffer, visitMark: inout UInt64,
    pause: (CycleSearchPause, _ visitMark: inout UInt64) -> Bool
  ) -> UInt32? {
    let (barrier, numbers) = (barriers.elements, core.vertices.elements)
    let (neighbors, arcs) = (lastRows.neighbors, lastRows.arcs)
    let closing = closingArcs.elements
    let end = lastRows.ends.elements[vertex]
    var cursor = lastRows.starts.elements[vertex]
    let length = depth + 2
    let hasArcs = buffer.hasArcs
    visits += UInt64(end - cursor) + 1
    walk.makeTemplates(depth: depth, hasArcs: hasArcs)
    let (template, least, place) = (walk.template, walk.smallest.elements[depth], walk.place)
    let (original, arcTemplate) = (walk.original.elements, walk.arcTemplate)
    var completion = UInt32.max
    while cursor < end {
      // As many as the buffer has room for.
      var room = (buffer.capacity - buffer.used) / length
      if room == 0 {
        guard pause(.buffer, &visitMark) else { return nil }
        room = (buffer.capacity - buffer.used) / length
      }
      var out = buffer.vertices + buffer.used
      var arcOut = buffer.arcs + (hasArcs ? buffer.used : 0)
      var count = buffer.cycleCount
      var used = UInt32(truncatingIfNeeded: buffer.used)
      let pauseAt = min(UInt64(end), UInt64(cursor) + UInt64(room))
      while UInt64(cursor) < pauseAt {
        let neighbor = neighbors[Int(cursor)]
        cursor += 1
        if barrier[neighbor] == Self.closed { continue }
        let number = numbers[neighbor]
        if number > least {
          for step in 0..<length { out[step] = template[step] }
          out[place] = number
          if hasArcs {
            for step in 0..<length { arcOut[step] = arcTemplate[step] }
            arcOut[place] = closing[neighbor]
            arcOut[place - 1] = arcs[Int(cursor) - 1]
          }
        } else {
          out[0] = number
          for step in 0...depth { out[step + 1] = original[step] }
          if hasArcs {
            arcOut[0] = closing[neighbor]
            for step in 0..<depth { arcOut[step + 1] = walk.arcs.elements[step] }
            arcOut[length - 1] = arcs[Int(cursor) - 1]
          }
        }
        out += length
        if hasArcs { arcOut += length }
        used += UInt32(length)
        buffer.ends[count] = used
        count += 1
      }
      if count > buffer.cycleCount { completion = 2 }
      buffer.cycleCount = count
      buffer.used = Int(used)
    }
    if closes(vertex) {
      if buffer.capacity - buffer.used < length, !pause(.buffer, &visitMark) { return nil }
      if depth + 1 >= shortest { walk.emitClosing(depth: depth, arc: closingArc(of: vertex), into: buffer) }
      completion = 1
    }
    return completion
  }
}
