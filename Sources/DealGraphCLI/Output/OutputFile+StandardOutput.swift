#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OutputFile {
  /// Writes to a file, or to standard output when none is named or its name is `-`.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason; ``CommandFailure/replacesInput(_:)`` for a
  ///   file that was read, unless it may be replaced.
  static func write(
    _ bytes: [UInt8], toFileOrStandardOutput name: String?, mayReplaceInput: Bool = false
  ) throws(CommandFailure) {
    if let name, name != "-" {
      try write(bytes, to: name, mayReplaceInput: mayReplaceInput)
    } else {
      try writeToStandardOutput(bytes)
    }
  }

  /// Writes to a file, or to standard output when none is named or its name is `-`, part by part.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason; ``CommandFailure/replacesInput(_:)`` for a
  ///   file that was read; or what the content throws.
  static func write(
    toFileOrStandardOutput name: String?, content: (Output) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    guard let name, name != "-" else {
      return try content { (bytes) throws(CommandFailure) in
        try writeAll(bytes, to: STDOUT_FILENO, named: "standard output")
      }
    }
    try write(to: name, content: content)
  }
}
