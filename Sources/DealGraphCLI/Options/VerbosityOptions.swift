import ArgumentParser
import Logging

/// How much is said beside the result.
struct VerbosityOptions: ParsableArguments {
  @Flag(help: "Say nothing but errors: no warnings, no progress.")
  var quiet = false

  @Flag(help: "Say what is done, how much of it there is, and how long it takes.")
  var verbose = false

  func validate() throws {
    guard !(quiet && verbose) else { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  /// The least that is worth saying.
  var level: Logger.Level { quiet ? .error : verbose ? .debug : .warning }
}

/// A subcommand, which answers one question.
protocol QuestionCommand: ParsableCommand {
  /// How much is said beside the result.
  var verbosity: VerbosityOptions { get }
}
