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
}

extension DiagramContent {
  /// The content as one frame for each marked loop, which has its companies and ties for itself.
  ///
  /// - Complexity: O(loops × (companies + ties)); few loops are marked.
  func loopsApart(_ marks: LoopMarks) -> DiagramContent {
    var apart = self
    apart.companies = []
    apart.ties = []
    apart.frames = zip(marks.numbers, marks.summaries(in: currency)).map { number, heading in
      var part = self
      part.keepTies { $0.loops.contains(number - 1) }
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
        number: number, heading: heading, companies: companyStart..<apart.companies.count,
        ties: tieStart..<apart.ties.count)
    }
    return apart
  }
}
