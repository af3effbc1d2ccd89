import Parallelism

/// The strongly connected components of a great graph, of which most are single vertices and one is large.
///
/// First the vertices are peeled off that are components by themselves, in the order of their edges. What is left is
/// divided at a hub: what the hub reaches and what reaches it overlap in its component, mostly the large one, and the
/// searches for the two sets touch few of the edges. Of the others, those that the hub reaches come after its
/// component, the rest before, and no component is in both; ``ComponentSearch`` finds them.
///
/// **Reference.** L. Fleischer, B. Hendrickson, A. Pınar, On identifying strongly connected components in parallel, IPDPS
/// 2000; G. Slota, S. Rajamanickam, K. Madduri, BFS and coloring-based parallel algorithms for strongly connected
/// components, IPDPS 2014.
struct ComponentDivision: ~Copyable {
  /// Fewer vertices than this are searched without a hub.
  static let smallestDivided = 1 << 12

  private let outgoing: AdjacencyBuffers
  private let incoming: AdjacencyBuffers
  private let vertexCount: Int
  private let threads: Int?
  private let smallestDivided: Int

  /// Prepares the division of a graph.
  init(
    outgoing: AdjacencyBuffers, incoming: AdjacencyBuffers, vertexCount: Int, threads: Int?,
    smallestDivided: Int = Self.smallestDivided
  ) {
    self.outgoing = outgoing
    self.incoming = incoming
    self.vertexCount = vertexCount
    self.threads = threads
    self.smallestDivided = smallestDivided
  }

  /// The labels of the vertices, in a topological order, and the sizes of the components.
  func components() -> StronglyConnectedComponents {
    let peeled = PeeledVertices(outgoing: outgoing, incoming: incoming, vertexCount: vertexCount)
    let order = peeled.order.elements
    let (beginnings, ends) = (peeled.beginningCount, peeled.endCount)
    let restCount = vertexCount - beginnings - ends
    let rest = ScratchBuffer(count: restCount)
    _ = peeled.rest.elements.write(to: rest.elements)
    let labels = ScratchBuffer(count: vertexCount)
    let label = labels.elements
    for position in 0..<beginnings { label[order[position]] = UInt32(position) }
    var sizes = [UInt32](repeating: 1, count: beginnings)
    if restCount < smallestDivided {
      let part = ComponentPart(Array(rest.elements), outgoing, vertexCount: vertexCount)
      part.search()
      part.append(to: label, &sizes)
    } else {
      divide(rest.elements, scope: peeled.rest.elements, label, &sizes)
    }
    let total = sizes.count + ends
    for position in 0..<ends { label[order[vertexCount - position]] = UInt32(total - 1 - position) }
    sizes += repeatElement(1, count: ends)
    return StronglyConnectedComponents(labels: Array(label), sizes: sizes)
  }

  private func divide(
    _ rest: UnsafeMutableBufferPointer<VertexIndex>, scope: UnsafeMutableBufferPointer<UInt64>,
    _ label: UnsafeMutableBufferPointer<UInt32>, _ sizes: inout [UInt32]
  ) {
    let hub = self.hub(of: rest)
    let ahead = ReachSearch(vertexCount: vertexCount, scope: scope)
    let behind = ReachSearch(vertexCount: vertexCount, scope: scope)
    let workers = workerCount(threads, tasks: 2)
    performTasks(2, workers: workers) { task, _ in
      if task == 0 {
        ahead.run(from: CollectionOfOne(hub), forward: outgoing, backward: incoming)
      } else {
        behind.run(from: CollectionOfOne(hub), forward: incoming, backward: outgoing)
      }
    }
    let (reached, reaching) = (ahead.reached.elements, behind.reached.elements)
    var (before, after) = ([VertexIndex](), [VertexIndex]())
    var coreSize: UInt32 = 0
    for vertex in rest {
      if !reached.holds(vertex) {
        before.append(vertex)
      } else if !reaching.holds(vertex) {
        after.append(vertex)
      } else {
        coreSize &+= 1
      }
    }
    let parts = [before, after].map { ComponentPart($0, outgoing, vertexCount: vertexCount) }
    performTasks(2, workers: workers) { task, _ in parts[task].search() }
    parts[0].append(to: label, &sizes)
    let core = UInt32(sizes.count)
    for vertex in rest where reached.holds(vertex) && reaching.holds(vertex) { label[vertex] = core }
    sizes.append(coreSize)
    parts[1].append(to: label, &sizes)
  }

  /// The vertex with the most ways through it, of equal ones the first.
  private func hub(of rest: UnsafeMutableBufferPointer<VertexIndex>) -> VertexIndex {
    var best: (ways: UInt64, vertex: VertexIndex) = (0, rest[0])
    for vertex in rest {
      let ways = UInt64(outgoing.degree(of: vertex)) &* UInt64(incoming.degree(of: vertex))
      if ways > best.ways { best = (ways, vertex) }
    }
    return best.vertex
  }
}

/// Vertices that have all vertices of their components among them, and the search for these.
private final class ComponentPart {
  private let vertices: [VertexIndex]
  private let components: ComponentSearch
  private var count = 0

  init(_ vertices: [VertexIndex], _ outgoing: AdjacencyBuffers, vertexCount: Int) {
    self.vertices = vertices
    components = ComponentSearch(outgoing, vertexCount: vertexCount, capacity: vertices.count)
  }

  func search() {
    var edgeVisits: UInt64 = 0
    count = components.run(over: vertices, edgeVisits: &edgeVisits)
  }

  /// Numbers the components on from those that have a size.
  func append(to label: UnsafeMutableBufferPointer<UInt32>, _ sizes: inout [UInt32]) {
    let last = UInt32(sizes.count + count) &- 1
    sizes += repeatElement(0, count: count)
    for vertex in vertices {
      label[vertex] = last &- components.component(of: vertex)
      sizes[Int(label[vertex])] += 1
    }
  }
}
