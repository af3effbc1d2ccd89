import ArgumentParser
import DealGraph

/// A book as it is and as it is supposed to be.
///
/// Both are asked on the same days: by default those of the book with what was added to it.
struct Supposition {
  /// The book as it is.
  let plain: LoadedInput
  /// The book as it is supposed to be.
  let supposed: LoadedInput
  /// What is supposed.
  let summary: ScenarioSummary

  /// Makes the supposed book.
  ///
  /// - Parameters:
  ///   - input: the book as it is.
  ///   - options: what is supposed.
  ///   - clock: the clock at which a book is asked.
  /// - Throws: `ValidationError` for options that mean nothing for the input, ``CommandFailure`` with everything that does
  ///   not fit.
  init(_ input: LoadedInput, _ options: WhatIfOptions, clock: (DealBook) throws -> Clock) throws {
    guard case .book(let book) = input.content else {
      throw ValidationError(
        "\(options.given.joined(separator: ", ")): only for deal books; change the rows of a table in the table")
    }
    let scenario = try options.scenario()
    var whole = book
    var added: [InputReference] = []
    for path in options.add {
      let file = try InputFile(path: path)
      let reading = DealBookReader.read(
        try file.wholeBytes(limit: input.limits.bytes), file: file.name, addingTo: whole, limits: input.limits)
      guard let book = reading.book else { throw CommandFailure.input(reading.diagnostics) }
      Notes.warn(reading.diagnostics)
      whole = book
      added.append(file.reference)
    }
    do {
      let result = try whole.supposing(scenario, at: clock(whole))
      plain = input.replacing(book: book, datedBy: whole)
      supposed = input.replacing(book: result.book, datedBy: whole, adding: added)
      summary = ScenarioSummary(
        without: scenario.without, assumptions: scenario.assumptions.map(\.description), added: added,
        leftOut: result.leftOut)
    } catch let error as AnalysisError {
      throw CommandFailure.question(error)
    }
  }
}
