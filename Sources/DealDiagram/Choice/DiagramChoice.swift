import DealAnalysis
import DealModel
import FlowModel

/// What of the web a picture shows, step by step: its layers, large enough ties, what is around a focus, and loops.
struct DiagramChoice {
  private static let namesLimit = 4
  private static let nameColumns = 30

  let source: FlowSource
  let options: RelationshipDiagram.Options
  private var phrases: any DiagramPhrases { options.language.phrases }

  init(_ source: FlowSource, _ options: RelationshipDiagram.Options) {
    self.source = source
    self.options = options
  }

  /// What is drawn, what was chosen and left out, and the loops that are marked.
  func chosen(
    _ loops: CircularFlowReport?
  ) throws(DiagramError) -> (content: DiagramContent, lines: [String], marks: LoopMarks) {
    var content = try content()
    var lines = try narrow(&content)
    if options.mergesTies { content.mergeTies(phrases) }
    let marks = try mark(loops, in: &content)
    lines += keepLoops(marks, in: &content)
    return (content, lines, marks)
  }

  /// All ties of the layers.
  func content() throws(DiagramError) -> DiagramContent {
    guard let projection = source.projection else { return DiagramContent(rows: source.table, phrases) }
    let layers: [Layer]? =
      switch options.content {
      case .allTies: nil
      case .layer: [projection.query.layer]
      case .layers(let layers): layers
      }
    do throws(MoneyError) {
      return try DiagramContent(of: projection, layers: layers, phrases)
    } catch {
      throw .money(error)
    }
  }

  /// Leaves out small ties and what is far from the focus.
  ///
  /// - Returns: What was chosen and left out, in lines of the caption.
  func narrow(_ content: inout DiagramContent) throws(DiagramError) -> [String] {
    var lines = questionLines
    if let least = options.minimumAmount {
      let count = content.leaveOutTies(below: least)
      let amount = phrases.amount(AmountInterval(least), in: content.currency)
      lines.append(phrases.leftOut(count, smallerThan: amount))
    }
    if let focus = options.focus {
      let positions = try focus.positions(in: content, of: source)
      let names = list(positions.map { content.companies[$0].name })
      let count = content.keepNeighborhood(of: positions, hops: focus.hops)
      lines.append(
        phrases.reach(focus.hops, from: names) + (count == 0 ? "" : " · " + phrases.furtherAway(count)))
    }
    if let projection = source.projection { content.keepDrawnChildren(of: projection) }
    return lines
  }

  /// Marks the loops that shall be told from the rest.
  func mark(_ report: CircularFlowReport?, in content: inout DiagramContent) throws(DiagramError) -> LoopMarks {
    guard options.highlight != .none else { return LoopMarks(of: nil, limit: 0, in: &content) }
    guard let number = options.highlight.chosenNumber else {
      return LoopMarks(of: report, limit: options.maximumLoops, in: &content)
    }
    let count = report?.cycles.count ?? 0
    guard (1...max(1, count)).contains(number), count > 0 else {
      throw .noLoop(number: number, count: report?.count ?? 0)
    }
    let marks = LoopMarks(of: report, limit: 1, only: number, in: &content)
    guard !marks.loops.isEmpty else { throw .loopNotDrawn(number: number) }
    return marks
  }

  /// Leaves out what is on no marked loop, or gives each loop a frame of its own.
  ///
  /// - Returns: That this was done, as a line of the caption.
  func keepLoops(_ marks: LoopMarks, in content: inout DiagramContent) -> [String] {
    guard options.leavesOutOthers else { return [] }
    content.keepTies { !$0.loops.isEmpty }
    if let projection = source.projection { content.keepDrawnChildren(of: projection) }
    if options.showsLoopsApart { content = content.loopsApart(marks, phrases) }
    return [phrases.onlyLoops(areApart: options.showsLoopsApart, areThere: !marks.loops.isEmpty)]
  }

  /// Names as a sentence lists them, and how many more there are.
  private func list(_ names: [String]) -> String {
    let shown = names.prefix(Self.namesLimit).map { $0.wrapped(to: Self.nameColumns, maximumLines: 1)[0] }
    return phrases.list(shown + (names.count > shown.count ? [phrases.more(names.count - shown.count)] : []))
  }

  /// What the question itself chose.
  private var questionLines: [String] {
    guard let query = source.projection?.query else { return [] }
    var lines: [String] = []
    if let kinds = query.kinds {
      let names = DealKind.allCases.filter(kinds.contains).map { phrases.noun($0) }
      lines.append(phrases.only(names.joined(separator: ", ")))
    }
    if query.grouping == .none { lines.append(phrases.firmsForThemselves) }
    return lines
  }
}

extension RelationshipDiagram.Options {
  /// Whether what is on no marked loop is left out.
  var leavesOutOthers: Bool { showsOnlyLoops || showsLoopsApart }
}
