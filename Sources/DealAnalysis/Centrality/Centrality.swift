import DealModel
import FlowModel
import GraphKernel

/// A measure of how central a company is.
public enum CentralityMeasure: String, Hashable, Sendable, CaseIterable {
  /// How many deals end at it.
  case inDegree
  /// How many deals begin at it.
  case outDegree
  /// The sum of the amounts that end at it.
  case inStrength
  /// The sum of the amounts that begin at it.
  case outStrength

  /// Whether the measure is an amount rather than a number.
  public var isAmount: Bool { self == .inStrength || self == .outStrength }

  /// What the measure is, in one sentence.
  public var definition: String {
    switch self {
    case .inDegree: "the number of deals that end at the company, parallel ones counted each"
    case .outDegree: "the number of deals that begin at the company, parallel ones counted each"
    case .inStrength: "the sum of the amounts that end at the company, as an interval where some are not known"
    case .outStrength: "the sum of the amounts that begin at the company, as an interval where some are not known"
    }
  }
}

/// How central companies are, by one or more measures.
public struct CentralityReport: Sendable {
  /// One company.
  public struct Row: Hashable, Sendable {
    /// The company.
    public var company: CompanyReference
    /// Its measures: a number as an interval of one value, an amount with its bounds.
    public var values: [CentralityMeasure: AmountInterval]
  }

  /// What the report says about itself.
  public var header: ReportHeader
  /// The measures, in the order asked for.
  public var measures: [CentralityMeasure]
  /// How many companies there are, listed or not.
  public var count: Int
  /// The companies, the largest by the first measure first.
  public var rows: [Row]
}

extension FlowSource {
  /// How central each company with a flow is.
  ///
  /// **Definition**: degrees count deals (or rows), not tranches; strengths sum amounts as intervals, so that an
  /// undisclosed one leaves the upper bound unknown. Rows are ordered by the first measure, by the bound that
  /// rankings use, then by the other bound, then by identifier. Checks: the degrees of each direction sum to the
  /// number of deals, the strengths to the total amount.
  ///
  /// - Throws: ``AnalysisError`` when a sum needs more than 64 bits.
  /// - Complexity: O(flows + companies log companies).
  public func centrality(_ measures: [CentralityMeasure], top: Int? = nil) throws(AnalysisError) -> CentralityReport {
    let vertexCount = table.names.count
    let incoming = try strengths(endpoints: table.targets)
    let outgoing = try strengths(endpoints: table.sources)
    var rows: [CentralityReport.Row] = []
    for vertex in 0..<VertexIndex(vertexCount) {
      let degrees = (graph.graph.inDegree(of: vertex), graph.graph.outDegree(of: vertex))
      guard degrees != (0, 0) else { continue }
      var values: [CentralityMeasure: AmountInterval] = [:]
      for measure in measures {
        values[measure] =
          switch measure {
          case .inDegree: AmountInterval(Int64(degrees.0))
          case .outDegree: AmountInterval(Int64(degrees.1))
          case .inStrength: incoming[Int(vertex)]
          case .outStrength: outgoing[Int(vertex)]
          }
      }
      rows.append(CentralityReport.Row(company: company(at: vertex), values: values))
    }
    let count = rows.count
    rows.sort { left, right in
      for measure in measures.prefix(1) {
        let (one, other) = (rank(left.values[measure]), rank(right.values[measure]))
        if one != other { return one > other }
      }
      return CompanyReference.precedes(left.company, right.company)
    }
    var header = header(report: "centrality", layer: projection?.query.layer)
    header.options.append(("measure", measures.map(\.rawValue).joined(separator: ",")))
    header.options.append(("top", top.map(String.init) ?? "0"))
    return CentralityReport(
      header: header, measures: measures, count: count, rows: Array(rows.prefix(max(0, top ?? count))))
  }

  private func strengths(endpoints: [UInt32]) throws(AnalysisError) -> [AmountInterval] {
    var sums = [AmountInterval](repeating: .zero, count: table.names.count)
    do throws(MoneyError) {
      for row in 0..<table.count {
        let vertex = Int(endpoints[row])
        sums[vertex] = try sums[vertex].adding(table.amount(at: row))
      }
    } catch {
      throw .money(error)
    }
    return sums
  }

  /// What a value ranks by: on the firm bases its lower bound, on the others its upper one, an unknown one last.
  private func rank(_ value: AmountInterval?) -> (Int64, Int64) {
    guard let value else { return (-1, -1) }
    return ranksByUpperBound ? (value.upper ?? -1, value.lower) : (value.lower, value.upper ?? -1)
  }
}
