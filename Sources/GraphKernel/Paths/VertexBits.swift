/// Sets of vertices of one bit each: a million vertices fit into the cache of a core, where their bytes would not.
typealias VertexBits = ScratchArray<UInt64>

extension ScratchArray<UInt64> {
  /// An empty set, or that of all vertices.
  init(vertexCount: Int, holdingAll: Bool = false) {
    self.init(count: (vertexCount + 63) / 64, repeating: holdingAll ? .max : 0)
    let rest = vertexCount & 63
    if holdingAll, rest > 0 { elements[elements.count - 1] = (1 << UInt64(rest)) - 1 }
  }
}

extension UnsafeMutableBufferPointer<UInt64> {
  /// Whether a set holds a vertex.
  @inline(__always) func holds(_ vertex: VertexIndex) -> Bool {
    self[Int(vertex &>> 6)] &>> UInt64(vertex) & 1 != 0
  }

  /// Puts a vertex into a set.
  @inline(__always) func insert(_ vertex: VertexIndex) {
    self[Int(vertex &>> 6)] |= 1 &<< UInt64(vertex)
  }

  /// Takes a vertex out of a set.
  @inline(__always) func remove(_ vertex: VertexIndex) {
    self[Int(vertex &>> 6)] &= ~(1 &<< UInt64(vertex))
  }

  /// The vertices of a set, ascending, in the memory given; there has to be room for all.
  ///
  /// - Returns: How many there are.
  func write(to list: UnsafeMutableBufferPointer<VertexIndex>) -> Int {
    var count = 0
    for (index, word) in self.enumerated() {
      var word = word
      while word != 0 {
        list[count] = VertexIndex(truncatingIfNeeded: index &<< 6 &+ word.trailingZeroBitCount)
        count &+= 1
        word &= word &- 1
      }
    }
    return count
  }
}
