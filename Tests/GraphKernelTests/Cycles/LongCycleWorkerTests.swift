import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct LongCycleWorkerTests {
  private func cycles(_ buffer: CycleBuffer?) -> [[UInt32]] {
    guard let block = buffer?.block else { return [] }
    return (0..<block.count).map { Array(block[$0].vertices) }
  }

  /// The cycles of the highest root, found in as many steps as it takes, each going on where the last one stood.
  @Test func interruptionsLoseNothing() throws {
    var generator = SeededGenerator(seed: 821)
    for round in 0..<400 {
      let list = EdgeList.random(vertexCount: 8, edgeCount: .random(in: 12...26, using: &generator), using: &generator)
      let core = CycleCore(of: try list.collapsed().arcs)
      guard core.vertexCount > 1 else { continue }
      let number = UInt32(core.vertexCount - 1)
      let vertex = core.vertices.elements[number]
      let bound = round % 2 == 0 ? core.vertexCount : Int.random(in: 1..<core.vertexCount, using: &generator)
      let expected = CanonicalCycles(list, from: vertex).cycles.filter { $0.count > 1 && $0.count <= bound }
      let root = CycleRoot(number: number, mark: 1, memberCount: core.vertexCount, size: 0)
      let marks = ScratchBuffer(count: core.vertexCount, repeating: 1)
      let cycleCap = Int.random(in: 1...30, using: &generator)
      let worker = LongCycleWorker(core, shortest: 2, longest: bound, cycleCap: cycleCap, isCounting: false)
      let counter = LongCycleWorker(core, shortest: 2, longest: bound, cycleCap: cycleCap, isCounting: true)
      var position = SimplePathPosition(root: number, slots: core.outgoing.slots(of: number))
      var found: [[UInt32]] = []
      var isComplete = false
      while !isComplete {
        let cap = UInt64.random(in: 1...9, using: &generator)
        let job = LongCycleJob(root: root, place: 0, work: .search(position), visitCap: cap)
        let buffer = CycleBuffer(capacity: 64 + 2 * bound, hasArcs: true)
        let result = worker.perform(
          job, marks: marks.elements, visitLimit: .max, buffer: buffer, whenFull: { _ in nil })
        found += cycles(buffer)
        #expect(result.hasCycle == (buffer.cycleCount > 0) && result.cycleVertexCount == buffer.used)
        let whole = LongCycleJob(root: root, place: 0, work: .search(position), visitCap: .max)
        let counts = counter.perform(
          whole, marks: marks.elements, visitLimit: .max, buffer: nil, whenFull: { _ in nil })
        #expect(counts.rest == nil)
        #expect(Int(counts.counts.reduce(0, +)) == expected.count - found.count + buffer.cycleCount)
        isComplete = result.rest == nil
        if let rest = result.rest { position = rest }
      }
      #expect(found == expected, "\(list)")
    }
  }

  @Test func fullBuffersAreEmptied() throws {
    let core = CycleCore(of: try EdgeList.complete(6).collapsed().arcs)
    let marks = ScratchBuffer(count: 6, repeating: 1)
    let root = CycleRoot(number: 5, mark: 1, memberCount: 6, size: 0)
    let worker = LongCycleWorker(core, shortest: 1, longest: 6, cycleCap: 1 << 20, isCounting: false)
    let job = LongCycleJob(
      root: root, place: 0, work: .search(SimplePathPosition(root: 5, slots: core.outgoing.slots(of: 5))),
      visitCap: .max)
    let buffer = CycleBuffer(capacity: 12, hasArcs: false)
    var count = 0
    let result = worker.perform(job, marks: marks.elements, visitLimit: .max, buffer: buffer) { buffer in
      count += buffer.cycleCount
      buffer.removeAll()
      return nil
    }
    // 5 ways to begin, 4 to go on, …
    #expect(result.rest == nil && count + buffer.cycleCount == 5 + 20 + 60 + 120 + 120)
    let stopped = worker.perform(job, marks: marks.elements, visitLimit: .max, buffer: buffer) { _ in
      .stoppedByReceiver
    }
    #expect(stopped.rest != nil)
  }

  @Test func loopsAreCycles() throws {
    let core = CycleCore(of: try EdgeList(vertexCount: 1, edges: [(0, 0)]).collapsed().arcs)
    let root = CycleRoot(number: 0, mark: 1, memberCount: 1, size: 1)
    let marks = ScratchBuffer(count: 1, repeating: 1)
    let job = LongCycleJob(root: root, place: 0, work: .loop, visitCap: 1)
    for shortest in [1, 2] {
      let buffer = CycleBuffer(capacity: 4, hasArcs: true)
      let worker = LongCycleWorker(core, shortest: shortest, longest: 1, cycleCap: 9, isCounting: false)
      _ = worker.perform(job, marks: marks.elements, visitLimit: .max, buffer: buffer, whenFull: { _ in nil })
      #expect(cycles(buffer) == (shortest == 1 ? [[0]] : []))
      let counter = LongCycleWorker(core, shortest: shortest, longest: 1, cycleCap: 9, isCounting: true)
      let counts = counter.perform(job, marks: marks.elements, visitLimit: .max, buffer: nil, whenFull: { _ in nil })
      #expect(counts.counts == (shortest == 1 ? [0, 1] : []))
    }
  }
}
