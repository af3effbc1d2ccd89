#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much memory this process has needed at most, where the system tells and forgets it (Linux).
enum PeakMemory {
  /// Begins anew to look for the peak; whether the system does that.
  static func reset() -> Bool {
    let file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return write(file, "5", 1) == 1
  }

  /// The memory in use now and at its peak, in bytes; `nil` where the system does not tell.
  static var current: (now: Int, peak: Int)? {
    let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(file, &block, block.count)
      guard count > 0 else { break }
      text += block[..<count]
    }
    return bytes(inStatus: String(decoding: text, as: UTF8.self))
  }

  /// The memory in use and at its peak, as the system writes them.
  static func bytes(inStatus text: String) -> (now: Int, peak: Int)? {
    let lines = text.split(separator: "\n")
    func bytes(_ key: String) -> Int? {
      let words = lines.first { $0.hasPrefix(key) }?.split(whereSeparator: \.isWhitespace)
      guard let words, words.count == 3, words[2] == "kB", let number = Int(words[1]) else { return nil }
      return number.multipliedReportingOverflow(by: 1_024).partialValue
    }
    guard let now = bytes("VmRSS:"), let peak = bytes("VmHWM:") else { return nil }
    return (now, peak)
  }
}
