import DealAnalysis

/// The circular flows that a picture marks, and the lines that they run along.
struct LoopMarks: Sendable {
  /// The loops that are marked; loop number n is at position n − 1.
  private(set) var loops: [CircularFlow] = []
  /// How many loops there are, marked or not.
  private(set) var total: UInt64 = 0
  /// Whether what goes round is money.
  private(set) var areOfMoney = false

  /// Marks loops on the lines of a picture.
  ///
  /// A loop is marked when each of its legs is drawn, from the same company to the same company with one of its deals;
  /// so loops of another layer, or of firms that the picture does not show, are left out whole.
  ///
  /// - Parameters:
  ///   - report: The loops, in the order in which they are numbered.
  ///   - limit: How many are marked at most.
  ///   - content: What the picture shows; its lines are told their loops.
  init(of report: CircularFlowReport?, limit: Int, in content: inout DiagramContent) {
    guard let report else { return }
    total = report.count
    areOfMoney = (report.header.layer ?? .cash) == .cash
    var lines: [Step: [Int]] = [:]
    for (index, tie) in content.ties.enumerated() where !tie.style.isMutual {
      let ends = tie.parties.map { content.companies[$0].id }
      guard let source = ends.first, let target = ends.last else { continue }
      for part in tie.parts {
        lines[Step(source: source, target: target, part: part.reference), default: []].append(index)
      }
    }
    for loop in report.cycles where loops.count < limit {
      let legs = loop.legs.map { leg in
        Set(
          leg.deals.flatMap { deal in
            lines[
              Step(
                source: leg.source.id, target: leg.target.id,
                part: TieReference(deal: deal.id, tranche: deal.tranche))] ?? []
          })
      }
      guard legs.allSatisfy({ !$0.isEmpty }) else { continue }
      for line in Set(legs.joined()).sorted() { content.ties[line].loops.append(loops.count) }
      loops.append(loop)
    }
  }

  private struct Step: Hashable {
    var source: String
    var target: String
    var part: TieReference
  }
}

extension CircularFlow {
  /// The companies in their order and back to the first.
  ///
  /// The loop is told from its anchor, the company that is looked at as putting money in.
  var route: String {
    let start = companies.firstIndex(of: anchor) ?? 0
    let turned = companies[start...] + companies[..<start]
    return (turned + [anchor]).map { $0.name.wrapped(to: 30, maximumLines: 1)[0] }.joined(separator: " → ")
  }
}
