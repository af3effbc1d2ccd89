import DealModel
import FlowModel

/// What every report says about itself: the question, the clocks, the inputs, and how much of the answer is known.
public struct ReportHeader: Sendable {
  /// The name of the question.
  public var report: String
  /// The subject of the book, where there is one.
  public var title: String?
  /// Whether the firms are invented.
  public var isExample = false
  /// The direction that counted; `nil` when the question has none of its own.
  public var layer: Layer?
  /// How firm a deal had to be; `nil` for bulk rows.
  public var basis: Basis?
  /// The day on which deals had to be in force; `nil` for bulk rows.
  public var asOf: CalendarDate?
  /// The day by which claims had to be known; `nil` when all count.
  public var knownOn: CalendarDate?
  /// Whether firms were rolled up to their groups; `nil` for bulk rows.
  public var grouping: FlowQuery.Grouping?
  /// Flows left out because both ends belong to one group.
  public var flowsInsideGroups = 0
  /// The currency of all amounts; `nil` for one unnamed unit.
  public var currency: Currency?
  /// Whether the answer is all there is.
  public var isComplete = true
  /// Deals with an exactly known amount, and deals in all.
  public var amountsKnown: (known: Int, total: Int) = (0, 0)
  /// How many rows of a bulk table were read, and how many of them do not count; `nil` for books.
  public var rows: RowCounts?
  /// What was read.
  public var inputs: [InputReference] = []
  /// The options of the question, in a fixed order.
  public var options: [(name: String, value: String)] = []
}

/// A file that a report is made from.
public struct InputReference: Hashable, Sendable {
  /// The name that the user gave, without its folders.
  public var name: String
  /// The SHA-256 digest of its bytes, in hexadecimal.
  public var digest: String

  /// Creates a reference to an input.
  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}
