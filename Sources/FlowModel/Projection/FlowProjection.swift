import DealModel

/// A book seen on one layer, basis and date: its flows as a table, and the states of its deals that they come from.
public struct FlowProjection: Sendable {
  /// The book.
  public var book: DealBook { snapshot.book }
  /// What was asked.
  public let query: FlowQuery
  /// The flows; names are the ids of companies, sorted by their bytes, and deals are positions in the book.
  public let table: FlowTable
  /// The state of each deal of the book, `nil` where nothing was known.
  public var states: [DealState?] { snapshot.states }
  /// How many flows were left out because both ends belong to one group.
  public let flowsInsideGroups: Int
  private let countingDeals: Set<Int>
  private let snapshot: BookSnapshot

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
    try self.init(of: BookSnapshot(of: book, at: query.clock), query)
  }

  /// The flows of a book at a clock.
  ///
  /// - Parameters:
  ///   - snapshot: The book at its clock.
  ///   - query: What is asked; the clock of the snapshot takes the place of its own.
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  /// - Complexity: O(deals).
  package init(of snapshot: BookSnapshot, _ query: FlowQuery) throws(MoneyError) {
    var query = query
    query.clock = snapshot.clock
    self.snapshot = snapshot
    self.query = query
    var builder = ProjectionBuilder(of: snapshot, query: query)
    try builder.addDeals()
    table = builder.table
    flowsInsideGroups = builder.flowsInsideGroups
    countingDeals = builder.countingDeals
  }

  /// The same book at the same clock on another layer.
  ///
  /// - Parameter layer: The direction that counts.
  /// - Returns: The flows on that layer.
  /// - Throws: `MoneyError` when an amount cannot be converted or counted.
  package func on(_ layer: Layer) throws(MoneyError) -> FlowProjection {
    var query = query
    query.layer = layer
    return try FlowProjection(of: snapshot, query)
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
