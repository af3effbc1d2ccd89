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
  /// How far the bytes at hand were given out.
  private var drained = 0
  private let source: Source?
  private var storage: UnsafeMutableBufferPointer<UInt8>

  /// All bytes of a file, or some at its end or before, which the caller holds as long as the window is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = true) {
    self.bytes = bytes
    self.isLast = isLast
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

  /// Drops the bytes before an offset, for ``drain(into:)``.
  func beginDraining(at offset: Int) { drained = offset }

  /// Fills a buffer with the bytes at hand, and then with what follows them.
  ///
  /// - Returns: How many bytes it got; 0 at the end, also where the source failed.
  func drain(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if drained < bytes.count {
      let count = min(bytes.count - drained, buffer.count)
      buffer.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[drained..<drained + count]))
      drained += count
      return count
    }
    guard let source, !isLast else { return 0 }
    do {
      let read = min(max(try source(buffer), 0), buffer.count)
      passed += read
      isLast = read == 0
      return read
    } catch {
      failure = error
      isLast = true
      return 0
    }
  }

  /// Forgets that the source failed, behind what is asked for.
  func ignoreFailure() { failure = nil }

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
