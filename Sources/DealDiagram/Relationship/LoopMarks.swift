import DealAnalysis
import DealModel

/// The circular flows that a picture marks, and the lines that they run along.
struct LoopMarks: Sendable {
  /// The loops that are marked.
  private(set) var loops: [CircularFlow] = []
  /// The number of each of them: its place in the ranking, from 1.
  private(set) var numbers: [Int] = []
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
  ///   - chosen: The only one to mark, by its number; `nil` for the first ones.
  ///   - content: What the picture shows; its lines are told their loops.
  init(of report: CircularFlowReport?, limit: Int, only chosen: Int? = nil, in content: inout DiagramContent) {
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
    for (rank, loop) in report.cycles.enumerated() where loops.count < limit && chosen ?? rank + 1 == rank + 1 {
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
      for (leg, step) in zip(legs, loop.steps) {
        for line in leg {
          content.ties[line].loops.append(rank)
          content.ties[line].steps.append(step)
        }
      }
      loops.append(loop)
      numbers.append(rank + 1)
    }
  }

  /// What goes round each of the loops, in one line.
  func summaries(in currency: Currency?, _ phrases: any DiagramPhrases) -> [String] {
    loops.map { areOfMoney ? $0.summary(in: currency, phrases) : $0.route }
  }

  private struct Step: Hashable {
    var source: String
    var target: String
    var part: TieReference
  }
}

extension CircularFlow {
  /// The companies in their order, from the anchor and back to it.
  var route: String {
    (way + [anchor]).map { $0.name.wrapped(to: 30, maximumLines: 1)[0] }.joined(separator: " → ")
  }
}
