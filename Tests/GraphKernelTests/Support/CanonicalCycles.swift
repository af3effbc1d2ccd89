import DealTestSupport
import GraphKernel

/// The order of cycles as it is defined, by exhaustive search and sorting.
struct CanonicalCycles {
  /// The vertices of each cycle, from the smallest on.
  let cycles: [[UInt32]]

  /// Sorts the cycles of a graph.
  ///
  /// - Parameters:
  ///   - list: The graph.
  ///   - first: The vertex that all cycles must contain and are written from, if there is one.
  init(_ list: EdgeList, from first: UInt32? = nil) {
    let search = ExhaustiveSearch(list)
    let reaches = search.reachability()
    let inner = Set(list.edges.map { [$0.source, $0.target] }).filter {
      $0[0] != $0[1] && reaches[Int($0[1])][Int($0[0])]
    }
    func ways(_ vertex: UInt32) -> Int { inner.count { $0[0] == vertex } * inner.count { $0[1] == vertex } }
    let products = (0..<UInt32(list.vertexCount)).map(ways)
    var ranked = (0..<UInt32(list.vertexCount)).sorted {
      (products[Int($0)], $1) < (products[Int($1)], $0)
    }
    if let first {
      ranked.removeAll { $0 == first }
      ranked.append(first)
    }
    var ranks = [Int](repeating: 0, count: list.vertexCount)
    for (rank, vertex) in ranked.enumerated() { ranks[Int(vertex)] = rank }
    let found = Set(search.edgeCycles().map(search.vertices)).filter { cycle in first.map(cycle.contains) ?? true }
    let written = found.map { cycle in
      let sequence = cycle.map { ranks[Int($0)] }
      let start = sequence.indices.max { sequence[$0] < sequence[$1] } ?? 0
      let rotated = Array(sequence[start...] + sequence[..<start])
      return (cycle: cycle, key: rotated + rotated.prefix(1))
    }
    cycles = written.sorted {
      $0.key[0] != $1.key[0] ? $0.key[0] > $1.key[0] : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.cycle)
  }
}
