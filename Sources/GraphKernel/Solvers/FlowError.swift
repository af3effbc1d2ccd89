/// Why a flow cannot be given.
public enum FlowError: Error, Hashable, Sendable {
  /// The number of capacities or costs is not the number of edges.
  case edgeValueCountMismatch(edges: Int, values: Int)
  /// The number of supplies is not the number of vertices.
  case vertexValueCountMismatch(vertices: Int, values: Int)
  /// The capacity of an edge is negative.
  case negativeCapacity(edge: EdgeIndex, capacity: Int64)
  /// The capacities add up to more than 64 bits can hold; the edge with which they do.
  case capacitiesTooLarge(edge: EdgeIndex)
  /// A cost is so large that the cost of a path, or of all capacities together, may not fit into 64 bits.
  case costTooLarge(edge: EdgeIndex, cost: Int64)
  /// An edge carries less than 0 or more than its capacity.
  case invalidFlow(edge: EdgeIndex, flow: Int64)
  /// What comes into a vertex is not what leaves it.
  case notBalanced(vertex: VertexIndex)
  /// A circulation that should be a maximum one is not.
  case notProven(FlowFault)
  /// A vertex is not one of the graph, or a source is its own sink.
  case invalidTerminal(VertexIndex)
  /// What the vertices supply does not add up to 0, or the supply of some to more than 64 bits can hold.
  case suppliesUnbalanced
  /// These vertices have to send more than the edges that leave them can carry.
  case infeasible(vertices: [VertexIndex])
  /// The budget of edge visits was used up.
  case workBudget(UInt64)
  /// The cancellation check answered yes.
  case cancelled
}

extension FlowError: CustomStringConvertible {
  /// The problem in one sentence, with the offending numbers.
  public var description: String {
    switch self {
    case .edgeValueCountMismatch(let edges, let values):
      "the graph has \(edges) edges but there are values for \(values)"
    case .vertexValueCountMismatch(let vertices, let values):
      "the graph has \(vertices) vertices but there are values for \(values)"
    case .negativeCapacity(let edge, let capacity): "the capacity of edge \(edge) is \(capacity), a negative number"
    case .capacitiesTooLarge(let edge):
      "up to edge \(edge) the capacities add up to more than 64 bits can hold; use a larger unit"
    case .costTooLarge(let edge, let cost):
      "the cost of edge \(edge) is \(cost): the cost of a path, or of all capacities, may be more than 64 bits can hold"
    case .invalidFlow(let edge, let flow): "edge \(edge) carries \(flow), less than 0 or more than its capacity"
    case .notBalanced(let vertex): "what comes into vertex \(vertex) is not what leaves it"
    case .notProven(let fault): "the circulation is not proven to be a maximum one: \(fault)"
    case .invalidTerminal(let vertex):
      "vertex \(vertex) cannot be a terminal: it is not in the graph, or source and sink"
    case .suppliesUnbalanced: "the supplies of the vertices do not add up to 0 within 64 bits"
    case .infeasible(let vertices):
      "\(vertices.count) vertices, the first being \(vertices.first ?? 0), must send more than their edges can carry"
    case .workBudget(let budget): "the flow was not found within \(budget) edge visits, which is the budget"
    case .cancelled: "the search for a flow was cancelled"
    }
  }
}

extension VisitMeter {
  /// Notes visits, and ends the search for a flow when there were enough or it is cancelled.
  mutating func addFlowVisits(_ count: Int, budget: UInt64?) throws(FlowError) {
    add(UInt64(count))
    switch poll() {
    case nil: return
    case .cancelled: throw .cancelled
    default: throw .workBudget(budget ?? .max)
    }
  }
}
