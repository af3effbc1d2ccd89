import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the program when Graphviz takes longer than the user wants to wait.
///
/// Graphviz cannot be told to stop: a layout goes on until it is done. So at the end of the time the program says why it
/// ends, and ends; nothing has been written by then, for a picture is written after it is drawn.
final class LayoutDeadline {
  private let timer: any DispatchSourceTimer

  /// Starts the clock.
  ///
  /// - Parameters:
  ///   - seconds: how long to wait.
  ///   - advice: what to do when the time is over.
  init(seconds: Double, advice: String) {
    timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + seconds)
    timer.setEventHandler {
      StandardError.write(Self.message(seconds: seconds, advice: advice))
      _exit(CommandFailure.rendering("").exitStatus)
    }
    timer.activate()
  }

  /// What is said at the end of the time.
  static func message(seconds: Double, advice: String) -> String {
    let number = seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    return "error: Graphviz has found no layout in \(number) s (--time-limit), and nothing was written; \(advice)\n"
  }

  deinit { timer.cancel() }
}
