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
    try? OutputFile.writeAll(Array(lines.joined(separator: "\n").utf8), to: STDERR_FILENO, named: "standard error")
  }
}
