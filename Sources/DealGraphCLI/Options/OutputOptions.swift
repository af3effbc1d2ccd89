import ArgumentParser
import DealGraph

/// How and where a result is written.
struct OutputOptions: ParsableArguments {
  @Option(
    help:
      "How to write the result: text, json, csv or markdown (default: what the name after -o ends in, otherwise text).")
  var format: ReportFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws {
    guard let name = output.map(OutputName.init) else { return }
    try name.checkIsNamed()
    try name.agree(name.reportFormat, with: format, option: "--format")
    if let picture = name.imageFormat {
      throw ValidationError(
        "-o \(name.text): the answer is text and no picture (\(picture.rawValue)); end the name in .txt, .json, .csv or .md"
      )
    }
  }

  /// Writes a report in the form asked for.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` when it cannot be written.
  func write(_ report: some PresentableReport) throws {
    let format = format ?? output.flatMap { OutputName($0).reportFormat } ?? .text
    let text =
      switch format {
      case .text where output == nil || output == "-":
        report.text(color: Terminal.wantsColor, width: Terminal.columns ?? 100)
      case .text, .json, .csv, .markdown: try report.rendered(as: format)
      }
    try Notes.timed("wrote", details: { ["bytes": "\(text.utf8.count)"] }) { try write(Array(text.utf8)) }
  }

  /// Writes bytes to the file asked for, or to standard output.
  ///
  /// - Throws: ``CommandFailure/inputOutput(_:)`` when they cannot be written.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try OutputFile.write(bytes, toFileOrStandardOutput: output)
  }
}

extension ReportFormat: ExpressibleByArgument {}
