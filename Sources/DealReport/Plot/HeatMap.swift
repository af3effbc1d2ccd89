import DealDiagram
import DealModel

/// A matrix: how much of each row falls on each column, by colors from little to much.
///
/// The colors rise in lightness alone as well, so that they are told apart in gray and by every eye, and where there is room
/// the value stands in its cell. What is not known is hatched, which no value is; a cell of which only bounds are known has
/// the color of the lower one above the diagonal and that of the upper one below it.
public struct HeatMap: Hashable, Sendable {
  /// A value of the matrix.
  public struct Cell: Hashable, Sendable {
    /// How much.
    public var value: PlotValue
    /// What it is made of and who says so, line by line.
    public var notes: [String]

    /// Creates a cell.
    public init(_ value: PlotValue, notes: [String] = []) {
      self.value = value
      self.notes = notes
    }
  }

  /// How colors are assigned to values.
  public enum Steps: Hashable, Sendable {
    /// Steps of one size.
    case even
    /// Each step reaches ten times as far as the one before, which the legend says.
    case byTens
  }

  /// What is said around it.
  public var caption: PlotCaption
  /// What the numbers are.
  public var unit: PlotUnit
  /// How colors are assigned to values.
  public var steps = Steps.even
  /// The names of the rows.
  public var rows: [String]
  /// The names of the columns.
  public var columns: [String]
  /// A cell for each column of each row; nil where there is nothing to say.
  public var cells: [[Cell?]]

  /// Creates a plot.
  public init(caption: PlotCaption, unit: PlotUnit, rows: [String], columns: [String], cells: [[Cell?]]) {
    self.caption = caption
    self.unit = unit
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  /// How many rows, and how many columns, can be drawn.
  public static let limit = 300
}

extension HeatMap: PlotKind {
  var plot: Plot { .heatMap(self) }

  /// The cells that there are, row by row.
  var filled: [(row: Int, column: Int, cell: Cell)] {
    cells.prefix(rows.count).enumerated().flatMap { row, cells in
      cells.prefix(columns.count).enumerated().compactMap { column, cell in cell.map { (row, column, $0) } }
    }
  }

  func check() throws(PlotError) {
    guard !rows.isEmpty, !columns.isEmpty, !filled.isEmpty else { throw .empty("the matrix is empty") }
    if rows.count > Self.limit { throw .tooMany("rows", count: rows.count, limit: Self.limit) }
    if columns.count > Self.limit { throw .tooMany("columns", count: columns.count, limit: Self.limit) }
    for (row, column, cell) in filled {
      try check(cell.value, of: "\(rows[row]), \(columns[column])")
      if cell.value.bounds.contains(where: { $0 < 0 }) {
        throw .unusable(
          "“\(rows[row].printable), \(columns[column].printable)” is negative, for which a heat map has no color")
      }
    }
  }

  func table(in language: Language) -> ReportTable {
    let words = language.plotWords
    return ReportTable(
      columns: [words.row, words.column].map { ReportTable.Column($0) } + valueColumns(in: language)
        + [ReportTable.Column(words.note)],
      rows: filled.map { row, column, cell in
        [StyledText(rows[row]), StyledText(columns[column])] + cells(of: cell.value, unit, in: language)
          + [StyledText(cell.notes.joined(separator: "; "))]
      })
  }

  /// The scale of the colors.
  var scale: HeatScale { HeatScale(filled.flatMap(\.cell.value.bounds), steps: steps, unit: unit) }
}

/// The colors of values: none for zero, then steps, each up to a value.
struct HeatScale: Hashable {
  /// The greatest value of each step, rising.
  let thresholds: [Double]

  init(_ values: [Double], steps: HeatMap.Steps, unit: PlotUnit) {
    let most = max(values.max() ?? 0, unit.quantum(at: 0))
    switch steps {
    case .even: thresholds = PlotTicks(0...most, atMost: PlotColor.levelCount, unit: unit).values.filter { $0 > 0 }
    case .byTens:
      var top = unit.quantum(at: 0)
      while top < most { top *= 10 }
      var all = [top]
      let least = values.filter { $0 > 0 }.min() ?? top
      while all.count < PlotColor.levelCount, let last = all.last, last / 10 >= max(least, unit.quantum(at: 0)) {
        all.append(last / 10)
      }
      thresholds = all.reversed()
    }
  }

  /// The color of a value; nil for zero.
  func level(of value: Double) -> Int? {
    guard value > 0 else { return nil }
    return level(ofStep: thresholds.firstIndex { value <= $0 } ?? thresholds.count - 1)
  }

  /// The color of a step: few steps have colors that are far apart.
  func level(ofStep step: Int) -> Int {
    let last = PlotColor.levelCount - 1
    return thresholds.count < 2 ? last : step * last / (thresholds.count - 1)
  }
}
