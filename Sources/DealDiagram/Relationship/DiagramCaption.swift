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
  var description: String {
    let first = [edition, isExample ? "Example: the firms are invented" : nil].compactMap { $0 }
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
  init(
    of source: FlowSource, content: DiagramContent, choice: [String] = [], loops marks: LoopMarks,
    showsOnlyLoops: Bool = false
  ) {
    title = source.projection?.book.title ?? source.inputs.first?.name ?? "Flows between companies"
    isExample = source.projection?.book.isExample ?? false
    lines = []
    if let query = source.projection?.query {
      let subject =
        content.layers.isEmpty
        ? "All ties, each in its own direction"
        : content.layers.map { "\($0.noun), \($0.directionInWords)" }.joined(separator: "; ").withCapital
      lines.append("\(subject): \(query.basis.meaning)")
      let known = query.clock.knownOn.map { "as known on \($0)" } ?? "all claims counted"
      lines.append("As of \(query.clock.asOf), \(known)")
      day = query.clock.asOf
    } else {
      lines.append("Flows as the rows give them")
    }
    let (amountsKnown, total) = Self.amountsKnown(in: content)
    if total > 0 {
      let rows = source.projection == nil ? "rows" : "deals that move money"
      lines[lines.count - 1] += " · amounts known for \(amountsKnown) of \(total) \(rows)"
    }
    lines += choice
    loopNumbers = marks.numbers
    loops = marks.summaries(in: content.currency)
    if !loops.isEmpty, marks.total > UInt64(loops.count) {
      let rest = showsOnlyLoops ? "drawn" : "marked"
      let count = marks.total - UInt64(loops.count)
      loops.append("and \(count) more circular \(count == 1 ? "flow" : "flows"), not \(rest)")
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
  func summary(in currency: Currency?) -> String {
    let size =
      if let upper = amount.upper, amount.lower == 0, upper > 0 {
        "amount unknown, at most \(AmountInterval(upper).description(in: currency))"
      } else if amount == .unknown {
        "amount undisclosed"
      } else {
        "\(amount.description(in: currency)) can go round"
      }
    var text = "\(route): \(size)"
    if let returnRatio, isAnchoredByInvestment {
      text += "; for each 1 that \(anchor.name) puts in, \(returnRatio.shortText) comes back"
      if let returnTermYears {
        text += (isTermOfWholeWayBack ? " over" : ", part of it over") + " \(returnTermYears.shortText) years"
      }
    }
    return text
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

extension Layer {
  /// What is drawn on the layer.
  fileprivate var noun: String {
    switch self {
    case .cash: "cash flows"
    case .service: "goods and services"
    case .rights, .ownership, .dependency, .exposure: rawValue
    }
  }

  /// Which way its lines run.
  var directionInWords: String {
    switch self {
    case .cash: "from who pays to who is paid"
    case .service: "from who provides to who receives"
    case .rights: "from who grants to who holds"
    case .ownership: "from the owner to the owned"
    case .dependency: "from who depends to whom it depends on"
    case .exposure: "from who loses to the one through whom it loses"
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension Basis {
  /// Which ties count.
  fileprivate var meaning: String {
    switch self {
    case .paid: "only what is paid or closed"
    case .committed: "what is committed or paid"
    case .conditional: "what is paid, committed or conditional"
    case .headline: "what is announced, or firmer"
    case .rumored: "what is rumored or in talks, or firmer"
    }
  }
}
