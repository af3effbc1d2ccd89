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
  ///   - phrases: The words of the caption.
  init(
    of report: DifferenceReport, drawing content: DiagramContent, undrawn: Int,
    _ phrases: any DiagramPhrases
  ) {
    title = phrases.difference(of: report.header.title ?? phrases.deals, areTwoBooks: report.story == nil)
    isExample = report.header.isExample
    day = report.header.asOf
    var shown: [TieChange: Set<String>] = [:]
    for tie in content.ties {
      guard let change = tie.change else { continue }
      shown[change, default: []].formUnion(tie.parts.map(\.reference.deal))
    }
    let counts = TieChange.allCases.compactMap { change in
      shown[change].map { phrases.count($0.count, change) }
    }
    func side(_ side: DifferenceSide, _ name: String?) -> String {
      let words = side.words(phrases)
      return name.map { phrases.pair($0, words) } ?? words
    }
    let names = report.story == nil ? report.header.inputs.map(\.name) : []
    lines = [
      phrases.pair(
        phrases.compared(on: report.header.basis), counts.isEmpty ? phrases.none : counts.joined(separator: ", "))
    ]
    lines += phrases.sides(side(report.from, names.first), side(report.to, names.last))
    if undrawn > 0 { lines.append(phrases.undrawn(undrawn)) }
    loops = []
    loopNumbers = []
  }
}

extension DifferenceSide {
  /// Both clocks in words.
  fileprivate func words(_ phrases: any DiagramPhrases) -> String {
    phrases.side(knownOn: clock.knownOn, inForceOn: clock.asOf == .distantFuture ? nil : clock.asOf)
  }
}
