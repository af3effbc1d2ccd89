import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// Work on several threads whose result does not depend on how many there are: what is divided, and in which order the
// parts are put together, follows from the size of the work alone.

/// How many threads are worth using for some tasks: what was asked for, else one for each core, never more than tasks.
package func workerCount(_ threads: Int?, tasks: Int) -> Int {
  max(1, min(threads ?? ProcessInfo.processInfo.activeProcessorCount, tasks))
}

/// Performs tasks on some threads, each task once; which thread takes which task is not determined.
///
/// Tasks may write to memory that they share only where no other task reads or writes.
///
/// - Parameters:
///   - tasks: The number of tasks.
///   - workers: The number of threads, at least 1.
///   - body: Performs a task on a worker; no two tasks run on the same worker at a time.
package func performTasks(_ tasks: Int, workers: Int, _ body: (_ task: Int, _ worker: Int) -> Void) {
  guard workers > 1, tasks > 1 else {
    for task in 0..<tasks { body(task, 0) }
    return
  }
  let next = Atomic<Int>(0)
  withoutActuallyEscaping(body) { body in
    // The one place where the compiler has to believe that tasks keep to their own memory, as is asked for above.
    nonisolated(unsafe) let body = body
    DispatchQueue.concurrentPerform(iterations: min(workers, tasks)) { worker in
      while true {
        let task = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard task < tasks else { return }
        body(task, worker)
      }
    }
  }
}

/// Consecutive parts of a list of items.
package struct FixedChunks: Sendable {
  /// Chunk `c` is `bounds[c]..<bounds[c + 1]`.
  private let bounds: [Int]

  /// Takes chunks that are divided already: chunk `c` is `bounds[c]..<bounds[c + 1]`.
  package init(bounds: [Int]) { self.bounds = bounds }

  /// Divides items of equal cost.
  package init(itemCount: Int, maximumCount: Int) {
    let count = max(1, min(itemCount, maximumCount))
    let (size, rest) = itemCount.quotientAndRemainder(dividingBy: count)
    bounds = (0...count).map { $0 * size + min($0, rest) }
  }

  /// Divides rows by the number of their slots, so that no chunk is empty work or more than its share and a row.
  package init(rowsOf offsets: [UInt32], maximumCount: Int, smallestCost: Int) {
    self = offsets.withUnsafeBufferPointer {
      FixedChunks(rowsOf: $0, maximumCount: maximumCount, smallestCost: smallestCost)
    }
  }

  /// Divides rows by the number of their slots, so that no chunk is empty work or more than its share and a row.
  package init(rowsOf offsets: UnsafeBufferPointer<UInt32>, maximumCount: Int, smallestCost: Int) {
    let rowCount = offsets.count - 1
    let total = rowCount + Int(offsets[rowCount])
    let target = max(smallestCost, total / maximumCount + 1)
    var bounds = [0]
    var cost = 0
    for row in 0..<rowCount {
      cost += 1 + Int(offsets[row + 1] - offsets[row])
      guard cost >= target else { continue }
      bounds.append(row + 1)
      cost = 0
    }
    if bounds[bounds.count - 1] < rowCount || bounds.count == 1 { bounds.append(rowCount) }
    self.bounds = bounds
  }

  package var count: Int { bounds.count - 1 }

  package subscript(chunk: Int) -> Range<Int> { bounds[chunk]..<bounds[chunk + 1] }
}
