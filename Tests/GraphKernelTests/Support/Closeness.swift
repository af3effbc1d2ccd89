import DealTestSupport

/// The largest difference between two lists; infinite if they differ in length or something is no number.
func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).reduce(0) { largest, pair in
    let difference = abs(pair.0 - pair.1)
    return difference.isNaN ? .infinity : max(largest, difference)
  }
}

extension SeededGenerator {
  /// A random permutation of the first vertices.
  mutating func permutation(of count: Int) -> [UInt32] { (0..<UInt32(count)).shuffled(using: &self) }

  /// Random strengths, about a fifth of them 0.
  mutating func strengths(_ count: Int) -> [Double] {
    (0..<count).map { _ in Int.random(in: 0..<5, using: &self) == 0 ? 0 : Double.random(in: 0.1...10, using: &self) }
  }
}

extension [Double] {
  /// The values of the vertices under their new names.
  func relabeled(_ names: [UInt32]) -> [Double] {
    var result = self
    for (vertex, name) in names.enumerated() { result[Int(name)] = self[vertex] }
    return result
  }
}
