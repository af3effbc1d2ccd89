import DealModel

/// The bytes of a file that are at hand: all of them, or a stretch that is moved along as records are read.
///
/// A stretch always begins with the record that is being read. A record that does not end in it is kept, and more is
/// read behind it, so that readers see every record whole, wherever the blocks of the source end.
final class ByteWindow {
  /// Fills a buffer from its beginning and says with how many bytes; 0 at the end.
  typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  /// The longest record, with its line end: what a window must hold at once.
  static let recordLimit = 16 << 20
  private static let blockSize = 1 << 20

  /// What is at hand.
  private(set) var bytes: UnsafeBufferPointer<UInt8>
  /// Whether nothing follows it.
  private(set) var isLast: Bool
  /// Why the source could not be read to its end.
  private(set) var failure: (any Error)?
  /// How many bytes of the file were passed by before the window.
  private(set) var passed = 0
  private let source: Source?
  private var storage: UnsafeMutableBufferPointer<UInt8>

  /// All bytes of a file, which the caller holds as long as the window is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isLast = true
    source = nil
    storage = UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// The bytes that a source gives, from its first block on.
  init(source: @escaping Source) {
    self.source = source
    isLast = false
    storage = .allocate(capacity: Self.blockSize)
    bytes = UnsafeBufferPointer(rebasing: storage[..<0])
    // Enough for a byte order mark.
    repeat { advance(to: 0) } while !isLast && bytes.count < 4
  }

  deinit { storage.deallocate() }

  /// Drops the bytes before an offset and reads on behind the others, at least as many as they are.
  ///
  /// What is kept is read anew by the caller; reading in proportion keeps the cost of that linear.
  func advance(to offset: Int) {
    guard let source, !isLast else { return }
    let kept = bytes.count - offset
    passed += offset
    var count = kept
    if kept > storage.count / 2 {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: storage.count * 2)
      move(kept, from: offset, to: larger)
      storage.deallocate()
      storage = larger
    } else if offset > 0 {
      move(kept, from: offset, to: storage)
    }
    repeat {
      do {
        let read = try source(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(storage)[count...]))
        count += min(max(read, 0), storage.count - count)
        isLast = read <= 0
      } catch {
        failure = error
        isLast = true
      }
    } while !isLast && count < min(2 * kept, storage.count)
    bytes = UnsafeBufferPointer(rebasing: storage[..<count])
  }

  private func move(_ count: Int, from offset: Int, to buffer: UnsafeMutableBufferPointer<UInt8>) {
    guard count > 0, let from = bytes.baseAddress, let to = buffer.baseAddress else { return }
    to.update(from: from + offset, count: count)
  }
}

extension ByteWindow {
  /// What is read from the window, unless its source failed: what was read then is not all, whatever became of it.
  func checked<Value>(_ read: (ByteWindow) throws(InvalidInput) -> Value) throws -> Value {
    let result = Result { () throws(InvalidInput) in try read(self) }
    if let failure { throw failure }
    return try result.get()
  }
}
