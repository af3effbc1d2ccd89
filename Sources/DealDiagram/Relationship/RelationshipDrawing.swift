import DealModel

/// Draws the content of a picture: companies, lines with their labels, and the words around them.
struct RelationshipDrawing {
  let content: DiagramContent
  let caption: DiagramCaption
  let notes: SourceNotes
  let options: RelationshipDiagram.Options
  let theme: Theme
  private let muted: MutedColors
  private var graph = DOTGraph()
  /// What stays together in an SVG document: ties, and companies above them.
  private var tieParts: [SVGPart] = []
  private var companyParts: [SVGPart] = []
  private var names = SVGNames()
  private var labelNodes: [DOTNodeID] = []
  private let columns: ColumnLayout
  private let widths: WidthScale

  /// One point in inches.
  private static let pointsPerInch = 72.0
  /// The room that a line of a label takes between two companies, and the room between two labels, in points.
  private static let labelLineHeight = 13.0
  private static let labelGap = 11.0
  /// About the width of a full legend, in points.
  private static let legendWidth = 1_110.0

  init(
    content: DiagramContent, caption: DiagramCaption, notes: SourceNotes, options: RelationshipDiagram.Options
  ) {
    self.content = content
    self.caption = caption
    self.notes = notes
    self.options = options
    theme = Theme(options.theme, colors: options.colors, font: options.font)
    muted = MutedColors(theme)
    columns =
      content.frames.isEmpty
      ? ColumnLayout(companyCount: content.companies.count, ties: content.ties)
      : ColumnLayout(columns: content.frames.flatMap(\.columns))
    widths = WidthScale(of: content.ties.compactMap { $0.amount?.drawnMinorUnits })
  }

  private var isInColumns: Bool { options.arrangement == .columns }

  /// Whether loops stand out, because one is meant or the rest is muted.
  private var tellsSteps: Bool {
    (options.highlight.mutesOthers || !content.frames.isEmpty) && !caption.loopNumbers.isEmpty
  }

  /// Whether something is muted: what is not on a loop, where some loop stands out.
  private var mutesOthers: Bool {
    options.highlight.mutesOthers && !caption.loopNumbers.isEmpty && content.ties.contains { $0.loops.isEmpty }
  }

  /// Whether a step could be of several loops.
  private var namesLoopsOfSteps: Bool { content.frames.isEmpty && caption.loopNumbers.count > 1 }

  /// What was drawn.
  var document: DiagramDocument {
    let finish = SVGFinish(
      title: caption.title, description: caption.description, parts: tieParts + companyParts,
      adaptiveColors: mutesOthers ? muted.adaptiveColors : theme.adaptiveColors)
    return DiagramDocument(graph: graph, day: caption.day, finish: finish)
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
      graph.attributes[.nodeSeparation] = 0.13
      graph.attributes[.rankSeparation] = 0.32
    } else {
      graph.attributes[.overlap] = "false"
      graph.attributes[.splines] = "true"
    }
    let labels = content.ties.map { tie in
      var label = TieLabel(of: tie, currency: content.currency, notes: notes)
      if options.sources == .none { label.notes = [] }
      label.isMuted = mutesOthers && tie.loops.isEmpty
      return label
    }
    let companies = drawCompanies(labels)
    if companies.isEmpty { drawEmptiness() }
    for (tie, label) in zip(content.ties, labels) { draw(tie, label, between: companies) }
    drawWords()
  }

  private mutating func drawCompanies(_ labels: [TieLabel]) -> [DOTNodeID] {
    let heights = heights(labels)
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
        .label: .html(nameLabel(of: company, style, paint)), .tooltip: .text(company.fullName),
        .shape: .keyword(style.shape), .style: .keyword(style.style), .fillColor: .keyword(paint.fill),
        .color: .keyword(style.outlineWidth > 0 ? paint.outline : paint.fill), .fontColor: .keyword(paint.text),
        .penWidth: .number(max(style.outlineWidth, 1)), .height: .number(heights[index]),
        .margin: .point(x: 0.16, y: 0.1),
      ]
      if company.isFocus {
        attributes[.peripheries] = 2
        attributes[.color] = .keyword(paint.outline)
      }
      if mutesOthers, !onLoops.contains(index) { mute(&attributes) }
      return graph.addNode(attributes)
    }
  }

  private func mute(_ company: inout DOTAttributes) {
    company[.fontColor] = .keyword(muted.name(theme.text))
    if case .keyword(let color)? = company[.color] { company[.color] = .keyword(muted.line(color)) }
  }

  private func nameLabel(of company: DiagramCompany, _ style: CompanyStyle, _ paint: CompanyPaint) -> HTMLLabel {
    var runs: [HTMLRun] = []
    for (index, line) in company.name.wrapped(to: 20, maximumLines: 4).enumerated() {
      if index > 0 { runs.append(.lineBreak()) }
      runs.append(style.isItalic ? .italic([.text(line)]) : .bold([.text(line)]))
    }
    var content: [HTMLRun] = [.font([.fontSize: .number(style.isItalic ? 13 : 15)], runs)]
    let shown = company.children.prefix(6) + (company.children.count > 6 ? ["…"] : [])
    if !shown.isEmpty {
      let text = shown.joined(separator: ", ").wrapped(to: 22, maximumLines: 4)
      for line in text {
        content += [.lineBreak(), .font([.fontSize: 10, .color: .keyword(paint.quietText)], [.text(line)])]
      }
    }
    if company.isNew {
      content += [
        .lineBreak(), .font([.fontSize: 10, .color: .keyword(paint.newText)], [.bold([.text("+ new")])]),
      ]
    }
    return .text(content)
  }

  /// Tall enough for the lines on the busier side, in inches, so that they run level instead of bunching.
  private func heights(_ labels: [TieLabel]) -> [Double] {
    var left = [Double](repeating: 0, count: content.companies.count)
    var right = left
    for (tie, label) in zip(content.ties, labels) {
      let room = Double(label.lineCount) * Self.labelLineHeight + Self.labelGap
      let place = tie.parties.map { columns.columns[$0] }
      let middle = (place.min() ?? 0) == (place.max() ?? 0) ? nil : place.min()
      for party in Set(tie.parties) {
        let isLeft = middle.map { columns.columns[party] == $0 } ?? (columns.columns[party] >= 0)
        if isLeft { right[party] += room } else { left[party] += room }
      }
    }
    return zip(left, right).map { isInColumns ? max(30, 0.9 * max($0, $1)) / Self.pointsPerInch : 0.5 }
  }

  private mutating func draw(_ tie: DiagramTie, _ label: TieLabel, between companies: [DOTNodeID]) {
    let ownColor = tie.change.map(theme.color) ?? theme.color(of: tie.style)
    let color = label.isMuted ? muted.line(ownColor) : ownColor
    let lines = tie.evidence(currency: content.currency, notes: notes)
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
    let node = graph.addNode(
      [
        .id: .identifier(id), .styleClass: classes, .label: .html(label.html(color: textColor, theme: theme)),
        .tooltip: evidence, .shape: "plain",
      ], link: link)
    labelNodes.append(node)
    let penWidth = widths.penWidth(of: tie.amount?.drawnMinorUnits)
    let attributes: DOTAttributes = [
      .styleClass: classes,
      .color: .keyword(color), .penWidth: .number(penWidth), .style: .keyword(tie.lineStyle.keyword),
      .tooltip: evidence,
      // Graphviz adds the width of the line to the mark, so thick lines take small marks.
      .arrowSize: .number(max(0.4, min(0.9, 3.2 / penWidth + 0.1))),
    ]
    let mark = tie.style.arrow.keyword(isHollow: tie.isInferred)
    for (position, party) in tie.parties.enumerated() {
      // The line is written from left to right: a label between companies of one column stands outside of it.
      let isBeforeLabel =
        isInColumns
        ? (isLevel ? columns.columns[party] >= 0 : columns.columns[party] == places.min())
        : position == 0
      let hasMark = tie.style.arrow != .none && (tie.style.isMutual || position == tie.parties.count - 1)
      var attributes = attributes
      attributes[isBeforeLabel ? .arrowTail : .arrowHead] = .keyword(hasMark ? mark : "none")
      attributes[.direction] = hasMark ? (isBeforeLabel ? "back" : "forward") : "none"
      if isInColumns { attributes[isBeforeLabel ? .headPort : .tailPort] = isBeforeLabel ? "w" : "e" }
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
      .label: .lines(
        options.leavesOutOthers
          ? ["No circular flow to draw.", "A looser basis, a later date or another layer may show one."]
          : ["No ties to draw.", "A looser basis, a later date or other kinds may show some."]),
      .shape: "plain", .fontSize: 13,
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
      theme: theme, widths: widths, currency: content.currency, minimumWidth: isInColumns ? 0 : Self.legendWidth)
    let frames = content.frames.map { frame in
      LoopFrameBox(frame, theme: theme).cluster(
        of: frame.companies.map(DOTNodeID.init(index:)) + frame.ties.map { labelNodes[$0] })
    }
    guard isInColumns else {
      graph.attributes[.label] = .html(.table(words.table(words.titleRows + words.legendRows)))
      graph.attributes[.labelPlacement] = "b"
      graph.subgraphs = frames
      return
    }
    graph.attributes[.label] = .html(.table(words.table(words.titleRows)))
    graph.attributes[.labelPlacement] = "t"
    graph.attributes[.labelJustification] = "l"
    graph.subgraphs = frames
    guard !words.legendRows.isEmpty else { return }
    // A cluster has a label of its own: the only way to words both above and below.
    graph.subgraphs = [
      DOTSubgraph(
        .cluster,
        attributes: [
          .label: .html(.table(words.table(words.legendRows))), .labelPlacement: "b", .labelJustification: "l",
          .peripheries: 0, .margin: 8,
        ], nodes: frames.isEmpty ? graph.nodes.indices.map(DOTNodeID.init(index:)) : [], subgraphs: frames)
    ]
  }

  private var legend: Legend {
    var legend = Legend(of: content, widths: widths)
    if options.sources == .none { legend.hasNotes = false }
    legend.hasMuted = mutesOthers
    if tellsSteps { legend.step = namesLoopsOfSteps ? .ofSeveral : .ofOne }
    return legend
  }
}
