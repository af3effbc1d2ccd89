/// A graph with strengths as a nonnegative matrix in block triangular form: its strongly connected components are the
/// blocks, and what reaches a block comes from itself and from earlier ones.
///
/// **Definition.** B has the entry w(u, v), the sum of the strengths of the edges from u to v, in row v and column u, so
/// that (Bx)ᵥ sums what comes in at v. The spectral radius of B is the largest of its blocks; that of a vertex on no
/// cycle is 0.
struct ComponentSystem {
  let rows: StrengthRows
  let members: ComponentMembers
  private let labels: [UInt32]
  /// Where a vertex stands among the members of its component.
  private let positions: [UInt32]
  private let threads: Int?

  init(_ graph: StrengthGraph, threads: Int? = nil) {
    self.threads = threads
    let components = stronglyConnectedComponents(of: graph.graph, threads: threads)
    rows = graph.incoming
    members = ComponentMembers(components)
    labels = components.labels
    var positions = [UInt32](repeating: 0, count: labels.count)
    for component in 0..<members.count {
      for (position, vertex) in members[component].enumerated() { positions[Int(vertex)] = UInt32(position) }
    }
    self.positions = positions
  }

  var vertexCount: Int { labels.count }

  /// The components on a cycle, the largest first.
  var cyclicComponents: [Int] {
    let cyclic = (0..<members.count).filter { component in
      members[component].count > 1 || members[component].contains { loop(at: $0) > 0 }
    }
    return cyclic.sorted { (members[$1].count, $0) < (members[$0].count, $1) }
  }

  /// The bounds of the radius of a component, by a positive vector over its members.
  func perronVector(
    of component: Int, below threshold: Double = 0, _ search: PerronSearch, meter: inout WorkMeter
  ) -> PerronVector {
    search.vector(of: block(component), below: threshold, meter: &meter)
  }

  /// The arcs inside a component.
  func block(_ component: Int) -> StrengthBlock {
    var block = StrengthBlock()
    let members = members[component]
    rows.adjacency.withUnsafeBuffers { adjacency in
      labels.withUnsafeBufferPointer { labels in
        positions.withUnsafeBufferPointer { positions in
          block.reserve(
            rowCount: members.count, entryCount: members.reduce(0) { $0 + Int(adjacency.degree(of: $1)) })
          for vertex in members {
            for slot in Int(adjacency.offsets[vertex])..<Int(adjacency.offsets[vertex + 1]) {
              let source = adjacency.neighbors[slot]
              guard labels[source] == component else { continue }
              block.append(column: positions[source], strength: rows.strength(at: slot))
            }
            block.endRow()
          }
        }
      }
    }
    block.divide(threads: threads)
    return block
  }

  /// What reaches a vertex from other components, given the values there.
  func inflow(to vertex: VertexIndex, from values: [Double]) -> Double {
    var sum = 0.0
    for slot in rows.adjacency.slots(of: vertex) {
      let source = Int(rows.adjacency.neighbors[slot])
      if labels[source] != labels[Int(vertex)] { sum += rows.strength(at: slot) * values[source] }
    }
    return sum
  }

  /// The strength of the self-loops at a vertex.
  func loop(at vertex: VertexIndex) -> Double {
    var sum = 0.0
    for slot in rows.adjacency.slots(of: vertex) where rows.adjacency.neighbors[slot] == vertex {
      sum += rows.strength(at: slot)
    }
    return sum
  }
}
