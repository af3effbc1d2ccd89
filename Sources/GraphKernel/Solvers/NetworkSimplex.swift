/// The network simplex method: a flow that is best among those that use its tree, improved arc by arc.
///
/// **Definition.** Each vertex has an artificial arc to or from a root; these make the first tree, and carry what the
/// vertices supply. An arc outside of the tree is empty or full. Each pivot takes an arc that would make the flow
/// cheaper, sends as much as possible round the cycle that it closes, and drops the last arc on that cycle, seen from
/// where its two sides join, that stops more. So an arc of the tree that is empty always leads to the root, and one
/// that is full away from it, which rules out that trees repeat. The arcs are looked through in blocks in turn, and the
/// best of a block is taken, the first of equal ones.
///
/// **Reference.** W. H. Cunningham, A network simplex method, Math. Programming 11 (1976); R. K. Ahuja, T. L. Magnanti,
/// J. B. Orlin, Network Flows (1993), chapter 11; on block search, M. D. Grigoriadis, An efficient implementation of
/// the network simplex method, Math. Programming Study 26 (1986).
struct NetworkSimplex: ~Copyable {
  /// What the search for an entering arc reads, side by side.
  private struct Arc {
    var tail: UInt32
    var head: UInt32
    var cost: Int64
  }

  /// Where an arc stands: in the tree, or outside of it and empty or full.
  private static let inTree: Int64 = 0
  private static let empty: Int64 = 1
  private static let full: Int64 = -1

  /// A block has as many arcs as the square root of their number says, and at least these.
  private static let smallestBlock = 16

  private let network: FlowNetwork
  private let tree: SpanningTree
  private let arcs: ScratchArray<Arc>
  private let states: ScratchArray<Int64>
  private let flows: ScratchArray<Int64>
  private let capacities: ScratchArray<Int64>
  private let blockSize: Int
  private var nextArc = 0

  private var arcCount: Int { network.tails.count }

  /// Prepares the search for a flow.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - supplies: What leaves each vertex beyond what comes in; the sum is 0. Nil if it is nothing everywhere.
  init(_ network: FlowNetwork, supplies: [Int64]? = nil) {
    self.network = network
    let (arcCount, vertexCount) = (network.tails.count, network.vertexCount)
    let root = UInt32(vertexCount)
    // Dearer than any path; where nothing is supplied the artificial arcs stay empty whatever they cost.
    let artificialCost = supplies == nil ? 0 : 1 + Int64(vertexCount) * network.largestCost
    arcs = ScratchArray(count: arcCount + vertexCount, repeating: Arc(tail: root, head: root, cost: artificialCost))
    states = ScratchArray(count: arcCount + vertexCount, repeating: Self.inTree)
    flows = ScratchArray(count: arcCount + vertexCount, repeating: 0)
    capacities = ScratchArray(count: arcCount + vertexCount, repeating: .max)
    for arc in 0..<arcCount {
      arcs.elements[arc] = Arc(tail: network.tails[arc], head: network.heads[arc], cost: network.costs[arc])
      capacities.elements[arc] = network.capacities[arc]
      states.elements[arc] = Self.empty
    }
    for vertex in 0..<vertexCount {
      let supply = supplies?[vertex] ?? 0
      if supply < 0 {
        arcs.elements[arcCount + vertex].head = UInt32(vertex)
      } else {
        arcs.elements[arcCount + vertex].tail = UInt32(vertex)
      }
      flows.elements[arcCount + vertex] = Int64(supply.magnitude)
    }
    tree = SpanningTree(starWith: vertexCount, firstArc: arcCount) { vertex in
      (supplies?[vertex] ?? 0) < 0 ? artificialCost : -artificialCost
    }
    blockSize = max(Self.smallestBlock, Int(Double(arcCount).squareRoot()))
  }

  /// The flow on each arc of the network.
  var flow: [Int64] { Array(flows.elements[..<arcCount]) }

  /// The potential of each vertex.
  var potentials: [Int64] { tree.nodes[..<network.vertexCount].map(\.potential) }

  /// Whether each vertex could send a little more to the root along the tree, which is what rules out that trees
  /// repeat.
  var isStronglyFeasible: Bool {
    (0..<UInt32(network.vertexCount)).allSatisfy { room(at: $0, upward: true) > 0 }
  }

  /// The vertices from which something had to leave by an artificial arc; empty if all supplies are met.
  var unserved: [VertexIndex] {
    (0..<VertexIndex(network.vertexCount)).filter {
      let artificial = arcCount + Int($0)
      return arcs.elements[artificial].tail == $0 && flows.elements[artificial] > 0
    }
  }

  /// Makes the flow cheaper until it is cheapest.
  mutating func run(meter: inout VisitMeter, budget: UInt64?) throws(FlowError) {
    while true {
      var visits = 0
      let arc = enteringArc(&visits)
      if let arc { pivot(on: arc, &visits) }
      try meter.addFlowVisits(visits, budget: budget)
      if arc == nil { return }
    }
  }

  /// The arc of the next block with one that would make the flow cheaper, the best of the block.
  private mutating func enteringArc(_ visits: inout Int) -> Int? {
    let (arcs, states, nodes) = (arcs.elements, states.elements, tree.nodes)
    var (best, entering): (Int64, Int?) = (0, nil)
    var left = arcCount
    while left > 0 {
      let end = nextArc + min(blockSize, left, arcCount - nextArc)
      for index in nextArc..<end {
        let arc = arcs[index]
        let gain = states[index] * (arc.cost + nodes[arc.tail].potential - nodes[arc.head].potential)
        if gain < best { (best, entering) = (gain, index) }
      }
      visits += end - nextArc
      left -= end - nextArc
      nextArc = end == arcCount ? 0 : end
      if entering != nil { return entering }
    }
    return nil
  }

  /// Sends flow round the cycle that an arc closes in the tree, and takes it into the tree for one that stops more.
  private func pivot(on entering: Int, _ visits: inout Int) {
    let (arcs, states, flows, nodes) = (arcs.elements, states.elements, flows.elements, tree.nodes)
    let isForward = states[entering] == Self.empty
    let (tail, head) = (arcs[entering].tail, arcs[entering].head)
    let (start, end) = isForward ? (tail, head) : (head, tail)
    let join = tree.join(start, end)
    var amount = capacities.elements[entering]
    var leaving: (top: UInt32, isAtStart: Bool)?
    var vertex = start
    while vertex != join {
      let room = self.room(at: vertex, upward: false)
      if room < amount { (amount, leaving) = (room, (vertex, true)) }
      vertex = nodes[vertex].parent
      visits += 1
    }
    vertex = end
    while vertex != join {
      let room = self.room(at: vertex, upward: true)
      if room <= amount { (amount, leaving) = (room, (vertex, false)) }
      vertex = nodes[vertex].parent
      visits += 1
    }
    if amount > 0 {
      flows[entering] += isForward ? amount : -amount
      vertex = start
      while vertex != join { vertex = send(amount, at: vertex, upward: false) }
      vertex = end
      while vertex != join { vertex = send(amount, at: vertex, upward: true) }
    }
    guard let leaving else {
      states[entering] = -states[entering]
      return
    }
    let dropped = Int(nodes[leaving.top].arc)
    states[dropped] = flows[dropped] == 0 ? Self.empty : Self.full
    states[entering] = Self.inTree
    let (inside, outside) = leaving.isAtStart ? (start, end) : (end, start)
    let cost = inside == tail ? -arcs[entering].cost : arcs[entering].cost
    visits += tree.move(
      below: leaving.top, by: inside, to: outside, arc: UInt32(entering),
      shift: nodes[outside].potential + cost - nodes[inside].potential)
  }

  /// How much more the arc between a vertex and its parent can carry upward or downward.
  private func room(at vertex: UInt32, upward: Bool) -> Int64 {
    let arc = Int(tree.nodes[vertex].arc)
    let flow = flows.elements[arc]
    return (arcs.elements[arc].tail == vertex) == upward ? capacities.elements[arc] - flow : flow
  }

  /// Sends an amount between a vertex and its parent, which is returned.
  private func send(_ amount: Int64, at vertex: UInt32, upward: Bool) -> UInt32 {
    let arc = Int(tree.nodes[vertex].arc)
    let flows = flows.elements
    flows[arc] += (arcs.elements[arc].tail == vertex) == upward ? amount : -amount
    return tree.nodes[vertex].parent
  }
}
