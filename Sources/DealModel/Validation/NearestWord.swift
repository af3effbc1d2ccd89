extension Collection where Element == String {
  /// The element most like a word, for "did you mean": at most a third of its letters apart, whatever their case.
  package func nearest(to word: String) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard (1...200).contains(letters.count) else { return nil }
    var limit = Swift.max(1, letters.count / 3)
    var best: (distance: Int, element: String)?
    for element in self where element.unicodeScalars.count <= letters.count + limit {
      let others = Array(element.lowercased().unicodeScalars)
      guard let distance = editDistance(letters, others, limit: limit) else { continue }
      if best.map({ (distance, element) < $0 }) ?? true { best = (distance, element) }
      limit = distance
    }
    return best?.element
  }
}

/// The number of insertions, deletions, replacements and swaps of neighbors that turn one word into another, or `nil`
/// when there are more than a limit.
///
/// **Reference**: optimal string alignment distance.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit, !a.isEmpty, !b.isEmpty else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    var least = i
    for j in 1...b.count {
      var distance = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { distance = min(distance, beforeLast[j - 2] + 1) }
      row.append(distance)
      least = min(least, distance)
    }
    // Rows rise by at most one at a time, so that the row before, on which a swap builds, is no way out either.
    if least > limit { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
