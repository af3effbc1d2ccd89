import DealModel

/// The rounds that ties of a picture are parts of, each with a letter.
///
/// A round has a tag when at least two lines are parts of it: the tag says that they belong together.
struct RoundTags: Hashable, Sendable {
  /// The titles of the rounds; the letter of each is its place in the alphabet.
  private(set) var titles: [String] = []
  /// What is told of each round as a whole: of several editions, by the last one.
  private(set) var amounts: [String?] = []

  /// No rounds.
  init() {}

  /// The rounds of some ties, in their order.
  init(of ties: [DiagramTie]) {
    let rounds = ties.flatMap { $0.parts.compactMap(\.round).withoutRepeats }
    var counts: [String: Int] = [:]
    for round in rounds { counts[round, default: 0] += 1 }
    titles = rounds.withoutRepeats.filter { counts[$0, default: 0] > 1 }
    var told: [String: String] = [:]
    for part in ties.flatMap(\.parts) {
      if let round = part.round, let amount = part.roundAmount { told[round] = amount }
    }
    amounts = titles.map { told[$0] }
  }

  /// The tags of a tie.
  func letters(of tie: DiagramTie) -> [String] {
    tie.parts.compactMap(\.round).withoutRepeats.compactMap { titles.firstIndex(of: $0) }.sorted().map(Self.letter)
  }

  /// `A` to `Z`, then `A2` and so on.
  static func letter(_ position: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(position % 26)))
    return position < 26 ? letter : letter + String(position / 26 + 1)
  }
}

extension Theme {
  /// The tag of a round, as it stands on lines and in the legend.
  func roundCell(_ letter: String) -> HTMLCell {
    HTMLCell(
      .text([.font([.color: .keyword(quietText), .fontSize: 9], [.bold([.text(letter)])])]),
      attributes: [
        .border: 1, .color: .keyword(quietText), .cellPadding: 1, .isFixedSize: "TRUE",
        .width: .number(Double(9 + 6 * letter.count)), .height: 15,
      ])
  }
}
