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
}
