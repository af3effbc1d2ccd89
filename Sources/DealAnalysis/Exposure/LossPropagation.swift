import GraphKernel

/// How losses go on through links of which each passes on a share, along all walks.
///
/// **Definition.** The link from i to k says that i loses `share` for each unit that k loses. From losses b that some companies
/// have at the start, the losses that follow are the sum of b, S b, S² b, … : every walk counts, also one that comes to a
/// company again.
///
/// **Method.** Whoever is reached from a link that nothing bounds has no bound; whoever is reached from companies among which
/// losses go round without getting less has no finite sum. All others are solved with each share once rounded down and
/// once up, so that the exact sum for the exact quotients lies between the two, the solver's own error bound included.
struct LossPropagation {
  /// What reaches a company.
  enum Loss: Equatable {
    /// A finite sum that certainly lies in a range.
    case finite(ClosedRange<Double>)
    /// Nothing bounds an amount on the way.
    case unbounded
    /// Losses go round on the way without getting less.
    case endless
  }

  /// The losses of all that are reached, and among whom they go round for ever.
  struct Result {
    /// By vertex; whoever is not here loses nothing.
    var losses: [VertexIndex: Loss] = [:]
    /// Companies among which losses go round without getting less, with all whom they reach.
    var loops: [(members: [VertexIndex], reached: Set<VertexIndex>)] = []
  }

  /// The links, each from who loses to whom it loses through.
  let graph: DirectedGraph
  /// The share of each link; infinite where nothing bounds it.
  let shares: [Double]

  /// What follows from losses at the start, these included.
  ///
  /// - Parameters:
  ///   - start: The losses at the start, from 0 on; infinite where nothing bounds them.
  ///   - terms: The most terms of a sum that makes one of them.
  ///   - backwards: Whether losses go from who is lost through to who loses; otherwise against that, which tells of which
  ///     companies' losses one company loses how much.
  ///   - isCancelled: Asked now and then whether to give up.
  /// - Returns: The losses of all that are reached.
  /// - Throws: `SystemError` when a number is out of range, or the work is ended.
  func result(
    from start: [VertexIndex: Double], terms: Int = 1, backwards: Bool,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(SystemError) -> Result {
    // More than the relative error of a quotient of two integers that became floating-point numbers, times another one,
    // and of a sum of so many of these.
    let rounding = Double(terms + 7) * 0x1p-52
    var result = Result()
    let reached = closure(of: start.filter { $0.value > 0 }.map(\.key), backwards)
    let seeds =
      start.filter { $0.value == .infinity }.map(\.key)
      + reached.flatMap { vertex in
        edges(from: vertex, backwards).filter { shares[Int($0)] == .infinity }.map { end(of: $0, backwards) }
      }
    let unbounded = closure(of: seeds, backwards)
    for vertex in unbounded { result.losses[vertex] = .unbounded }
    var rest = reached.subtracting(unbounded)
    while !rest.isEmpty {
      let part = Part(self, rest.sorted(), backwards: backwards)
      let loops: [[VertexIndex]]
      do throws(SystemError) {
        if let values = try part.values(from: start, rounding: rounding, isCancelled) {
          for (vertex, value) in zip(part.vertices, values) { result.losses[vertex] = .finite(value) }
          return result
        }
        // So close to a loop without loss that no digit of the sums is certain.
        loops = [part.vertices]
      } catch {
        guard case .unsolvable(let blocks) = error else { throw error }
        loops = blocks.map { $0.vertices.map { part.vertices[Int($0)] } }
      }
      for members in loops {
        let loop = closure(of: members, backwards).subtracting(unbounded)
        result.loops.append((members, loop))
        for vertex in loop { result.losses[vertex] = .endless }
        rest.subtract(loop)
      }
    }
    return result
  }

  /// All that is reached from some, they included.
  func closure(of seeds: some Sequence<VertexIndex>, _ backwards: Bool) -> Set<VertexIndex> {
    var reached = Set(seeds)
    var open = Array(reached)
    while let vertex = open.popLast() {
      for edge in edges(from: vertex, backwards) where shares[Int(edge)] > 0 {
        let next = end(of: edge, backwards)
        if reached.insert(next).inserted { open.append(next) }
      }
    }
    return reached
  }

  private func edges(from vertex: VertexIndex, _ backwards: Bool) -> EdgeSlice {
    backwards ? graph.inEdges(of: vertex) : graph.outEdges(of: vertex)
  }

  private func end(of edge: EdgeIndex, _ backwards: Bool) -> VertexIndex {
    backwards ? graph.sources[Int(edge)] : graph.targets[Int(edge)]
  }
}

/// The links among some companies, as equations.
private struct Part {
  let vertices: [VertexIndex]
  private let backwards: Bool
  private var sources: [VertexIndex] = []
  private var targets: [VertexIndex] = []
  private var shares: [Double] = []

  init(_ whole: LossPropagation, _ vertices: [VertexIndex], backwards: Bool) {
    self.vertices = vertices
    self.backwards = backwards
    let places = Dictionary(uniqueKeysWithValues: zip(vertices, vertices.indices.map { VertexIndex($0) }))
    for vertex in vertices {
      for edge in whole.graph.outEdges(of: vertex) where whole.shares[Int(edge)] > 0 {
        guard let source = places[vertex], let target = places[whole.graph.targets[Int(edge)]] else { continue }
        sources.append(source)
        targets.append(target)
        shares.append(whole.shares[Int(edge)])
      }
    }
  }

  /// Ranges in which the losses certainly lie; `nil` if the solver proves nothing.
  func values(
    from start: [VertexIndex: Double], rounding: Double, _ isCancelled: @escaping () -> Bool
  ) throws(SystemError) -> [ClosedRange<Double>]? {
    let right = vertices.map { start[$0] ?? 0 }
    guard let high = try solution(of: right, 1 + rounding, isCancelled),
      let low = try solution(of: right, 1 - rounding, isCancelled)
    else { return nil }
    return zip(low, high).map { low, high in
      let least = max(0, low.value - low.error)
      return least...max(least, high.value + high.error)
    }
  }

  private func solution(
    of right: [Double], _ factor: Double, _ isCancelled: @escaping () -> Bool
  ) throws(SystemError) -> [(value: Double, error: Double)]? {
    let graph: DirectedGraph
    do throws(GraphError) {
      graph = try DirectedGraph(vertexCount: vertices.count, sources: sources, targets: targets)
    } catch {
      // The part of a graph has no more vertices and edges than the graph.
      throw .outOfRange
    }
    var system = try GraphSystem(graph, weights: shares.map { $0 * factor }, isCancelled: isCancelled)
    let solution = try system.solution(of: right.map { $0 * factor }, transposed: !backwards, isCancelled: isCancelled)
    return solution.errorBound.map { error in solution.values.map { ($0, error) } }
  }
}
