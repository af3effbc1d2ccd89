/// Cuts a file into chunks that end with a line, as far as that can be told without reading the rows.
///
/// Where a chunk ends changes nothing but how much of the file must be read one row after the other: a line end between
/// an odd number of quotes, so probably in a field, is none where another one is at hand.
struct ChunkCutter {
  private let window: ByteWindow
  private let hasQuotes: Bool
  /// What the last chunk could not keep.
  private var rest: [UInt8] = []
  private var isExhausted = false
  /// Whether all chunks were given.
  private(set) var isAtEnd = false

  /// - Parameters:
  ///   - window: where the bytes come from; see ``ByteWindow/drain(into:)``.
  ///   - hasQuotes: whether lines may end within quotes.
  init(_ window: ByteWindow, hasQuotes: Bool) {
    self.window = window
    self.hasQuotes = hasQuotes
  }

  /// Fills a chunk with the bytes that come next.
  ///
  /// - Precondition: this is not at the end, and all chunks have one capacity.
  mutating func fill(_ chunk: RowChunk) {
    var count = rest.count
    rest.withUnsafeBufferPointer { rest in
      if let start = rest.baseAddress { chunk.bytes.update(from: start, count: rest.count) }
    }
    rest.removeAll(keepingCapacity: true)
    let room = UnsafeMutableRawBufferPointer(start: chunk.bytes, count: chunk.capacity)
    while count < chunk.capacity, !isExhausted {
      let read = window.drain(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
      count += read
      isExhausted = read == 0
    }
    isAtEnd = isExhausted
    chunk.isLast = isExhausted
    chunk.count = count
    guard !isExhausted else { return }
    let end = end(in: UnsafeBufferPointer(start: chunk.bytes, count: count))
    rest.append(contentsOf: UnsafeBufferPointer(start: chunk.bytes + end, count: count - end))
    chunk.count = end
  }

  /// Where a chunk ends best.
  private func end(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var isInQuotes = hasQuotes && Self.countOfQuotes(in: bytes) & 1 == 1
    var other: Int?
    var offset = bytes.count
    while offset > 0 {
      offset -= 1
      let byte = bytes[offset]
      if byte == ASCII.quote, hasQuotes { isInQuotes.toggle() }
      guard byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && isAlone(offset, bytes)) else { continue }
      if !isInQuotes { return offset + 1 }
      if other == nil { other = offset + 1 }
    }
    return other ?? bytes.count
  }

  /// Whether it is known that no LF belongs to the CR at an offset.
  private func isAlone(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset + 1 < bytes.count && bytes[offset + 1] != ASCII.lineFeed
  }

  private static func countOfQuotes(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let quotes = SIMD16<UInt8>(repeating: ASCII.quote)
    var count = 0
    var offset = 0
    while offset + 16 <= raw.count {
      // Lanes count to 255 at most.
      let end = min(raw.count - 15, offset + 255 * 16)
      var lanes = SIMD16<UInt8>()
      while offset < end {
        let block = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        lanes = lanes &+ SIMD16<UInt8>().replacing(with: 1, where: block .== quotes)
        offset += 16
      }
      for lane in 0..<16 { count += Int(lanes[lane]) }
    }
    while offset < raw.count {
      if raw[offset] == ASCII.quote { count += 1 }
      offset += 1
    }
    return count
  }
}
