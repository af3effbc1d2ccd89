import DealAnalysis
import DealModel
import FlowModel

/// The words above a picture: what it shows, on which basis and dates, how much is known, and the loops in it.
struct DiagramCaption: Hashable, Sendable {
  /// What the picture is about.
  var title: String
  /// In a series, which edition it is.
  var edition: String?
  /// The day that it shows.
  var day: CalendarDate?
  /// What is drawn, on which basis and dates, and how many amounts are known.
  var lines: [String]
  /// Whether the firms are invented.
  var isExample: Bool
  /// The marked loops, by number, each with what goes round; then how many more there are.
  var loops: [String]
  /// The numbers of the marked loops, which are the first of ``loops``.
  var loopNumbers: [Int]

  /// All of it but the title, in sentences.
  func description(_ phrases: any DiagramPhrases) -> String {
    let first = [edition, isExample ? phrases.exampleFirms : nil].compactMap { $0 }
    return (first + lines + loops).map { $0 + "." }.joined(separator: " ")
  }

  /// The caption of a picture of some content.
  ///
  /// - Parameters:
  ///   - source: The flows.
  ///   - content: What is drawn of them.
  ///   - choice: What else was chosen or left out, in lines.
  ///   - marks: The loops.
  ///   - showsOnlyLoops: Whether what is not marked is not drawn either.
  ///   - phrases: The words of the caption.
  init(
    of source: FlowSource, content: DiagramContent, choice: [String] = [], loops marks: LoopMarks,
    showsOnlyLoops: Bool = false, _ phrases: any DiagramPhrases
  ) {
    title = source.projection?.book.title ?? source.inputs.first?.name ?? phrases.untitledFlows
    isExample = source.projection?.book.isExample ?? false
    lines = []
    if let query = source.projection?.query {
      let subject =
        content.layers.isEmpty
        ? phrases.allTies
        : content.layers.map { "\(phrases.noun($0)), \(phrases.direction($0))" }
          .joined(separator: phrases.semicolon).withCapital
      lines.append(phrases.pair(subject, phrases.meaning(query.basis)))
      lines.append(phrases.asOf(query.clock.asOf, knownOn: query.clock.knownOn))
      day = query.clock.asOf
    } else {
      lines.append(phrases.rowsAsTheyAre)
    }
    let (amountsKnown, total) = Self.amountsKnown(in: content)
    if total > 0 {
      lines[lines.count - 1] +=
        " · " + phrases.amountsKnown(amountsKnown, of: total, areRows: source.projection == nil)
    }
    lines += choice
    loopNumbers = marks.numbers
    loops = marks.summaries(in: content.currency, phrases)
    if !loops.isEmpty, marks.total > UInt64(loops.count) {
      loops.append(phrases.moreLoops(marks.total - UInt64(loops.count), areDrawn: !showsOnlyLoops))
    }
  }

  /// Of the deals that can have an amount, how many have an exact one.
  private static func amountsKnown(in content: DiagramContent) -> (known: Int, total: Int) {
    var isKnown: [String: Bool] = [:]
    for part in content.ties.flatMap(\.parts) {
      guard let amount = part.amount else { continue }
      isKnown[part.reference.deal] = (isKnown[part.reference.deal] ?? true) && amount.exactValue != nil
    }
    return (isKnown.values.count { $0 }, isKnown.count)
  }
}

extension CircularFlow {
  /// What goes round, in one line.
  func summary(in currency: Currency?, _ phrases: any DiagramPhrases) -> String {
    let size =
      if let upper = amount.upper, amount.lower == 0, upper > 0 {
        phrases.goesRound(atMost: phrases.amount(AmountInterval(upper), in: currency))
      } else if amount == .unknown {
        phrases.goesRoundUndisclosed
      } else {
        phrases.goesRound(phrases.amount(amount, in: currency))
      }
    let text = phrases.pair(route, size)
    guard let returnRatio, isAnchoredByInvestment else { return text }
    func number(_ value: Double) -> String { phrases.language.decimal(value.shortText) }
    let comesBack = phrases.comesBack(
      number(returnRatio), to: anchor.name, years: returnTermYears.map(number), isWholeTerm: isTermOfWholeWayBack)
    return text + phrases.semicolon + comesBack
  }

  /// Whether the anchor puts capital in, and was not chosen by its name alone.
  private var isAnchoredByInvestment: Bool {
    legs.contains { leg in
      leg.source == anchor && leg.deals.contains { $0.kind == DealKind.investment.rawValue }
    }
  }
}

extension Double {
  /// The number rounded to hundredths, without needless zeros.
  fileprivate var shortText: String {
    let text = ((self * 100).rounded() / 100).description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
