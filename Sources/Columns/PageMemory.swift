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
  /// What it was taken from the system as.
  private let block: UnsafeMutableRawBufferPointer

  /// Takes memory.
  package init(byteCount: Int) {
    guard LargePages.areWorthwhile(byteCount) else {
      block = .allocate(byteCount: byteCount, alignment: 64)
      bytes = block
      return
    }
    if let kept = PageReserve.take(byteCount) {
      block = kept
    } else {
      let size = (byteCount + LargePages.size - 1) / LargePages.size * LargePages.size
      block = .allocate(byteCount: size, alignment: LargePages.size)
      LargePages.request(for: UnsafeRawBufferPointer(block))
    }
    bytes = UnsafeMutableRawBufferPointer(rebasing: block[..<byteCount])
  }

  deinit {
    if !LargePages.areWorthwhile(bytes.count) || !PageReserve.keep(block) { block.deallocate() }
  }
}

/// Pages of the size that the system gives only to who asks for them.
package enum LargePages {
  static let size = 1 << 21
  private static let smallSize = 1 << 12

  /// Whether memory is so large that it is better off with large pages.
  static func areWorthwhile(_ byteCount: Int) -> Bool { byteCount >= 4 * size }

  /// Asks for large pages under memory to which nothing has been written yet.
  ///
  /// Without them it is slower, and right all the same.
  package static func request(for bytes: UnsafeRawBufferPointer) {
    #if os(Linux)
      guard areWorthwhile(bytes.count), let start = bytes.baseAddress else { return }
      // The system knows pages only, of which the first one may begin before the memory.
      let ahead = -Int(bitPattern: start) & (smallSize - 1)
      _ = madvise(UnsafeMutableRawPointer(mutating: start) + ahead, bytes.count - ahead, MADV_HUGEPAGE)
    #endif
  }

  /// Asks for large pages under the memory of an array to which little has been written yet.
  package static func request<Element>(for array: inout [Element]) {
    let byteCount = array.capacity * MemoryLayout<Element>.stride
    guard areWorthwhile(byteCount) else { return }
    array.withUnsafeBufferPointer { elements in
      request(for: UnsafeRawBufferPointer(start: elements.baseAddress, count: byteCount))
    }
  }
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
