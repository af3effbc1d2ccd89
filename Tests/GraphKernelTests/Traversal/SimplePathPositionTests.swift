import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct SimplePathPositionTests {
  /// The cycles from a position on, from the root on.
  private func cycles(
    _ search: borrowing SimplePathSearch, from position: SimplePathPosition, in region: VertexRegion, bound: UInt32?,
    visitCap: UInt64 = .max
  ) -> (cycles: [[UInt32]], rest: SimplePathPosition?) {
    var found: [[UInt32]] = []
    let outcome = search.findCycles(
      from: position, in: region, maximumLength: bound, visitCap: visitCap, visitLimit: .max
    ) { vertices, _, depth, _ in
      found.append(Array(vertices[...depth]))
      return nil
    }
    return (found, outcome.rest)
  }

  /// The parts of what is left have its cycles, in order; and all but the first, which need not, have one.
  @Test func partsAreWhatIsLeft() throws {
    var generator = SeededGenerator(seed: 831)
    var partCount = 0
    for round in 0..<2000 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: .random(in: 12...36, using: &generator), using: &generator)
      let core = CycleCore(of: try list.collapsed().arcs)
      guard core.vertexCount > 1 else { continue }
      let count = core.vertexCount
      let root = UInt32.random(in: 1..<UInt32(count), using: &generator)
      let marks = ScratchBuffer(count: count, repeating: 1)
      let region = VertexRegion(marks: marks.elements, mark: 1, largest: root)
      let bound = round % 2 == 0 ? nil : UInt32.random(in: 1...UInt32(count), using: &generator)
      let search = SimplePathSearch(
        outgoing: core.outgoing.buffers, incoming: core.incoming.buffers, vertexCount: count, capacity: count)
      var start = SimplePathPosition(root: root, slots: core.outgoing.slots(of: root))
      // As deep into divisions as there is something to divide.
      for _ in 0..<6 {
        let whole = cycles(search, from: start, in: region, bound: bound)
        #expect(whole.rest == nil)
        let cap = UInt64.random(in: 1...20, using: &generator)
        let begun = cycles(search, from: start, in: region, bound: bound, visitCap: cap)
        guard let rest = begun.rest else { break }
        let largest = Int.random(in: 2...6, using: &generator)
        var visits: UInt64 = 0
        let parts = search.divide(rest, begunAt: start, in: region, largestCount: largest, visits: &visits)
        #expect(parts.count <= largest && visits > 0)
        let found = parts.map { cycles(search, from: $0, in: region, bound: bound).cycles }
        #expect(begun.cycles + found.flatMap { $0 } == whole.cycles, "\(list)")
        if bound == nil { #expect(found.dropFirst().allSatisfy { !$0.isEmpty }) }
        partCount += parts.count
        guard let next = parts.randomElement(using: &generator) else { break }
        start = next
      }
    }
    #expect(partCount > 1000)
  }

  @Test func nextSlotsAreThoseOfTheStack() {
    let position = SimplePathPosition(
      root: 7, path: [7, 3, 5], nextSlots: [11, 4], completions: [0, 0], depth: 2, slot: 8, base: 1, end: 6,
      lowestDepth: 1)
    #expect((0...2).map(position.nextSlot) == [11, 4, 8])
  }
}
