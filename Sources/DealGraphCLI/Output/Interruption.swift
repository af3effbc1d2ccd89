#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens when a signal ends the program: the unfinished file goes, and the program ends as the signal asks.
///
/// A handler may neither allocate nor wait for a lock, so the path stands in a buffer that is made beforehand.
enum Interruption {
  /// The signals by which a user, a terminal or a system asks a program to end.
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// The path of the unfinished file, ended by 0; empty when there is none.
  nonisolated(unsafe) private static let path: UnsafeMutablePointer<CChar> = {
    let path = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
    path.initialize(repeating: 0, count: capacity)
    return path
  }()
  private static let capacity = Int(PATH_MAX) + 8

  private static let isPrepared: Bool = {
    path[0] = 0
    for number in signals {
      let previous = signal(number) { number in
        if Interruption.path[0] != 0 { _ = unlink(Interruption.path) }
        signal(number, SIG_DFL)
        raise(number)
      }
      // What was ignored from the start, as a hang-up under nohup, stays ignored.
      if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
    return true
  }()

  /// Makes the program ready to be interrupted, once.
  static func prepare() { _ = isPrepared }

  /// Says which file to remove; nothing is noted of a path that is longer than the system allows.
  static func note(unfinished file: [CChar]) {
    guard file.count <= capacity else { return }
    path.update(from: file, count: file.count)
  }

  /// Says that no file is unfinished any more.
  static func forget() { path[0] = 0 }

  /// Does something that a signal may only come before or after.
  static func postponed<Result>(_ work: () -> Result) -> Result {
    var set = sigset_t()
    var previous = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, &previous)
    defer {
      let reason = errno
      pthread_sigmask(SIG_SETMASK, &previous, nil)
      errno = reason
    }
    return work()
  }
}
