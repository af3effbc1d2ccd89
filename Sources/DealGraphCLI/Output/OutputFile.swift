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
  /// A file that was read is not replaced, unless the result is the same thing in another form. A link stays a link,
  /// its target is replaced; a device or a pipe is written to. A file that was there keeps its permissions.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason; ``CommandFailure/replacesInput(_:)``.
  static func write(
    _ bytes: [UInt8], to name: String, mayReplaceInput: Bool = false
  ) throws(CommandFailure) {
    try write(to: name, mayReplaceInput: mayReplaceInput) { (output: Output) throws(CommandFailure) in
      try bytes.withUnsafeBufferPointer { (bytes) throws(CommandFailure) in try output(UnsafeRawBufferPointer(bytes)) }
    }
  }

  /// Takes the next bytes of a result.
  typealias Output = (UnsafeRawBufferPointer) throws(CommandFailure) -> Void

  /// Writes a file in the same way, part by part.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason; ``CommandFailure/replacesInput(_:)``; or what the
  ///   content throws.
  static func write(
    to name: String, mayReplaceInput: Bool = false, content: (Output) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var path = name
    if let resolved = realpath(name, nil) {
      path = String(cString: resolved)
      free(resolved)
    }
    var existing = stat()
    let exists = stat(path, &existing) == 0
    if exists, !mayReplaceInput, existing.st_mode & S_IFMT == S_IFREG, FileIdentity(existing).wasRead {
      throw .replacesInput(name)
    }
    var link = stat()
    let isDanglingLink = !exists && lstat(path, &link) == 0
    if isDanglingLink || (exists && existing.st_mode & S_IFMT != S_IFREG) {
      return try writeInPlace(content, to: path, named: name)
    }
    let file = try UnfinishedFile(for: path, named: name)
    do throws(CommandFailure) {
      // A temporary file is private; a result has the permissions of any new file.
      let mask = umask(0)
      _ = umask(mask)
      let mode = exists ? existing.st_mode & 0o777 : 0o666 & ~mask
      guard fchmod(file.descriptor, mode) == 0 else { throw failure("write", name) }
      try content { (bytes) throws(CommandFailure) in try writeAll(bytes, to: file.descriptor, named: name) }
      guard fsync(file.descriptor) == 0 || errno == EINVAL else { throw failure("write", name) }
    } catch {
      file.discard()
      throw error
    }
    guard file.finish() else { throw failure("write", name) }
  }

  private static func writeInPlace(
    _ content: (Output) throws(CommandFailure) -> Void, to path: String, named name: String
  ) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw failure("write", name) }
    do throws(CommandFailure) {
      try content { (bytes) throws(CommandFailure) in try writeAll(bytes, to: descriptor, named: name) }
    } catch {
      _ = close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw failure("write", name) }
  }

  /// Writes to standard output.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason.
  static func writeToStandardOutput(_ bytes: [UInt8]) throws(CommandFailure) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(CommandFailure) in
      try writeAll(UnsafeRawBufferPointer(bytes), to: STDOUT_FILENO, named: "standard output")
    }
  }

  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named name: String) throws(CommandFailure)
  {
    // The limit on the size of a file must fail the write, not end the program.
    signal(SIGXFSZ, SIG_IGN)
    var written = 0
    while written < bytes.count {
      let count = write(bytes, from: written, to: descriptor)
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

  static func failure(_ verb: String, _ name: String) -> CommandFailure {
    .inputOutput("cannot \(verb) \(name): \(String(cString: strerror(errno)))")
  }
}
