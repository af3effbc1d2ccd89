import Columns

/// Working memory of an algorithm, freed when its owner goes.
///
/// The inner loops of the kernel read and write several arrays at once, at indices that the graph has already vouched
/// for. Unsafe buffers spare them the uniqueness and bounds checks of `Array`; debug builds still check every index.
struct ScratchArray<Element: BitwiseCopyable>: ~Copyable {
  /// The elements; a change in place, as by `+=`, needs a name of its own for them, for the compiler of Swift 6.3 fails on
  /// `array.elements[0] += 1` when it builds for the thread sanitizer.
  let elements: UnsafeMutableBufferPointer<Element>
  /// What the elements are in; nil if they stand by themselves.
  private let pages: PageMemory?

  /// Bytes from which on large pages are worth asking for.
  private static var largeSize: Int { 1 << 23 }

  init(count: Int, repeating value: Element) {
    self.init(unfilledCount: count)
    elements.initialize(repeating: value)
  }

  /// Leaves the elements as they come; each is to be written before it is read.
  init(unfilledCount: Int) {
    let byteCount = unfilledCount * MemoryLayout<Element>.stride
    let memory = byteCount >= Self.largeSize ? PageMemory(byteCount: byteCount) : nil
    elements = memory?.bytes.bindMemory(to: Element.self) ?? .allocate(capacity: unfilledCount)
    pages = memory
  }

  deinit {
    if pages == nil { elements.deallocate() }
  }
}

/// Working memory for indices, the most common kind.
typealias ScratchBuffer = ScratchArray<UInt32>

extension ScratchArray<UInt32> {
  init(count: Int) { self.init(count: count, repeating: 0) }
}

extension UnsafeBufferPointer {
  subscript(index: UInt32) -> Element {
    self[Int(index)]
  }
}

extension UnsafeMutableBufferPointer {
  subscript(index: UInt32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }
}
