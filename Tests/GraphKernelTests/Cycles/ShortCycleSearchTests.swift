import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ShortCycleSearchTests {
  /// A vertex is in the region exactly if it can be, and its distance is the one along numbers below the root.
  @Test func distancesAreExactWhereACycleCouldPass() throws {
    var generator = SeededGenerator(seed: 133)
    for _ in 0..<1000 {
      let list = EdgeList.random(vertexCount: 9, edgeCount: .random(in: 9...27, using: &generator), using: &generator)
      let core = CycleCore(of: try list.collapsed().arcs)
      guard core.vertexCount > 1 else { continue }
      let longest = UInt32.random(in: 2...9, using: &generator)
      let search = ShortCycleSearch(core, shortest: 1, longest: longest, lastDistance: 1)
      for root in (0..<UInt32(core.vertexCount)).reversed() {
        search.prepare(root: root, limit: root)
        let from = distances(from: root, in: core.outgoing)
        let to = distances(from: root, in: core.incoming)
        for vertex in 0..<root {
          let found = search.distances.elements[vertex]
          if let there = from[Int(vertex)], let back = to[Int(vertex)], there + back <= longest {
            #expect(found == back, "\(list), root \(root)")
          } else if found != ShortCycleSearch.closed {
            // More may be kept than can be on a cycle, but never with too short a way back.
            #expect(to[Int(vertex)].map { found >= $0 } ?? false)
          }
        }
      }
    }
  }

  private func distances(from root: UInt32, in rows: CycleRows) -> [UInt32?] {
    var distances = [UInt32?](repeating: nil, count: Int(root) + 1)
    distances[Int(root)] = 0
    var queue = [root]
    var head = 0
    while head < queue.count {
      let vertex = queue[head]
      head += 1
      for slot in rows.slots(of: vertex) {
        let neighbor = rows.neighbors.elements[slot]
        guard neighbor < root, distances[Int(neighbor)] == nil, let distance = distances[Int(vertex)] else { continue }
        distances[Int(neighbor)] = distance + 1
        queue.append(neighbor)
      }
    }
    return distances
  }

  /// A root without a short cycle costs its neighborhood.
  @Test func rootsInLongRingsAreCheap() throws {
    let core = CycleCore(of: try EdgeList.ring(10_000).collapsed().arcs)
    let search = ShortCycleSearch(core, shortest: 1, longest: 6, lastDistance: 1)
    search.prepare(root: 5000, limit: 5000)
    #expect(search.members.isEmpty && search.visits < 30)
  }
}
