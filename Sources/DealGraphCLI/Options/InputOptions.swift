import ArgumentParser
import DealGraph

/// What is read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A deal book, a table of flows, or - for standard input.", valueName: "file"),
    completion: .file())
  var input: String

  @Option(help: "How to read it, if its name and content do not tell: book, csv, edges or snapshot.")
  var inputFormat: InputFormat?

  @OptionGroup(title: "How a table is read") var table: TableOptions
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @OptionGroup(title: "Limits") var bookLimits: BookLimitOptions

  /// Reads the input: a book whole, and of a table what tells that it is one.
  ///
  /// - Throws: `ValidationError` for options of tables on a book, ``CommandFailure`` with all problems of the input.
  func load() throws -> LoadedInput {
    try Notes.timed("opened", details: { ["file": "\(input)", "format": "\($0.formatName)"] }) {
      try LoadedInput(path: input, format: inputFormat, options: table, limits: bookLimits.limits)
    }
  }
}
