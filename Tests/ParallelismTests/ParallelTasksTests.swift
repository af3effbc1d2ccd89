import Parallelism
import Testing

@Suite struct ParallelTasksTests {
  @Test(arguments: [1, 2, 3, 8]) func eachTaskIsDoneOnce(workers: Int) {
    let counts = UnsafeMutableBufferPointer<Int>.allocate(capacity: 1_000)
    defer { counts.deallocate() }
    counts.initialize(repeating: 0)
    performTasks(1_000, workers: workers) { task, worker in
      counts[task] += worker < workers ? 1 : 1_000
    }
    #expect(counts.allSatisfy { $0 == 1 })
    performTasks(0, workers: workers) { _, _ in Issue.record("there is no task") }
  }

  @Test func workersAreAtLeastOneAndAtMostTheTasks() {
    #expect(workerCount(8, tasks: 3) == 3)
    #expect(workerCount(2, tasks: 3) == 2)
    #expect(workerCount(0, tasks: 3) == 1)
    #expect(workerCount(-5, tasks: 0) == 1)
    #expect(workerCount(nil, tasks: 1_000) >= 1)
  }

  @Test(arguments: [0, 1, 2, 7, 255, 256, 257, 1_000]) func chunksCoverTheItemsInOrder(count: Int) {
    let chunks = FixedChunks(itemCount: count, maximumCount: 256)
    #expect((0..<chunks.count).flatMap { chunks[$0] } == Array(0..<count))
    #expect(chunks.count == max(1, min(count, 256)))
    let sizes = (0..<chunks.count).map { chunks[$0].count }
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func rowsAreDividedByTheirSlots() {
    // Rows of 0, 1, 2, … slots.
    let offsets = (0...100).map { UInt32($0 * ($0 - 1) / 2) }
    let chunks = FixedChunks(rowsOf: offsets, maximumCount: 10, smallestCost: 1)
    #expect((0..<chunks.count).flatMap { chunks[$0] } == Array(0..<100))
    #expect((5...10).contains(chunks.count))
    for chunk in 0..<chunks.count {
      let cost = chunks[chunk].reduce(0) { $0 + 1 + Int(offsets[$1 + 1] - offsets[$1]) }
      #expect(cost <= 5_050 / 10 + 1 + 100)
    }
    #expect(FixedChunks(rowsOf: offsets, maximumCount: 10, smallestCost: 100_000).count == 1)
    #expect(FixedChunks(rowsOf: [0], maximumCount: 10, smallestCost: 1)[0].isEmpty)
  }
}
