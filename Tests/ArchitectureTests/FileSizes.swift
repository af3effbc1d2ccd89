/// The lengths of a target's source files, in lines.
struct FileSizes {
  var target: String
  /// Lines of each file, rising.
  var lengths: [Int]

  init(target: String, lengths: [Int]) {
    self.target = target
    self.lengths = lengths.sorted()
  }

  /// The smallest length that at least the given share of the files do not exceed (nearest rank); 0 without files.
  func percentile(_ share: Double) -> Int {
    guard !lengths.isEmpty else { return 0 }
    return lengths[max(0, Int((share * Double(lengths.count)).rounded(.up)) - 1)]
  }

  var row: String {
    let numbers = [lengths.count, percentile(0.5), percentile(0.9), lengths.last ?? 0, lengths.reduce(0, +)]
    return target.padded(to: 20) + numbers.map { String($0).padded(to: -8) }.joined()
  }

  static let header =
    "target".padded(to: 20) + ["files", "median", "p90", "max", "lines"].map { $0.padded(to: -8) }.joined()

  /// The sizes of each target's files, and of all of them together as the last one.
  static func byTarget(_ sources: [String: String]) -> [FileSizes] {
    let files = Dictionary(grouping: sources) { $0.key.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    return files.sorted { $0.key < $1.key }.map { target, files in
      FileSizes(target: target, lengths: files.map(\.value.lines.count))
    } + [FileSizes(target: "all", lengths: sources.values.map(\.lines.count))]
  }
}

/// How long source files may be.
struct FileSizeLimits {
  var longest = 500
  var median = 120
  var ninetiethPercentile = 300

  func violations(in sources: [String: String]) -> [String] {
    let all = FileSizes(target: "all", lengths: sources.values.map(\.lines.count))
    var found = sources.filter { $0.value.lines.count > longest }.sorted { $0.key < $1.key }.map {
      "\($0.key): \($0.value.lines.count) lines, more than \(longest)"
    }
    if all.percentile(0.5) > median { found.append("median of \(all.percentile(0.5)) lines, more than \(median)") }
    if all.percentile(0.9) > ninetiethPercentile {
      found.append("90th percentile of \(all.percentile(0.9)) lines, more than \(ninetiethPercentile)")
    }
    return found
  }
}

extension String {
  /// Filled up with spaces at the end, or at the front for a negative width.
  fileprivate func padded(to width: Int) -> String {
    let fill = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? fill + self : self + fill
  }
}
