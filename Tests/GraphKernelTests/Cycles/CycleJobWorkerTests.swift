import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CycleJobWorkerTests {
  private func cycles(_ block: SimpleCycleBlock) -> [[UInt32]] {
    (0..<block.count).map { Array(block[$0].vertices) + Array(block[$0].arcs) }
  }

  /// What is given away bit by bit is what is found at once, wherever the search pauses.
  private func check<Worker: CycleJobWorker>(_ worker: Worker, _ counter: Worker, roots: UInt32) {
    for job in [CycleJob(work: .roots(0..<roots)), CycleJob(work: .roots(roots / 2..<roots / 2 + 1))] {
      let whole = worker.perform(job)
      #expect(whole.isComplete)
      var expected: [[UInt32]] = []
      whole.vertices.withUnsafeBufferPointer { vertices in
        whole.arcs.withUnsafeBufferPointer { arcs in
          whole.ends.withUnsafeBufferPointer { ends in
            expected = cycles(SimpleCycleBlock(vertices: vertices, arcs: arcs, ends: ends))
          }
        }
      }
      for step in [1, 7, 1_000_000] as [UInt64] {
        var found: [[UInt32]] = []
        let result = worker.stream(
          job, firstMark: step,
          deliver: {
            found += cycles($0)
            return nil
          }, deliverCounts: { _ in Issue.record("these are not counted") }, poll: { .goOn($0 + step) })
        #expect(found == expected && result.visits == whole.visits && result.stop == nil)
        var counts: [UInt64] = []
        let counted = counter.stream(
          job, firstMark: step, deliver: { _ in .stoppedByReceiver }, deliverCounts: { counts = Array($0) },
          poll: { .goOn($0 + step) })
        #expect(counted.stop == nil && counts == counter.perform(job).counts)
        #expect(counts.reduce(0, +) == UInt64(expected.count))
      }
      guard expected.count > 1 else { continue }
      let cut = worker.stream(
        job, firstMark: 1, deliver: { _ in nil }, deliverCounts: { _ in }, poll: { _ in .end(.cancelled) })
      #expect(cut.stop == .cancelled && cut.visits <= whole.visits)
      let stopped = worker.stream(
        job, firstMark: .max, deliver: { _ in .stoppedByReceiver }, deliverCounts: { _ in }, poll: { .goOn($0) })
      #expect(stopped.stop == .stoppedByReceiver)
    }
  }

  @Test func cyclesOfBoundedLength() throws {
    var generator = SeededGenerator(seed: 511)
    for _ in 0..<100 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: 30, using: &generator)
      let core = CycleCore(of: try list.collapsed().arcs)
      guard core.vertexCount > 5 else { continue }
      check(
        CycleWorker(core, shortest: 1, longest: 5, output: .verticesAndArcs),
        CycleWorker(core, shortest: 1, longest: 5, output: .counts), roots: UInt32(core.vertexCount))
    }
  }

  @Test func cyclesInTime() throws {
    var generator = SeededGenerator(seed: 512)
    for _ in 0..<100 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: 30, using: &generator)
      let times = (0..<30).map { _ in Int64.random(in: 0...9, using: &generator) }
      let core = TemporalCore(try list.collapsed(), times: times, window: 6)
      guard !core.roots.isEmpty else { continue }
      check(
        TemporalCycleWorker(core, gap: 1, shortest: 2, longest: 6, isCounting: false),
        TemporalCycleWorker(core, gap: 1, shortest: 2, longest: 6, isCounting: true), roots: UInt32(core.roots.count))
    }
  }
}
