/// The bytes of a file, a pipe or standard input, decompressed where they are gzip.
///
/// A second thread reads ahead, decompresses, and shows the bytes as they stand in the file to an observer, such as a digest;
/// so that all of this overlaps with what is done with the bytes.
package final class ByteStream {
  private static let blockSize = 1 << 20

  /// How many bytes the file has, compressed or not; `nil` where that is not known before its end.
  package let size: Int?
  private let readAhead: ReadAhead
  private var block: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// Whether what was read was compressed.
  package private(set) var isCompressed = false
  /// How many bytes of the file stand before the end of the block that is being read.
  package private(set) var bytesOfFile = 0

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - observer: is shown each byte of the file once, in order and before it is read here, on another thread.
  /// - Throws: ``StreamError/system(_:)``.
  package convenience init(
    path: String, observer: @escaping @Sendable (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(StreamError) {
    let file = try FileBytes(path: path)
    self.init(size: file.size, observer: observer) { () throws(StreamError) in
      try file.next(atMost: Self.blockSize)
    }
  }

  /// The bytes that a source gives: none at its end.
  init(
    size: Int? = nil, blockSize: Int = ByteStream.blockSize,
    observer: @escaping @Sendable (UnsafeRawBufferPointer) -> Void = { _ in },
    source: @escaping @Sendable () throws(StreamError) -> [UInt8]
  ) {
    self.size = size
    readAhead = ReadAhead { (deliver: (ReadAhead.Block) -> Bool) throws(StreamError) in
      try Self.produce(blockSize, observer, source, deliver)
    }
  }

  deinit { readAhead.cancel() }

  /// Fills a buffer from its beginning.
  ///
  /// - Returns: How many bytes it got; 0 at the end, or when the buffer has no room.
  /// - Throws: ``StreamError``.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    while position == block.count, !isAtEnd {
      guard let next = try readAhead.next() else {
        isAtEnd = true
        break
      }
      block = next.bytes
      bytesOfFile = next.end
      isCompressed = next.isCompressed
      position = 0
    }
    let count = min(block.count - position, buffer.count)
    block.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
    position += count
    return count
  }

  /// Reads, decompresses and delivers blocks until there are no more, or nobody wants them.
  private static func produce(
    _ blockSize: Int, _ observer: (UnsafeRawBufferPointer) -> Void, _ source: () throws(StreamError) -> [UInt8],
    _ deliver: (ReadAhead.Block) -> Bool
  ) throws(StreamError) {
    var end = 0
    func next() throws(StreamError) -> [UInt8] {
      let bytes = try source()
      end += bytes.count
      bytes.withUnsafeBytes(observer)
      return bytes
    }
    var bytes = try next()
    // A pipe may give the two bytes that tell gzip one by one.
    while bytes.count == 1 {
      let more = try next()
      if more.isEmpty { break }
      bytes += more
    }
    guard bytes.starts(with: [0x1F, 0x8B]) else {
      while !bytes.isEmpty, deliver(ReadAhead.Block(bytes: bytes, end: end)) { bytes = try next() }
      return
    }
    var decoder = try GzipDecoder()
    var isWanted = true
    while !bytes.isEmpty, isWanted {
      isWanted = try decoder.decode(bytes, blockSize: blockSize) { block throws(StreamError) in
        deliver(ReadAhead.Block(bytes: block, end: end, isCompressed: true))
      }
      bytes = try next()
    }
    if isWanted, !decoder.isAtEnd { throw .truncated }
  }
}
