import DealDiagram
import DealModel

/// A picture of numbers.
///
/// A plot is a value: what it shows is said once, and it is drawn for any surface, in any language and width, as an SVG
/// document without a script in which each mark has its value and its sources as a title. The same value gives the
/// same numbers as a table.
public enum Plot: Hashable, Sendable {
  /// Lines over days or years.
  case lines(LinePlot)
  /// Bars beside each other or on top of each other.
  case bars(BarPlot)
  /// A matrix.
  case heatMap(HeatMap)
  /// What a result becomes under variations.
  case tornado(TornadoPlot)

  /// What is said around it.
  public var caption: PlotCaption {
    get { kind.caption }
    set {
      var kind = kind
      kind.caption = newValue
      self = kind.plot
    }
  }

  /// The numbers of the plot.
  ///
  /// - Parameter language: the language of titles and numbers.
  /// - Returns: a table with a row for each mark.
  public func table(in language: Language = .english) -> ReportTable { kind.table(in: language) }

  /// The plot as an SVG document.
  ///
  /// - Parameters:
  ///   - theme: for which surface its colors are.
  ///   - language: the language of its own words, of numbers and of dates.
  ///   - width: how wide it is; nil for 800 pixels. Text keeps its size: a wider plot has more room.
  /// - Returns: the document, in UTF-8; the same bytes for the same plot.
  /// - Throws: ``PlotError`` for what cannot be drawn.
  public func svg(
    theme: DiagramTheme = .light, language: Language = .english, width: PictureWidth? = nil
  ) throws(PlotError) -> [UInt8] {
    try kind.check()
    let pixels = width.map { $0.inches * 96 } ?? PlotSheet.standardWidth
    var sheet = PlotSheet(
      theme: theme, language: language, width: min(max(pixels, PlotSheet.least), PlotSheet.greatest),
      identifier: caption.identifier)
    let top = sheet.addHeading(caption)
    let end = try kind.draw(on: &sheet, from: top)
    let height = sheet.addNotes(caption.notes, from: end)
    return SVGWriter.document(sheet.document(caption: caption, height: height, width: width))
  }

  private var kind: any PlotKind {
    switch self {
    case .lines(let plot): plot
    case .bars(let plot): plot
    case .heatMap(let plot): plot
    case .tornado(let plot): plot
    }
  }
}

/// What all kinds of plots can do.
protocol PlotKind: Sendable {
  /// What is said around it.
  var caption: PlotCaption { get set }
  /// The plot among all.
  var plot: Plot { get }

  /// The numbers of the plot, a row for each mark.
  func table(in language: Language) -> ReportTable

  /// Whether it can be drawn.
  ///
  /// - Throws: ``PlotError`` for what is missing, is too much, or cannot be.
  func check() throws(PlotError)

  /// Draws it below a height, and gives back where it ends.
  ///
  /// - Throws: ``PlotError`` where the sheet is too narrow.
  func draw(on sheet: inout PlotSheet, from top: Double) throws(PlotError) -> Double
}

extension PlotKind {
  /// Refuses values that no axis can show.
  ///
  /// - Throws: ``PlotError/unusable(_:)`` with the name of the first.
  func check(_ value: PlotValue, of name: @autoclosure () -> String) throws(PlotError) {
    for bound in value.bounds where !(abs(bound) <= 1e19) {
      throw .unusable("“\(name().printable)” has the value \(bound), which no axis can show")
    }
    if let low = value.lower, let high = value.upper, low > high {
      throw .unusable("“\(name().printable)” has a lower bound of \(low) above its upper bound of \(high)")
    }
  }

  /// The cells of a value in a table: as it reads, and both bounds with all digits.
  func cells(of value: PlotValue, _ unit: PlotUnit, in language: Language) -> [StyledText] {
    [
      StyledText(unit.text(of: value, in: language)), StyledText(value.lower.map(unit.plainText) ?? ""),
      StyledText(value.upper.map(unit.plainText) ?? ""),
    ]
  }

  /// The columns of a value in a table.
  func valueColumns(in language: Language) -> [ReportTable.Column] {
    let words = language.plotWords
    return [words.value, words.atLeast, words.atMost].map { ReportTable.Column($0, .right) }
  }
}
