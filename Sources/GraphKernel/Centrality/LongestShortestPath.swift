import Parallelism

extension DirectedGraph {
  /// A bound of the number of vertices inside a shortest path, ends not counted.
  ///
  /// **Definition.** A path passes through strongly connected components in their topological order, and never returns to
  /// one. Within a component it has at most all vertices, and no more than the distances of the farthest vertex to and
  /// from any one of them and 1 together, which is made use of for the largest component. So the heaviest chain of
  /// components bounds it.
  ///
  /// **Complexity.** O(n + m).
  ///
  /// - Parameter threads: The number of threads; nil for one per core.
  /// - Returns: The bound, from 0 to n − 2.
  func largestInnerCount(threads: Int?) -> Int {
    guard vertexCount > 2 else { return 0 }
    let components = stronglyConnectedComponents(of: self, threads: threads)
    var spans = components.sizes.map { Int($0) }
    if let largest = spans.indices.max(by: { (spans[$0], $1) < (spans[$1], $0) }), spans[largest] > 2 {
      spans[largest] = min(spans[largest], span(of: UInt32(largest), labels: components.labels, threads: threads))
    }
    return max(0, min(heaviestChain(components.labels, spans) - 2, vertexCount - 2))
  }

  /// How many vertices a shortest path within a component has at most, by the distances to and from one of them.
  private func span(of component: UInt32, labels: [UInt32], threads: Int?) -> Int {
    var root: VertexIndex = 0
    var mostEdges = -1
    for (vertex, label) in labels.enumerated() where label == component {
      let edges = outDegree(of: VertexIndex(vertex)) + inDegree(of: VertexIndex(vertex))
      if edges > mostEdges { (root, mostEdges) = (VertexIndex(vertex), edges) }
    }
    // Shortest paths between vertices of a component stay inside it.
    return [(outgoing, incoming), (incoming, outgoing)].reduce(1) { span, rows in
      rows.0.withUnsafeBuffers { forward in
        rows.1.withUnsafeBuffers { backward in
          let search = LevelSearch(forward: forward, backward: backward, vertexCount: vertexCount, threads: threads)
          search.run(from: [root])
          let distances = search.distances.elements
          var farthest: UInt32 = 0
          for (vertex, label) in labels.enumerated() where label == component {
            farthest = max(farthest, distances[vertex])
          }
          return span + Int(farthest)
        }
      }
    }
  }

  /// The largest sum of spans of components along edges.
  private func heaviestChain(_ labels: [UInt32], _ spans: [Int]) -> Int {
    // Vertices by their components, in topological order.
    var next = [Int](repeating: 0, count: spans.count + 1)
    for label in labels { next[Int(label) + 1] += 1 }
    for label in spans.indices { next[label + 1] += next[label] }
    var vertices = [VertexIndex](repeating: 0, count: labels.count)
    for (vertex, label) in labels.enumerated() {
      vertices[next[Int(label)]] = VertexIndex(vertex)
      next[Int(label)] += 1
    }
    // The heaviest chain that ends before a component; complete when its turn comes.
    var before = [Int](repeating: 0, count: spans.count)
    var heaviest = 0
    outgoing.withUnsafeBuffers { rows in
      labels.withUnsafeBufferPointer { labels in
        before.withUnsafeMutableBufferPointer { before in
          for vertex in vertices {
            let label = labels[Int(vertex)]
            let sum = before[Int(label)] + spans[Int(label)]
            heaviest = max(heaviest, sum)
            for slot in Int(rows.offsets[vertex])..<Int(rows.offsets[vertex + 1]) {
              let other = labels[Int(rows.neighbors[slot])]
              if other != label, before[Int(other)] < sum { before[Int(other)] = sum }
            }
          }
        }
      }
    }
    return heaviest
  }
}
