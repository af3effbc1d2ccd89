import ArgumentParser
import DealGraph

/// Why a command ends without a result, and the exit status that says so.
///
/// This is the one place that turns errors into words and exit statuses; wrong usage is reported by the argument
/// parser as a `ValidationError`.
enum CommandFailure: Error {
  /// The input cannot be used; what is wrong with it.
  case input([Diagnostic])
  /// The question has no answer on this input.
  case question(AnalysisError)
  /// A file or stream could not be read or written.
  case inputOutput(String)
  /// The result would take the place of what it was made of.
  case replacesInput(String)
  /// The picture cannot be composed.
  case drawing(DiagramError)
  /// The answer cannot be plotted.
  case plotting(PlotError)
  /// Graphviz could not draw it.
  case rendering(String)

  /// The exit status, as `sysexits.h` numbers them.
  var exitStatus: Int32 {
    switch self {
    case .question(.failedCheck): 70
    case .input, .question, .drawing, .plotting: 1
    case .inputOutput: 74
    case .replacesInput: 64
    case .rendering: 70
    }
  }

  /// Writes what happened to standard error.
  func report() {
    switch self {
    case .input(let diagnostics): StandardError.write(diagnostics.text())
    case .question(let error): StandardError.write("error: \(error)\n")
    case .drawing(.tooLarge(let companies, let ties, let limit)):
      let error = DiagramError.tooLarge(companyCount: companies, tieCount: ties, limit: limit)
      StandardError.write(
        "error: \(error) (--focus, --kinds, --min-amount or --highlight cycles --only draw less; --force draws it all the same)\n"
      )
    case .plotting(let error): StandardError.write("error: \(error)\n")
    case .drawing(let error): StandardError.write("error: \(error)\n")
    case .replacesInput(let name):
      StandardError.write("error: \(name) is what was read; write the result to another file\n")
    case .inputOutput(let message), .rendering(let message): StandardError.write("error: \(message)\n")
    }
  }
}
