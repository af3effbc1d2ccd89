import Parallelism

extension Column where Element: FixedWidthInteger {
  private static var chunkSize: Int { 1 << 18 }

  /// The least and the largest number; `nil` when there is none.
  ///
  /// - Parameters:
  ///   - mark: the least number of the type, where it stands for something else than a number.
  ///   - threads: the number of threads; `nil` for one per core.
  /// - Returns: the range from the one to the other.
  /// - Complexity: O(numbers), at the speed of memory.
  package func extremes(besides mark: Element? = nil, threads: Int? = nil) -> ClosedRange<Element>? {
    withUnsafeBufferPointer { numbers in
      let chunks = FixedChunks(itemCount: numbers.count, maximumCount: numbers.count / Self.chunkSize)
      let ranges = [ClosedRange<Element>?](unsafeUninitializedCapacity: chunks.count) { ranges, count in
        let ranges = ranges
        performTasks(chunks.count, workers: workerCount(threads, tasks: chunks.count)) { chunk, _ in
          ranges.initializeElement(
            at: chunk, to: Self.extremes(of: UnsafeBufferPointer(rebasing: numbers[chunks[chunk]]), besides: mark))
        }
        count = chunks.count
      }
      return ranges.reduce(nil) { range, other in
        guard let range, let other else { return range ?? other }
        return Swift.min(range.lowerBound, other.lowerBound)...Swift.max(range.upperBound, other.upperBound)
      }
    }
  }

  /// Without a branch per number.
  private static func extremes(of numbers: UnsafeBufferPointer<Element>, besides mark: Element?)
    -> ClosedRange<Element>?
  {
    var (least, most) = (Element.max, Element.min)
    if let mark {
      for number in numbers {
        least = Swift.min(least, number == mark ? .max : number)
        most = Swift.max(most, number)
      }
      // Where nothing but marks was met, the least number is beyond the largest one.
      return most == mark ? nil : least...most
    }
    for number in numbers { (least, most) = (Swift.min(least, number), Swift.max(most, number)) }
    return numbers.isEmpty ? nil : least...most
  }
}
