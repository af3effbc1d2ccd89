import Synchronization

extension AdjacencyBuffers {
  /// How many rows are fetched at a time: enough to wait for all of them at once, and few enough to stay near.
  static var rowsAhead: Int { 16 }

  /// Reads the beginning of the rows of some vertices, so that it is near when they are gone through.
  ///
  /// Where a search jumps from row to row, each row would keep it waiting by itself; these reads do not depend on each
  /// other.
  ///
  /// - Parameters:
  ///   - vertices: A list of vertices.
  ///   - part: Which of them.
  /// - Returns: What was read, mixed up; it has to be used, or the compiler leaves out the reads, see ``keep(_:)``.
  @inline(__always)
  func touchRows(of vertices: UnsafeMutableBufferPointer<VertexIndex>, in part: Range<Int>) -> VertexIndex {
    var touched: VertexIndex = 0
    let last = neighbors.count &- 1
    guard last >= 0 else { return touched }
    for index in part { touched ^= neighbors[min(Int(offsets[vertices[index]]), last)] }
    return touched
  }
}

private let lastKept = Atomic<VertexIndex>(0)

/// Uses what was read ahead in a way that the compiler cannot leave out.
func keep(_ touched: VertexIndex) { lastKept.store(touched, ordering: .relaxed) }
