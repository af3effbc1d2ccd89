import DealDiagram
import DealModel

/// Bars from zero: beside each other or on top of each other, across the page or up it.
///
/// The axis always begins at zero, and lengths are in proportion to values. What is certain of a value is filled, what lies
/// between its bounds is hatched, and a bound that there is not is an open end; what is not known at all is an empty box with
/// a question mark, which is no length.
public struct BarPlot: Hashable, Sendable {
  /// Which way bars grow.
  public enum Direction: Hashable, Sendable {
    /// To the right, with names beside them: for things.
    case across
    /// Up the page, with names below them: for times.
    case up
  }

  /// Where the bars of one place stand.
  public enum Arrangement: Hashable, Sendable {
    /// Beside each other.
    case grouped
    /// On top of each other.
    case stacked
  }

  /// One value.
  public struct Bar: Hashable, Sendable {
    /// How much.
    public var value: PlotValue
    /// What it is made of and who says so, line by line.
    public var notes: [String]

    /// Creates a bar.
    public init(_ value: PlotValue, notes: [String] = []) {
      self.value = value
      self.notes = notes
    }
  }

  /// The bars of one place.
  public struct Group: Hashable, Sendable {
    /// What they are about.
    public var name: String
    /// A bar for each series; nil where a series has nothing to say.
    public var bars: [Bar?]
    /// Of bars on top of each other, what they are together, where that is narrower than the sum of their bounds.
    public var total: PlotValue?

    /// Creates a group.
    public init(_ name: String, _ bars: [Bar?], total: PlotValue? = nil) {
      self.name = name
      self.bars = bars
      self.total = total
    }
  }

  /// Groups under a heading.
  public struct Section: Hashable, Sendable {
    /// What they are about together; empty for none.
    public var heading: String
    /// The groups.
    public var groups: [Group]

    /// Creates a section.
    public init(_ heading: String = "", _ groups: [Group]) {
      self.heading = heading
      self.groups = groups
    }
  }

  /// A line over bars that grow up the page.
  public struct Line: Hashable, Sendable {
    /// What it shows.
    public var name: String
    /// A point for each group; nil, like a value that is not known, leaves a gap.
    public var points: [Bar?]

    /// Creates a line.
    public init(_ name: String, _ points: [Bar?]) {
      self.name = name
      self.points = points
    }
  }

  /// What is said around it.
  public var caption: PlotCaption
  /// What the numbers are.
  public var unit: PlotUnit
  /// Which way bars grow.
  public var direction = Direction.across
  /// Where the bars of one place stand.
  public var arrangement = Arrangement.grouped
  /// What the bars of each group stand for, in their order.
  public var series: [String]
  /// The bars.
  public var sections: [Section]
  /// Lines over the bars; only where they grow up the page.
  public var lines: [Line] = []

  /// Creates a plot.
  public init(caption: PlotCaption, unit: PlotUnit, series: [String], sections: [Section]) {
    self.caption = caption
    self.unit = unit
    self.series = series
    self.sections = sections
  }

  /// How many groups can be drawn.
  public static let groupLimit = 1_000
}

extension BarPlot: PlotKind {
  var plot: Plot { .bars(self) }

  /// All groups, each with the heading of its section.
  var groups: [(heading: String, group: Group)] {
    sections.flatMap { section in section.groups.map { (section.heading, $0) } }
  }

  func check() throws(PlotError) {
    let groups = groups
    guard !groups.isEmpty, !series.isEmpty else { throw .empty("there are no bars to draw") }
    if groups.count > Self.groupLimit { throw .tooMany("bars", count: groups.count, limit: Self.groupLimit) }
    let count = series.count + lines.count
    if count > PlotColor.seriesCount { throw .tooMany("series", count: count, limit: PlotColor.seriesCount) }
    if !lines.isEmpty, direction == .across { throw .unusable("lines are drawn over bars that grow up the page only") }
    for (heading, group) in groups {
      for bar in group.bars.prefix(series.count) {
        guard let bar else { continue }
        try check(bar.value, of: "\(heading) \(group.name)")
        if arrangement == .stacked, bar.value.bounds.contains(where: { $0 < 0 }) {
          throw .unusable("“\(group.name.printable)” has a negative part, which cannot stand on others")
        }
      }
      if arrangement == .stacked { try check(total(of: group), of: group.name) }
    }
    for line in lines {
      for point in line.points { if let point { try check(point.value, of: line.name) } }
    }
  }

  func table(in language: Language) -> ReportTable {
    let words = language.plotWords
    var rows: [[StyledText]] = []
    func add(_ heading: String, _ name: String, _ series: String, _ value: PlotValue, _ notes: [String]) {
      rows.append(
        [StyledText(heading), StyledText(name), StyledText(series)] + cells(of: value, unit, in: language)
          + [StyledText(notes.joined(separator: "; "))])
    }
    for (heading, group) in groups {
      for (name, bar) in zip(series, group.bars) {
        guard let bar else { continue }
        add(heading, group.name, series.count > 1 || !lines.isEmpty ? name : "", bar.value, bar.notes)
      }
      if let total = group.total { add(heading, group.name, words.total, total, []) }
    }
    for line in lines {
      for ((heading, group), point) in zip(groups, line.points) {
        guard let point else { continue }
        add(heading, group.name, line.name, point.value, point.notes)
      }
    }
    return ReportTable(
      columns: [words.group, words.item, words.series].map { ReportTable.Column($0) } + valueColumns(in: language)
        + [ReportTable.Column(words.note)], rows: rows)
  }

  /// What the bars of a group are together: where they stand on each other, at least and at most.
  func total(of group: Group) -> PlotValue {
    if let total = group.total { return total }
    return PlotValue.sum(group.bars.prefix(series.count).compactMap { $0?.value })
  }

  /// All numbers that the axis has to reach.
  var reached: [Double] {
    let bars = groups.flatMap { _, group -> [Double] in
      arrangement == .stacked
        ? total(of: group).bounds
        : group.bars.prefix(series.count).flatMap { $0?.value.bounds ?? [] }
    }
    return bars + lines.flatMap { $0.points.flatMap { $0?.value.bounds ?? [] } }
  }
}
