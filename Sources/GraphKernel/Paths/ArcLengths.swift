/// The lengths of the arcs of a graph, as an inner loop reads them.
protocol ArcLengths {
  /// The type of a distance; its largest value stands for a vertex that is not reached.
  associatedtype Distance: FixedWidthInteger & UnsignedInteger & BitwiseCopyable

  /// The length of the arc in an outgoing slot, at least 1.
  func length(ofSlot slot: Int) -> Distance

  /// Whether all arcs have length 1, so that a queue finds vertices in the order of their distance.
  static var isUnit: Bool { get }
}

/// Every arc has length 1.
struct UnitArcLengths: ArcLengths {
  static let isUnit = true

  func length(ofSlot slot: Int) -> UInt32 { 1 }
}

/// Each arc has a length of its own.
struct GivenArcLengths: ArcLengths {
  static let isUnit = false

  let lengths: UnsafeBufferPointer<UInt64>

  func length(ofSlot slot: Int) -> UInt64 { lengths[slot] }
}

/// A graph without parallel edges for the search of shortest paths: of parallel edges the shortest is kept.
struct ShortestArcs {
  let graph: DirectedGraph
  /// The length of the arc in each outgoing slot; nil if all are 1.
  let lengths: [UInt64]?

  /// Checks the lengths and bundles parallel edges.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - lengths: The length of each edge; nil gives each length 1.
  /// - Throws: ``CentralityError`` naming the first edge whose length is not positive.
  init(_ graph: DirectedGraph, lengths: [Int64]?) throws(CentralityError) {
    let collapsed = CollapsedGraph(graph)
    self.graph = collapsed.arcs
    guard let lengths else {
      self.lengths = nil
      return
    }
    guard lengths.count == graph.edgeCount else {
      throw .edgeValueCountMismatch(edges: graph.edgeCount, values: lengths.count)
    }
    for (edge, length) in lengths.enumerated() where length <= 0 {
      throw .invalidLength(edge: EdgeIndex(edge), length: length)
    }
    // Arcs are numbered in the order of the outgoing slots.
    self.lengths = (0..<ArcIndex(collapsed.arcCount)).map { arc in
      collapsed.edges(of: arc).reduce(UInt64.max) { min($0, lengths[Int($1)].magnitude) }
    }
  }
}
