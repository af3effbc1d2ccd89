#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a result goes: a file, which appears whole or not at all, or standard output.
enum OutputFile {
  /// Writes a file by way of a temporary one beside it that is then renamed, so that no reader ever sees half of it.
  ///
  /// A link stays a link, its target is replaced; a device or a pipe is written to. A file that was there keeps its
  /// permissions.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason; the temporary file is removed.
  static func write(_ bytes: [UInt8], to name: String) throws(CommandFailure) {
    var path = name
    if let resolved = realpath(name, nil) {
      path = String(cString: resolved)
      free(resolved)
    }
    var existing = stat()
    let exists = stat(path, &existing) == 0
    var link = stat()
    let isDanglingLink = !exists && lstat(path, &link) == 0
    if isDanglingLink || (exists && existing.st_mode & S_IFMT != S_IFREG) {
      return try writeInPlace(bytes, to: path, named: name)
    }
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure("write", name) }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(CommandFailure) {
      // mkstemp makes a private file; a result has the permissions of any new file.
      let mask = umask(0)
      _ = umask(mask)
      let mode = exists ? existing.st_mode & 0o777 : 0o666 & ~mask
      guard fchmod(descriptor, mode) == 0 else { throw failure("write", name) }
      try writeAll(bytes, to: descriptor, named: name)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("write", name) }
    } catch {
      _ = close(descriptor)
      _ = unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let error = failure("write", name)
      _ = unlink(temporary)
      throw error
    }
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String, named name: String) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw failure("write", name) }
    defer { _ = close(descriptor) }
    try writeAll(bytes, to: descriptor, named: name)
  }

  /// Writes to standard output.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason.
  static func writeToStandardOutput(_ bytes: [UInt8]) throws(CommandFailure) {
    try writeAll(bytes, to: STDOUT_FILENO, named: "standard output")
  }

  fileprivate static func writeAll(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Self.write($0, from: written, to: descriptor) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw failure("write", name)
      }
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, from start: Int, to descriptor: Int32) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    #else
      Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    #endif
  }

  private static func failure(_ verb: String, _ name: String) -> CommandFailure {
    .inputOutput("cannot \(verb) \(name): \(String(cString: strerror(errno)))")
  }
}

/// Standard error, for everything that is not a result.
enum StandardError {
  /// Writes a message; there is nowhere to report a failure to.
  static func write(_ text: String) {
    try? OutputFile.writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }
}

/// Standard output, when it is a terminal.
enum Terminal {
  /// Whether it is a terminal that wants color.
  static var wantsColor: Bool {
    guard isatty(STDOUT_FILENO) == 1, getenv("NO_COLOR").map({ $0.pointee == 0 }) ?? true else { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// How many columns it has; never so few that a table could not be set.
  static var columns: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return max(60, Int(size.ws_col))
  }
}
