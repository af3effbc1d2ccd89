#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard error, for everything that is not a result.
enum StandardError {
  /// Writes lines of text; there is nowhere to report a failure to.
  ///
  /// Nothing in them reaches a terminal raw: names of files, firms and options may come from anyone.
  static func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
    put(lines.joined(separator: "\n"))
  }

  /// Puts a text in the place of what stands on the last line of the terminal.
  static func redraw(_ line: String) { put("\r\u{1B}[K\(line.printable)") }

  private static func put(_ text: String) {
    Array(text.utf8).withUnsafeBytes { bytes in
      try? OutputFile.writeAll(bytes, to: STDERR_FILENO, named: "standard error")
    }
  }
}
