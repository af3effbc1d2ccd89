import DealAnalysis
import DealModel
import FlowModel

extension DiagramCaption {
  /// The caption of a picture of changes.
  ///
  /// - Parameters:
  ///   - report: The difference.
  ///   - content: What the picture shows.
  ///   - undrawn: How many dropped deals no day saw in play, so that there is no line to draw.
  init(of report: DifferenceReport, drawing content: DiagramContent, undrawn: Int) {
    let subject = report.header.title ?? "Deals"
    title = report.story == nil ? "\(subject): two books" : "\(subject): what changed"
    isExample = report.header.isExample
    day = report.header.asOf
    var shown: [TieChange: Set<String>] = [:]
    for tie in content.ties {
      guard let change = tie.change else { continue }
      shown[change, default: []].formUnion(tie.parts.map(\.reference.deal))
    }
    let counts = TieChange.allCases.compactMap { change in
      shown[change].map { "\($0.count) \(change == .unchanged ? "as before" : "\(change)")" }
    }
    let basis = report.header.basis.map { "Deals that count on \($0.rawValue)" } ?? "All deals, rumored or firmer"
    let names = report.story == nil ? report.header.inputs.map { "\($0.name): " } : []
    lines = [
      "\(basis): \(counts.isEmpty ? "none" : counts.joined(separator: ", "))",
      "From \(names.first ?? "")\(report.from.words)", "to \(names.last ?? "")\(report.to.words)",
    ]
    if undrawn > 0 { lines.append("Not drawn: \(undrawn) that came and went without a day in play") }
    loops = []
    loopNumbers = []
  }
}

extension DifferenceSide {
  /// Both clocks in words.
  fileprivate var words: String {
    let known = clock.knownOn.map { "what was known on \($0)" } ?? "all that is known"
    return known + (clock.asOf == .distantFuture ? "" : ", in force on \(clock.asOf)")
  }
}
