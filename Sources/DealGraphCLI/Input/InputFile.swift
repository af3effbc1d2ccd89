#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of an input, and the name that messages give it.
struct InputFile {
  /// The name for messages.
  let name: String
  /// What was read.
  let bytes: [UInt8]

  /// More than this is no input that can be held in memory.
  static let largestSize = 4 << 30

  /// Reads a file, or standard input when the path is `-`.
  ///
  /// Devices have no end, so reading stops at a limit.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason.
  init(path: String, limit: Int = largestSize) throws(CommandFailure) {
    name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Self.failure(name) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var chunk = [UInt8](repeating: 0, count: max(65_536, min(expected + 1, 1 << 24)))
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(name)
      }
      guard bytes.count + count <= limit else {
        throw .inputOutput("cannot read \(name): it has more than \(limit >> 20) MiB")
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    self.bytes = bytes
  }

  private static func failure(_ name: String) -> CommandFailure {
    .inputOutput("cannot read \(name): \(String(cString: strerror(errno)))")
  }
}
