/// The equations (I − S) x = b and (I − Sᵀ) x = b on a graph, prepared for many right sides.
///
/// S says which share of what is at a vertex depends on each other one: of an exposure, of an input, of a stake. x then
/// holds what reaches a vertex directly, b, and round all chains and loops.
///
/// **Definition.** S has the entry w(u, v) in row u and column v, the sum of the weights of the edges from u to v,
/// self-loops included. Its strongly connected components are the blocks of a block triangular matrix, so that the
/// blocks are solved one after the other. The system is taken only if the spectral radius of each block is below 1:
/// then x = Σ Sᵏ b, and x ≥ 0 for b ≥ 0. How that is decided, and when exactly, says the table.
///
/// | evidence on a block, its own entries only | decides | exactness |
/// |---|---|---|
/// | no row sum (or no column sum) above 1, some below | solvable | exact for the numbers given: sums are not rounded |
/// | all row sums (or all column sums) equal to 1 | singular | exact |
/// | no row sum (or no column sum) below 1, some above | growing | exact |
/// | up to 32 rows, elimination in integers where 64 bits suffice | each of the three | exact |
/// | a positive vector z with S z < z, or with S z > z, everywhere by more than rounding can do | solvable, or growing | certain |
/// | none of these: the radius is 1 up to some 10⁻¹⁵ | undecided | reported as that |
///
/// A third as a floating-point number is a little less than a third: three of them leak 2⁻⁵⁴, which is enough to be
/// solvable. Shares that are meant to add up to 1 have to be given so that they do.
///
/// | block | method |
/// |---|---|
/// | one vertex | division by what its self-loop leaves |
/// | up to 96 vertices | elimination in full, without subtraction where rows or columns add up to at most 1 |
/// | more | BiCGSTAB with incomplete factors; where it stagnates, the stationary iteration, then elimination in full up to 3,000 |
///
/// **Reference.** W. W. Leontief, Quantitative input and output relations in the economic system of the United States,
/// Rev. Econ. Stat. 18 (1936). Checked against elimination in exact fractions.
///
/// **Complexity.** O(n + m) outside of blocks, no recursion, no memory per edge beyond two arrays. Sequential: the same
/// bits on every run.
public struct GraphSystem: Sendable {
  /// How a block of more than one vertex is solved.
  enum Method: Sendable {
    case dense(DenseFactors)
    case iteration(BlockIteration)
  }

  /// A block of more than one vertex.
  struct Block: Sendable {
    var method: Method
    /// Kept for elimination in full where the iteration fails.
    var entries: SystemBlock
  }

  /// Rows of S, and rows of its transpose.
  let rows: SystemRows
  let columns: SystemRows
  let labels: [UInt32]
  let members: ComponentMembers
  /// What the self-loops leave of 1 at each vertex that is a block of its own, 1 elsewhere.
  let pivots: [Double]
  /// By the label of the component.
  let blocks: [UInt32: Block]
  let workBudget: UInt64?
  /// A vector u > 0 with (I − S) u > 0, and the same for the transpose, once they have been needed.
  var witnesses: [Bool: ErrorWitness] = [:]

  static let largestDenseBlock = 96
  static let largestFallback = 3_000

  /// The number of vertices.
  public var vertexCount: Int { labels.count }

  /// Prepares the equations of a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - weights: The weight of each edge, from 0 on.
  ///   - workBudget: How many entries of matrices may be multiplied here, and for each right side; nil for any number.
  ///   - isCancelled: Asked every few thousand entries whether to give up.
  /// - Throws: ``SystemError`` if a weight cannot be used, or with all blocks on whose account there is no solution.
  public init(
    _ graph: DirectedGraph, weights: [Double], workBudget: UInt64? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(SystemError) {
    guard weights.count == graph.edgeCount else {
      throw .edgeValueCountMismatch(edges: graph.edgeCount, values: weights.count)
    }
    for (edge, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
      throw .invalidWeight(edge: EdgeIndex(edge), weight: weight)
    }
    var meter = VisitMeter(budget: workBudget, isCancelled: isCancelled)
    try meter.addSystemWork(0, budget: workBudget)
    self.workBudget = workBudget
    // An edge of weight 0 is no entry, and closes no loop.
    let hasZero = weights.contains(0)
    let part =
      hasZero ? graph.subgraph(checkedEdges: (0..<EdgeIndex(graph.edgeCount)).filter { weights[Int($0)] > 0 }) : nil
    let kept = part?.graph ?? graph
    let keptWeights = part.map { $0.originalEdges.map { weights[Int($0)] } } ?? weights
    rows = SystemRows(kept.outgoing, weightOfEdge: keptWeights)
    columns = SystemRows(kept.incoming, weightOfEdge: keptWeights)
    let components = stronglyConnectedComponents(of: kept)
    labels = components.labels
    members = ComponentMembers(components)
    try meter.addSystemWork(kept.edgeCount, budget: workBudget)
    var preparation = Preparation(vertexCount: kept.vertexCount)
    for component in 0..<members.count {
      try preparation.add(component, members[component], rows: rows, labels: labels, &meter, workBudget)
    }
    guard preparation.faults.isEmpty else { throw .unsolvable(preparation.faults) }
    (pivots, blocks) = (preparation.pivots, preparation.blocks)
  }
}

/// What is found out about the blocks of a system, one after the other.
private struct Preparation {
  var pivots: [Double]
  var blocks: [UInt32: GraphSystem.Block] = [:]
  var faults: [UnsolvableBlock] = []
  private var positions: [UInt32]

  init(vertexCount: Int) {
    pivots = [Double](repeating: 1, count: vertexCount)
    positions = [UInt32](repeating: 0, count: vertexCount)
  }

  mutating func add(
    _ component: Int, _ members: ArraySlice<VertexIndex>, rows: SystemRows, labels: [UInt32],
    _ meter: inout VisitMeter, _ budget: UInt64?
  ) throws(SystemError) {
    if let vertex = members.first, members.count == 1 {
      addVertex(vertex, rows)
      return
    }
    for (position, vertex) in members.enumerated() { positions[Int(vertex)] = UInt32(position) }
    let block = SystemBlock(members, rows: rows, positions: positions) { labels[Int($0)] == component }
    var search = WorkMeter(budget: budget.map { $0 - min($0, meter.visits) })
    let radius = BlockRadius(of: block, meter: &search)
    try meter.addSystemWork(block.entryCount + Int(min(search.spent, UInt64(Int32.max))), budget: budget)
    if search.isExhausted { throw .workBudget(budget ?? .max) }
    switch radius {
    case .belowOne: blocks[UInt32(component)] = try factored(block, members, &meter, budget)
    case .one: faults.append(UnsolvableBlock(vertices: Array(members), reason: .singular))
    case .aboveOne: faults.append(UnsolvableBlock(vertices: Array(members), reason: .growing))
    case .undecided(let bounds): faults.append(UnsolvableBlock(vertices: Array(members), reason: .undecided(bounds)))
    }
  }

  private mutating func addVertex(_ vertex: VertexIndex, _ rows: SystemRows) {
    let slots = rows.adjacency.slots(of: vertex)
    guard rows.adjacency.neighbors[slots].contains(vertex) else { return }
    var loops = ExactSum()
    for slot in slots where rows.adjacency.neighbors[slot] == vertex { loops.add(rows.weights[slot]) }
    let pivot = loops.missingToOne
    if pivot > 0 {
      pivots[Int(vertex)] = pivot
    } else {
      faults.append(UnsolvableBlock(vertices: [vertex], reason: pivot < 0 ? .growing : .singular))
    }
  }

  private func factored(
    _ block: SystemBlock, _ members: ArraySlice<VertexIndex>, _ meter: inout VisitMeter, _ budget: UInt64?
  ) throws(SystemError) -> GraphSystem.Block {
    if block.rowCount > GraphSystem.largestDenseBlock, let iteration = BlockIteration(block) {
      return GraphSystem.Block(method: .iteration(iteration), entries: block)
    }
    guard block.rowCount <= GraphSystem.largestFallback else {
      throw .notConverged(vertex: members.first ?? 0, residual: 1)
    }
    try meter.addSystemWork(DenseFactors.factoringCost(rowCount: block.rowCount), budget: budget)
    guard let factors = DenseFactors(block) else { throw .notConverged(vertex: members.first ?? 0, residual: 1) }
    return GraphSystem.Block(method: .dense(factors), entries: block)
  }
}
