/// A piece of text whose parts have a meaning to the eye, and marks that point to footnotes.
///
/// The text itself is never markup: whatever it holds, the writers show it as it stands.
public struct StyledText: Hashable, Sendable, ExpressibleByStringInterpolation {
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
    /// Words that lead elsewhere.
    case link(String, Destination)
  }

  /// Where words lead.
  public enum Destination: Hashable, Sendable {
    /// To another place of the document.
    case place(ReportAnchor)
    /// To an address, as the input gives it; only some are followed.
    case address(String)
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

  /// Creates words that lead to a place of the document.
  public init(_ words: String, to place: ReportAnchor) {
    if !words.isEmpty { runs = [.link(words, .place(place))] }
  }

  /// Creates words that lead to an address.
  public init(_ words: String, address: String) {
    if !words.isEmpty { runs = [.link(words, .address(address))] }
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

extension StyledText {
  /// What is read, without marks of footnotes.
  var words: String {
    runs.map { run in
      switch run {
      case .text(let words, _), .link(let words, _): words
      case .marks: ""
      }
    }.joined()
  }

  /// The words and marks alone, for headings, which are bold as they are.
  var plain: StyledText {
    runs.reduce(into: StyledText()) { result, run in
      switch run {
      case .text(let words, _), .link(let words, _): result += StyledText(words)
      case .marks(let numbers): result += StyledText(marks: numbers)
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

extension StyledText {
  /// Puts texts into a sentence, each with its styles, marks and links.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = StyledText()

    /// Begins a sentence.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds plain words.
    public mutating func appendLiteral(_ words: String) { text += StyledText(words) }

    /// Adds a text as it is.
    public mutating func appendInterpolation(_ part: StyledText) { text += part }

    /// Adds a value as plain words.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += StyledText(value.description)
    }
  }

  /// Creates a sentence of its parts.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }
}
