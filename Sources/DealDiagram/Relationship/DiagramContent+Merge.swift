import DealModel

extension DiagramContent {
  /// Makes one line of all that runs in one direction between the same companies and is of one family.
  ///
  /// **Definition**: lines with the same companies in the same order, of kinds of one family (of whatever kind where a
  /// file brings its own kinds), with the same change, become one. It is as firm as the weakest of its parts, hollow
  /// when all are inferred, and its label says how many deals of each kind there are and what of it is weaker.
  mutating func mergeTies(_ phrases: any DiagramPhrases) {
    struct Line: Hashable {
      var parties: [Int]
      var family: TieFamily?
      var isMutual: Bool
      var change: TieChange?
    }
    var lines: [Line: Int] = [:]
    var groups: [[DiagramTie]] = []
    for tie in ties {
      var family: TieFamily?
      if case .family(let own) = tie.style.color { family = own }
      let line = Line(parties: tie.parties, family: family, isMutual: tie.style.isMutual, change: tie.change)
      if let known = lines[line] {
        groups[known].append(tie)
      } else {
        lines[line] = groups.count
        groups.append([tie])
      }
    }
    ties = groups.compactMap { $0.count == 1 ? $0[0] : DiagramTie(merging: $0, phrases) }
  }
}

extension DiagramTie {
  /// One line in place of several.
  fileprivate init?(merging ties: [DiagramTie], _ phrases: any DiagramPhrases) {
    guard var merged = ties.first else { return nil }
    let styles = ties.map(\.style).withoutRepeats
    if styles.count > 1 {
      merged.style.kind = "several"
      if case .family(let family) = merged.style.color {
        merged.style.noun = phrases.noun(family)
      } else {
        merged.style.color = .family(.relations)
        merged.style.noun = phrases.flows
      }
      merged.style.arrow = merged.style.isMutual ? .none : .triangle
    }
    merged.parts = ties.flatMap(\.parts)
    merged.aspects = ties.flatMap(\.aspects).withoutRepeats
    merged.isInferred = ties.allSatisfy(\.isInferred)
    merged.lineStyle = LineStyle.allCases.last { style in ties.contains { $0.lineStyle == style } } ?? .solid
    merged.tally = styles.map { style in
      let parts = ties.filter { $0.style == style }.flatMap(\.parts)
      return KindCount(noun: style.noun, count: Set(parts.map(\.reference.deal)).count)
    }
    merged.mixedInferences = merged.isInferred ? 0 : ties.filter(\.isInferred).reduce(0) { $0 + $1.parts.count }
    self = merged
  }
}

/// How many deals of a kind a merged line stands for.
struct KindCount: Hashable, Sendable {
  /// What the kind is called.
  var noun: String
  /// How many.
  var count: Int

  /// In words, such as `2 × loan`; the count is left out where it is one.
  var words: String { count == 1 ? noun : "\(count) × \(noun)" }
}
