import ArgumentParser
import DealGraph

/// What is read.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A deal book, a table of flows, or - for standard input.", valueName: "file"))
  var input: String

  @Option(help: "How to read it, if its name and content do not tell: book, csv or edges.")
  var inputFormat: InputFormat?

  /// Reads the input.
  ///
  /// - Throws: ``CommandFailure`` with all problems of the input.
  func load() throws(CommandFailure) -> LoadedInput {
    try Notes.timed("read", details: { ["file": "\(input)", "sha256": "\($0.reference.digest)"] }) {
      () throws(CommandFailure) -> LoadedInput in try LoadedInput(path: input, format: inputFormat)
    }
  }
}
