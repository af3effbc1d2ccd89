/// The vertices of a graph that lie on a cycle, and the arcs between those of one component.
///
/// What cannot be on a cycle of two or more vertices is trimmed first, which leaves the component search little to do
/// where most of the graph is acyclic.
final class CycleMembers {
  private let outgoing: AdjacencyBuffers
  private let incoming: AdjacencyBuffers
  /// For each vertex its component, or `none` if it is on no cycle of two or more vertices.
  private let labels: ScratchBuffer
  /// The vertices on cycles, ascending.
  private let members: [VertexIndex]
  /// How many edges were looked at.
  let edgeVisits: UInt64

  init(outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers) {
    let none = CycleCore.none
    let vertexCount = outgoing.offsets.count - 1
    var visits = UInt64(outgoing.neighbors.count)
    let labels = ScratchBuffer(count: vertexCount, repeating: none)
    let remaining = Self.untrimmed(outgoing: outgoing, incoming: incoming, vertexCount: vertexCount)
    let search = ComponentSearch(outgoing, vertexCount: vertexCount, capacity: remaining.count)
    let count = search.run(over: remaining, edgeVisits: &visits)
    let sizes = ScratchBuffer(count: count)
    let (labelOf, sizeOf) = (labels.elements, sizes.elements)
    for vertex in remaining {
      let component = search.component(of: vertex)
      labelOf[vertex] = component
      sizeOf[component] = sizeOf[component] + 1
    }
    for vertex in remaining where sizeOf[labelOf[vertex]] == 1 { labelOf[vertex] = none }
    members = (0..<VertexIndex(vertexCount)).filter {
      labelOf[$0] != none || outgoing.contains($0, of: $0)
    }
    self.outgoing = outgoing
    self.incoming = incoming
    self.labels = labels
    edgeVisits = visits
  }

  /// The vertices that stay when those without an arc in or without one out are taken away again and again.
  private static func untrimmed(
    outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, vertexCount: Int
  ) -> [VertexIndex] {
    let outDegrees = ScratchBuffer(count: vertexCount)
    let inDegrees = ScratchBuffer(count: vertexCount)
    let removed = ScratchBuffer(count: vertexCount)
    let (outDegree, inDegree, queue) = (outDegrees.elements, inDegrees.elements, removed.elements)
    var tail = 0
    for vertex in 0..<VertexIndex(vertexCount) {
      outDegree[vertex] = outgoing.degree(of: vertex)
      inDegree[vertex] = incoming.degree(of: vertex)
      if outDegree[vertex] == 0 || inDegree[vertex] == 0 {
        queue[tail] = vertex
        tail += 1
      }
    }
    // A vertex is taken away when the first of its degrees becomes 0; what the other one does later is of no account.
    var head = 0
    while head < tail {
      let vertex = queue[head]
      head += 1
      if inDegree[vertex] == 0 {
        for slot in outgoing.offsets[vertex]..<outgoing.offsets[vertex + 1] {
          let target = outgoing.neighbors[slot]
          guard inDegree[target] != 0, outDegree[target] != 0 else { continue }
          inDegree[target] = inDegree[target] &- 1
          if inDegree[target] == 0 {
            queue[tail] = target
            tail += 1
          }
        }
      } else {
        for slot in incoming.offsets[vertex]..<incoming.offsets[vertex + 1] {
          let source = incoming.neighbors[slot]
          guard inDegree[source] != 0, outDegree[source] != 0 else { continue }
          outDegree[source] = outDegree[source] &- 1
          if outDegree[source] == 0 {
            queue[tail] = source
            tail += 1
          }
        }
      }
    }
    return (0..<VertexIndex(vertexCount)).filter { inDegree[$0] != 0 && outDegree[$0] != 0 }
  }

  /// The arc from a vertex to itself, or `none`.
  func loop(of vertex: VertexIndex) -> ArcIndex {
    // Arcs are numbered in the order of the forward slots.
    outgoing.slot(of: vertex, in: vertex) ?? CycleCore.none
  }

  /// The members in the order of their numbers.
  ///
  /// - Parameter required: The vertices that a component must contain to count; the first of them comes last.
  /// - Returns: The members that count.
  func order(containing required: [VertexIndex]) -> [VertexIndex] {
    let labels = labels.elements
    var chosen = members
    if let root = required.first {
      guard required.allSatisfy({ labels[$0] == labels[root] }) else { return [] }
      if labels[root] == CycleCore.none {
        let isAlone = required.allSatisfy { $0 == root } && outgoing.contains(root, of: root)
        return isAlone ? [root] : []
      }
      chosen = members.filter { labels[$0] == labels[root] && $0 != root }
    }
    var keys = chosen.map { vertex in
      let into = degree(of: vertex, among: incoming)
      let ways = into == 0 ? 0 : into * degree(of: vertex, among: outgoing)
      return UInt64(UInt32(clamping: ways)) << 32 | UInt64(~vertex)
    }
    keys.sort()
    var order = keys.map { ~VertexIndex(truncatingIfNeeded: $0) }
    if let root = required.first { order.append(root) }
    return order
  }

  /// The number of arcs to or from other vertices of the component.
  private func degree(of vertex: VertexIndex, among adjacency: AdjacencyBuffers) -> UInt64 {
    let label = labels.elements[vertex]
    guard label != CycleCore.none else { return 0 }
    var count: UInt64 = 0
    for slot in adjacency.offsets[vertex]..<adjacency.offsets[vertex + 1] {
      let neighbor = adjacency.neighbors[slot]
      if labels.elements[neighbor] == label, neighbor != vertex { count += 1 }
    }
    return count
  }

  /// The arcs between the vertices of an order that are in one component, in both directions.
  func rows(of order: [VertexIndex]) -> (outgoing: CycleRows, incoming: CycleRows) {
    let numbers = ScratchBuffer(count: outgoing.offsets.count - 1, repeating: CycleCore.none)
    let outDegrees = ScratchBuffer(count: order.count)
    let inDegrees = ScratchBuffer(count: order.count)
    let (number, outDegree, inDegree) = (numbers.elements, outDegrees.elements, inDegrees.elements)
    for (position, vertex) in order.enumerated() { number[vertex] = UInt32(position) }
    forEachArc(of: order, numbers: number) { source, target, _ in
      outDegree[source] = outDegree[source] + 1
      inDegree[target] = inDegree[target] + 1
    }
    let outgoingRows = CycleRows(degrees: outDegree)
    let incomingRows = CycleRows(degrees: inDegree)
    // Going through the sources in order sorts the rows of the targets, and the other way round.
    for row in 0..<order.count { inDegree[row] = incomingRows.offsets.elements[row] }
    for row in 0..<order.count { outDegree[row] = outgoingRows.offsets.elements[row] }
    forEachArc(of: order, numbers: number) { source, target, arc in
      incomingRows.neighbors.elements[inDegree[target]] = source
      incomingRows.arcs.elements[inDegree[target]] = arc
      inDegree[target] = inDegree[target] + 1
    }
    for target in 0..<UInt32(order.count) {
      for slot in incomingRows.slots(of: target) {
        let source = incomingRows.neighbors.elements[slot]
        outgoingRows.neighbors.elements[outDegree[source]] = target
        outgoingRows.arcs.elements[outDegree[source]] = incomingRows.arcs.elements[slot]
        outDegree[source] = outDegree[source] + 1
      }
    }
    return (outgoingRows, incomingRows)
  }

  @inline(__always)
  private func forEachArc(
    of order: [VertexIndex], numbers: UnsafeMutableBufferPointer<UInt32>,
    _ body: (_ source: UInt32, _ target: UInt32, _ arc: ArcIndex) -> Void
  ) {
    for (position, vertex) in order.enumerated() {
      let label = labels.elements[vertex]
      guard label != CycleCore.none else { continue }
      for slot in outgoing.offsets[vertex]..<outgoing.offsets[vertex + 1] {
        let target = outgoing.neighbors[slot]
        guard labels.elements[target] == label, target != vertex, numbers[target] != CycleCore.none else { continue }
        body(UInt32(position), numbers[target], slot)
      }
    }
  }
}

extension AdjacencyBuffers {
  /// The slot of a neighbor in a sorted row without parallel edges, by binary search.
  fileprivate func slot(of neighbor: VertexIndex, in vertex: VertexIndex) -> UInt32? {
    var (lower, upper) = (offsets[vertex], offsets[vertex + 1])
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if neighbors[middle] < neighbor {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < offsets[vertex + 1] && neighbors[lower] == neighbor ? lower : nil
  }
}
