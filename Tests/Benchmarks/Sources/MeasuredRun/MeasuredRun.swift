#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One process that has ended: how, in what time, and with how much memory.
///
/// The peak of a process counts from that of the one that starts it on Linux, so a program that measures must stay
/// small: nothing here uses Foundation.
public struct MeasuredRun: Sendable {
  /// How a process ended.
  public enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    case timeout
  }

  /// Why a process could not be started.
  public struct StartError: Error {
    /// The number that the system gave.
    public var code: Int32
  }

  /// How it ended.
  public var ending: Ending
  /// Time from start to end on a clock on the wall.
  public var seconds: Double
  /// Time on processors, the system's work for the process included.
  public var processorSeconds: Double
  /// The largest resident size.
  public var peakBytes: Int

  /// Runs a program without input, its output going nowhere.
  ///
  /// - Parameters:
  ///   - command: the program, looked for in `PATH` if it has no slash, and its arguments.
  ///   - limit: seconds after which the process is killed; without one, the end is waited for without polling.
  /// - Throws: the system's reason when there is no such program.
  public init(_ command: [String], limit: Double? = nil) throws(StartError) {
    let clock = ContinuousClock()
    let begin = clock.now
    let process = try Self.start(command)
    var status: Int32 = 0
    var usage = rusage()
    var isKilled = false
    while wait4(process, &status, limit == nil ? 0 : WNOHANG, &usage) == 0 {
      if let limit, !isKilled, begin.duration(to: clock.now) > .seconds(limit) {
        kill(process, SIGKILL)
        isKilled = true
      }
      usleep(500)
    }
    let duration = begin.duration(to: clock.now).components
    let signal = status & 0x7f
    ending = isKilled ? .timeout : signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
    seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    #if canImport(Darwin)
      peakBytes = usage.ru_maxrss
    #else
      peakBytes = usage.ru_maxrss * 1024
    #endif
  }

  private static func start(_ command: [String]) throws(StartError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, command.first ?? "", &actions, nil, &arguments, environ)
    guard code == 0 else { throw StartError(code: code) }
    return process
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
