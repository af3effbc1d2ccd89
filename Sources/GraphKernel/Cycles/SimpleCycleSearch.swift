/// The order of work of an enumeration of cycles without a bound on the length, or with a large one: root by root.
///
/// Every cycle is found from the highest of its numbers in the core. A root is removed when it is done, and the rest of
/// its component falls apart into smaller ones. Looking for them after each root would make a component pass the
/// dominant cost of searches that stay near their root; never looking would search many roots in vain. A pass is made
/// when the searches since the last one have cost as much as it will, so that it at most doubles the work, and vain
/// searches are paid for by a pass at which each component has a cycle through its first root.
struct SimpleCycleSearch: ~Copyable {
  /// A range of `members` that no cycle leaves; its first position is its next root.
  private struct Part {
    var range: Range<Int>
    /// What a component pass over it costs.
    var passCost: UInt64 = 0
    /// What was spent on it since the last one.
    var cost: UInt64 = 0
  }

  private let core: CycleCore
  private let outgoing: AdjacencyBuffers
  private let components: ComponentSearch
  private let paths: SimplePathSearch
  private let maximumLength: Int
  /// The vertices of the core; each part is a contiguous range, in the order in which its vertices become roots.
  private let members: ScratchBuffer
  private let sorted: ScratchBuffer
  private let sizes: ScratchBuffer
  /// For each vertex the mark of its part, 0 once it is removed.
  private let marks: ScratchBuffer
  /// The parts as a heap, the one with the highest root first.
  private var parts: [Part] = []
  private(set) var meter: VisitMeter

  init(core: CycleCore, maximumLength: Int, meter: VisitMeter) {
    self.core = core
    self.maximumLength = maximumLength
    self.meter = meter
    outgoing = core.outgoing.buffers
    let count = core.vertexCount
    components = ComponentSearch(outgoing, vertexCount: count, capacity: count)
    paths = SimplePathSearch(outgoing: outgoing, incoming: core.incoming.buffers, vertexCount: count, capacity: count)
    members = ScratchBuffer(count: count)
    sorted = ScratchBuffer(count: count)
    sizes = ScratchBuffer(count: count)
    marks = ScratchBuffer(count: count, repeating: 1)
    for position in 0..<count { members.elements[position] = UInt32(count - 1 - position) }
  }

  /// Finds the cycles through the highest number, or all cycles.
  mutating func run(onlyFirstRoot: Bool, receiver: SimplePathSearch.Receiver) -> EnumerationStop? {
    let count = core.vertexCount
    guard count > 0 else { return nil }
    if onlyFirstRoot {
      return search(UInt32(count - 1), mark: 1, remainingCount: count, receiver: receiver)
    }
    if let stop = divide(0..<count) { return stop }
    while let part = popPart() {
      if let stop = search(part, receiver: receiver) { return stop }
    }
    return nil
  }

  /// Finds the cycles through the next root of a part.
  private mutating func search(_ part: Part, receiver: SimplePathSearch.Receiver) -> EnumerationStop? {
    let start = meter.visits
    let root = members.elements[part.range.lowerBound]
    let mark = marks.elements[root]
    if let stop = search(root, mark: mark, remainingCount: part.range.count, receiver: receiver) { return stop }
    marks.elements[root] = 0
    var rest = part
    rest.range = part.range.lowerBound + 1..<part.range.upperBound
    guard !rest.range.isEmpty else { return nil }
    rest.passCost -= cost(of: root)
    rest.cost += meter.visits - start
    if rest.cost >= rest.passCost { return divide(rest.range) }
    pushPart(rest)
    return nil
  }

  private mutating func search(
    _ root: UInt32, mark: UInt32, remainingCount: Int, receiver: SimplePathSearch.Receiver
  ) -> EnumerationStop? {
    let stop = paths.enumerate(
      from: root, to: root, in: VertexRegion(marks: marks.elements, mark: mark),
      // A bound that no simple cycle can exceed is none, and the search without one is the faster.
      maximumLength: maximumLength < remainingCount ? UInt32(maximumLength) : nil,
      meter: &meter, receiver: receiver)
    if let stop { return stop }
    guard core.loops.elements[root] != CycleCore.none else { return nil }
    // The rows have no loops; this one is marked by a slot that none has.
    sorted.elements[0] = root
    sizes.elements[0] = CycleCore.none
    return receiver(sorted.elements[..<1], sizes.elements[..<1], &meter)
  }

  /// Divides members into their strongly connected components and drops those without a cycle.
  private mutating func divide(_ range: Range<Int>) -> EnumerationStop? {
    let (members, sorted, sizes, marks) = (members.elements, sorted.elements, sizes.elements, marks.elements)
    var edgeVisits: UInt64 = 0
    let count = components.run(over: members[range], edgeVisits: &edgeVisits)
    meter.add(edgeVisits)
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
        guard core.loops.elements[vertex] != CycleCore.none else {
          marks[vertex] = 0
          continue
        }
        sizes[component] = end
        end += 1
      }
      sorted[sizes[component]] = vertex
      sizes[component] += 1
    }

    for position in firstLoop..<Int(end) { append(position..<position + 1) }
    var lower = range.lowerBound
    while lower < firstLoop {
      let upper = Int(sizes[components.component(of: sorted[lower])])
      append(lower..<upper)
      lower = upper
    }
    return meter.poll()
  }

  private mutating func append(_ range: Range<Int>) {
    var part = Part(range: range)
    for position in range {
      let vertex = sorted.elements[position]
      members.elements[position] = vertex
      // Parts are disjoint, so the place of the first member tells them apart; 0 stays free for removed vertices.
      marks.elements[vertex] = UInt32(range.lowerBound) + 1
      part.passCost += cost(of: vertex)
    }
    pushPart(part)
  }

  private func cost(of vertex: UInt32) -> UInt64 {
    UInt64(outgoing.degree(of: vertex)) + 1
  }

  private func root(of part: Part) -> UInt32 {
    members.elements[part.range.lowerBound]
  }

  private mutating func pushPart(_ part: Part) {
    parts.append(part)
    var child = parts.count - 1
    while child > 0, root(of: parts[(child - 1) / 2]) < root(of: parts[child]) {
      parts.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func popPart() -> Part? {
    guard parts.count > 1 else { return parts.popLast() }
    parts.swapAt(0, parts.count - 1)
    let top = parts.popLast()
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < parts.count else { return top }
      if child + 1 < parts.count, root(of: parts[child]) < root(of: parts[child + 1]) { child += 1 }
      guard root(of: parts[parent]) < root(of: parts[child]) else { return top }
      parts.swapAt(parent, child)
      parent = child
    }
  }
}
