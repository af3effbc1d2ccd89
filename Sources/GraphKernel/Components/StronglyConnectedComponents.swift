/// The strongly connected components of a graph.
public struct StronglyConnectedComponents: Sendable {
  /// The component of each vertex.
  ///
  /// Components are numbered in a topological order of the condensation: an edge between two components runs from the
  /// smaller label to the larger.
  public let labels: [UInt32]

  /// The number of vertices of each component.
  public let sizes: [UInt32]

  /// The number of components.
  public var count: Int { sizes.count }

  /// The number of vertices in the largest component, 0 if there is none.
  public var largestSize: Int { Int(sizes.max() ?? 0) }
}

/// The strongly connected components of a graph.
///
/// Money can come back to a vertex only along edges inside its component.
///
/// **Definition.** Two vertices are in one component if each reaches the other. A vertex on no cycle is a component of
/// its own; so is one whose only cycle is a self-loop.
///
/// **Reference.** Tarjan 1972 and Pearce 2016, without recursion; great graphs are peeled and divided at a hub first, as by
/// Fleischer, Hendrickson and Pınar 2000. Checked against mutual reachability.
///
/// **Complexity.** O(n + m) time, O(n) memory on the heap whatever the depth of the graph. The labels depend on the
/// order of vertices and edges only, not on the number of threads.
///
/// - Parameters:
///   - graph: The graph to divide.
///   - threads: The number of threads, of which two can be used; nil for one per core.
/// - Returns: A label for each vertex, and the sizes.
public func stronglyConnectedComponents(of graph: DirectedGraph, threads: Int? = nil) -> StronglyConnectedComponents {
  var edgeVisits: UInt64 = 0
  return stronglyConnectedComponents(of: graph, edgeVisits: &edgeVisits, threads: threads)
}

func stronglyConnectedComponents(
  of graph: DirectedGraph, edgeVisits: inout UInt64, threads: Int? = nil
) -> StronglyConnectedComponents {
  graph.outgoing.withUnsafeBuffers { outgoing in
    guard graph.vertexCount < ComponentDivision.smallestDivided else {
      // Which edges are looked at how often is not worth telling: at least once each.
      edgeVisits += UInt64(graph.edgeCount)
      return graph.incoming.withUnsafeBuffers { incoming in
        ComponentDivision(
          outgoing: outgoing, incoming: incoming, vertexCount: graph.vertexCount, threads: threads
        ).components()
      }
    }
    let vertices = 0..<VertexIndex(graph.vertexCount)
    let search = ComponentSearch(outgoing, vertexCount: vertices.count, capacity: vertices.count)
    let count = search.run(over: vertices, edgeVisits: &edgeVisits)
    var sizes = [UInt32](repeating: 0, count: count)
    var labels = [UInt32](repeating: 0, count: vertices.count)
    for vertex in vertices {
      let label = UInt32(count - 1) - search.component(of: vertex)
      labels[Int(vertex)] = label
      sizes[Int(label)] += 1
    }
    return StronglyConnectedComponents(labels: labels, sizes: sizes)
  }
}
