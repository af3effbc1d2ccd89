/// The two clocks of a question, and whether inferred claims count.
///
/// Nothing reads the wall clock: the same book and the same clock give the same answer on any day.
public struct Clock: Hashable, Sendable {
  /// The day on which a deal must be in force.
  public var asOf: CalendarDate
  /// The day by which a claim must have been known; `nil` counts all claims.
  public var knownOn: CalendarDate?
  /// Whether claims that sources do not make themselves count.
  public var includesInferred: Bool

  /// Creates a pair of clocks.
  public init(asOf: CalendarDate, knownOn: CalendarDate? = nil, includesInferred: Bool = true) {
    self.asOf = asOf
    self.knownOn = knownOn
    self.includesInferred = includesInferred
  }

  /// The clocks of a book: as known on a day (by default everything), as of a day (by default the latest one known by
  /// then).
  public init(
    of book: DealBook, asOf: CalendarDate? = nil, knownOn: CalendarDate? = nil, includesInferred: Bool = true
  ) {
    self.init(
      asOf: asOf ?? book.latestKnownDay(upTo: knownOn) ?? knownOn ?? .distantFuture, knownOn: knownOn,
      includesInferred: includesInferred)
  }
}
