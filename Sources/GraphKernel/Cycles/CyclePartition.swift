/// A vertex whose cycles are to be found, and what they run in.
struct CycleRoot {
  /// Its number in the core, the largest of its cycles.
  let number: UInt32
  /// The mark of the vertices that its cycles run in.
  let mark: UInt32
  /// How many of these there are.
  let memberCount: Int
  /// What looking at all of them and their arcs costs.
  let size: UInt64
}

/// What is left of a core as its roots are done, in strongly connected parts.
///
/// A root is removed when it is done, and the rest of its component falls apart into smaller ones. Looking for them
/// after each root would make a component pass the dominant cost of searches that stay near their root; never looking
/// would search many roots in vain. A pass is made when the searches since the last one have cost as much as it will,
/// so that it at most doubles the work, and vain searches are paid for by a pass at which each component has a cycle
/// through its first root.
///
/// Several roots of a part are given at a time if none of those before was in vain, twice as many as then: what those
/// that turn out to be in vain cost is paid for by the cycles of the ones before.
struct CyclePartition: ~Copyable {
  /// A range of `members` that no cycle leaves; its first position is its next root.
  private struct Part {
    var range: Range<Int>
    let mark: UInt32
  }

  /// What is known of a part.
  private struct Record: BitwiseCopyable {
    /// What a component pass over it costs.
    var passCost: UInt64 = 0
    /// What was spent on it since the last one.
    var cost: UInt64 = 0
    /// In which turn it last gave a root.
    var turn: UInt64 = 0
    /// How many roots it gives in that turn at most, and has given.
    var allowance: UInt32 = 0
    var given: UInt32 = 0
    /// Whether a root of that turn had no cycle.
    var hasVainRoot = false
  }

  private let core: CycleCore
  private let outgoing: AdjacencyBuffers
  private let components: ComponentSearch
  private let largestTurn: UInt32
  /// The vertices of the core; each part is a contiguous range, in the order in which its vertices become roots.
  private let members: ScratchBuffer
  private let sorted: ScratchBuffer
  private let sizes: ScratchBuffer
  /// For each vertex the mark of its part, 0 once it is on no cycle.
  let marks: ScratchBuffer
  /// By mark.
  private let records: ScratchArray<Record>
  /// The parts as a heap, the one with the highest root first.
  private var parts: [Part] = []
  private var turn: UInt64 = 0

  /// - Parameters:
  ///   - core: What the cycles run in.
  ///   - largestTurn: The largest number of roots to be given at a time.
  init(_ core: CycleCore, largestTurn: Int) {
    self.core = core
    self.largestTurn = UInt32(clamping: largestTurn)
    outgoing = core.outgoing.buffers
    let count = core.vertexCount
    components = ComponentSearch(outgoing, vertexCount: count, capacity: count)
    members = ScratchBuffer(count: count)
    sorted = ScratchBuffer(count: count)
    sizes = ScratchBuffer(count: count)
    marks = ScratchBuffer(count: count, repeating: 1)
    records = ScratchArray(count: count + 1, repeating: Record())
    for position in 0..<count { members.elements[position] = UInt32(count - 1 - position) }
    // Nothing is known of the whole: it is due for a pass.
    if count > 0 { parts = [Part(range: 0..<count, mark: 1)] }
  }

  /// The next roots, to be searched in the parts as they are now.
  ///
  /// - Parameter roots: Becomes the roots from the highest on, none when all are done.
  /// - Returns: The number of edges that component passes looked at.
  mutating func nextRoots(into roots: inout [CycleRoot]) -> UInt64 {
    let records = records.elements
    var edgeVisits: UInt64 = 0
    roots.removeAll(keepingCapacity: true)
    turn += 1
    while roots.count < largestTurn, let part = parts.first {
      let index = Int(part.mark)
      if records[index].cost >= records[index].passCost {
        // The roots that it gave need it as it is.
        guard records[index].turn != turn else { break }
        removeFirstPart()
        edgeVisits += divide(part)
        continue
      }
      if records[index].turn != turn { startTurn(of: index) }
      guard records[index].given < records[index].allowance else { break }
      records[index].given += 1
      roots.append(takeRoot(of: part))
    }
    return edgeVisits
  }

  /// Takes note of what a root cost.
  ///
  /// - Parameters:
  ///   - root: The root.
  ///   - cost: How many edges were looked at.
  ///   - hasCycle: Whether it had a cycle.
  func note(_ root: CycleRoot, cost: UInt64, hasCycle: Bool) {
    let (records, index) = (records.elements, Int(root.mark))
    records[index].cost += cost
    if !hasCycle { records[index].hasVainRoot = true }
  }

  private func startTurn(of index: Int) {
    let records = records.elements
    let next = records[index].hasVainRoot ? 1 : max(1, 2 * records[index].allowance)
    records[index].allowance = min(next, largestTurn)
    records[index].turn = turn
    records[index].given = 0
    records[index].hasVainRoot = false
  }

  private mutating func takeRoot(of part: Part) -> CycleRoot {
    let (records, index) = (records.elements, Int(part.mark))
    let number = members.elements[part.range.lowerBound]
    let root = CycleRoot(
      number: number, mark: part.mark, memberCount: part.range.count, size: records[index].passCost)
    records[index].passCost -= cost(of: number)
    removeFirstPart()
    let rest = part.range.lowerBound + 1..<part.range.upperBound
    if rest.count > 1 || rest.count == 1 && hasLoop(at: rest.lowerBound) { append(Part(range: rest, mark: part.mark)) }
    return root
  }

  /// Divides members into their strongly connected components and drops those without a cycle.
  private mutating func divide(_ part: Part) -> UInt64 {
    let (members, sorted, sizes, marks) = (members.elements, sorted.elements, sizes.elements, marks.elements)
    let range = part.range
    var edgeVisits: UInt64 = 0
    let count = components.run(over: members[range], edgeVisits: &edgeVisits)
    for component in 0..<count { sizes[component] = 0 }
    for position in range { sizes[components.component(of: members[position])] += 1 }

    // Turns each size into the position at which its component ends up, keeping the order of roots within it.
    let dropped = UInt32.max
    var end = UInt32(range.lowerBound)
    for component in 0..<count {
      let size = sizes[component]
      sizes[component] = size > 1 ? end : dropped
      if size > 1 { end += size }
    }
    let firstLoop = Int(end)
    for position in range {
      let vertex = members[position]
      let component = components.component(of: vertex)
      if sizes[component] == dropped {
        guard hasLoop(at: position) else {
          marks[vertex] = 0
          continue
        }
        sizes[component] = end
        end += 1
      }
      sorted[sizes[component]] = vertex
      sizes[component] += 1
    }

    let record = records.elements[Int(part.mark)]
    for position in firstLoop..<Int(end) { append(position..<position + 1, of: record) }
    var lower = range.lowerBound
    while lower < firstLoop {
      let upper = Int(sizes[components.component(of: sorted[lower])])
      append(lower..<upper, of: record)
      lower = upper
    }
    return edgeVisits
  }

  /// Makes a part of what was one with others.
  private mutating func append(_ range: Range<Int>, of whole: Record) {
    var record = whole
    record.cost = 0
    record.passCost = 0
    // Parts are disjoint, so the place of the first member tells them apart; 0 stays free for removed vertices.
    let mark = UInt32(range.lowerBound) + 1
    for position in range {
      let vertex = sorted.elements[position]
      members.elements[position] = vertex
      marks.elements[vertex] = mark
      record.passCost += cost(of: vertex)
    }
    records.elements[Int(mark)] = record
    append(Part(range: range, mark: mark))
  }

  private func cost(of vertex: UInt32) -> UInt64 {
    UInt64(outgoing.degree(of: vertex)) + 1
  }

  private func hasLoop(at position: Int) -> Bool {
    core.loops.elements[members.elements[position]] != CycleCore.none
  }

  private func root(of part: Part) -> UInt32 {
    members.elements[part.range.lowerBound]
  }

  private mutating func append(_ part: Part) {
    parts.append(part)
    var child = parts.count - 1
    while child > 0, root(of: parts[(child - 1) / 2]) < root(of: parts[child]) {
      parts.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func removeFirstPart() {
    parts.swapAt(0, parts.count - 1)
    parts.removeLast()
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < parts.count else { return }
      if child + 1 < parts.count, root(of: parts[child]) < root(of: parts[child + 1]) { child += 1 }
      guard root(of: parts[parent]) < root(of: parts[child]) else { return }
      parts.swapAt(parent, child)
      parent = child
    }
  }
}
