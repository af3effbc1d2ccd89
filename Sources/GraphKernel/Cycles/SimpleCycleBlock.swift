/// Many simple cycles at once, lent to the receiver for the duration of the call.
///
/// Taking cycles by the block costs a few nanoseconds each. The buffers are memory of the search: copy what must stay.
public struct SimpleCycleBlock {
  /// The vertices of all cycles, one after another, each cycle in the order of its edges from its smallest index on.
  public let vertices: UnsafeBufferPointer<VertexIndex>

  /// The arcs out of these vertices, or nothing if they were not asked for.
  public let arcs: UnsafeBufferPointer<ArcIndex>

  /// For each cycle the position after its last vertex.
  public let ends: UnsafeBufferPointer<UInt32>

  /// What the job is known by that found them.
  var tag: UInt32 = 0

  /// The number of cycles.
  public var count: Int { ends.count }

  /// Where the vertices and the arcs of a cycle stand.
  ///
  /// - Parameter cycle: The position of the cycle in the block.
  /// - Returns: The positions of its vertices, as many as it has edges.
  public func positions(of cycle: Int) -> Range<Int> {
    (cycle == 0 ? 0 : Int(ends[cycle - 1]))..<Int(ends[cycle])
  }

  /// A cycle of the block by itself.
  ///
  /// - Parameter cycle: The position of the cycle in the block.
  /// - Returns: The cycle, without a choice among parallel edges.
  public subscript(cycle: Int) -> SimpleCycle {
    let positions = positions(of: cycle)
    return SimpleCycle(
      vertices: UnsafeBufferPointer(rebasing: vertices[positions]),
      arcs: arcs.isEmpty ? UnsafeBufferPointer(start: nil, count: 0) : UnsafeBufferPointer(rebasing: arcs[positions]),
      edges: UnsafeBufferPointer(start: nil, count: 0))
  }
}
