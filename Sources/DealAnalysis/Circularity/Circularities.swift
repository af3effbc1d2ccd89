import DealModel
import FlowModel
import GraphKernel

extension FlowSource {
  /// How much of the money goes round, by whom, by which deals, and round which loops.
  ///
  /// **Definition**: with the sum of all flows between each ordered pair of companies as capacities, the maximum circulation is the
  /// largest Σ f with 0 ≤ f ≤ capacity and as much into each company as out of it; Φ is its share of all money. The measures beside
  /// it, and what is done about unknown amounts, are those of ``Circularity``, ``CircularShare`` and ``CountedCircularity``.
  ///
  /// - Parameter query: What is wanted, and how much of it.
  /// - Returns: The measures and the details.
  /// - Throws: ``AnalysisError`` for a source that is not on the cash layer, an unknown company, days of a table, amounts that are
  ///   negative or beyond 64 bits, or a circulation that fails its certificate.
  /// - Complexity: That of a few maximum circulations on each basis; measures by elimination O(*k*³) and more for *k* companies on
  ///   loops together, up to a size.
  public func circularity(_ query: CircularityQuery = CircularityQuery()) throws(AnalysisError) -> CircularityReport {
    guard projection.map({ $0.query.layer == .cash }) ?? true else {
      throw .unanswerable("circularity is asked of flows of cash")
    }
    let wanted = try query.of.map { name throws(AnalysisError) in try vertex(of: name) }
    let own = try CircularityMeasures(self, countsUpperBounds: ranksByUpperBound)
    let (row, details) = try own.answer(of: self, query: query, wanted: wanted)
    var rows = [row]
    if let projection, query.comparesBases {
      for basis in Basis.allCases where basis != projection.query.basis {
        rows.append(try on(basis, of: projection).circularityRow(query))
      }
      rows.sort { ($0.basis ?? .paid) < ($1.basis ?? .paid) }
    }
    var header = header(report: "circularity", layer: .cash)
    header.isComplete = details.omittedSize == nil
    header.options.append(("limit", query.limit.map(String.init) ?? "0"))
    if let wanted { header.options.append(("of", company(at: wanted).id)) }
    if query.isForced { header.options.append(("force", "true")) }
    return CircularityReport(
      header: header, rows: rows, details: details, days: query.isOverTime ? try days(query) : nil)
  }

  /// The same book on another basis.
  private func on(_ basis: Basis, of projection: FlowProjection) throws(AnalysisError) -> FlowSource {
    var query = projection.query
    query.basis = basis
    return try FlowSource(book: projection.book, query: query, inputs: inputs)
  }

  private func circularityRow(_ query: CircularityQuery) throws(AnalysisError) -> Circularity {
    let measures = try CircularityMeasures(self, countsUpperBounds: ranksByUpperBound)
    return try measures.answer(of: self, query: query, wanted: nil).row
  }

  /// What was known on each day on which something became known, up to the last day that counts.
  private func days(_ query: CircularityQuery) throws(AnalysisError) -> [CircularityDay] {
    guard let projection else {
      throw .unanswerable("the rows of a table do not say when they became known; a deal book does")
    }
    let book = projection.book
    let clock = projection.query.clock
    var days: [CircularityDay] = []
    for day in book.knownDays where day <= clock.knownOn ?? .distantFuture {
      var then = projection.query
      then.clock = Clock(of: book, asOf: query.asOf, knownOn: day, includesInferred: clock.includesInferred)
      let source = try FlowSource(book: book, query: then)
      let measures = try CircularityMeasures(source, countsUpperBounds: false)
      days.append(
        CircularityDay(
          day: day, total: measures.arcs.total, circulation: measures.bounds.value, share: try measures.share()))
    }
    return days
  }
}

extension DealBook {
  /// The days on which something that is claimed of a deal became known, in order.
  fileprivate var knownDays: [CalendarDate] {
    let days = deals.flatMap { deal in
      deal.claims.compactMap { knownDay(source: $0.source, publicSince: $0.publicSince) }
    }
    return Set(days).sorted()
  }
}
