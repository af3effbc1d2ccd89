import DealModel
import DealTestSupport
import GraphKernel

/// A small random network whose amounts are intervals, and all choices of whole amounts within them.
struct UncertainNetwork: CustomStringConvertible {
  let list: EdgeList
  let amounts: [AmountInterval]

  /// At most six arcs, none of them parallel, between up to four companies; amounts up to 6, intervals up to 3 wide.
  init(using generator: inout SeededGenerator) {
    let count = Int.random(in: 1...4, using: &generator)
    let pairs = (0..<UInt32(count)).flatMap { source in (0..<UInt32(count)).map { (source, $0) } }
    let chosen = pairs.shuffled(using: &generator).prefix(.random(in: 0...6, using: &generator))
    list = EdgeList(vertexCount: count, edges: Array(chosen))
    amounts = chosen.map { _ in
      let lower = Int64.random(in: 0...3, using: &generator)
      return AmountInterval(
        lower: lower, upper: lower + (Bool.random(using: &generator) ? 0 : .random(in: 1...3, using: &generator)))
    }
  }

  var description: String { "\(list) \(amounts.map { "\($0.lower)–\($0.upper ?? -1)" })" }

  /// What circulates at most, and all money, for each choice of amounts.
  func choices() throws -> [(circulation: Int64, total: Int64)] {
    let graph = try list.graph()
    var choices: [[Int64]] = [[]]
    for amount in amounts {
      choices = choices.flatMap { choice in (amount.lower...(amount.upper ?? amount.lower)).map { choice + [$0] } }
    }
    return try choices.map { (try maximumCirculation(of: graph, capacities: $0).value, $0.reduce(0, +)) }
  }
}

extension EdgeList {
  /// The graph of the kernel.
  func graph() throws -> DirectedGraph {
    try DirectedGraph(vertexCount: vertexCount, sources: sources, targets: targets)
  }
}
