/// The connected components of the bipartite graph that has each vertex twice: as a hub, where edges begin, and as an
/// authority, where they end.
struct BipartiteParts {
  private let rows: StrengthRows
  /// The hubs in the order of their parts, ascending in each.
  private let members: [VertexIndex]
  private let offsets: [UInt32]
  /// Where an authority stands among those of its part.
  private let authorityPositions: [UInt32]
  private let authorityCounts: [Int]
  private let threads: Int?

  init(_ graph: StrengthGraph, threads: Int? = nil) {
    self.threads = threads
    rows = graph.outgoing
    let adjacency = rows.adjacency
    // Hubs that share an authority are together; every authority remembers one hub that points at it.
    var parents = Array(0..<VertexIndex(graph.vertexCount))
    var hubOfAuthority = [VertexIndex](repeating: .max, count: graph.vertexCount)
    func root(of hub: VertexIndex) -> VertexIndex {
      var hub = hub
      while parents[Int(hub)] != hub {
        parents[Int(hub)] = parents[Int(parents[Int(hub)])]
        hub = parents[Int(hub)]
      }
      return hub
    }
    var hubs: [VertexIndex] = []
    for hub in 0..<VertexIndex(graph.vertexCount) where !adjacency.slots(of: hub).isEmpty {
      hubs.append(hub)
      for authority in adjacency.neighbors[adjacency.slots(of: hub)] {
        let other = hubOfAuthority[Int(authority)]
        hubOfAuthority[Int(authority)] = hub
        guard other != .max else { continue }
        let (left, right) = (root(of: hub), root(of: other))
        // The smallest hub is the root, so that parts are in the order of their smallest hubs.
        parents[Int(max(left, right))] = min(left, right)
      }
    }
    var numbers = [UInt32](repeating: 0, count: graph.vertexCount)
    var parts = [UInt32](repeating: 0, count: graph.vertexCount)
    var count: UInt32 = 0
    for hub in hubs {
      let root = root(of: hub)
      if root == hub {
        numbers[Int(hub)] = count
        count += 1
      }
      parts[Int(hub)] = numbers[Int(root)]
    }
    offsets = rowOffsets(of: hubs.map { parts[Int($0)] }, count: Int(count))
    members = stablySorted(hubs, by: parts, offsets: offsets)
    var positions = [UInt32](repeating: 0, count: graph.vertexCount)
    var counts = [Int](repeating: 0, count: Int(count))
    for (authority, hub) in hubOfAuthority.enumerated() where hub != .max {
      let part = Int(parts[Int(hub)])
      positions[authority] = UInt32(counts[part])
      counts[part] += 1
    }
    authorityPositions = positions
    authorityCounts = counts
  }

  /// The number of parts with an edge.
  var count: Int { offsets.count - 1 }

  /// The hubs of a part, ascending.
  func hubs(of part: Int) -> ArraySlice<VertexIndex> { members[Int(offsets[part])..<Int(offsets[part + 1])] }

  /// Hands the authorities that a hub points at to the body.
  func forEachArc(from hub: VertexIndex, _ body: (_ authority: VertexIndex, _ strength: Double) -> Void) {
    for slot in rows.adjacency.slots(of: hub) { body(rows.adjacency.neighbors[slot], rows.strength(at: slot)) }
  }

  /// The matrix A Aᵀ of a part, over its hubs; its radius is the squared singular value.
  func matrix(of part: Int) -> GramMatrix {
    var block = StrengthBlock()
    let hubs = hubs(of: part)
    rows.adjacency.withUnsafeBuffers { adjacency in
      authorityPositions.withUnsafeBufferPointer { positions in
        block.reserve(rowCount: hubs.count, entryCount: hubs.reduce(0) { $0 + Int(adjacency.degree(of: $1)) })
        for hub in hubs {
          for slot in Int(adjacency.offsets[hub])..<Int(adjacency.offsets[hub + 1]) {
            block.append(column: positions[adjacency.neighbors[slot]], strength: rows.strength(at: slot))
          }
          block.endRow()
        }
      }
    }
    return GramMatrix(of: block, columnCount: authorityCounts[part], threads: threads)
  }
}
