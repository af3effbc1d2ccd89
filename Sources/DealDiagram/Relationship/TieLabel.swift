import DealModel

/// The words on a line of the picture.
struct TieLabel: Hashable, Sendable {
  /// The amount or the share; `nil` for what has none.
  var size: String?
  /// What the tie is.
  var noun: String
  /// What it is about, how firm it is and how well it is known, in short lines.
  var details: [String]
  /// The numbers of the sources.
  var notes: [Int]
  /// The numbers of the loops.
  var loops: [Int]
  /// The steps that it is on loops, in place of their numbers where loops stand out.
  var steps: [String] = []
  /// Whether it is told more quietly than what is on loops.
  var isMuted = false
  /// What happened to the tie.
  var change: TieChange?
  /// The letters of the rounds that it is a part of.
  var rounds: [String]

  private static let columns = 36
  private static let maximumDetailLines = 3
  private static let maximumBreakdown = 3

  /// The label of a tie.
  init(
    of tie: DiagramTie, currency: Currency?, notes: SourceNotes, rounds: RoundTags = RoundTags(),
    _ phrases: any DiagramPhrases
  ) {
    self.rounds = rounds.letters(of: tie)
    noun = tie.style.noun
    self.notes = notes.numbers(tie.parts.flatMap { $0.citedSources.isEmpty ? $0.sources : $0.citedSources })
    loops = tie.loops.map { $0 + 1 }
    change = tie.change
    var about = tie.parts.flatMap(\.details).withoutRepeats
    if let amount = tie.amount {
      if amount == .unknown {
        noun = phrases.undisclosed(noun)
      } else {
        let text = phrases.amount(amount, in: currency)
        size = tie.parts.contains(where: \.isApproximate) ? phrases.language.about(text) : text
      }
    } else {
      size = tie.parts.compactMap(\.share).first
    }
    let deals = Set(tie.parts.map(\.reference.deal)).count
    if !tie.tally.isEmpty {
      about = Self.summary(of: tie, currency, phrases)
    } else if deals > 1 {
      about = [phrases.count(deals, areRows: tie.parts[0].status == nil) + Self.breakdown(of: tie, currency, phrases)]
    }
    let lines =
      about.isEmpty
      ? []
      : about.joined(separator: ", ").wrapped(
        to: Self.columns, maximumLines: Self.maximumDetailLines)
    details = lines + Self.reserves(of: tie, notes, phrases) + Self.history(of: tie, phrases)
  }

  /// What a merged line stands for: how many deals of each kind, what of the sum is not firm, and how much is unknown.
  private static func summary(
    of tie: DiagramTie, _ currency: Currency?, _ phrases: any DiagramPhrases
  ) -> [String] {
    var words = [tie.tally.map(\.words).joined(separator: ", ")]
    if tie.tally.count == 1, let count = tie.tally.first?.count {
      words = count > 1 ? [phrases.count(count, areRows: false)] : []
    }
    let statuses = tie.parts.compactMap(\.status).withoutRepeats
    if statuses.count > 1 {
      for status in statuses {
        guard status.isSaid(ofMoney: true) else { continue }
        let parts = tie.parts.filter { $0.status == status }
        var some = tie
        some.parts = parts
        let size = some.amount.flatMap { $0 == .unknown ? nil : phrases.amount($0, in: currency) } ?? "\(parts.count)"
        words.append("\(size) \(phrases.caption(status))")
      }
    }
    let undisclosed = tie.parts.count { $0.amount == .unknown }
    if undisclosed > 0, tie.amount != .unknown { words.append(phrases.undisclosedCount(undisclosed)) }
    if tie.mixedInferences > 0 { words.append(phrases.inferredCount(tie.mixedInferences)) }
    return words
  }

  /// What the deals of a line were before, or what became of them.
  private static func history(of tie: DiagramTie, _ phrases: any DiagramPhrases) -> [String] {
    let histories = tie.parts.compactMap(\.history).withoutRepeats
    guard !histories.isEmpty else { return [] }
    return histories.joined(separator: phrases.semicolon).wrapped(to: columns, maximumLines: maximumDetailLines)
  }

  /// What the deals of a line have in common, or each with its own where they are few.
  private static func breakdown(
    of tie: DiagramTie, _ currency: Currency?, _ phrases: any DiagramPhrases
  ) -> String {
    if Set(tie.parts.map(\.details)).count == 1 {
      return tie.parts[0].details.reduce("") { $0 + ", " + $1 }
    }
    guard tie.parts.count <= maximumBreakdown else { return "" }
    let parts = tie.parts.map { part in
      ([part.amount.map { phrases.amount($0, in: currency) } ?? part.title] + part.details).joined(separator: ", ")
    }
    return phrases.colon + parts.joined(separator: phrases.semicolon)
  }

  /// How firm the tie is where the line does not say it, and how well it is known.
  private static func reserves(
    of tie: DiagramTie, _ notes: SourceNotes, _ phrases: any DiagramPhrases
  ) -> [String] {
    var reserves: [String] = []
    let isMixed = !tie.tally.isEmpty && Set(tie.parts.map(\.status)).count > 1
    let conditions = tie.parts.compactMap(\.condition).withoutRepeats
    if tie.lineStyle == .dashed, !conditions.isEmpty {
      let numbers = notes.numbers(tie.parts.flatMap(\.conditionSources))
      let words = phrases.condition(conditions.joined(separator: phrases.semicolon))
      reserves += (numbers.isEmpty ? words : words + "\u{A0}" + SourceNotes.text(of: numbers))
        .wrapped(to: columns, maximumLines: maximumDetailLines)
    } else if !isMixed {
      let captions = tie.parts.compactMap { part in
        part.status.flatMap { $0.isSaid(ofMoney: part.amount != nil) ? phrases.caption($0) : nil }
      }.withoutRepeats
      if !captions.isEmpty { reserves.append(captions.joined(separator: ", ")) }
    }
    let marks = (tie.isInferred ? [phrases.inferred] : []) + (tie.isContested ? ["≠ " + phrases.contested] : [])
    if !marks.isEmpty { reserves.append(marks.joined(separator: ", ")) }
    return reserves
  }

  /// How many lines of text the label has.
  var lineCount: Int { 1 + details.count }

  /// Where the half of a line ends that comes from the left, and where the one begins that goes to the right.
  ///
  /// Graphviz ends lines a point before such a place, so the halves overlap a little.
  static let ports: (ofLeftHalf: DOTValue, ofRightHalf: DOTValue) = (.identifier("l:c"), .identifier("r:c"))
  private static let overlap = 3.0

  /// The label with room for its line below it.
  ///
  /// - Parameters:
  ///   - color: the color of the words.
  ///   - theme: the other colors.
  ///   - line: how wide the line is, in whole points.
  /// - Returns: a table.
  func html(color: DOTKeyword, theme: Theme, above line: Double) -> HTMLLabel {
    .table(
      HTMLTable(
        attributes: Self.bare,
        rows: [
          [HTMLCell(html(color: color, theme: theme))],
          [HTMLCell(.text([]), attributes: [.height: .number(Self.overhang(of: line))])], [Self.room(for: line)],
        ]))
  }

  /// By how much the mark of a line stands out above and below it, in whole points.
  static func overhang(of line: Double) -> Double { max(3, (line * 0.6).rounded(.up)) }

  /// Room for a line, with the places in the middle of it where its halves meet.
  static func room(for line: Double) -> HTMLCell {
    let size: HTMLAttributes = [.isFixedSize: "TRUE", .width: .number(overlap), .height: .number(line)]
    let places = ["r", "l"].map { port in
      HTMLCell(.text([]), attributes: size.merging([.port: .keyword(port)]) { $1 })
    }
    let middle = HTMLTable(
      attributes: bare.merging([.isFixedSize: "TRUE", .width: .number(2 * overlap), .height: .number(line)]) { $1 },
      rows: [places])
    return HTMLCell(.table(middle), attributes: [.height: .number(line)])
  }

  private static let bare: HTMLAttributes = [.border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 0]

  /// The label as Graphviz draws it, on a ground that hides lines behind it.
  func html(color: DOTKeyword, theme: Theme) -> HTMLLabel {
    var runs: [HTMLRun] = []
    if let size {
      // A space at the end of a text is kept everywhere, one at its beginning is not.
      let text = HTMLRun.text(noun.isEmpty ? size : size + " ")
      runs.append(isMuted ? text : .bold([text]))
    }
    if !noun.isEmpty { runs.append(.text(noun)) }
    for detail in details {
      runs += [.lineBreak(), .font([.fontSize: 10], [.text(detail)])]
    }
    var content: [HTMLRun] = [.font([.color: .keyword(color)], runs)]
    if !notes.isEmpty {
      content += [
        .text(" "),
        .font([.fontSize: 8, .color: .keyword(theme.quietText)], [.text(SourceNotes.text(of: notes))]),
      ]
    }
    let background = loops.isEmpty ? theme.background : theme.highlight
    var cells = [change.flatMap(theme.changeCell)].compactMap { $0 }
    cells += steps.isEmpty ? loops.map { theme.badgeCell(number: $0) } : steps.map { theme.badgeCell(step: $0) }
    // Browsers may set letters a little wider than the layout did.
    cells.append(HTMLCell(.text(content), attributes: [.cellPadding: 3]))
    cells += rounds.map(theme.roundCell)
    let attributes: HTMLAttributes = [
      // The outline tells loops where the highlight is not seen: on paper and in gray.
      .border: loops.isEmpty ? 0 : 1, .color: .keyword(loops.isEmpty ? background : theme.badge), .cellBorder: 0,
      .cellSpacing: 2, .cellPadding: 1, .backgroundColor: .keyword(background),
    ]
    return .table(HTMLTable(attributes: attributes, rows: [cells]))
  }
}

extension Theme {
  /// The number of a loop, as it stands on lines and in the caption.
  func badgeCell(number: Int) -> HTMLCell { badgeCell(step: "↻\u{A0}\(number)") }

  /// The step of a loop, as it stands on lines where loops stand out.
  func badgeCell(step: String) -> HTMLCell {
    let size: HTMLAttributes = [
      .isFixedSize: "TRUE", .width: .number(Double(24 + 8 * max(0, step.count - 3))), .height: 17,
    ]
    return badgeCell(step, on: badge, size: size)
  }

  /// The sign of what happened to a tie; nothing for what did not change.
  func changeCell(_ change: TieChange) -> HTMLCell? {
    change.mark.map { badgeCell($0, on: color(change), size: [.isFixedSize: "TRUE", .width: 17, .height: 17]) }
  }

  private func badgeCell(_ text: String, on color: DOTKeyword, size: HTMLAttributes) -> HTMLCell {
    let badge = HTMLCell(
      .text([.font([.color: .keyword(badgeText), .fontSize: 10], [.bold([.text(text)])])]), attributes: size)
    // Of fixed size, for Graphviz would stretch it to the height of the label.
    let table = HTMLTable(
      attributes: size.merging([
        .border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 0, .backgroundColor: .keyword(color),
      ]) { $1 }, rows: [[badge]])
    return HTMLCell(.table(table), attributes: [.verticalAlign: "MIDDLE"])
  }
}
