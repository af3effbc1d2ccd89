import DealModel

/// Draws the content of a picture: companies, lines with their labels, and the words around them.
struct RelationshipDrawing {
  let content: DiagramContent
  let caption: DiagramCaption
  let notes: SourceNotes
  let options: RelationshipDiagram.Options
  let theme: Theme
  private let muted: MutedColors
  private(set) var graph = DOTGraph()
  /// What stays together in an SVG document: ties, and companies above them.
  private var tieParts: [SVGPart] = []
  private var companyParts: [SVGPart] = []
  private var names = SVGNames()
  private var labelNodes: [DOTNodeID] = []
  private let columns: ColumnLayout
  private var sides = SideLayout(columns: [], ties: [], rooms: [], nameHeights: [])
  /// The squares on companies; empty where there are none.
  var squares: [CompanySquare] = []
  private var columnWidths: [Int: Int] = [:]
  private let widths: WidthScale
  /// In a picture of a series, what it shares with the others of it.
  var series: DiagramSeries?
  /// In a picture of a series, what stands beside the drawing.
  private(set) var words: DiagramSeries.Words?

  /// One point in inches.
  private static let pointsPerInch = 72.0
  /// The room that a line of a label takes between two companies, and the room between two labels, in points.
  private static let labelLineHeight = 10
  private static let labelGap = 23
  /// About the width of a full legend, in points.
  private static let legendWidth = 1_110.0

  init(
    content: DiagramContent, caption: DiagramCaption, notes: SourceNotes, options: RelationshipDiagram.Options,
    series: DiagramSeries? = nil
  ) {
    self.content = content
    self.caption = caption
    self.notes = notes
    self.options = options
    self.series = series
    theme = Theme(options.theme, colors: options.colors, font: options.font)
    muted = MutedColors(theme)
    columns =
      content.frames.isEmpty
      ? ColumnLayout(companyCount: content.companies.count, ties: content.ties, groups: content.groups.map(\.members))
      : ColumnLayout(columns: content.frames.flatMap(\.columns))
    widths = WidthScale(of: (series?.everything ?? content).ties.compactMap { $0.amount?.drawnMinorUnits })
  }

  private var phrases: any DiagramPhrases { options.language.phrases }

  private var isInColumns: Bool { options.arrangement == .columns }

  /// Whether loops stand out, because one is meant or the rest is muted.
  private var tellsSteps: Bool {
    (options.highlight.mutesOthers || !content.frames.isEmpty) && !caption.loopNumbers.isEmpty
  }

  /// Whether something is muted: what is not on a loop, where some loop stands out.
  private var mutesOthers: Bool {
    options.highlight.mutesOthers && !caption.loopNumbers.isEmpty && content.ties.contains { $0.loops.isEmpty }
  }

  /// Whether a step could be of several loops; in a series, in any of its pictures.
  private var namesLoopsOfSteps: Bool {
    content.frames.isEmpty && (caption.loopNumbers.count > 1 || series?.legend?.step == .ofSeveral)
  }

  /// What was drawn.
  var document: DiagramDocument { DiagramDocument(graph: graph, day: caption.day, finish: finish) }

  /// What becomes of the SVG document.
  var finish: SVGFinish {
    SVGFinish(
      title: caption.title, description: caption.description(phrases), language: options.language.rawValue,
      parts: tieParts + companyParts,
      adaptiveColors: mutesOthers ? muted.adaptiveColors : theme.adaptiveColors)
  }

  mutating func draw() {
    graph.attributes = [
      .fontName: .keyword(theme.fontName), .fontColor: .keyword(theme.text), .fontSize: 11,
      .backgroundColor: .keyword(theme.background), .padding: 0.3, .tooltip: .text(caption.title),
      .outputOrder: "edgesfirst",
    ]
    graph.nodeDefaults = [.fontName: .keyword(theme.fontName), .fontSize: 12, .fontColor: .keyword(theme.text)]
    graph.edgeDefaults = [.arrowSize: 0.8]
    if isInColumns {
      graph.attributes[.rankDirection] = "LR"
      graph.attributes[.nodeSeparation] = 0.125
      graph.attributes[.rankSeparation] = 0.4
    } else {
      graph.attributes[.overlap] = "false"
      graph.attributes[.splines] = "true"
    }
    let rounds = RoundTags(of: (series?.everything ?? content).ties)
    let labels = content.ties.map { tie in
      var label = TieLabel(of: tie, currency: content.currency, notes: notes, rounds: rounds, phrases)
      if options.sources == .none { label.notes = [] }
      label.isMuted = mutesOthers && tie.loops.isEmpty
      return label
    }
    sides = SideLayout(
      columns: columns.columns, groups: groups.map(\.members), ties: content.ties,
      rooms: labels.enumerated().map { index, label in
        series?.room(ofTie: index, in: content) ?? label.lineCount * Self.labelLineHeight + Self.labelGap
      },
      nameHeights: content.companies.indices.map { Int(nameSize(of: $0).height) })
    columnWidths = widthOfColumns
    let companies = drawCompanies()
    if companies.isEmpty { drawEmptiness() }
    for (index, label) in labels.enumerated() { draw(content.ties[index], index, label, between: companies) }
    drawWords()
  }

  /// The groups that are framed; where loops have frames, none.
  private var groups: [(group: CompanyGroup, members: [Int])] { content.frames.isEmpty ? content.groups : [] }

  private mutating func drawCompanies() -> [DOTNodeID] {
    let onLoops = Set(content.ties.filter { !$0.loops.isEmpty }.flatMap(\.parties))
    return content.companies.enumerated().map { index, company in
      let style = CompanyStyle(company.kind)
      let paint = theme.paint(of: company.id)
      let id = names.id("company", [company.id])
      let classes = ["company", company.kind.rawValue]
      companyParts.append(
        SVGPart(id: id, classes: classes, title: company.fullName, link: nil, members: [id]))
      var attributes: DOTAttributes = [
        .id: .identifier(id), .styleClass: .identifier(classes.joined(separator: " ")),
        .label: .html(label(of: index, style, paint)), .tooltip: .text(company.fullName),
        .shape: .keyword(style.shape), .style: .keyword(style.style), .fillColor: .keyword(paint.fill),
        .color: .keyword(style.outlineWidth > 0 ? paint.outline : paint.fill), .fontColor: .keyword(paint.text),
        .penWidth: .number(max(style.outlineWidth, 1)), .height: .number(height(of: index) / Self.pointsPerInch),
        .margin: hasPlaces(style) ? .point(x: 0, y: 0) : .point(x: 0.16, y: 0.1),
      ]
      if company.isFocus {
        attributes[.peripheries] = 2
        attributes[.color] = .keyword(paint.outline)
      }
      if mutesOthers, !onLoops.contains(index) { mute(&attributes) }
      if !hasPlaces(style) { series?.reserve(index, in: &attributes) }
      return graph.addNode(attributes)
    }
  }

  private func mute(_ company: inout DOTAttributes) {
    company[.fontColor] = .keyword(muted.name(theme.text))
    if case .keyword(let color)? = company[.color] { company[.color] = .keyword(muted.line(color)) }
  }

  /// Lines have places on the sides of boxes; those of an ellipse end where they meet it.
  private func hasPlaces(_ style: CompanyStyle) -> Bool {
    isInColumns && style.shape == "box" && series?.isMeasuring != true
  }

  private func height(of company: Int) -> Double {
    isInColumns && series?.isMeasuring != true ? Double(sides.heights[company]) : nameSize(of: company).height
  }

  private func label(of company: Int, _ style: CompanyStyle, _ paint: CompanyPaint) -> HTMLLabel {
    let plain = nameLabel(of: content.companies[company], style, paint)
    let name =
      squares.isEmpty
      ? plain
      : theme.label(
        plain, with: squares[company], width: Double(columnWidths[columns.columns[company]] ?? 0) - 12,
        height: nameSize(of: company).height - 14)
    return hasPlaces(style) ? sides.label(name, of: company, width: columnWidths[columns.columns[company]] ?? 0) : name
  }

  /// About as wide as the widest company of each column: lines between companies of a column pass beside the others.
  private var widthOfColumns: [Int: Int] {
    var widths: [Int: Int] = [:]
    for company in content.companies.indices {
      widths[columns.columns[company], default: 0].grow(to: Int(nameSize(of: company).width))
    }
    return widths
  }

  /// About how much room a name takes, in points.
  private func nameSize(of index: Int) -> (width: Double, height: Double) {
    if let size = series?.size(of: index) { return (size.width, size.height) }
    let company = content.companies[index]
    let columns = [nameLines(of: company), childLines(of: company)].map { $0.map(\.displayWidth).max() ?? 0 }
    let height = 19 * nameLines(of: company).count + 12 * (childLines(of: company).count + (company.isNew ? 1 : 0)) + 15
    let square = squares.isEmpty ? (width: 0.0, height: 0.0) : squares[index].size
    let width = max(Double(columns[0]) * 10.2, Double(columns[1]) * 6.2, square.width)
    return (width + 24, Double(height) + square.height)
  }

  private func nameLines(of company: DiagramCompany) -> [String] { company.name.wrapped(to: 20, maximumLines: 4) }

  private func childLines(of company: DiagramCompany) -> [String] {
    guard !company.children.isEmpty else { return [] }
    let shown = company.children.prefix(6) + (company.children.count > 6 ? ["…"] : [])
    return shown.joined(separator: ", ").wrapped(to: 22, maximumLines: 4)
  }

  private func nameLabel(of company: DiagramCompany, _ style: CompanyStyle, _ paint: CompanyPaint) -> HTMLLabel {
    var runs: [HTMLRun] = []
    for (index, line) in nameLines(of: company).enumerated() {
      if index > 0 { runs.append(.lineBreak()) }
      runs.append(style.isItalic ? .italic([.text(line)]) : .bold([.text(line)]))
    }
    var content: [HTMLRun] = [.font([.fontSize: .number(style.isItalic ? 13 : 15)], runs)]
    for line in childLines(of: company) {
      content += [.lineBreak(), .font([.fontSize: 10, .color: .keyword(paint.quietText)], [.text(line)])]
    }
    if company.isNew {
      content += [
        .lineBreak(),
        .font([.fontSize: 10, .color: .keyword(paint.newText)], [.bold([.text("+ " + phrases.newSign)])]),
      ]
    }
    return .text(content)
  }

  private mutating func draw(
    _ tie: DiagramTie, _ index: Int, _ label: TieLabel, between companies: [DOTNodeID]
  ) {
    let ownColor = tie.change.map(theme.color) ?? theme.color(of: tie.style)
    let color = label.isMuted ? muted.line(ownColor) : ownColor
    let lines = tie.evidence(currency: content.currency, notes: notes, phrases)
    let evidence = DOTValue.lines(lines, .left)
    let link = notes.link(of: tie.parts)
    let first = tie.parts.first?.reference
    let id = names.id("tie", [tie.style.kind, first?.deal ?? ""] + (first?.tranche.map { [$0] } ?? []))
    let tieClasses = tie.classes + (label.isMuted ? ["muted"] : [])
    let classes = DOTValue.identifier(tieClasses.joined(separator: " "))
    var part = SVGPart(id: id, classes: tieClasses, title: "", link: link, members: [])
    let parties = tie.parties.map { content.companies[$0].name }.joined(separator: tie.style.isMutual ? " – " : " → ")
    part.title = ([parties] + lines).joined(separator: "\n")
    let places = tie.parties.map { columns.columns[$0] }
    let isLevel = places.min() == places.max()
    var label = label
    if tellsSteps {
      let arrow: StepArrow? = !isInColumns || isLevel ? nil : places.first == places.min() ? .right : .left
      label.steps = tie.stepSigns(arrow: arrow, namesLoops: namesLoopsOfSteps)
    }
    let textColor = label.isMuted ? muted.text(ownColor) : ownColor
    var place: DOTAttributes = [
      .id: .identifier(id), .styleClass: classes, .label: .html(label.html(color: textColor, theme: theme)),
      .tooltip: evidence, .shape: "plain",
    ]
    series?.reserve(content.companies.count + index, in: &place)
    let node = graph.addNode(place, link: link)
    labelNodes.append(node)
    let penWidth = widths.penWidth(of: tie.amount?.drawnMinorUnits)
    var attributes: DOTAttributes = [
      .styleClass: classes,
      .color: .keyword(color), .penWidth: .number(penWidth), .style: .keyword(tie.lineStyle.keyword),
      .tooltip: evidence,
      // Graphviz adds the width of the line to the mark, so thick lines take small marks.
      .arrowSize: .number(max(0.4, min(0.9, 3.2 / penWidth + 0.1))),
    ]
    // The thickest lines are the straightest.
    if isInColumns { attributes[.weight] = .number(max(1, penWidth)) }
    let mark = tie.style.arrow.keyword(isHollow: tie.isInferred)
    for (position, party) in tie.parties.enumerated() {
      // In columns lines are written from left to right.
      let isBeforeLabel =
        isInColumns ? SideLayout.leavesRight(tie, position, columns: columns.columns) : position == 0
      let hasMark = tie.style.arrow != .none && (tie.style.isMutual || position == tie.parties.count - 1)
      var attributes = attributes
      attributes[isBeforeLabel ? .arrowTail : .arrowHead] = .keyword(hasMark ? mark : "none")
      attributes[.direction] = hasMark ? (isBeforeLabel ? "back" : "forward") : "none"
      if isInColumns {
        attributes[isBeforeLabel ? .headPort : .tailPort] = isBeforeLabel ? "w" : "e"
        if hasPlaces(CompanyStyle(content.companies[party].kind)) {
          let port = SideLayout.port(tie: index, party: position).text + (isBeforeLabel ? ":e" : ":w")
          attributes[isBeforeLabel ? .tailPort : .headPort] = .identifier(port)
        }
      }
      let company = companies[party]
      part.members.append("\(id).\(position + 1)")
      attributes[.id] = .identifier("\(id).\(position + 1)")
      graph.addEdge(
        from: isBeforeLabel ? company : node, to: isBeforeLabel ? node : company, attributes, link: link)
    }
    part.members.append(id)
    tieParts.append(part)
  }

  private mutating func drawEmptiness() {
    graph.addNode([
      .label: .lines(phrases.emptiness(isOfLoops: options.leavesOutOthers)), .shape: "plain", .fontSize: 13,
    ])
  }

  /// Title above and legend below, or all of it below where the engine knows only one place.
  private mutating func drawWords() {
    var shown = caption
    if !content.frames.isEmpty {
      // Each frame says it of its own loop.
      shown.loops.removeFirst(min(shown.loops.count, shown.loopNumbers.count))
      shown.loopNumbers = []
    }
    let words = DiagramWords(
      caption: shown, legend: legend, notes: options.sources == .none ? nil : notes, listing: options.sources,
      theme: theme, widths: widths, currency: content.currency, phrases: phrases,
      minimumWidth: isInColumns ? 0 : Self.legendWidth)
    let loopFrames = content.frames.map { frame in
      LoopFrameBox(frame, theme: theme).cluster(
        of: frame.companies.map(DOTNodeID.init(index:)) + frame.ties.map { labelNodes[$0] })
    }
    if series != nil {
      self.words = DiagramSeries.Words(
        title: words.table(words.titleRows), legend: words.legendRows.isEmpty ? nil : words.table(words.legendRows))
      if isInColumns { graph.subgraphs = groupFrames() }
      return
    }
    guard isInColumns else {
      graph.attributes[.label] = .html(.table(words.table(words.titleRows + words.legendRows)))
      graph.attributes[.labelPlacement] = "b"
      graph.subgraphs = loopFrames
      return
    }
    graph.attributes[.label] = .html(.table(words.table(words.titleRows)))
    graph.attributes[.labelPlacement] = "t"
    graph.attributes[.labelJustification] = "l"
    let frames = content.frames.isEmpty ? groupFrames() : loopFrames
    guard !words.legendRows.isEmpty else {
      graph.subgraphs = frames
      return
    }
    // A cluster has a label of its own: the only way to words both above and below.
    graph.subgraphs = [
      DOTSubgraph(
        .cluster,
        attributes: [
          .label: .html(.table(words.table(words.legendRows))), .labelPlacement: "b", .labelJustification: "l",
          .peripheries: 0, .margin: 8,
        ], nodes: content.frames.isEmpty ? graph.nodes.indices.map(DOTNodeID.init(index:)) : [], subgraphs: frames)
    ]
  }

  /// The frames of groups, in columns.
  private mutating func groupFrames() -> [DOTSubgraph] {
    // Ranks are those of the whole web, not of each group.
    if !groups.isEmpty { graph.attributes[.newRank] = "true" }
    return groups.map { group, members in
      theme.frame(of: group, id: names.id("group", [group.id]), around: members.map { DOTNodeID(index: $0) })
    }
  }

  /// What the marks mean; in a series, in all of it.
  var legend: Legend {
    if let legend = series?.legend { return legend }
    var legend = Legend(of: content, widths: widths, phrases)
    if options.sources == .none { legend.hasNotes = false }
    if !squares.isEmpty { legend.companySize = options.companySize }
    legend.hasMuted = mutesOthers
    if tellsSteps { legend.step = namesLoopsOfSteps ? .ofSeveral : .ofOne }
    return legend
  }
}

extension Int {
  /// Takes another number if that is greater.
  fileprivate mutating func grow(to other: Int) { self = Swift.max(self, other) }
}
