import DealModel

/// The sources that a picture cites, numbered in the order of the book.
struct SourceNotes: Sendable {
  /// The cited sources; note number n is at position n − 1.
  let sources: [Source]
  private let numbers: [SourceID: Int]

  /// Numbers the sources of some ties.
  init(of ties: [DiagramTie], in book: DealBook?) { self.init(of: ties, among: book?.sources ?? []) }

  /// Numbers the sources of some ties among all that there are.
  init(of ties: [DiagramTie], among all: [Source]) {
    let cited = Set(ties.flatMap(\.parts).flatMap(\.sources))
    sources = all.filter { cited.contains($0.id) }
    numbers = Dictionary(zip(sources.map(\.id), 1...), uniquingKeysWith: { first, _ in first })
  }

  /// The numbers of the sources of some parts, ascending.
  func numbers(of parts: [TiePart]) -> [Int] {
    Set(parts.flatMap(\.sources).compactMap { numbers[$0] }).sorted()
  }

  /// Numbers as a label shows them: `[1][3]`.
  static func text(of numbers: [Int]) -> String { numbers.map { "[\($0)]" }.joined() }

  /// The source at a number, in one line.
  func citation(_ number: Int, _ phrases: any DiagramPhrases) -> String {
    "[\(number)] " + sources[number - 1].citation(phrases)
  }

  /// Publisher and date of the source at a number.
  func shortCitation(_ number: Int, _ phrases: any DiagramPhrases) -> String {
    "[\(number)] " + sources[number - 1].shortCitation(phrases)
  }

  /// Where the first source of some parts that can be read on the network is found.
  func link(of parts: [TiePart]) -> LinkTarget? {
    numbers(of: parts).lazy.compactMap { sources[$0 - 1].url.flatMap(LinkTarget.init) }.first
  }
}
