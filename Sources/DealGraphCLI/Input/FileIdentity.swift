import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What makes two paths the same file.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// The files that were read so far.
  private static let read = Mutex<Set<FileIdentity>>([])

  /// The identity of a file whose status is known.
  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// Whether the file was read.
  var wasRead: Bool { Self.read.withLock { $0.contains(self) } }

  /// Notes that a file is read; nothing, if it is not there or has no name.
  static func note(path: String) {
    var status = stat()
    guard path != "-", stat(path, &status) == 0 else { return }
    let identity = FileIdentity(status)
    read.withLock { _ = $0.insert(identity) }
  }
}
