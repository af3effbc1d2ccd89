import DealGraph
import Logging

/// What the program says beside its results, by how much the user wants to hear.
enum Notes {
  /// Where messages go.
  static let log = Logger(label: "dealgraph")

  /// Decides how much is said, once and before anything is.
  static func begin(at level: Logger.Level) {
    LoggingSystem.bootstrap { _ in StandardErrorLog(logLevel: level) }
  }

  /// Whether warnings and progress are wanted.
  static var areWanted: Bool { log.logLevel <= .warning }

  /// Says what is worth a look in an input that can be used.
  static func warn(_ diagnostics: [Diagnostic]) {
    if areWanted, !diagnostics.isEmpty { StandardError.write(diagnostics.text()) }
  }

  /// Does a piece of work and notes how long it took.
  static func timed<Result, Failure: Error>(
    _ work: Logger.Message, details: (Result) -> Logger.Metadata = { _ in [:] },
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let clock = ContinuousClock()
    let begin = clock.now
    let result = try body()
    log.debug(work, metadata: details(result).merging(["time": "\(begin.duration(to: clock.now))"]) { $1 })
    return result
  }
}
