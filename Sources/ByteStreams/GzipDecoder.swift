import CZlib

/// Decompresses the members of a gzip file, one after the other.
///
/// **Definition**: RFC 1952. Zeros behind the last member are padding, anything else behind it is an error.
struct GzipDecoder: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private var state = State.inMember

  private enum State {
    case inMember
    case betweenMembers
    case inPadding
  }

  init() throws(StreamError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard czlib_begin_gzip(stream) == Z_OK else {
      stream.deallocate()
      throw .outOfMemory
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Whether the bytes so far may be all.
  var isAtEnd: Bool { state != .inMember }

  /// Decompresses some bytes into blocks of a size, until the body wants no more of them.
  ///
  /// - Returns: Whether the body wanted all of them.
  mutating func decode(
    _ bytes: [UInt8], blockSize: Int, _ body: ([UInt8]) throws(StreamError) -> Bool
  ) throws(StreamError) -> Bool {
    var position = 0
    while position < bytes.count {
      if state != .inMember {
        guard try beginMember(bytes, &position) else { continue }
      }
      // zlib gives what it has as long as its output fills the block.
      var isFull = true
      while isFull, state == .inMember {
        let block = try inflateBlock(bytes, &position, blockSize)
        isFull = block.count == blockSize
        if !block.isEmpty, try !body(block) { return false }
      }
    }
    return true
  }

  /// Whether a member begins at a position, which otherwise moves past a byte of padding.
  private mutating func beginMember(_ bytes: [UInt8], _ position: inout Int) throws(StreamError) -> Bool {
    if bytes[position] == 0 {
      state = .inPadding
      position += 1
      return false
    }
    guard state == .betweenMembers, bytes[position] == 0x1F else { throw .trailingBytes }
    guard inflateReset(stream) == Z_OK else { throw .damaged("it cannot be reset") }
    state = .inMember
    return true
  }

  private mutating func inflateBlock(
    _ bytes: [UInt8], _ position: inout Int, _ blockSize: Int
  ) throws(StreamError) -> [UInt8] {
    var status = Z_OK
    let start = position
    var consumed = 0
    let stream = stream
    let block = [UInt8](unsafeUninitializedCapacity: blockSize) { output, initialized in
      bytes.withUnsafeBufferPointer { input in
        // zlib only reads what its input points to.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + start })
        stream.pointee.avail_in = uInt(input.count - start)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = uInt(blockSize)
        status = inflate(stream, Z_NO_FLUSH)
        consumed = input.count - start - Int(stream.pointee.avail_in)
        initialized = blockSize - Int(stream.pointee.avail_out)
      }
    }
    position += consumed
    switch status {
    // Z_BUF_ERROR says that it needs more of one side, and is no error.
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: state = .betweenMembers
    case Z_MEM_ERROR: throw .outOfMemory
    default: throw .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "code \(status)")
    }
    return block
  }
}
