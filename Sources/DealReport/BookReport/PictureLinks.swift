import DealDiagram
import DealModel

/// Where the ties of a picture lead in a report: to the rows of their deals.
struct PictureLinks {
  /// The deals that have rows, by their names in pictures.
  private let deals: [String: ReportAnchor]

  /// The deals of a book that are listed.
  init(_ book: DealBook, limit: Int?) {
    let listed = limit.map { book.deals.prefix($0) } ?? book.deals[...]
    deals = Dictionary(
      listed.map { (SVGNames.escaped($0.id.rawValue), ReportAnchor.deal($0.id.rawValue)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The place of a part of a picture; `nil` for what is no tie of a deal that is listed.
  ///
  /// A tie is called `tie.kind.deal`, with its tranche behind it if it has one, and a number if there is another one of
  /// that name.
  func place(_ part: String) -> ReportAnchor? {
    let names = part.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard names.count > 2, names[0] == "tie" else { return nil }
    if let deal = deals[names[2]] { return deal }
    guard let mark = names[2].lastIndex(of: "_"), names[2][names[2].index(after: mark)...].allSatisfy(\.isNumber) else {
      return nil
    }
    return deals[String(names[2][..<mark])]
  }
}
