#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file where the system keeps them, without being read or copied beforehand.
///
/// A file that is replaced by another under the same name stays mapped as it was. One that is written to or cut off while
/// it is mapped changes under its reader, and reading behind its new end ends the program, as the system has it.
package final class MappedFile: @unchecked Sendable {
  // Never written to.
  /// The bytes.
  package let bytes: UnsafeRawBufferPointer

  /// Maps a file.
  ///
  /// - Throws: ``MappingError`` with the system's reason.
  package init(path: String) throws(MappingError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(String(cString: strerror(errno))) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw .system(String(cString: strerror(errno))) }
    bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  deinit {
    if let start = bytes.baseAddress { _ = munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}

/// Why a file cannot be mapped.
package enum MappingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system refuses, for the reason given.
  case system(String)
  /// It is a pipe, a device or a directory.
  case notAFile

  /// The reason in words.
  package var description: String {
    switch self {
    case .system(let reason): reason
    case .notAFile: "it is no regular file"
    }
  }
}
