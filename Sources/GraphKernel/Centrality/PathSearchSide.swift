/// One of two searches that meet: breadth-first from one end of the paths, level by level, counting shortest paths.
///
/// What a search leaves behind is overwritten by the next one, whose levels have larger marks.
final class PathSearchSide<Count: PathCount> {
  /// The level of each vertex, and ``base``; less for one that is not reached.
  let marks: ScratchBuffer
  /// The number of shortest paths between the end and each vertex reached.
  let counts: ScratchArray<Count>
  /// The vertices reached, level by level.
  private let order: ScratchBuffer
  private var levelStarts: [Int] = []
  private(set) var base: UInt32 = 1
  /// How many arcs lead on from the last level.
  private(set) var arcCount = 0
  /// Whether all numbers of paths can be reckoned with.
  private(set) var isSafe = true
  private let arcs: RankedArcs
  /// Whether paths begin at the end, or end there.
  private let isForward: Bool

  init(_ arcs: RankedArcs, isForward: Bool) {
    self.arcs = arcs
    self.isForward = isForward
    marks = ScratchBuffer(count: arcs.vertexCount)
    counts = ScratchArray(count: arcs.vertexCount, repeating: .zero)
    order = ScratchBuffer(unfilledCount: arcs.vertexCount)
  }

  /// The number of the last level.
  var depth: Int { levelStarts.count - 2 }

  /// The vertices of a level.
  func vertices(onLevel level: Int) -> Slice<UnsafeMutableBufferPointer<UInt32>> {
    order.elements[levelStarts[level]..<levelStarts[level + 1]]
  }

  @inline(__always)
  func hasReached(_ vertex: UInt32) -> Bool { marks.elements[vertex] >= base }

  func begin(at end: UInt32) {
    let used = UInt32(levelStarts.count)
    if base > UInt32.max - used - UInt32(arcs.vertexCount) {
      marks.elements.update(repeating: 0)
      base = 1
    } else {
      base += used
    }
    let (marks, counts, order) = (marks.elements, counts.elements, order.elements)
    marks[end] = base
    counts[end] = .one
    order[0] = end
    levelStarts.removeAll(keepingCapacity: true)
    levelStarts += [0, 1]
    isSafe = true
    arcCount = isForward ? arcs.outgoing.degree(of: end) : arcs.incoming.degree(of: end)
  }

  /// Reaches the next level.
  ///
  /// - Parameter other: The search that comes to meet this one.
  /// - Returns: Whether a vertex on this level has been reached by the other search.
  func advance(towards other: PathSearchSide) -> Bool {
    isForward
      ? advance(along: arcs.outgoing, towards: other) : advance(along: arcs.incoming, towards: other)
  }

  private func advance(along rows: borrowing RankedRows, towards other: PathSearchSide) -> Bool {
    let (marks, counts, order, neighbors) = (marks.elements, counts.elements, order.elements, rows.neighbors.elements)
    let (otherMarks, otherBase, base) = (other.marks.elements, other.base, base)
    let first = levelStarts[levelStarts.count - 1]
    let mark = base &+ UInt32(truncatingIfNeeded: levelStarts.count) &- 1
    var end = first
    for index in levelStarts[levelStarts.count - 2]..<first {
      let vertex = order[index]
      let count = counts[vertex]
      for slot in rows.slots(of: vertex) {
        let neighbor = neighbors[slot]
        let known = marks[neighbor]
        if known < base {
          marks[neighbor] = mark
          counts[neighbor] = count
          order[end] = neighbor
          end &+= 1
        } else if known == mark {
          var sum = counts[neighbor]
          sum.add(count)
          counts[neighbor] = sum
        }
      }
    }
    levelStarts.append(end)
    arcCount = 0
    var meets = false
    for index in first..<end {
      let vertex = order[index]
      arcCount &+= rows.degree(of: vertex)
      if otherMarks[vertex] >= otherBase { meets = true }
      if !counts[vertex].isSafe { isSafe = false }
    }
    return meets
  }

  /// Walks back from a vertex to the end, each shortest path as likely, and notes the vertices in between.
  func walk(from start: UInt32, _ random: inout SampleRandom, into path: inout [UInt32]) {
    var vertex = start
    var level = Int(marks.elements[start] - base)
    while level > 1 {
      level -= 1
      vertex = step(from: vertex, to: level, &random)
      path.append(vertex)
    }
  }

  /// A neighbor on the level before, as likely as many of the paths come over it.
  private func step(from vertex: UInt32, to level: Int, _ random: inout SampleRandom) -> UInt32 {
    let (marks, counts) = (marks.elements, counts.elements)
    let (total, share) = (counts[vertex], random.fraction())
    var sum = 0.0
    // Rounding may leave the sum a little below the share.
    var chosen = vertex
    let candidates = vertices(onLevel: level)
    // Either looks at the arcs that come from the level before, or looks for them among those of its vertices.
    let degree = isForward ? arcs.incoming.degree(of: vertex) : arcs.outgoing.degree(of: vertex)
    if candidates.count < degree / 16 {
      for candidate in candidates where hasArc(between: candidate, and: vertex) {
        chosen = candidate
        sum += counts[candidate].quotient(by: total)
        if sum > share { break }
      }
    } else {
      let slots = isForward ? arcs.incoming.slots(of: vertex) : arcs.outgoing.slots(of: vertex)
      let neighbors = isForward ? arcs.incoming.neighbors.elements : arcs.outgoing.neighbors.elements
      let mark = base &+ UInt32(truncatingIfNeeded: level)
      for slot in slots where marks[neighbors[slot]] == mark {
        chosen = neighbors[slot]
        sum += counts[chosen].quotient(by: total)
        if sum > share { break }
      }
    }
    return chosen
  }

  /// Whether an arc leads on from a vertex to another, by binary search.
  private func hasArc(between vertex: UInt32, and other: UInt32) -> Bool {
    let slots = isForward ? arcs.outgoing.slots(of: vertex) : arcs.incoming.slots(of: vertex)
    let neighbors = isForward ? arcs.outgoing.neighbors.elements : arcs.incoming.neighbors.elements
    // Rows keep the order of the vertices as they were numbered before.
    let vertices = arcs.vertices.elements
    let wanted = vertices[other]
    var (lower, upper) = (slots.lowerBound, slots.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if vertices[neighbors[middle]] < wanted { lower = middle + 1 } else { upper = middle }
    }
    return lower < slots.upperBound && neighbors[lower] == other
  }
}
