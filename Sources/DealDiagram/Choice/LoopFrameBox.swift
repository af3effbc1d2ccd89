/// The box around a frame of one loop, with its caption.
struct LoopFrameBox {
  private static let columns = 110

  let frame: LoopFrame
  let theme: Theme

  init(_ frame: LoopFrame, theme: Theme) {
    self.frame = frame
    self.theme = theme
  }

  /// The box as a cluster of the nodes in it.
  func cluster(of nodes: [DOTNodeID]) -> DOTSubgraph {
    var runs: [HTMLRun] = []
    for (position, line) in frame.heading.wrapped(to: Self.columns, maximumLines: 3).enumerated() {
      if position > 0 { runs.append(.lineBreak(.left)) }
      runs.append(.text(line))
    }
    let words = HTMLCell(
      .text([.font([.fontSize: 13], runs)]), attributes: [.align: "LEFT", .textAlign: "LEFT", .cellPadding: 3])
    let table = HTMLTable(
      attributes: [.border: 0, .cellBorder: 0, .cellSpacing: 2, .cellPadding: 1],
      rows: [[theme.badgeCell(number: frame.number), words]])
    return DOTSubgraph(
      .cluster,
      attributes: [
        .styleClass: "frame", .label: .html(.table(table)), .labelPlacement: "t", .labelJustification: "l",
        .style: "rounded", .color: .keyword(MutedColors(theme).line(theme.quietText)), .penWidth: 1, .peripheries: 1,
        .margin: 12,
      ], nodes: nodes)
  }
}
