/// What is said around a plot.
public struct PlotCaption: Hashable, Sendable {
  /// What the plot shows, in a few words.
  public var title: String
  /// What is to be seen in it, in a sentence or two; those who do not see the plot get it as its description.
  public var message: String
  /// How to read it and what it rests on, below it, line by line.
  public var notes: [String]
  /// What its identifiers begin with; letters of ASCII, digits and hyphens, another one for each plot of one page.
  public var identifier: String

  /// Creates a caption.
  public init(title: String, message: String = "", notes: [String] = [], identifier: String = "plot") {
    self.title = title
    self.message = message
    self.notes = notes
    self.identifier = identifier
  }
}

/// Why a plot cannot be drawn.
public enum PlotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing to draw; what is missing, in a sentence.
  case empty(String)
  /// There is more than anyone could tell apart; how many of what, and how many there may be.
  case tooMany(String, count: Int, limit: Int)
  /// A plot of so many columns needs more room; in pixels.
  case tooNarrow(needed: Int, width: Int)
  /// A value that no plot can have, and where it stands.
  case unusable(String)

  /// The reason in words.
  public var description: String {
    switch self {
    case .empty(let reason): reason
    case .tooMany(let what, let count, let limit):
      "\(grouped(count)) \(what) are too many for a plot that can be read; at most \(grouped(limit)) are drawn"
    case .tooNarrow(let needed, let width):
      "the plot needs a width of at least \(grouped(needed)) px, and has \(grouped(width)) px"
    case .unusable(let reason): reason
    }
  }
}
