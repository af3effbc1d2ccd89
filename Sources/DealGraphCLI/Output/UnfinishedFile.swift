#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A result on its way: a temporary file beside the place where the result will stand, with its full content or gone.
///
/// The program writes one result at a time; a signal that ends it (an interrupt, a hang-up, a request to end) removes
/// the temporary file first.
struct UnfinishedFile {
  /// Where the content goes.
  let descriptor: Int32
  private let temporary: String
  private let path: String

  /// Creates the temporary file for a result.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason.
  init(for path: String, named name: String) throws(CommandFailure) {
    Interruption.prepare()
    var template = Array("\(path).XXXXXX".utf8CString)
    // Between the creation and the note of its name no signal may come.
    let descriptor = Interruption.postponed { () -> Int32 in
      let descriptor = mkstemp(&template)
      if descriptor >= 0 { Interruption.note(unfinished: template) }
      return descriptor
    }
    guard descriptor >= 0 else { throw OutputFile.failure("write", name) }
    self.descriptor = descriptor
    self.path = path
    temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Puts the file in its place.
  ///
  /// - Returns: Whether that could be done; if not, `errno` says why, and the temporary file is gone.
  func finish() -> Bool {
    Interruption.postponed {
      defer { Interruption.forget() }
      guard close(descriptor) == 0, rename(temporary, path) == 0 else {
        let reason = errno
        _ = unlink(temporary)
        errno = reason
        return false
      }
      return true
    }
  }

  /// Removes the file.
  func discard() {
    let reason = errno
    Interruption.postponed {
      _ = close(descriptor)
      _ = unlink(temporary)
      Interruption.forget()
    }
    errno = reason
  }
}
