/// The arcs of a component with their weights, and orders of its vertices in which little weight runs backwards.
struct WeightedArcs {
  private let count: Int
  /// For each vertex the others that it has arcs to or from, ascending, with the weight both ways.
  private var neighbors: [[Neighbor]]

  private struct Neighbor {
    var vertex: Int
    /// What runs to the other vertex.
    var out: Int64
    /// What comes from it.
    var into: Int64
  }

  /// Adds up the weights of parallel edges.
  init(_ part: CyclicPart, weights: [Int64]) {
    count = part.vertices.count
    var entries = [[Neighbor]](repeating: [], count: count)
    for (index, edge) in part.edges.enumerated() {
      let (source, target) = (part.sources[index], part.targets[index])
      entries[source].append(Neighbor(vertex: target, out: weights[Int(edge)], into: 0))
      entries[target].append(Neighbor(vertex: source, out: 0, into: weights[Int(edge)]))
    }
    neighbors = entries.map { list in
      var merged: [Neighbor] = []
      for entry in list.sorted(by: { $0.vertex < $1.vertex }) {
        if let last = merged.indices.last, merged[last].vertex == entry.vertex {
          merged[last].out += entry.out
          merged[last].into += entry.into
        } else {
          merged.append(entry)
        }
      }
      return merged
    }
  }

  /// The position of each vertex in an order in which the least weight runs backwards.
  ///
  /// For each set of vertices it is known what the best order of these costs if they come first; the last of them is the one of
  /// which least runs back to the others.
  ///
  /// - Precondition: There are at most 16 vertices.
  func bestOrder() -> [Int] {
    var weights = [Int64](repeating: 0, count: count * count)
    for vertex in 0..<count {
      for neighbor in neighbors[vertex] { weights[vertex * count + neighbor.vertex] = neighbor.out }
    }
    var costs = [Int64](repeating: 0, count: 1 << count)
    var lasts = [UInt8](repeating: 0, count: 1 << count)
    for set in 1..<(1 << count) {
      var best = Int64.max
      for last in 0..<count where set >> last & 1 == 1 {
        var others = set & ~(1 << last)
        var cost = costs[others]
        while others != 0 {
          cost += weights[last * count + others.trailingZeroBitCount]
          others &= others - 1
        }
        if cost < best { (best, lasts[set]) = (cost, UInt8(last)) }
      }
      costs[set] = best
    }
    var positions = [Int](repeating: 0, count: count)
    var set = (1 << count) - 1
    for position in stride(from: count - 1, through: 0, by: -1) {
      positions[Int(lasts[set])] = position
      set &= ~(1 << Int(lasts[set]))
    }
    return positions
  }

  /// The position of each vertex in an order in which little weight runs backwards.
  func goodOrder() -> [Int] {
    var order = drawnOrder()
    var positions = [Int](repeating: 0, count: count)
    for (position, vertex) in order.enumerated() { positions[vertex] = position }
    for _ in 0..<50 {
      var isBetter = false
      for vertex in 0..<count {
        let place = bestPlace(of: vertex, positions)
        guard place != positions[vertex] else { continue }
        isBetter = true
        order.remove(at: positions[vertex])
        order.insert(vertex, at: place)
        for position in min(place, positions[vertex])...max(place, positions[vertex]) {
          positions[order[position]] = position
        }
      }
      if !isBetter { break }
    }
    return positions
  }

  /// The order of Eades, Lin and Smyth: those that send nothing to the others go to the back, those that get nothing to the
  /// front, and if there are none the one that sends most beyond what it gets.
  private func drawnOrder() -> [Int] {
    var (out, into) = ([Int64](repeating: 0, count: count), [Int64](repeating: 0, count: count))
    for vertex in 0..<count {
      for neighbor in neighbors[vertex] {
        out[vertex] += neighbor.out
        into[vertex] += neighbor.into
      }
    }
    var isPlaced = [Bool](repeating: false, count: count)
    var (front, back): ([Int], [Int]) = ([], [])
    for _ in 0..<count {
      let open = (0..<count).filter { !isPlaced[$0] }
      let vertex =
        open.first { out[$0] == 0 } ?? open.first { into[$0] == 0 }
        ?? open.max { (out[$0] - into[$0], $1) < (out[$1] - into[$1], $0) } ?? 0
      if out[vertex] == 0 { back.append(vertex) } else { front.append(vertex) }
      isPlaced[vertex] = true
      for neighbor in neighbors[vertex] {
        into[neighbor.vertex] -= neighbor.out
        out[neighbor.vertex] -= neighbor.into
      }
    }
    return front + back.reversed()
  }

  /// Where a vertex makes the least weight run backwards, all others staying in their order; where it is if that is as good.
  private func bestPlace(of vertex: Int, _ positions: [Int]) -> Int {
    let own = positions[vertex]
    // The change against the own place when the vertex moves past one neighbor after the other, in either direction.
    var (best, place): (Int64, Int) = (0, own)
    let sorted = neighbors[vertex].sorted { positions[$0.vertex] < positions[$1.vertex] }
    let middle = sorted.firstIndex { positions[$0.vertex] > own } ?? sorted.count
    var change: Int64 = 0
    for neighbor in sorted[middle...] {
      change += neighbor.out - neighbor.into
      if change < best { (best, place) = (change, positions[neighbor.vertex]) }
    }
    change = 0
    for neighbor in sorted[..<middle].reversed() {
      change += neighbor.into - neighbor.out
      if change < best { (best, place) = (change, positions[neighbor.vertex]) }
    }
    return place
  }
}
