import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

/// The exposures of one class, with the share of each that is lost for a loss of the company it is to.
///
/// **Definition.** The link from i to k has the amount E of the class that i loses if k fails. If k, whose base is B, loses a
/// part of it, i loses the same part of E: S = E ÷ B for each unit that k loses. The least share takes the least amount and the
/// greatest base, the greatest share the other ends.
///
/// Where no base of k is known, the least share is 0: nothing goes through k. For the greatest, those who are exposed to k in
/// this class together lose no more than k does, so that the base is at least the sum of the amounts: S ≤ E ÷ ΣE, each link
/// as large and the others as small as they can be.
struct ExposureNetwork {
  /// What one company has at stake with another.
  struct Link {
    var source: VertexIndex
    var target: VertexIndex
    var amount: AmountInterval
    var edges: [EdgeIndex]
  }

  /// Bounds of what a company loses along chains of two links and more, each as a range in which it certainly lies;
  /// `nil` is nothing.
  struct Indirect {
    var lower: LossPropagation.Loss?
    var upper: LossPropagation.Loss?
    /// Companies on the way among which losses go round without getting less.
    var loops: [[VertexIndex]] = []
  }

  let exposureClass: FlowAspect
  /// By source, then by target.
  let links: [Link]
  /// The links as edges.
  let graph: DirectedGraph
  let lower: LossPropagation
  let upper: LossPropagation
  private let lowerAmounts: [Double]
  private let upperAmounts: [Double]

  /// The exposures of a class.
  ///
  /// - Parameters:
  ///   - exposureClass: The class.
  ///   - flows: The flows.
  ///   - base: The base of a company.
  /// - Throws: ``AnalysisError`` when an amount cannot be counted.
  init(
    of exposureClass: FlowAspect, in flows: FlowGraph, base: (VertexIndex) throws(AnalysisError) -> CompanyBase
  ) throws(AnalysisError) {
    self.exposureClass = exposureClass
    links = try Self.links(of: exposureClass, in: flows)
    let vertexCount = flows.table.names.count
    var claims = [Double](repeating: 0, count: vertexCount)
    for link in links { claims[Int(link.target)] += Double(link.amount.lower) }
    var (least, most): ([Double], [Double]) = ([], [])
    for link in links {
      let base = try base(link.target)
      let low = base.most.map { Double(link.amount.lower) / Double($0) } ?? 0
      least.append(low)
      let amount = link.amount.upper.map { Double($0) } ?? .infinity
      if let divisor = base.least {
        most.append(amount / Double(divisor))
      } else {
        let others = claims[Int(link.target)] - Double(link.amount.lower)
        most.append(max(low, amount == 0 ? 0 : amount.isFinite ? amount / (amount + max(0, others)) : 1))
      }
    }
    do {
      graph = try DirectedGraph(
        vertexCount: vertexCount, sources: links.map(\.source), targets: links.map(\.target))
    } catch {
      throw .graph(error)
    }
    lower = LossPropagation(graph: graph, shares: least)
    upper = LossPropagation(graph: graph, shares: most)
    lowerAmounts = links.map { Double($0.amount.lower) }
    upperAmounts = links.map { $0.amount.upper.map { Double($0) } ?? .infinity }
  }

  private static func links(of exposureClass: FlowAspect, in flows: FlowGraph) throws(AnalysisError) -> [Link] {
    struct Ends: Hashable {
      var source: VertexIndex
      var target: VertexIndex
    }
    var links: [Ends: Link] = [:]
    for edge in 0..<EdgeIndex(flows.graph.edgeCount) where flows.aspect(of: edge) == exposureClass {
      let ends = Ends(source: flows.graph.sources[Int(edge)], target: flows.graph.targets[Int(edge)])
      var link = links[ends] ?? Link(source: ends.source, target: ends.target, amount: .zero, edges: [])
      do throws(MoneyError) {
        link.amount = try link.amount.adding(flows.amount(of: edge))
      } catch {
        throw .money(error)
      }
      link.edges.append(edge)
      links[ends] = link
    }
    return links.values.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// The amount between two companies.
  func direct(of loser: VertexIndex, to failing: VertexIndex) -> AmountInterval {
    link(of: loser, to: failing)?.amount ?? .zero
  }

  /// The flows between two companies.
  func edges(of loser: VertexIndex, to failing: VertexIndex) -> [EdgeIndex] {
    link(of: loser, to: failing)?.edges ?? []
  }

  private func link(of loser: VertexIndex, to failing: VertexIndex) -> Link? {
    guard loser < graph.vertexCount else { return nil }
    return graph.outEdges(of: loser).first { graph.targets[Int($0)] == failing }.map { links[Int($0)] }
  }

  /// What everyone loses indirectly if one company fails, by vertex.
  ///
  /// - Throws: `SystemError`.
  func indirect(
    throughFailureOf failing: VertexIndex, isCancelled: @escaping () -> Bool
  ) throws(SystemError) -> [VertexIndex: Indirect] {
    var all: [VertexIndex: Indirect] = [:]
    for (propagation, amounts, bound) in bounds {
      var start: [VertexIndex: Double] = [:]
      for edge in graph.inEdges(of: failing) where amounts[Int(edge)] > 0 {
        for before in graph.inEdges(of: graph.sources[Int(edge)]) where propagation.shares[Int(before)] > 0 {
          start[graph.sources[Int(before)], default: 0] += propagation.shares[Int(before)] * amounts[Int(edge)]
        }
      }
      let result = try propagation.result(
        from: start, terms: graph.inDegree(of: failing), backwards: true, isCancelled: isCancelled)
      for (vertex, loss) in result.losses {
        all[vertex, default: Indirect()][keyPath: bound] = loss
        all[vertex, default: Indirect()].add(result.loops.filter { $0.reached.contains(vertex) }.map(\.members))
      }
    }
    return all
  }

  /// What one company loses indirectly, by who fails.
  ///
  /// - Throws: `SystemError`.
  func indirect(
    of loser: VertexIndex, isCancelled: @escaping () -> Bool
  ) throws(SystemError) -> [VertexIndex: Indirect] {
    var all: [VertexIndex: Indirect] = [:]
    for (propagation, amounts, bound) in bounds {
      var start: [VertexIndex: Double] = [:]
      for edge in graph.outEdges(of: loser) where propagation.shares[Int(edge)] > 0 {
        start[graph.targets[Int(edge)], default: 0] += propagation.shares[Int(edge)]
      }
      let result = try propagation.result(from: start, backwards: false, isCancelled: isCancelled)
      for failing in 0..<VertexIndex(graph.vertexCount) {
        var sum: LossPropagation.Loss?
        for edge in graph.inEdges(of: failing) where amounts[Int(edge)] > 0 {
          guard let loss = result.losses[graph.sources[Int(edge)]] else { continue }
          sum = loss.times(amounts[Int(edge)]).plus(sum)
          let source = graph.sources[Int(edge)]
          all[failing, default: Indirect()].add(result.loops.filter { $0.reached.contains(source) }.map(\.members))
        }
        if let sum { all[failing, default: Indirect()][keyPath: bound] = sum }
      }
    }
    return all
  }

  private var bounds: [(LossPropagation, [Double], WritableKeyPath<Indirect, LossPropagation.Loss?>)] {
    [(lower, lowerAmounts, \.lower), (upper, upperAmounts, \.upper)]
  }

  /// The weights of the links on chains to a company that fails: the last link brings its amount, the others their shares.
  func chainWeights(to failing: VertexIndex) -> (lower: [Double], upper: [Double]) {
    func weights(_ shares: [Double], _ amounts: [Double]) -> [Double] {
      links.indices.map { links[$0].target == failing ? amounts[$0] : shares[$0] }
    }
    return (weights(lower.shares, lowerAmounts), weights(upper.shares, upperAmounts))
  }
}

extension ExposureNetwork.Indirect {
  fileprivate mutating func add(_ found: [[VertexIndex]]) {
    for loop in found where !loops.contains(loop) { loops.append(loop) }
  }
}

extension LossPropagation.Loss {
  /// The loss times an amount that is more than nothing; the two roundings widen it.
  fileprivate func times(_ amount: Double) -> Self {
    guard case .finite(let range) = self else { return self }
    guard amount.isFinite else { return .unbounded }
    return .finite(
      range.lowerBound * amount * (1 - 0x1p-50)...range.upperBound * amount * (1 + 0x1p-50))
  }

  /// The sum of two losses.
  fileprivate func plus(_ other: Self?) -> Self {
    switch (self, other) {
    case (_, nil): self
    case (.endless, _), (_, .endless): .endless
    case (.unbounded, _), (_, .unbounded): .unbounded
    case (.finite(let left), .finite(let right)):
      .finite(
        (left.lowerBound + right.lowerBound) * (1 - 0x1p-52)...(left.upperBound + right.upperBound) * (1 + 0x1p-52))
    }
  }
}
