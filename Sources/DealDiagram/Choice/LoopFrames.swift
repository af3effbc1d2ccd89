import DealAnalysis

/// A part of a picture that shows one loop and nothing else.
struct LoopFrame: Hashable, Sendable {
  /// The number of the loop.
  var number: Int
  /// What goes round, in one line.
  var heading: String
  /// Its companies, as positions.
  var companies: Range<Int>
  /// Its ties, as positions.
  var ties: Range<Int>

  /// The column of each company: the way round goes to the right, and its last step comes back.
  var columns: Range<Int> { 0..<companies.count }
}

extension DiagramContent {
  /// The content as one frame for each marked loop, which has its companies and ties for itself; the companies stand in
  /// the order of the loop, from its anchor.
  ///
  /// - Complexity: O(loops × (companies + ties)); few loops are marked.
  func loopsApart(_ marks: LoopMarks, _ phrases: any DiagramPhrases) -> DiagramContent {
    var apart = self
    apart.companies = []
    apart.ties = []
    let headings = marks.summaries(in: currency, phrases)
    apart.frames = marks.loops.indices.map { index in
      let number = marks.numbers[index]
      var part = self
      part.keepTies { $0.loops.contains(number - 1) }
      part.order(companies: marks.loops[index].way.map(\.id))
      let (companyStart, tieStart) = (apart.companies.count, apart.ties.count)
      apart.companies += part.companies
      apart.ties += part.ties.map { tie in
        var tie = tie
        tie.parties = tie.parties.map { $0 + companyStart }
        let places = tie.loops.indices.filter { tie.loops[$0] == number - 1 }
        tie.steps = places.map { tie.steps[$0] }
        tie.loops = places.map { tie.loops[$0] }
        return tie
      }
      return LoopFrame(
        number: number, heading: headings[index], companies: companyStart..<apart.companies.count,
        ties: tieStart..<apart.ties.count)
    }
    return apart
  }

  /// Puts companies first, in an order, and leaves the others in theirs.
  private mutating func order(companies ids: [String]) {
    let ranks = Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    let order = companies.indices.sorted {
      (ranks[companies[$0].id] ?? ids.count, $0) < (ranks[companies[$1].id] ?? ids.count, $1)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, company) in order.enumerated() { places[company] = place }
    companies = order.map { companies[$0] }
    for index in ties.indices {
      ties[index].parties = ties[index].parties.map { places[$0] }
      // Of equals the parties ascend.
      if ties[index].style.isMutual { ties[index].parties.sort() }
    }
  }
}
