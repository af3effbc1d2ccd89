import DealTestSupport

/// All distances by the recursion of Floyd and Warshall, for comparison.
struct FloydWarshall {
  /// The distance from each vertex to each other; nil if there is no path.
  let distances: [[Int?]]

  init(_ list: EdgeList, lengths: [Int64]? = nil) {
    var distances = [[Int?]](repeating: [Int?](repeating: nil, count: list.vertexCount), count: list.vertexCount)
    for vertex in distances.indices { distances[vertex][vertex] = 0 }
    for (edge, ends) in list.edges.enumerated() {
      let length = lengths.map { Int($0[edge]) } ?? 1
      let known = distances[Int(ends.source)][Int(ends.target)] ?? .max
      distances[Int(ends.source)][Int(ends.target)] = min(known, length)
    }
    for middle in distances.indices {
      for source in distances.indices {
        guard let first = distances[source][middle] else { continue }
        for target in distances.indices {
          guard let second = distances[middle][target] else { continue }
          distances[source][target] = min(distances[source][target] ?? .max, first + second)
        }
      }
    }
    self.distances = distances
  }
}
