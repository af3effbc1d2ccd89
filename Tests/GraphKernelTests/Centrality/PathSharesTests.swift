import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PathSharesTests {
  /// What lanes leave out for too many paths comes from single searches; together it is what single searches give for all.
  @Test func whatLanesLeaveOutIsAdded() throws {
    let list = EdgeList.ladder(1_000)
    let graph = try list.graph()
    let sources: [UInt32] = [0, 1, 2, 3 * 700, 3 * 900]
    var (parts, sum) = (0, 0.0)
    try addPathShares(of: ArcHolders.self, in: graph, lengths: nil, from: sources, threads: 2) { found in
      parts += 1
      switch found {
      case .lanes(let sums, _): sum += sums.reduce(0, +)
      case .single(let sums): sum += sums.reduce(0, +)
      }
    }
    #expect(parts == 2)
    let expected = sources.reduce(0) { $0 + distances(in: list, from: $1).reduce(0, +) }
    #expect(abs(sum - Double(expected)) < 1e-9 * sum)
  }

  /// The distances to all vertices that are reached, by a plain queue.
  private func distances(in list: EdgeList, from source: UInt32) -> [Int] {
    var distances: [UInt32: Int] = [source: 0]
    var queue = [source]
    var successors: [UInt32: [UInt32]] = [:]
    for edge in list.edges { successors[edge.source, default: []].append(edge.target) }
    var head = 0
    while head < queue.count {
      for next in successors[queue[head]] ?? [] where distances[next] == nil {
        distances[next] = distances[queue[head], default: 0] + 1
        queue.append(next)
      }
      head += 1
    }
    return Array(distances.values)
  }

  @Test func noSourcesNoSums() throws {
    let graph = try EdgeList.ring(4).graph()
    try addPathShares(of: VertexHolders.self, in: graph, lengths: nil, from: [], threads: 2) { found in
      guard case .lanes(let sums, _) = found else { return }
      #expect(sums == [0, 0, 0, 0])
    }
  }
}
