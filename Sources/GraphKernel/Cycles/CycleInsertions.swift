/// The edges of a core in the order in which they are inserted, and the jobs that find the cycles that each closes.
struct CycleInsertions {
  /// The core with the ranks of arcs in the place of their numbers, its rows sorted by them.
  let core: CycleCore
  /// The arc of each rank, in the order of the first of its edges to be inserted.
  let arcs: [ArcIndex]
  /// What is inserted, in order: the best edge of each arc, or every edge.
  let edges: [EdgeIndex]
  let values: [Int64]
  /// For each edge of the graph when it is inserted, or the largest number if it is not.
  let places: [UInt32]

  /// The rank of the arc of each insertion.
  private let ranks: [UInt32]
  private let vertexCount: Int
  /// Where the arc of each rank starts and ends, as numbers of the core.
  private let sources: [UInt32]
  private let targets: [UInt32]

  init(_ graph: CollapsedGraph, core: CycleCore, values: [Int64], isByEdge: Bool) {
    var ends: [(arc: ArcIndex, source: UInt32, target: UInt32)] = []
    for number in 0..<UInt32(core.vertexCount) {
      for slot in core.outgoing.slots(of: number) {
        ends.append((core.outgoing.arcs.elements[slot], number, core.outgoing.neighbors.elements[slot]))
      }
      let loop = core.loops.elements[number]
      if loop != CycleCore.none { ends.append((loop, number, number)) }
    }
    func isBefore(_ first: EdgeIndex, _ second: EdgeIndex) -> Bool {
      (values[Int(second)], first) < (values[Int(first)], second)
    }
    let best = ends.map { end in graph.edges(of: end.arc).min(by: isBefore) ?? 0 }
    let order = ends.indices.sorted { isBefore(best[$0], best[$1]) }
    arcs = order.map { ends[$0].arc }
    sources = order.map { ends[$0].source }
    targets = order.map { ends[$0].target }
    var inserted: [(edge: EdgeIndex, rank: UInt32)] = []
    for (rank, index) in order.enumerated() {
      let edges = isByEdge ? Array(graph.edges(of: ends[index].arc)) : [best[index]]
      inserted += edges.map { ($0, UInt32(rank)) }
    }
    inserted.sort { isBefore($0.edge, $1.edge) }
    edges = inserted.map(\.edge)
    ranks = inserted.map(\.rank)
    self.values = inserted.map { values[Int($0.edge)] }
    var places = [UInt32](repeating: .max, count: values.count)
    for (place, edge) in edges.enumerated() { places[Int(edge)] = UInt32(place) }
    self.places = places
    vertexCount = core.vertexCount
    self.core = CycleCore(core, ends: order.map { ends[$0] })
  }

  /// A job for each insertion of a value not above the largest that may close a cycle, in order.
  func jobs(notAbove largest: Int64 = .max) -> [CycleJob] {
    var jobs: [CycleJob] = []
    var known: UInt32 = 0
    let least = smallestCyclicPrefix()
    var checkpoint = 0
    var labels: [UInt32] = []
    for (place, rank) in ranks.enumerated() {
      // Only arcs that were there before; the arc itself starts where all paths back end.
      let limit = known
      if rank == known { known += 1 }
      guard values[place] <= largest else { continue }
      let (source, target) = (sources[Int(rank)], targets[Int(rank)])
      if source == target {
        jobs.append(CycleJob(work: .roots(source..<source + 1), limit: 0, tag: UInt32(place)))
        continue
      }
      guard Int(known) >= least else { continue }
      if Int(known) > checkpoint {
        checkpoint = min(max(least, 2 * Int(known)), arcs.count)
        labels = componentLabels(of: checkpoint)
      }
      guard labels[Int(source)] == labels[Int(target)] else { continue }
      let prefix = CyclePrefix(vertices: [source, target], arcs: [rank])
      jobs.append(CycleJob(work: .prefix(prefix, isForced: true), limit: limit, tag: UInt32(place)))
    }
    return jobs
  }

  /// How many arcs it takes at least until there is a cycle of two or more of them.
  private func smallestCyclicPrefix() -> Int {
    var (lower, upper) = (0, arcs.count + 1)
    while lower + 1 < upper {
      let middle = lower + (upper - lower) / 2
      let components = prefix(of: middle)
      if components.count < vertexCount { upper = middle } else { lower = middle }
    }
    return upper
  }

  private func prefix(of count: Int) -> StronglyConnectedComponents {
    stronglyConnectedComponents(
      of: DirectedGraph(
        vertexCount: vertexCount, checkedSources: Array(sources[..<count]), checkedTargets: Array(targets[..<count])))
  }

  private func componentLabels(of count: Int) -> [UInt32] { prefix(of: count).labels }
}

extension CycleCore {
  /// The same vertices, the arcs known by their position in a list, and the rows sorted by it.
  convenience init(_ core: CycleCore, ends: [(arc: ArcIndex, source: UInt32, target: UInt32)]) {
    let outDegrees = ScratchBuffer(count: core.vertexCount)
    let inDegrees = ScratchBuffer(count: core.vertexCount)
    let (outDegree, inDegree) = (outDegrees.elements, inDegrees.elements)
    for end in ends where end.source != end.target {
      outDegree[end.source] = outDegree[end.source] + 1
      inDegree[end.target] = inDegree[end.target] + 1
    }
    let (outgoing, incoming) = (CycleRows(degrees: outDegree), CycleRows(degrees: inDegree))
    for row in 0..<core.vertexCount {
      outDegree[row] = outgoing.offsets.elements[row]
      inDegree[row] = incoming.offsets.elements[row]
    }
    var loops = [UInt32](repeating: Self.none, count: core.vertexCount)
    for (rank, end) in ends.enumerated() {
      guard end.source != end.target else {
        loops[Int(end.source)] = UInt32(rank)
        continue
      }
      outgoing.append(end.target, arc: UInt32(rank), at: &outDegree[Int(end.source)])
      incoming.append(end.source, arc: UInt32(rank), at: &inDegree[Int(end.target)])
    }
    self.init(
      vertices: Array(core.vertices.elements), loops: loops, outgoing: outgoing, incoming: incoming,
      mutual: core.mutual, edgeVisits: core.edgeVisits)
  }
}

extension CycleRows {
  fileprivate func append(_ neighbor: UInt32, arc: ArcIndex, at slot: inout UInt32) {
    neighbors.elements[slot] = neighbor
    arcs.elements[slot] = arc
    slot += 1
  }
}

extension CollapsedGraph {
  /// The number of edges that the arcs bundle.
  var bundledEdgeCount: Int { (0..<ArcIndex(arcCount)).reduce(0) { $0 + multiplicity(of: $1) } }
}
