import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CycleWorkerTests {
  private func cycles(_ result: CycleJobResult) -> [[UInt32]] {
    var start: UInt32 = 0
    return result.ends.map { end in
      defer { start = end }
      return Array(result.vertices[Int(start)..<Int(end)])
    }
  }

  /// The parts of a job, put together, are the job; dividing goes down to single ways on.
  @Test func partsMakeUpTheWhole() throws {
    var generator = SeededGenerator(seed: 131)
    for _ in 0..<300 {
      let list = EdgeList.random(vertexCount: 10, edgeCount: 40, using: &generator)
      let core = CycleCore(of: try list.collapsed().arcs)
      guard core.vertexCount > 6 else { continue }
      let worker = CycleWorker(core, shortest: 1, longest: 6, output: .verticesAndArcs)
      let counter = CycleWorker(core, shortest: 1, longest: 6, output: .counts)
      var whole = CycleJob(work: .roots(0..<UInt32(core.vertexCount)))
      whole.result = worker.perform(whole)
      let expected = try #require(whole.result)
      let counts = counter.perform(whole).counts
      var jobs = [whole]
      for _ in 0..<4 {
        jobs = jobs.flatMap { worker.divide($0) ?? [$0] }
        let results = jobs.map(worker.perform)
        #expect(results.flatMap(cycles) == cycles(expected), "\(list)")
        #expect(results.flatMap(\.arcs) == expected.arcs)
        var sums = [UInt64](repeating: 0, count: counts.count)
        for job in jobs {
          for (length, count) in counter.perform(job).counts.enumerated() { sums[length] += count }
        }
        #expect(sums == counts, "\(list)")
      }
      #expect(jobs.count > 10)
    }
  }

  /// What a job costs does not depend on the jobs before it.
  @Test func visitsOfAJobAreItsOwn() throws {
    var generator = SeededGenerator(seed: 132)
    let list = EdgeList.random(vertexCount: 20, edgeCount: 90, using: &generator)
    let core = CycleCore(of: try list.collapsed().arcs)
    for output in [CycleOutput.counts, .vertices] {
      let worker = CycleWorker(core, shortest: 1, longest: 5, output: output)
      let roots = (0..<UInt32(core.vertexCount)).map { CycleJob(work: .roots($0..<$0 + 1)) }
      let jobs = roots + roots.flatMap { worker.divide($0) ?? [] }
      let visits = jobs.map { worker.perform($0).visits }
      #expect(jobs.reversed().map { worker.perform($0).visits } == visits.reversed())
      #expect(jobs.map { CycleWorker(core, shortest: 1, longest: 5, output: output).perform($0).visits } == visits)
    }
  }
}
