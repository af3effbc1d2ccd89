/// Shortest paths from one vertex at a time, with their numbers, in memory that serves many searches.
///
/// Breadth-first if all arcs have length 1; otherwise by E. W. Dijkstra, A note on two problems in connexion with
/// graphs, Numer. Math. 1 (1959). Both reach vertices in ascending order of their distance.
///
/// **Complexity.** O(reached vertices + arcs out of them) for a breadth-first search, O(arcs log vertices) otherwise;
/// what a search leaves behind is cleared vertex by vertex, so that no search costs O(n).
final class ShortestPathSearch<Lengths: ArcLengths> {
  /// The arcs.
  let outgoing: AdjacencyBuffers
  /// Their lengths.
  let lengths: Lengths
  /// The distance of each vertex from the source of the last search; the largest number for a vertex not reached.
  let distances: ScratchArray<Lengths.Distance>
  /// The number of shortest paths from the source to each vertex reached, if they were counted.
  let pathCounts: ScratchArray<Double>
  /// The vertices reached by the last search, nearest first.
  let order: ScratchBuffer
  /// How many vertices the last search reached, the source included.
  private(set) var reachedCount = 0
  /// Whether a number of paths of the last search is too large to be divided by without loss.
  private(set) var hasHugePathCounts = false
  private let queue: DistanceQueue<Lengths.Distance>

  /// Far from overflow, whatever is added up or multiplied.
  private static var largestPathCount: Double { 0x1p900 }

  init(_ outgoing: AdjacencyBuffers, lengths: Lengths, vertexCount: Int) {
    self.outgoing = outgoing
    self.lengths = lengths
    distances = ScratchArray(count: vertexCount, repeating: .max)
    pathCounts = ScratchArray(count: vertexCount, repeating: 0)
    order = ScratchBuffer(count: vertexCount)
    queue = DistanceQueue(capacity: Lengths.isUnit ? 0 : vertexCount, distances: distances.elements)
  }

  /// Searches from a vertex.
  ///
  /// - Parameter source: The first vertex of the paths.
  /// - Returns: Whether every distance fits its type.
  func run(from source: VertexIndex) -> Bool {
    for index in 0..<reachedCount { distances.elements[order.elements[index]] = .max }
    distances.elements[source] = 0
    pathCounts.elements[source] = 1
    return Lengths.isUnit ? searchByQueue(from: source) : searchByDistance(from: source)
  }

  private func searchByQueue(from source: VertexIndex) -> Bool {
    let (offsets, neighbors) = (outgoing.offsets, outgoing.neighbors)
    let (distances, pathCounts, order) = (distances.elements, pathCounts.elements, order.elements)
    order[0] = source
    var head = 0
    var tail = 1
    var largest = 1.0
    while head < tail {
      let vertex = order[head]
      head += 1
      let distance = distances[vertex] + 1
      let count = pathCounts[vertex]
      if count > largest { largest = count }
      for slot in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let neighbor = neighbors[slot]
        if distances[neighbor] == .max {
          distances[neighbor] = distance
          pathCounts[neighbor] = count
          order[tail] = neighbor
          tail += 1
        } else if distances[neighbor] == distance {
          pathCounts[neighbor] += count
        }
      }
    }
    reachedCount = tail
    hasHugePathCounts = largest > Self.largestPathCount
    return true
  }

  private func searchByDistance(from source: VertexIndex) -> Bool {
    let (offsets, neighbors) = (outgoing.offsets, outgoing.neighbors)
    let (distances, pathCounts, order) = (distances.elements, pathCounts.elements, order.elements)
    reachedCount = 0
    var largest = 1.0
    var fits = true
    queue.insertOrRaise(source)
    while let vertex = queue.removeNearest() {
      order[reachedCount] = vertex
      reachedCount += 1
      let count = pathCounts[vertex]
      if count > largest { largest = count }
      for slot in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let neighbor = neighbors[slot]
        let (distance, overflows) = distances[vertex].addingReportingOverflow(lengths.length(ofSlot: slot))
        guard !overflows, distance < .max else {
          fits = false
          continue
        }
        if distance < distances[neighbor] {
          distances[neighbor] = distance
          pathCounts[neighbor] = count
          queue.insertOrRaise(neighbor)
        } else if distance == distances[neighbor] {
          pathCounts[neighbor] += count
        }
      }
    }
    hasHugePathCounts = largest > Self.largestPathCount
    return fits
  }
}
