import Columns
import DealModel
import FlowModel
import GraphKernel

extension FlowSource {
  /// How central each company with a flow is.
  ///
  /// **Definition**: degrees count deals (or rows), not tranches; strengths sum amounts as intervals, so that an
  /// undisclosed one leaves the upper bound unknown. The other measures are those of the graph kernel on the companies
  /// with a flow; ``FlowWeight/amount`` takes one bound of an amount, and one that is not known weighs 0. Rows are ordered
  /// by the first measure that is defined, amounts by the bound that rankings use and then by the other one, numbers
  /// rounded to about eight digits, so that those tie which round to the same, then by identifier. Checks: the degrees of
  /// each direction sum to the number of deals, the strengths to the total amount.
  ///
  /// - Parameters:
  ///   - measures: The measures.
  ///   - top: How many companies to list; nil for all.
  ///   - options: What deals weigh, and what the measures leave open.
  /// - Returns: The report; a measure that is undefined on this graph, not found within its budget, or larger than can be
  ///   counted has no values, and the report says why.
  /// - Throws: ``AnalysisError`` when a weight needs more than 64 bits, an option means nothing, or a measure would look
  ///   at more flows than allowed.
  /// - Complexity: O(flows + companies log companies) for ``CentralityMeasure/basic``; the graph kernel says it of others.
  public func centrality(
    _ measures: [CentralityMeasure] = CentralityMeasure.basic, top: Int? = nil,
    options: CentralityOptions = CentralityOptions()
  ) throws(AnalysisError) -> CentralityReport {
    let graph = try CentralityGraph(self.graph, weight: options.weight, byUpperBound: ranksByUpperBound)
    try checkBudget(of: measures, on: graph, options)
    let seeds = try positions(ofSeeds: options.seeds, in: graph)
    var columns = CentralityColumns(graph: graph, options: options, seeds: seeds)
    var values: [CentralityMeasure: [CentralityValue]] = [:]
    var uncountable: [CentralityMeasure: String] = [:]
    for measure in measures where values[measure] == nil {
      values[measure] =
        switch measure {
        case .inDegree: inDegrees(of: graph.flows).map { .count($0) }
        case .outDegree: outDegrees(of: graph.flows).map { .count($0) }
        case .coreNumber: coreNumbers(of: graph.flows, counting: .neighbors).map { .count(Int($0)) }
        case .inStrength: strengths(endpoints: table.targets, of: graph.companies)
        case .outStrength: strengths(endpoints: table.sources, of: graph.companies)
        default: columns.values(of: measure).map { .number($0) }
        }
      if values[measure] == nil { uncountable[measure] = "a sum of amounts is larger than can be counted" }
    }
    if let problem = columns.invalidOption { throw .unanswerable(problem) }
    let undefined = columns.undefined.mapValues { reason(for: $0, on: graph, weight: options.weight) }
      .merging(uncountable) { $1 }
    let rows = graph.companies.indices.map { position in
      CentralityReport.Row(
        company: company(at: graph.companies[position]),
        values: Dictionary(
          uniqueKeysWithValues: Set(measures).map {
            ($0, undefined[$0] == nil ? values[$0]?[position] ?? .undefined : .undefined)
          }))
    }
    let ranking = measures.first { undefined[$0] == nil }
    var report = CentralityReport(
      header: header(report: "centrality", layer: projection?.query.layer), measures: measures, weight: options.weight,
      flowsWithoutWeight: options.weight == .none ? nil : graph.flowsWithoutWeight,
      seeds: seeds.map { company(at: graph.companies[$0]) }, undefined: undefined,
      ranking: ranking, count: rows.count, rows: Array(ranked(rows, by: ranking).prefix(max(0, top ?? rows.count))))
    report.header.options += listed(options, measures: measures, top: top, attenuation: columns.katzAttenuation)
    if !report.seeds.isEmpty {
      report.header.options.append(("seeds", report.seeds.map(\.id).joined(separator: ",")))
    }
    return report
  }

  /// Where the companies stand in the graph at which walks start, each once.
  private func positions(ofSeeds names: [String], in graph: CentralityGraph) throws(AnalysisError) -> [Int] {
    var positions: [Int] = []
    for name in names {
      let vertex = try self.vertex(of: name)
      // Companies are in ascending order of their vertices.
      var (low, high) = (0, graph.companies.count)
      while low < high {
        let middle = (low + high) / 2
        if graph.companies[middle] < vertex { low = middle + 1 } else { high = middle }
      }
      guard low < graph.companies.count, graph.companies[low] == vertex else {
        throw .unanswerable("“\(name)” has no flow that counts here, so no walk can start at it")
      }
      if !positions.contains(low) { positions.append(low) }
    }
    return positions
  }

  private func listed(
    _ options: CentralityOptions, measures: [CentralityMeasure], top: Int?, attenuation: Double?
  ) -> [(name: String, value: String)] {
    var listed = [("measure", measures.map(\.rawValue).joined(separator: ",")), ("top", top.map(String.init) ?? "0")]
    if measures.contains(where: { $0.weightRole != nil }) { listed.append(("weight", options.weight.rawValue)) }
    if measures.contains(.pageRank) { listed.append(("damping", "\(options.damping)")) }
    if let attenuation = attenuation ?? options.katzAttenuation, measures.contains(.katz) {
      listed.append(("katz-alpha", "\(attenuation)"))
    }
    if measures.contains(.betweenness), let approximation = options.approximation {
      listed += [
        ("approximate", "\(approximation.error)"), ("confidence", "\(approximation.confidence)"),
        ("seed", "\(approximation.seed)"),
      ]
    }
    return listed
  }

  /// The sums of amounts; nil if one of them needs more than 64 bits.
  private func strengths(endpoints: Column<UInt32>, of companies: [VertexIndex]) -> [CentralityValue]? {
    var sums = [AmountInterval](repeating: .zero, count: table.names.count)
    do throws(MoneyError) {
      for row in 0..<table.count {
        let vertex = Int(endpoints[row])
        sums[vertex] = try sums[vertex].adding(table.amount(at: row))
      }
    } catch {
      return nil
    }
    return companies.map { .amount(sums[Int($0)]) }
  }

  private func ranked(_ rows: [CentralityReport.Row], by measure: CentralityMeasure?) -> [CentralityReport.Row] {
    rows.sorted { left, right in
      if let measure {
        let (one, other) = (rank(left.values[measure]), rank(right.values[measure]))
        if one != other { return one > other }
      }
      return CompanyReference.precedes(left.company, right.company)
    }
  }

  /// What a value ranks by: on the firm bases the lower bound of an amount, on the others the upper one, an unknown one
  /// last; a number to about eight digits, beyond which its error could order what is alike.
  private func rank(_ value: CentralityValue?) -> (Int64, Int64) {
    switch value {
    case .count(let count): (Int64(count), 0)
    case .amount(let amount):
      ranksByUpperBound ? (amount.upper ?? -1, amount.lower) : (amount.lower, amount.upper ?? -1)
    case .number(let number): (roundedRank(number), 0)
    case .undefined, nil: (-1, -1)
    }
  }

  /// A number from 0 on to about eight digits, beyond which its error could order what is alike.
  func roundedRank(_ number: Double) -> Int64 { Int64((number.bitPattern + (1 << 25)) >> 26) }

  private func checkBudget(
    of measures: [CentralityMeasure], on graph: CentralityGraph, _ options: CentralityOptions
  ) throws(AnalysisError) {
    let searching = measures.first {
      $0.weightRole == .length && ($0 != .betweenness || options.approximation == nil)
    }
    guard let measure = searching else { return }
    try checkBudget(of: measure.rawValue, on: graph, options, elsewhere: "ask for other measures, ")
  }

  /// Whether the searches from every company stay within the budget.
  ///
  /// - Throws: ``AnalysisError/unanswerable(_:)`` with what can be done instead.
  func checkBudget(
    of measure: String, on graph: CentralityGraph, _ options: CentralityOptions, elsewhere: String = ""
  ) throws(AnalysisError) {
    guard let budget = options.visitBudget, graph.visits > budget else { return }
    throw .unanswerable(
      """
      \(measure) searches from each of \(graph.companies.count) companies and would look at about \
      \(rounded(graph.visits)) flows, more than the budget of \(rounded(budget)): \(elsewhere)choose fewer flows, or lift \
      the budget (--force)
      """)
  }
}
