import GraphKernel

/// How many circular flows were found, by length.
struct CircularFlowTally {
  private(set) var count: UInt64 = 0
  private var counts: [UInt64] = []

  /// How many there are of each length; lengths without any are absent.
  var byLength: [Int: UInt64] {
    Dictionary(uniqueKeysWithValues: counts.indices.lazy.filter { self.counts[$0] > 0 }.map { ($0, self.counts[$0]) })
  }

  init() {}

  init(_ summary: EnumerationSummary) {
    count = summary.emittedCount
    counts = [UInt64](repeating: 0, count: (summary.countsByLength.keys.max() ?? -1) + 1)
    for (length, count) in summary.countsByLength { counts[length] = count }
  }

  mutating func record(length: Int) {
    if length >= counts.count { counts += [UInt64](repeating: 0, count: length + 1 - counts.count) }
    counts[length] += 1
    count += 1
  }

  /// The least length up to which there are so many; `nil` if there are fewer in all.
  func length(reaching wanted: UInt64) -> Int? {
    var sum: UInt64 = 0
    for (length, count) in counts.enumerated() {
      sum += count
      if sum >= wanted { return length }
    }
    return nil
  }
}
