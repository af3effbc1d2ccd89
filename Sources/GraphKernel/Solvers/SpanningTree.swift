/// The tree of a network simplex: each vertex with its parent, its children as a list, and its potential.
///
/// To exchange an arc turns round the path between two vertices of a subtree, hangs the subtree below another vertex,
/// and shifts the potentials in it; the rest of the tree is not touched.
struct SpanningTree: ~Copyable {
  /// A vertex in the tree; `SpanningTree.none` stands for no vertex.
  struct Node {
    var parent = SpanningTree.none
    var firstChild = SpanningTree.none
    var next = SpanningTree.none
    var previous = SpanningTree.none
    var depth: UInt32 = 0
    /// The arc between the vertex and its parent.
    var arc: UInt32 = 0
    /// Reduced costs are cost + potential of the tail − potential of the head, and 0 on the tree.
    var potential: Int64 = 0
  }

  static let none = UInt32.max

  private let memory: ScratchArray<Node>
  var nodes: UnsafeMutableBufferPointer<Node> { memory.elements }

  /// A tree in which each vertex is a child of the last one.
  ///
  /// - Parameters:
  ///   - vertexCount: How many vertices there are, the root not counted.
  ///   - firstArc: The arc between the first vertex and the root; those of the others follow.
  ///   - potential: The potential of a vertex; that of the root is 0.
  init(starWith vertexCount: Int, firstArc: Int, potential: (Int) -> Int64) {
    memory = ScratchArray(count: vertexCount + 1, repeating: Node())
    let root = UInt32(vertexCount)
    for vertex in 0..<vertexCount {
      nodes[vertex].depth = 1
      nodes[vertex].potential = potential(vertex)
      attach(UInt32(vertex), to: root, by: UInt32(firstArc + vertex))
    }
  }

  /// Where the paths from two vertices to the root meet.
  func join(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let nodes = nodes
    var (first, second) = (first, second)
    while nodes[first].depth > nodes[second].depth { first = nodes[first].parent }
    while nodes[second].depth > nodes[first].depth { second = nodes[second].parent }
    while first != second { (first, second) = (nodes[first].parent, nodes[second].parent) }
    return first
  }

  /// Cuts off the subtree below a vertex and hangs it elsewhere, by another of its vertices.
  ///
  /// - Parameters:
  ///   - top: The vertex whose arc to its parent is cut.
  ///   - vertex: A vertex of the subtree, its new top.
  ///   - parent: A vertex outside of the subtree.
  ///   - arc: The arc that joins them.
  ///   - shift: What is added to the potentials in the subtree.
  /// - Returns: The number of vertices in the subtree.
  func move(below top: UInt32, by vertex: UInt32, to parent: UInt32, arc: UInt32, shift: Int64) -> Int {
    var (current, newParent, newArc) = (vertex, parent, arc)
    while true {
      let (oldParent, oldArc) = (nodes[current].parent, nodes[current].arc)
      detach(current)
      attach(current, to: newParent, by: newArc)
      if current == top { break }
      (newParent, newArc, current) = (current, oldArc, oldParent)
    }
    let nodes = nodes
    return forEachVertex(below: vertex) { vertex in
      nodes[vertex].potential += shift
      nodes[vertex].depth = nodes[nodes[vertex].parent].depth + 1
    }
  }

  /// Hands the vertices of a subtree to the body, parents first; their number.
  @inline(__always)
  private func forEachVertex(below top: UInt32, _ body: (UInt32) -> Void) -> Int {
    let nodes = nodes
    var (vertex, count) = (top, 0)
    while true {
      body(vertex)
      count += 1
      let child = nodes[vertex].firstChild
      if child != Self.none {
        vertex = child
        continue
      }
      while vertex != top, nodes[vertex].next == Self.none { vertex = nodes[vertex].parent }
      if vertex == top { return count }
      vertex = nodes[vertex].next
    }
  }

  private func attach(_ vertex: UInt32, to parent: UInt32, by arc: UInt32) {
    let sibling = nodes[parent].firstChild
    nodes[vertex].parent = parent
    nodes[vertex].arc = arc
    nodes[vertex].next = sibling
    nodes[vertex].previous = Self.none
    if sibling != Self.none { nodes[sibling].previous = vertex }
    nodes[parent].firstChild = vertex
  }

  private func detach(_ vertex: UInt32) {
    let (previous, next) = (nodes[vertex].previous, nodes[vertex].next)
    if previous == Self.none {
      nodes[nodes[vertex].parent].firstChild = next
    } else {
      nodes[previous].next = next
    }
    if next != Self.none { nodes[next].previous = previous }
  }
}
