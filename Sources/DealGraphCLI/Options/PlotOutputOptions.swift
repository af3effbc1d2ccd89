import ArgumentParser
import DealGraph

/// How and where the answer to a question is written that can be plotted: as a report, or as a plot.
///
/// This is the one place that decides between the two.
struct PlotOutputOptions: ParsableArguments {
  /// A form in which an answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown, svg
  }

  @Option(
    help: """
      How to write the result: text, json, csv, markdown, or svg for a plot (default: what the name after -o ends in, otherwise \
      text).
      """)
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "Write to a file instead of standard output; a name that ends in .svg draws a plot.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "For which surface the colors of a plot are: light, dark, print, or auto for its reader's setting (default: light)."
    ))
  var theme: DiagramTheme?

  @Option(
    help: ArgumentHelp(
      "The language of a plot, of its numbers and dates: en or fr (default: en).", valueName: "en|fr"))
  var language: Language?

  @Option(help: ArgumentHelp("What stands above a plot (default: what it shows).", valueName: "words"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "How wide a plot is, like 180mm or 1200px; its text keeps its size (default: 800px).", valueName: "width"),
    transform: pictureWidth)
  var width: PictureWidth?

  func validate() throws {
    if let title, title.allSatisfy(\.isWhitespace) { throw ValidationError("--title: give it some words") }
    if let name = output.map(OutputName.init) {
      try name.checkIsNamed()
      try name.agree(Format(name), with: format, option: "--format")
      if let picture = name.imageFormat, picture != .svg {
        throw ValidationError(
          "-o \(name.text): a plot is drawn as svg, not as \(picture.rawValue); end the name in .svg")
      }
    }
    let given = [
      (theme != nil, "--theme"), (language != nil, "--language"), (title != nil, "--title"), (width != nil, "--width"),
    ].filter(\.0).map(\.1)
    if !isPlot, !given.isEmpty {
      throw ValidationError("\(given.joined(separator: ", ")): only for plots; add -o with a name ending in .svg")
    }
  }

  /// Whether a plot was asked for, by name or by the end of the file's name.
  var isPlot: Bool { formatAsked == .svg }

  private var formatAsked: Format? { format ?? output.flatMap { Format(OutputName($0)) } }

  /// Writes a report, or its plot, in the form asked for.
  ///
  /// - Throws: ``CommandFailure/plotting(_:)`` when there is nothing to plot, or too much; ``CommandFailure/inputOutput(_:)`` when
  ///   it cannot be written.
  func write(_ report: some PlottableReport) throws {
    guard isPlot else { return try writeReport(report) }
    let language = language ?? .english
    let bytes: [UInt8]
    do throws(PlotError) {
      var plot = try report.plot(in: language)
      if let title { plot.caption.title = title }
      bytes = try plot.svg(theme: theme ?? .light, language: language, width: width)
    } catch {
      throw CommandFailure.plotting(error)
    }
    try Notes.timed("wrote", details: { ["bytes": "\(bytes.count)"] }) { try reportOptions.write(bytes) }
  }
}

extension PlotOutputOptions {
  /// Writes a report that has no plot.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` when it cannot be written.
  func writeReport(_ report: some PresentableReport) throws { try reportOptions.write(report) }

  private var reportOptions: OutputOptions {
    var options = OutputOptions()
    options.format = formatAsked?.reportFormat ?? .text
    options.output = output
    return options
  }
}

extension PlotOutputOptions.Format {
  /// The form that the ending of a name tells.
  fileprivate init?(_ name: OutputName) {
    guard let word = name.reportFormat?.rawValue ?? name.imageFormat?.rawValue else { return nil }
    self.init(rawValue: word)
  }

  /// The same form of a report; `nil` for a plot.
  fileprivate var reportFormat: ReportFormat? { ReportFormat(rawValue: rawValue) }
}
