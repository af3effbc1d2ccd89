extension Collection where Element == String {
  /// The element most like a word, for "did you mean": at most a third of its letters apart.
  package func nearest(to word: String) -> String? {
    let limit = Swift.max(1, word.count / 3)
    var best: (distance: Int, element: String)?
    for element in self {
      let distance = editDistance(word, element, limit: limit)
      if distance <= limit, best.map({ (distance, element) < $0 }) ?? true { best = (distance, element) }
    }
    return best?.element
  }
}

/// The number of insertions, deletions, replacements and swaps of neighbors that turn one word into another.
///
/// **Reference**: optimal string alignment distance.
private func editDistance(_ left: String, _ right: String, limit: Int) -> Int {
  let (a, b) = (Array(left.lowercased()), Array(right.lowercased()))
  guard abs(a.count - b.count) <= limit, !a.isEmpty, !b.isEmpty, a.count <= 200 else { return limit + 1 }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
