#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of an open file, pipe or device, in the order in which the system gives them.
final class FileBytes: Sendable {
  private let descriptor: Int32
  private let isOwned: Bool
  /// How many bytes a regular file has; `nil` where that is not known before its end.
  let size: Int?

  /// Opens a file; `-` is standard input.
  init(path: String) throws(StreamError) {
    isOwned = path != "-"
    descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    guard descriptor >= 0 else { throw Self.failure(errno) }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? max(0, Int(status.st_size)) : nil
  }

  deinit {
    if isOwned { _ = close(descriptor) }
  }

  /// The next bytes, at most as many as asked for; none at the end.
  func next(atMost count: Int) throws(StreamError) -> [UInt8] {
    while true {
      var received = 0
      var reason: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        received = read(descriptor, buffer.baseAddress, count)
        reason = errno
        initialized = max(0, received)
      }
      if received >= 0 { return bytes }
      guard reason == EINTR else { throw Self.failure(reason) }
    }
  }

  private static func failure(_ reason: Int32) -> StreamError { .system(String(cString: strerror(reason))) }
}
