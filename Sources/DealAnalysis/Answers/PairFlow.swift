import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// What flows from one company to another on a layer, and what it is there.
public struct PairFlow: Hashable, Sendable {
  /// Where it begins.
  public var source: CompanyReference
  /// Where it ends.
  public var target: CompanyReference
  /// What it is: the ground of a dependency, the class of a loss.
  public var aspect: FlowAspect
  /// The sum of its deals.
  public var amount: AmountInterval
  /// The deals and tranches, in the order of the input.
  public var deals: [DealReference]
}

extension FlowSource {
  /// The flows of each ordered pair of companies and each aspect, summed.
  ///
  /// - Returns: The flows by the identifiers of source and target, then in the order of the aspects.
  /// - Throws: ``AnalysisError`` when a sum needs more than 64 bits.
  /// - Complexity: O(flows log flows).
  func pairFlows() throws(AnalysisError) -> [PairFlow] {
    struct Key: Hashable {
      var source: VertexIndex
      var target: VertexIndex
      var aspect: FlowAspect
    }
    var flows: [Key: PairFlow] = [:]
    for row in 0..<table.count {
      let key = Key(source: table.sources[row], target: table.targets[row], aspect: table.aspects[row])
      var flow =
        flows[key]
        ?? PairFlow(
          source: company(at: key.source), target: company(at: key.target), aspect: key.aspect, amount: .zero, deals: []
        )
      do throws(MoneyError) {
        flow.amount = try flow.amount.adding(table.amount(at: row))
      } catch {
        throw .money(error)
      }
      flow.deals.append(deal(at: row))
      flows[key] = flow
    }
    func position(_ aspect: FlowAspect) -> Int { FlowAspect.allCases.firstIndex(of: aspect) ?? 0 }
    return flows.values.sorted { left, right in
      if left.source != right.source { return CompanyReference.precedes(left.source, right.source) }
      if left.target != right.target { return CompanyReference.precedes(left.target, right.target) }
      return position(left.aspect) < position(right.aspect)
    }
  }
}
