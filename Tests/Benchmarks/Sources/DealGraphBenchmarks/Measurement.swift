import MeasuredRun

/// Several runs of one command, summed up.
struct Measurement {
  var name: String
  var runs: [MeasuredRun]

  init(_ name: String, _ command: [String], count: Int) throws {
    self.name = name
    runs = try (0..<count).map { _ in try MeasuredRun(command) }
  }

  /// Whether every run ended well.
  var isSound: Bool { runs.allSatisfy { $0.ending == .exit(0) } }

  static let header = row("", ["least ms", "median ms", "cpu ms", "peak MB"])

  var row: String {
    guard isSound else { return name.padded(to: 44) + runs.map { "\($0.ending)" }.joined(separator: " ") }
    let times = runs.map(\.seconds).sorted()
    let processor = runs.map(\.processorSeconds).sorted()
    let peak = runs.map(\.peakBytes).max() ?? 0
    let numbers = [times[0], times[times.count / 2], processor[processor.count / 2]].map { ($0 * 1e3).tenths }
    return Self.row(name, numbers + [(Double(peak) / 1e6).tenths])
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name.padded(to: 44) + cells.map { $0.padded(to: -11) }.joined()
  }
}

extension Double {
  /// With one decimal.
  fileprivate var tenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// Filled up with spaces at the end, or at the front for a negative width.
  fileprivate func padded(to width: Int) -> String {
    let fill = String(repeating: " ", count: max(1, abs(width) - count))
    return width < 0 ? fill + self : self + fill
  }
}
