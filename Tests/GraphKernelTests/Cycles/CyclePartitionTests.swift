import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct CyclePartitionTests {
  /// The roots of each turn, if every root costs so much and has a cycle or not.
  private func turns(
    of list: EdgeList, largestTurn: Int, cost: UInt64, hasCycle: (CycleRoot) -> Bool = { _ in true }
  ) throws -> [[CycleRoot]] {
    let core = CycleCore(of: try list.collapsed().arcs)
    var partition = CyclePartition(core, largestTurn: largestTurn)
    var turns: [[CycleRoot]] = []
    var roots: [CycleRoot] = []
    while true {
      _ = partition.nextRoots(into: &roots)
      if roots.isEmpty { return turns }
      turns.append(roots)
      for root in roots { partition.note(root, cost: cost, hasCycle: hasCycle(root)) }
    }
  }

  /// Whenever a pass is made, what is left has to be in one part with all that it is on a cycle with.
  @Test func everyRootComesOnceWithAllThatItsCyclesRunIn() throws {
    var generator = SeededGenerator(seed: 811)
    for _ in 0..<500 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: .random(in: 9...30, using: &generator), using: &generator)
      let core = CycleCore(of: try list.collapsed().arcs)
      let cycles = CanonicalCycles(list).cycles
      var numbers: [UInt32: UInt32] = [:]
      for number in 0..<core.vertexCount { numbers[core.vertices.elements[number]] = UInt32(number) }
      var partition = CyclePartition(core, largestTurn: .random(in: 1...4, using: &generator))
      var roots: [CycleRoot] = []
      var last = UInt32(core.vertexCount)
      var rooted = 0
      while true {
        _ = partition.nextRoots(into: &roots)
        if roots.isEmpty { break }
        for root in roots {
          #expect(root.number < last)
          last = root.number
          let own = cycles.map { $0.compactMap { numbers[$0] } }.filter { $0.max() == root.number }
          rooted += own.count
          #expect(own.allSatisfy { $0.allSatisfy { partition.marks.elements[$0] == root.mark } })
          #expect(own.allSatisfy { $0.count <= root.memberCount })
        }
        for root in roots {
          partition.note(root, cost: .random(in: 0...20, using: &generator), hasCycle: .random(using: &generator))
        }
      }
      #expect(rooted == cycles.count)
    }
  }

  @Test func moreAndMoreRootsAreGivenAtATimeUntilOneIsInVain() throws {
    let list = EdgeList.complete(40)
    let cheap = try turns(of: list, largestTurn: 8, cost: 0)
    #expect(cheap.map(\.count) == [1, 2, 4, 8, 8, 8, 8])
    let vain = try turns(of: list, largestTurn: 8, cost: 0) { _ in false }
    #expect(vain.allSatisfy { $0.count == 1 })
  }

  /// What is dear is looked through after each turn; what is cheap is looked through when that has become worth it.
  @Test func passesArePaidFor() throws {
    let list = EdgeList.ring(1000)
    #expect(try turns(of: list, largestTurn: 1, cost: 2000).count == 1)
    let cheap = try turns(of: list, largestTurn: 1, cost: 100)
    // A pass over r vertices costs 2 r, and n roots have cost 100 n.
    #expect(cheap.count == 20)
  }

  @Test func loopsAreRootsOfTheirOwn() throws {
    var list = EdgeList.path(5)
    list.edges += [(1, 1), (3, 3)]
    let roots = try turns(of: list, largestTurn: 4, cost: 1).flatMap { $0 }
    #expect(roots.count == 2 && roots.allSatisfy { $0.memberCount == 1 })
  }
}
