import DealAnalysis

/// One number for each circular flow of some editions.
///
/// **Definition**: circular flows are the same when they lead through the same companies in the same order. Those of the
/// last edition have the numbers that they have there; what only earlier editions have follows, from later ones to
/// earlier ones, in the order of each.
enum EditionLoops {
  /// What is drawn of an edition.
  typealias Chosen = (content: DiagramContent, lines: [String], marks: LoopMarks)

  /// Gives each loop its number.
  static func numbered(_ editions: [Chosen]) -> [Chosen] {
    var numbers: [[String]: Int] = [:]
    var next = (editions.last?.marks.numbers.max() ?? 0) + 1
    for (place, edition) in editions.enumerated().reversed() {
      for (loop, rank) in zip(edition.marks.loops, edition.marks.numbers) where numbers[loop.path] == nil {
        numbers[loop.path] = place == editions.count - 1 ? rank : next
        next += place == editions.count - 1 ? 0 : 1
      }
    }
    return editions.map { edition in
      let ranks = zip(edition.marks.loops, edition.marks.numbers).map { loop, rank in
        (rank - 1, (numbers[loop.path] ?? rank) - 1)
      }
      let renumbered = Dictionary(ranks, uniquingKeysWith: { first, _ in first })
      var edition = edition
      for index in edition.content.ties.indices {
        let tie = edition.content.ties[index]
        let loops = zip(tie.loops.map { renumbered[$0] ?? $0 }, tie.steps).sorted { $0.0 < $1.0 }
        edition.content.ties[index].loops = loops.map(\.0)
        edition.content.ties[index].steps = loops.map(\.1)
      }
      edition.marks.renumber { (renumbered[$0 - 1] ?? $0 - 1) + 1 }
      return edition
    }
  }

  /// How one edition is drawn: where one loop stands out, it is the same one in all, by its number in the last.
  static func options(
    _ options: RelationshipDiagram.Options, for edition: Int, of reports: [CircularFlowReport]
  ) -> RelationshipDiagram.Options {
    guard let number = options.highlight.chosenNumber, let last = reports.last, reports.indices.contains(edition),
      last.cycles.indices.contains(number - 1)
    else { return options }
    var options = options
    let rank = reports[edition].cycles.firstIndex { $0.path == last.cycles[number - 1].path }
    options.highlight = rank.map { .loop($0 + 1) } ?? .none
    return options
  }
}

extension CircularFlow {
  /// The identifiers of the companies, from the smallest on.
  fileprivate var path: [String] { companies.map(\.id) }
}
