/// The order of work of a cycle enumeration: component by component, root by root.
///
/// Every cycle is found from the first of its vertices to serve as a root. A root is removed when it is done, and the
/// rest of its component falls apart into smaller ones. Looking for them after each root would make a component pass
/// the dominant cost of searches that stay near their root; never looking would search many roots in vain. A pass is
/// made when the searches since the last one have cost as much as it will, so that it at most doubles the work, and
/// vain searches are paid for by a pass at which each component has a cycle through its first root.
struct SimpleCycleSearch: ~Copyable {
  /// A range of `members` that no cycle leaves, and the cost of a component pass over it.
  private struct Part {
    var range: Range<Int>
    var passCost: UInt64
  }

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
  private let memberCount: Int
  private var parts: [Part] = []
  private(set) var meter: VisitMeter

  init(
    outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, core: CyclicCore, maximumLength: Int, meter: VisitMeter
  ) {
    let vertexCount = outgoing.offsets.count - 1
    self.outgoing = outgoing
    self.maximumLength = maximumLength
    self.meter = meter
    memberCount = core.vertices.count
    components = ComponentSearch(outgoing, vertexCount: vertexCount, capacity: memberCount)
    paths = SimplePathSearch(
      outgoing: outgoing, incoming: incoming, vertexCount: vertexCount, capacity: memberCount)
    members = ScratchBuffer(count: memberCount)
    sorted = ScratchBuffer(count: memberCount)
    sizes = ScratchBuffer(count: memberCount)
    marks = ScratchBuffer(count: vertexCount)
    for (position, vertex) in core.vertices.enumerated() {
      members.elements[position] = vertex
      marks.elements[vertex] = 1
    }
  }

  /// Finds the cycles through one root, or all cycles if there is none.
  mutating func run(root: VertexIndex?, receiver: SimplePathSearch.Receiver) -> EnumerationStop? {
    if let root {
      return search(root, mark: 1, remainingCount: memberCount, receiver: receiver)
    }
    if let stop = divide(0..<memberCount) { return stop }
    while let part = parts.popLast() {
      if let stop = search(part, receiver: receiver) { return stop }
    }
    return nil
  }

  private mutating func search(_ part: Part, receiver: SimplePathSearch.Receiver) -> EnumerationStop? {
    let start = meter.visits
    var passCost = part.passCost
    for position in part.range {
      let root = members.elements[position]
      let remainingCount = part.range.upperBound - position
      let stop = search(
        root, mark: mark(of: part.range), remainingCount: remainingCount, receiver: receiver)
      if let stop { return stop }
      marks.elements[root] = 0
      passCost -= cost(of: root)
      if remainingCount > 1, meter.visits - start >= passCost {
        return divide(position + 1..<part.range.upperBound)
      }
    }
    return nil
  }

  private mutating func search(
    _ root: VertexIndex, mark: UInt32, remainingCount: Int, receiver: SimplePathSearch.Receiver
  ) -> EnumerationStop? {
    paths.enumerate(
      from: root, to: root, in: VertexRegion(marks: marks.elements, mark: mark),
      // A bound that no simple cycle can exceed is none, and the search without one is the faster.
      maximumLength: maximumLength < remainingCount ? UInt32(maximumLength) : nil,
      meter: &meter, receiver: receiver)
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
        guard outgoing.contains(vertex, of: vertex) else {
          marks[vertex] = 0
          continue
        }
        sizes[component] = end
        end += 1
      }
      sorted[sizes[component]] = vertex
      sizes[component] += 1
    }

    for position in (firstLoop..<Int(end)).reversed() {
      append(position..<position + 1)
    }
    var lower = range.lowerBound
    while lower < firstLoop {
      let upper = Int(sizes[components.component(of: sorted[lower])])
      append(lower..<upper)
      lower = upper
    }
    return meter.poll()
  }

  private mutating func append(_ range: Range<Int>) {
    var passCost: UInt64 = 0
    for position in range {
      let vertex = sorted.elements[position]
      members.elements[position] = vertex
      marks.elements[vertex] = mark(of: range)
      passCost += cost(of: vertex)
    }
    parts.append(Part(range: range, passCost: passCost))
  }

  /// Parts are disjoint, so the place of the first member tells them apart; 0 stays free for removed vertices.
  private func mark(of range: Range<Int>) -> UInt32 {
    UInt32(range.lowerBound) + 1
  }

  private func cost(of vertex: VertexIndex) -> UInt64 {
    UInt64(outgoing.degree(of: vertex)) + 1
  }
}
