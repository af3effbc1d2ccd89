import DealAnalysis
import DealModel

extension CentralityReport {
  /// The report for people.
  public var document: ReportDocument {
    let number = count == 0 ? "No company with a flow" : counted(count, "company", plural: "companies")
    let order = count > 1 ? ranking.map { ", ranked by \($0.phrase)" } ?? "" : ""
    let listed = rows.count < count ? ", the first \(grouped(rows.count)) listed" : ""
    var document = ReportDocument(
      title: StyledText(number + header.scope() + order + listed, .strong), header: header.lines)
    document.sections = [
      ReportDocument.Section([count == 0 ? .paragraph(StyledText(header.hint)) : .table(table)])
    ]
    document.notes = (count == 0 ? [] : notes.map { StyledText($0) }) + header.notes(Citations())
    return document
  }

  private var table: ReportTable {
    let columns = measures.map { column(of: $0) }
    return ReportTable(
      columns: [ReportTable.Column("Rank", .right), ReportTable.Column("Company")]
        + measures.map { ReportTable.Column($0.title, .right) },
      rows: rows.enumerated().map { index, row in
        [StyledText("\(index + 1)"), StyledText(row.company.name)] + columns.map { StyledText($0[index]) }
      })
  }

  /// The values of a measure, numbers with as many decimals as the largest of them needs.
  private func column(of measure: CentralityMeasure) -> [String] {
    let values = rows.map { $0.values[measure] ?? .undefined }
    let numbers = values.map { if case .number(let number) = $0 { number } else { 0.0 } }
    let format = NumberColumn(largest: numbers.max() ?? 0)
    return values.map { value in
      switch value {
      case .count(let count): grouped(count)
      case .amount(let amount): amount.description(in: header.currency)
      case .number(let number): format.text(of: number)
      case .undefined: ""
      }
    }
  }

  private var notes: [String] {
    var notes = measures.map { "\($0.title): \($0.definition(weight, hasSeeds: !seeds.isEmpty))\(choice(of: $0))." }
    notes += measures.compactMap { measure in undefined[measure].map { "\(measure.title) is undefined here: \($0)." } }
    if let flowsWithoutWeight, measures.contains(where: { $0.weightRole != nil }) {
      let bound = header.basis?.ranksByUpperBound ?? false ? "upper" : "lower"
      let unit = header.isOfBook ? "deal" : "row"
      notes.append(
        "A \(unit) weighs the \(bound) bound of its amount; without one it counts as absent: "
          + "\(grouped(flowsWithoutWeight)) of \(counted(header.amountsKnown.total, unit)).")
    }
    return notes
  }

  /// Where the walks of PageRank start, if not anywhere.
  private var start: String {
    let names = seeds.map(\.name)
    guard let last = names.last else { return "" }
    guard names.count > 1 else { return "; the seed is " + last }
    return "; the seeds are " + names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The choice that a measure leaves open, as it was made.
  private func choice(of measure: CentralityMeasure) -> String {
    func option(_ name: String) -> String? { header.options.first { $0.name == name }?.value }
    return switch measure {
    case .pageRank: (option("damping").map { "; damping \($0)" } ?? "") + start
    case .katz: option("katz-alpha").map { "; α = \($0)" } ?? ""
    case .betweenness:
      option("approximate").map {
        "; from ways drawn at random, all within \($0) of the exact value with the probability \(option("confidence") ?? "")"
      } ?? ""
    default: ""
    }
  }
}

extension CentralityMeasure {
  /// The measure as the title of a column.
  fileprivate var title: String {
    switch self {
    case .inDegree: "Deals in"
    case .outDegree: "Deals out"
    case .inStrength: "Amount in"
    case .outStrength: "Amount out"
    case .pageRank: "PageRank"
    case .betweenness: "Betweenness"
    case .harmonicCloseness: "Harmonic closeness"
    case .closeness: "Closeness"
    case .coreNumber: "Core number"
    case .eigenvector: "Eigenvector"
    case .katz: "Katz"
    case .hub: "Hub"
    case .authority: "Authority"
    }
  }

  /// The measure inside a sentence.
  fileprivate var phrase: String {
    switch self {
    case .pageRank: title
    case .katz: "Katz centrality"
    case .eigenvector: "eigenvector centrality"
    case .harmonicCloseness: "harmonic closeness"
    case .inDegree, .outDegree, .inStrength, .outStrength, .betweenness, .closeness, .coreNumber, .hub, .authority:
      title.lowercased()
    }
  }
}
