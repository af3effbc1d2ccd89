import ArgumentParser
import DealGraph

/// What a deal book may ask of the machine; for those who know that theirs is larger, or whose machine is smaller.
struct BookLimitOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("The most bytes of a deal book.", valueName: "count"))
  var maxBookBytes = BookLimits().bytes

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most entries of a deal book: texts, lists and mappings.", valueName: "count"))
  var maxBookEntries = BookLimits().entries

  func validate() throws {
    for (value, option) in [(maxBookBytes, "--max-book-bytes"), (maxBookEntries, "--max-book-entries")] {
      guard (1...Int(Int32.max)).contains(value) else {
        throw ValidationError("\(option) must be from 1 to \(Int32.max)")
      }
    }
  }

  /// The limits for the reader.
  var limits: BookLimits {
    var limits = BookLimits()
    limits.bytes = maxBookBytes
    limits.entries = maxBookEntries
    return limits
  }
}
