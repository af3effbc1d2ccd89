import ArgumentParser
import DealGraph

/// How and where a result is written.
struct OutputOptions: ParsableArguments {
  /// A form of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case markdown
  }

  @Option(help: "How to write the result: text, json, csv or markdown.")
  var format = Format.text

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  /// Writes a report in the form asked for.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` when it cannot be written.
  func write(_ report: some PresentableReport) throws {
    let text =
      switch format {
      case .text: report.text(color: output == nil && OutputFile.wantsColor)
      case .json: try report.json()
      case .csv: report.csv()
      case .markdown: report.markdown()
      }
    try write(Array(text.utf8))
  }

  /// Writes bytes to the file asked for, or to standard output.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` when they cannot be written.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    if let output, output != "-" {
      try OutputFile.write(bytes, to: output)
    } else {
      try OutputFile.writeToStandardOutput(bytes)
    }
  }
}
