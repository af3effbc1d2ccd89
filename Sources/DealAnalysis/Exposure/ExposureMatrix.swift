import DealModel
import FlowModel

/// What every company loses of one class if any other fails: a table with those who lose at its side and those who fail at
/// its head.
///
/// ```swift
/// for (row, loser) in matrix.losing.enumerated() {
///   for (column, failing) in matrix.failing.enumerated() {
///     print(loser.name, failing.name, matrix.amount(row, column) ?? "no sum")
///   }
/// }
/// ```
public struct ExposureMatrix: Sendable {
  /// What one company loses if another fails.
  public struct Cell: Hashable, Sendable {
    /// What it loses directly.
    public var direct: AmountInterval
    /// What it loses along all chains, the direct link included; without a base the same as directly, and `nil` where there
    /// is no sum, because losses go round without getting less.
    public var total: AmountInterval?
    /// The total as a share of the base of the one who loses; `nil` without a total or a base.
    public var share: ShareBounds?
    /// The deals of the direct link, with their sources.
    public var deals: [DealReference]
  }

  /// What sort of loss it is.
  public var exposureClass: FlowAspect
  /// What losses are measured against; `nil` for direct ones alone.
  public var base: ExposureBase?
  /// Who loses, one per row, by identifiers.
  public var losing: [CompanyReference]
  /// Who fails, one per column, by identifiers.
  public var failing: [CompanyReference]
  private var cells: [Position: Cell]

  private struct Position: Hashable {
    var row: Int
    var column: Int
  }

  /// Creates a matrix of the pairs that lose something.
  init(
    _ exposureClass: FlowAspect, base: ExposureBase?,
    _ pairs: [(of: CompanyReference, to: CompanyReference, cell: Cell)]
  ) {
    (self.exposureClass, self.base) = (exposureClass, base)
    losing = Set(pairs.map(\.of)).sorted(by: CompanyReference.precedes)
    failing = Set(pairs.map(\.to)).sorted(by: CompanyReference.precedes)
    let rows = Dictionary(uniqueKeysWithValues: zip(losing, losing.indices))
    let columns = Dictionary(uniqueKeysWithValues: zip(failing, failing.indices))
    cells = Dictionary(
      pairs.compactMap { pair in
        rows[pair.of].flatMap { row in
          columns[pair.to].map { (Position(row: row, column: $0), pair.cell) }
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What the company of a row loses if that of a column fails; `nil` where that is nothing.
  public subscript(row: Int, column: Int) -> Cell? { cells[Position(row: row, column: column)] }

  /// How much that is, along all chains where there is a base; zero where it is nothing, `nil` where there is no sum.
  public func amount(_ row: Int, _ column: Int) -> AmountInterval? {
    guard let cell = self[row, column] else { return .zero }
    return cell.total
  }

  /// The pairs that lose something, row by row.
  public var pairs: [(row: Int, column: Int, cell: Cell)] {
    cells.map { ($0.key.row, $0.key.column, $0.value) }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The largest amount that is certain, for the scale of a picture; zero if none is.
  public var largestCertain: Int64 { cells.values.compactMap { $0.total?.lower }.max() ?? 0 }
}

/// The exposures of all companies to each other.
public struct ExposureMatrixReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// What losses are measured against; `nil` for direct ones alone.
  public var base: ExposureBase?
  /// The bases of those who lose, and of those through whom losses go on, whether known or not.
  public var bases: [CompanyBase]
  /// A table for each class in which somebody loses something.
  public var matrices: [ExposureMatrix]
  /// Exposures that are larger than the whole base of the one who has them.
  public var excesses: [ExcessExposure]
  /// Through whom losses go on although no base is known.
  public var withoutBase: [CompanyReference]
  /// Companies among which losses go round without getting less, at the least or at the greatest amounts.
  public var loops: [[CompanyReference]]
  /// How many pairs a report for people lists; `nil` for all.
  public var limit: Int?
}
