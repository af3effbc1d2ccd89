/// A strongly connected component of more than one vertex, with its edges and its vertices numbered from 0.
struct CyclicPart {
  /// The vertices, ascending.
  let vertices: [VertexIndex]
  /// The edges between two different vertices of the component, in the order in which they were given.
  private(set) var edges: [EdgeIndex] = []
  /// Where each edge begins, as a position among the vertices.
  private(set) var sources: [Int] = []
  /// Where each edge ends.
  private(set) var targets: [Int] = []

  /// The components that some edges of a graph form, the first in topological order first.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - edges: The edges that count, none twice.
  /// - Returns: The components of more than one vertex.
  static func parts(of graph: DirectedGraph, edges: [EdgeIndex]) -> [CyclicPart] {
    let components = stronglyConnectedComponents(of: graph.subgraph(checkedEdges: edges).graph)
    let members = ComponentMembers(components)
    var positions = [Int](repeating: 0, count: graph.vertexCount)
    var places = [Int?](repeating: nil, count: components.count)
    var parts: [CyclicPart] = []
    for component in 0..<components.count where components.sizes[component] > 1 {
      places[component] = parts.count
      parts.append(CyclicPart(vertices: Array(members[component])))
      for (position, vertex) in members[component].enumerated() { positions[Int(vertex)] = position }
    }
    for edge in edges {
      let (source, target) = (Int(graph.sources[Int(edge)]), Int(graph.targets[Int(edge)]))
      guard source != target, components.labels[source] == components.labels[target],
        let place = places[Int(components.labels[source])]
      else { continue }
      parts[place].edges.append(edge)
      parts[place].sources.append(positions[source])
      parts[place].targets.append(positions[target])
    }
    return parts
  }

  private init(vertices: [VertexIndex]) { self.vertices = vertices }

  /// The sums of some values over the parallel edges of each two vertices, row by row of the sources.
  func matrix(of values: [Double]) -> [Double] {
    var matrix = [Double](repeating: 0, count: vertices.count * vertices.count)
    for (index, edge) in edges.enumerated() {
      matrix[sources[index] * vertices.count + targets[index]] += values[Int(edge)]
    }
    return matrix
  }
}
