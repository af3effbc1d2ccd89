/// How many rows of a file count, and how many do not.
public struct RowCounts: Hashable, Sendable {
  /// The rows of the file.
  public var read: Int
  /// Those that were left out because they could not be used.
  public var skipped: Int
  /// Those that were left out by a filter.
  public var filtered: Int

  /// Creates the counts.
  public init(read: Int, skipped: Int, filtered: Int) {
    self.read = read
    self.skipped = skipped
    self.filtered = filtered
  }

  /// Those that count.
  public var counting: Int { read - skipped - filtered }
}
