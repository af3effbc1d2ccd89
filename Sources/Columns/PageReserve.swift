import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Large memory that nobody uses any more, kept for whoever needs some next.
///
/// The system clears each page that it gives, which can take longer than what is then done with it, and a computation takes
/// and frees large memory many times over. What is kept is marked, so that the system may have it back whenever it runs
/// short; it holds nothing in particular.
package enum PageReserve {
  /// No more than this is kept.
  static let limit = 1 << 29

  /// Memory as numbers, which threads may hand to each other.
  private struct Block {
    let address: UInt
    let size: Int
  }

  /// The longest kept first.
  private static let blocks = Mutex<[Block]>([])

  /// The smallest kept memory that is large enough, and not more than twice that.
  static func take(_ byteCount: Int) -> UnsafeMutableRawBufferPointer? {
    let block = blocks.withLock { blocks in
      place(for: byteCount, in: blocks.map(\.size)).map { blocks.remove(at: $0) }
    }
    return block.map(bytes)
  }

  /// Which of some sizes is the smallest that is large enough, and not more than twice that.
  static func place(for byteCount: Int, in sizes: [Int]) -> Int? {
    let fitting = sizes.indices.filter { sizes[$0] >= byteCount && sizes[$0] / 2 <= byteCount }
    return fitting.min { sizes[$0] < sizes[$1] }
  }

  /// Keeps memory; whether it does, for what is larger than all that may be kept it does not.
  static func keep(_ memory: UnsafeMutableRawBufferPointer) -> Bool {
    guard memory.count <= limit, let start = memory.baseAddress else { return false }
    #if os(Linux) || canImport(Darwin)
      // Refused by systems that do not know it; then they cannot have it back while it is kept.
      _ = madvise(start, memory.count, MADV_FREE)
    #endif
    let block = Block(address: UInt(bitPattern: start), size: memory.count)
    let superfluous = blocks.withLock { blocks in
      blocks.append(block)
      let count = superfluousCount(of: blocks.map(\.size))
      defer { blocks.removeFirst(count) }
      return Array(blocks.prefix(count))
    }
    for block in superfluous { bytes(of: block).deallocate() }
    return true
  }

  /// How many of some sizes, from the first on, are beyond what may be kept of all.
  static func superfluousCount(of sizes: [Int]) -> Int {
    var total = sizes.reduce(0, +)
    return sizes.prefix { size in
      defer { total -= size }
      return total > limit
    }.count
  }

  /// Gives all that is kept back to the system.
  package static func empty() {
    let all = blocks.withLock { blocks in
      defer { blocks = [] }
      return blocks
    }
    for block in all { bytes(of: block).deallocate() }
  }

  /// How much is kept.
  static var byteCount: Int { blocks.withLock { $0.reduce(0) { $0 + $1.size } } }

  private static func bytes(of block: Block) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(bitPattern: block.address), count: block.size)
  }
}
