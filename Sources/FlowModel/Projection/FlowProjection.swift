import DealModel

/// A book seen on one layer, basis and date: its flows as a table, and the states of its deals that they come from.
public struct FlowProjection: Sendable {
  /// The book.
  public let book: DealBook
  /// What was asked.
  public let query: FlowQuery
  /// The flows; names are the ids of companies, sorted by their bytes, and deals are positions in the book.
  public let table: FlowTable
  /// The state of each deal of the book, `nil` where nothing was known.
  public let states: [DealState?]
  /// How many flows were left out because both ends belong to one group.
  public let flowsInsideGroups: Int
  private let countingDeals: Set<Int>

  /// The flows of a book.
  ///
  /// **Definition**: a deal yields the flows of ``FlowRule/rules(for:on:)`` when its state counts on the basis, it has
  /// not ended before the as-of day, and no other deal is a part of it. A deal of which tranches are known yields one
  /// flow for each that counts, and one for what they leave of the total when that has a status of its own. Once a deal
  /// that supersedes another counts, the older one yields nothing; while that is an open question, the older one yields
  /// only what it would add to the newer: from nothing to the difference, so that the pair ranges from the newer amount
  /// to the larger of the two.
  ///
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  /// - Complexity: O(deals × claims).
  public init(of book: DealBook, _ query: FlowQuery) throws(MoneyError) {
    self.book = book
    self.query = query
    states = book.deals.map { book.state(of: $0, at: query.clock) }
    var builder = ProjectionBuilder(book: book, query: query, states: states)
    try builder.addDeals()
    table = builder.table
    flowsInsideGroups = builder.flowsInsideGroups
    countingDeals = builder.countingDeals
  }

  /// The company that stands for another under the grouping of the query.
  public func representative(of company: CompanyID) -> CompanyID {
    query.representative(of: company, in: book)
  }

  /// Whether something of a deal counts under the query, whether or not it has a direction on its layer.
  ///
  /// - Parameter position: the position of the deal in the book.
  /// - Returns: whether the deal, or a tranche of it, counts.
  public func counts(dealAt position: Int) -> Bool { countingDeals.contains(position) }

  /// How many of the deals that flow have an exactly known amount, and how many there are.
  ///
  /// A flow that no amount measures, such as the service that a customer would lose, does not make its deal unknown,
  /// unless the deal has no other flow.
  public var amountsKnown: (known: Int, total: Int) {
    var measured: [UInt32: Bool] = [:]
    for row in 0..<table.count where isMeasured(row) {
      measured[table.deals[row]] = (measured[table.deals[row]] ?? true) && table.amount(at: row).exactValue != nil
    }
    return (measured.values.count { $0 }, Set(table.deals).count)
  }

  private func isMeasured(_ row: Int) -> Bool {
    FlowRule.rules(for: book.deals[Int(table.deals[row])].kind, on: query.layer)
      .contains { $0.aspect == table.aspects[row] && $0.measure != .none }
  }
}
