/// Working memory of an algorithm, freed when its owner goes.
///
/// The inner loops of the kernel read and write several arrays at once, at indices that the graph has already vouched
/// for. Unsafe buffers spare them the uniqueness and bounds checks of `Array`; debug builds still check every index.
struct ScratchBuffer: ~Copyable {
  let elements: UnsafeMutableBufferPointer<UInt32>

  init(count: Int, repeating value: UInt32 = 0) {
    elements = .allocate(capacity: count)
    elements.initialize(repeating: value)
  }

  deinit {
    elements.deallocate()
  }
}

extension UnsafeBufferPointer where Element == UInt32 {
  subscript(index: UInt32) -> UInt32 {
    self[Int(index)]
  }
}

extension UnsafeMutableBufferPointer where Element == UInt32 {
  subscript(index: UInt32) -> UInt32 {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }
}
