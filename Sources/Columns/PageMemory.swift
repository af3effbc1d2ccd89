#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for many numbers, freed with its owner; where the system has large pages, in these.
///
/// Writing to many places of a large array at once waits for the translation of addresses more than for memory unless
/// pages are large, and the system gives large pages only to who asks.
package final class PageMemory: @unchecked Sendable {
  // Who writes to it sees to it that no one else reads there at the time; whoever shares it only reads.
  /// The memory; it holds nothing in particular until it is written.
  package let bytes: UnsafeMutableRawBufferPointer

  /// The size of a large page.
  private static let largePage = 1 << 21

  /// Takes memory.
  package init(byteCount: Int) {
    let isLarge = byteCount >= 4 * Self.largePage
    bytes = .allocate(byteCount: byteCount, alignment: isLarge ? Self.largePage : 64)
    #if os(Linux)
      // Without large pages it is slower, and right all the same.
      if isLarge { _ = madvise(bytes.baseAddress, byteCount, MADV_HUGEPAGE) }
    #endif
  }

  deinit { bytes.deallocate() }
}

/// A column to be, whose numbers are not written yet.
package struct UnwrittenColumn<Element: BitwiseCopyable & Sendable> {
  /// The numbers; they are nothing in particular until they are written.
  package let elements: UnsafeMutableBufferPointer<Element>
  private let memory: PageMemory

  /// Takes memory for some numbers.
  package init(count: Int) {
    memory = PageMemory(byteCount: count * MemoryLayout<Element>.stride)
    elements = memory.bytes.bindMemory(to: Element.self)
  }

  /// The column, once all numbers are written; they must not change any more.
  package consuming func written() -> Column<Element> { Column(UnsafeBufferPointer(elements), owner: memory) }
}
