import DealAnalysis
import DealModel
import FlowModel

/// A table of what an answer rests on: groups of deals, each with what the group is, its amount, and its deals one by
/// one.
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
    let blank = [StyledText](repeating: "", count: titles.count)
    guard deals.count > 1, deals.contains(where: { $0.isMeasured }) else {
      // Without an amount of the whole there is nothing to say before the parts.
      for (index, deal) in deals.enumerated() {
        rows.append((index == 0 ? group : blank) + cells(of: deal, .strong, deal.phrase(citations: &citations)))
      }
      return
    }
    let total = StyledText(deals.statedText(of: amount, in: currency), .strong)
    let isOneDeal = deals.allSatisfy { $0.id == deals[0].id && $0.tranche != nil }
    rows.append(group + [total, "", "", isOneDeal ? deals[0].name : StyledText("\(deals.described) together:")])
    let isBulk = deals.allSatisfy { $0.status == nil }
    let listed = isBulk ? deals.prefix(Self.listedRows) : deals[...]
    for deal in listed {
      let phrase =
        isOneDeal
        ? deal.reserves(after: StyledText(deal.tranche ?? ""), citations: &citations)
        : deal.phrase(citations: &citations)
      rows.append(blank + cells(of: deal, .plain, "· " + phrase))
    }
    if listed.count < deals.count {
      rows.append(blank + ["", "", "", StyledText("· and \(grouped(deals.count - listed.count)) more", .faint)])
    }
  }

  /// Adds what flows from one company to another, where these are the columns; no deal is behind a supposed leg.
  mutating func add(_ leg: FlowLeg, citations: inout Citations) {
    let ends = [StyledText(leg.source.name), StyledText(leg.target.name)]
    if leg.isSupposed {
      rows.append(ends + ["", "", "", StyledText("supposed", .faint)])
    } else {
      add(ends, amount: leg.amount, deals: leg.deals, citations: &citations)
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

  private func cells(of deal: DealReference, _ style: StyledText.Style, _ phrase: StyledText) -> [StyledText] {
    [
      StyledText(deal.amountText(in: currency) ?? "", style), StyledText(deal.status?.rawValue ?? ""),
      StyledText(deal.date?.shortDescription ?? ""), phrase,
    ]
  }
}

extension [DealReference] {
  /// How many deals or rows these are.
  fileprivate var described: String {
    allSatisfy { $0.status == nil } ? counted(count, "row") : counted(Set(map(\.id)).count, "deal")
  }
}

extension PartialDate {
  /// The date in few letters: `by 2026-02-27` for "not after".
  fileprivate var shortDescription: String {
    switch self {
    case .day, .month, .year: description
    case .unknown(.none, .none): "unknown"
    case .unknown(.some(let first), .none): "from \(first)"
    case .unknown(.none, .some(let last)): "by \(last)"
    case .unknown(.some(let first), .some(let last)): "\(first) to \(last)"
    }
  }
}
