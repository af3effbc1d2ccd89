extension OutputFile {
  /// Writes to a file, or to standard output when none is named or its name is `-`.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason.
  static func write(_ bytes: [UInt8], toFileOrStandardOutput name: String?) throws(CommandFailure) {
    if let name, name != "-" {
      try write(bytes, to: name)
    } else {
      try writeToStandardOutput(bytes)
    }
  }
}
