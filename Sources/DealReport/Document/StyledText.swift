/// A piece of text whose parts have a meaning to the eye, and marks that point to footnotes.
///
/// The text itself is never markup: whatever it holds, the writers show it as it stands.
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a part of a text is to the reader; writers without color leave it out, so it never says anything alone.
  public enum Style: Hashable, Sendable {
    /// Nothing special.
    case plain
    /// To be seen first.
    case strong
    /// To be seen last.
    case faint
    /// To be taken with care.
    case caution
    /// Wrong.
    case severe
  }

  /// A part of a text.
  public enum Run: Hashable, Sendable {
    /// Words.
    case text(String, Style)
    /// Numbers of footnotes.
    case marks([Int])
  }

  /// The parts, in order; none is empty, and neighbors differ in style.
  public private(set) var runs: [Run] = []

  /// Creates an empty text.
  public init() {}

  /// Creates a text of one style.
  public init(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { runs = [.text(text, style)] }
  }

  /// Creates a plain text.
  public init(stringLiteral value: String) { self.init(value) }

  /// Creates marks of footnotes.
  public init(marks: [Int]) {
    if !marks.isEmpty { runs = [.marks(marks)] }
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { runs.isEmpty }

  /// Two texts, one after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  /// Adds a text at the end; words of one style become one part, so that equal texts compare equal.
  public static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs {
      switch (left.runs.last, run) {
      case (.text(let before, let style), .text(let words, let own)) where style == own:
        left.runs[left.runs.count - 1] = .text(before + words, style)
      case (.marks(let before), .marks(let numbers)): left.runs[left.runs.count - 1] = .marks(before + numbers)
      default: left.runs.append(run)
      }
    }
  }
}

extension Sequence<StyledText> {
  /// The texts that are not empty, with a separator between them.
  func joined(separator: StyledText) -> StyledText {
    var joined = StyledText()
    for text in self where !text.isEmpty {
      if !joined.isEmpty { joined += separator }
      joined += text
    }
    return joined
  }
}
