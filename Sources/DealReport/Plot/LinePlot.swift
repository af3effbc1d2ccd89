import DealDiagram
import DealModel

/// Lines over days or years, with bounds as bands.
///
/// The axis of numbers always reaches zero. Where a value is not known there is a gap and a question mark below it, never
/// a zero. The lines differ by color, by how they are broken up, and by the shape of their points; their names stand at
/// their ends, or in a legend where they would not fit there.
public struct LinePlot: Hashable, Sendable {
  /// A point of a line.
  public struct Point: Hashable, Sendable {
    /// When.
    public var time: PlotTime
    /// How much.
    public var value: PlotValue
    /// What it is made of and who says so, line by line.
    public var notes: [String]

    /// Creates a point.
    public init(_ time: PlotTime, _ value: PlotValue, notes: [String] = []) {
      self.time = time
      self.value = value
      self.notes = notes
    }
  }

  /// A line.
  public struct Series: Hashable, Sendable {
    /// What it shows.
    public var name: String
    /// Its points, by rising time.
    public var points: [Point]

    /// Creates a line.
    public init(_ name: String, _ points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// What is said around it.
  public var caption: PlotCaption
  /// What the numbers are.
  public var unit: PlotUnit
  /// Whether a value holds until the next one is known, as what is known on a day does; else points are joined directly.
  public var isStepped = false
  /// The lines.
  public var series: [Series]

  /// Creates a plot.
  public init(caption: PlotCaption, unit: PlotUnit, series: [Series]) {
    self.caption = caption
    self.unit = unit
    self.series = series
  }

  /// How many points all lines can have together.
  public static let pointLimit = 10_000
}

extension LinePlot: PlotKind {
  var plot: Plot { .lines(self) }

  /// The years that an axis can show.
  private static let years = -1_000_000...1_000_000

  func check() throws(PlotError) {
    let points = series.flatMap(\.points)
    guard let first = points.first else { throw .empty("there is no point to draw") }
    if series.count > PlotColor.seriesCount {
      throw .tooMany("lines", count: series.count, limit: PlotColor.seriesCount)
    }
    if points.count > Self.pointLimit { throw .tooMany("points", count: points.count, limit: Self.pointLimit) }
    for line in series {
      for point in line.points {
        try check(point.value, of: line.name)
        guard point.time.isDay == first.time.isDay else { throw .unusable("one axis cannot show both days and years") }
        if case .year(let year) = point.time, !Self.years.contains(year) {
          throw .unusable("no axis can show the year \(year)")
        }
      }
      for (one, next) in zip(line.points, line.points.dropFirst()) where one.time.position >= next.time.position {
        throw .unusable("the points of “\(line.name.printable)” are not in the order of their times")
      }
    }
  }

  func table(in language: Language) -> ReportTable {
    let words = language.plotWords
    return ReportTable(
      columns: [words.series, words.time].map { ReportTable.Column($0) } + valueColumns(in: language)
        + [ReportTable.Column(words.note)],
      rows: series.flatMap { line in
        line.points.map { point in
          [StyledText(line.name), StyledText(point.time.text(in: language))]
            + cells(of: point.value, unit, in: language) + [StyledText(point.notes.joined(separator: "; "))]
        }
      })
  }
}
