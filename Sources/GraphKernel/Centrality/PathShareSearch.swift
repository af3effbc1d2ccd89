/// What the shares in shortest paths are added up of: vertices, or arcs.
protocol PathShareHolders {
  static var areArcs: Bool { get }
}

/// Each vertex has a sum.
enum VertexHolders: PathShareHolders {
  static let areArcs = false
}

/// Each outgoing slot has a sum.
enum ArcHolders: PathShareHolders {
  static let areArcs = true
}

/// The share of each vertex, or arc, in the shortest paths from one source, for all targets together, source by source.
///
/// **Definition.** The dependency of the source s on v is δ(v) = Σ σ(s, t | v) / σ(s, t) over all t ≠ v. It follows
/// from that of the vertices w next after v on shortest paths: δ(v) = Σ σ(v) (1 + δ(w)) / σ(w), σ(v) being the number of
/// shortest paths from s to v. The term of w is the dependency on the arc from v to w.
final class PathShareSearch<Lengths: ArcLengths, Holders: PathShareHolders> {
  private let search: ShortestPathSearch<Lengths>
  /// (1 + δ(v)) / σ(v) of each vertex behind which all is known.
  private let shares: ScratchArray<Double>

  init(_ search: ShortestPathSearch<Lengths>, vertexCount: Int) {
    self.search = search
    shares = ScratchArray(count: vertexCount, repeating: 0)
  }

  /// Adds the dependencies of a source to sums.
  ///
  /// - Parameters:
  ///   - source: The vertex from which all paths start; nothing is added for itself.
  ///   - sums: One sum per vertex, or per outgoing slot.
  /// - Returns: Whether every distance fits its type.
  func addShares(from source: VertexIndex, to sums: UnsafeMutableBufferPointer<Double>) -> Bool {
    guard search.run(from: source) else { return false }
    if search.hasHugePathCounts {
      addSharesOfHugeCounts(to: sums)
    } else {
      addSharesOfCounts(to: sums)
    }
    return true
  }

  /// No path between others has the source inside, but all have their first arc at it.
  private static var lastIndex: Int { Holders.areArcs ? 0 : 1 }

  private func addSharesOfCounts(to sums: UnsafeMutableBufferPointer<Double>) {
    let (offsets, neighbors, lengths) = (search.outgoing.offsets, search.outgoing.neighbors, search.lengths)
    let (distances, pathCounts, order) =
      (search.distances.elements, search.pathCounts.elements, search.order.elements)
    let shares = shares.elements
    for index in stride(from: search.reachedCount - 1, through: Self.lastIndex, by: -1) {
      let vertex = order[index]
      let distance = distances[vertex]
      var sum = 0.0
      for slot in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let neighbor = neighbors[slot]
        // The search has made sure that the sum fits.
        guard distances[neighbor] == distance &+ lengths.length(ofSlot: slot) else { continue }
        sum += shares[neighbor]
        if Holders.areArcs { sums[slot] += pathCounts[vertex] * shares[neighbor] }
      }
      let dependency = pathCounts[vertex] * sum
      if !Holders.areArcs { sums[vertex] += dependency }
      shares[vertex] = (1 + dependency) / pathCounts[vertex]
    }
  }

  /// The same where numbers of paths exceed the range of a floating-point number.
  ///
  /// A quotient σ(v) / σ(w) is at most 1, since the paths to v go on to w. One too small to be represented counts as 0,
  /// which is off by less than the smallest positive number.
  private func addSharesOfHugeCounts(to sums: UnsafeMutableBufferPointer<Double>) {
    let (offsets, neighbors, lengths) = (search.outgoing.offsets, search.outgoing.neighbors, search.lengths)
    let (distances, order) = (search.distances.elements, search.order.elements)
    let dependencies = shares.elements
    let pathCounts = hugePathCounts()
    for index in stride(from: search.reachedCount - 1, through: Self.lastIndex, by: -1) {
      let vertex = order[index]
      let distance = distances[vertex]
      var dependency = 0.0
      for slot in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let neighbor = neighbors[slot]
        guard distances[neighbor] == distance &+ lengths.length(ofSlot: slot) else { continue }
        let share = pathCounts[Int(vertex)].quotient(by: pathCounts[Int(neighbor)]) * (1 + dependencies[neighbor])
        dependency += share
        if Holders.areArcs { sums[slot] += share }
      }
      if !Holders.areArcs { sums[vertex] += dependency }
      dependencies[vertex] = dependency
    }
  }

  private func hugePathCounts() -> [WideNumber] {
    let (offsets, neighbors, lengths) = (search.outgoing.offsets, search.outgoing.neighbors, search.lengths)
    let (distances, order) = (search.distances.elements, search.order.elements)
    var pathCounts = [WideNumber](repeating: .zero, count: distances.count)
    pathCounts[Int(order[0])] = .one
    for index in 0..<search.reachedCount {
      let vertex = order[index]
      for slot in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let neighbor = neighbors[slot]
        guard distances[neighbor] == distances[vertex] &+ lengths.length(ofSlot: slot) else { continue }
        pathCounts[Int(neighbor)].add(pathCounts[Int(vertex)])
      }
    }
    return pathCounts
  }
}
