import DealAnalysis
import DealModel
import FlowModel

/// A table of what an answer rests on: groups of deals, each with what the group is, its amount, and its deals one by one.
struct EvidenceTable {
  /// Bulk rows are listed up to this many in a group; deals of a book always all.
  static let listedRows = 5

  private let titles: [String]
  private let currency: Currency?
  private var rows: [[StyledText]] = []

  /// Creates an empty table.
  ///
  /// - Parameters:
  ///   - titles: the columns that say what a group is.
  ///   - currency: the currency of all amounts.
  init(_ titles: [String], in currency: Currency?) {
    self.titles = titles
    self.currency = currency
  }

  /// Adds a group of deals that make one amount.
  mutating func add(_ group: [StyledText], amount: AmountInterval, deals: [DealReference], citations: inout Citations) {
    if deals.count == 1 {
      rows.append(group + cells(of: deals[0], citations: &citations))
      return
    }
    let unit = deals.allSatisfy { $0.status == nil } ? "row" : "deal"
    let ids = Set(deals.map(\.id)).count
    let parts = ids == deals.count || unit == "row" ? "" : " in \(counted(deals.count, "part"))"
    rows.append(
      group + [
        StyledText(deals.statedText(of: amount, in: currency), .strong), "", "",
        StyledText("together, \(counted(unit == "row" ? deals.count : ids, unit))\(parts):"),
      ])
    let blank = [StyledText](repeating: "", count: titles.count)
    let listed = unit == "row" ? deals.prefix(Self.listedRows) : deals[...]
    for deal in listed { rows.append(blank + cells(of: deal, isPart: true, citations: &citations)) }
    if listed.count < deals.count {
      rows.append(blank + ["", "", "", StyledText("· and \(grouped(deals.count - listed.count)) more", .faint)])
    }
  }

  /// The table, without the columns that stay empty.
  var block: ReportDocument.Block {
    .table(
      ReportTable(
        columns: titles.map { ReportTable.Column($0) } + [
          ReportTable.Column("Amount", .right), ReportTable.Column("Status"), ReportTable.Column("Date"),
          ReportTable.Column("Deal"),
        ],
        rows: rows))
  }

  private func cells(of deal: DealReference, isPart: Bool = false, citations: inout Citations) -> [StyledText] {
    [
      StyledText([deal].statedText(of: deal.amount, in: currency), isPart ? .plain : .strong),
      StyledText(deal.status?.rawValue ?? ""), StyledText(deal.date?.description ?? ""),
      StyledText(isPart ? "· " : "") + deal.phrase(citations: &citations),
    ]
  }
}

extension DealReference {
  /// The deal in words: title, tranche, kind and term, condition, reserves, marks of its sources.
  func phrase(citations: inout Citations) -> StyledText {
    let details = [kindWords, term?.duration?.description].compactMap { $0 }.filter { !$0.isEmpty }
    var text = StyledText(title ?? id)
    if let tranche { text += StyledText(", \(tranche)") }
    if !details.isEmpty { text += StyledText(" (\(details.joined(separator: ", ")))", .faint) }
    if let condition { text += StyledText(", on condition of \(condition)", .caution) }
    if isContested { text += StyledText(", contested", .caution) }
    if isInferred { text += StyledText(", inferred", .caution) }
    return [text, citations.marks(for: self)].joined(separator: " ")
  }

  /// The kind as words: `cloud contract` for `cloudContract`; a kind that is not the model's own stays as it is.
  private var kindWords: String {
    guard DealKind(rawValue: kind) != nil else { return kind }
    return kind.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }
}

extension Sequence<DealReference> {
  /// An amount made of these deals: marked as approximate when a source gives one of them so.
  func statedText(of amount: AmountInterval, in currency: Currency?) -> String {
    let isApproximate = contains { $0.statedAmount?.isApproximate ?? false }
    return (isApproximate && amount.exactValue != nil ? "about " : "") + amount.description(in: currency)
  }
}
