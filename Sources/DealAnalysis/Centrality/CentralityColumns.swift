import GraphKernel

/// The measures of the graph kernel, computed as they are asked for, and why one of them has no values.
struct CentralityColumns {
  private let graph: CentralityGraph
  private let options: CentralityOptions
  /// The companies at which walks start, by their place in the graph; none for all.
  private let seeds: [Int]
  private var scores: HubsAndAuthorities?
  /// Why a measure is undefined on this graph.
  private(set) var undefined: [CentralityMeasure: CentralityError] = [:]
  /// What is wrong with an option.
  private(set) var invalidOption: String?
  /// The attenuation with which Katz centrality was computed.
  private(set) var katzAttenuation: Double?

  init(graph: CentralityGraph, options: CentralityOptions, seeds: [Int] = []) {
    self.graph = graph
    self.options = options
    self.seeds = seeds
  }

  /// The values of a measure; none if it is undefined.
  mutating func values(of measure: CentralityMeasure) -> [Double] {
    do throws(CentralityError) {
      return try computed(measure)
    } catch {
      if case .invalidOption(let problem) = error {
        invalidOption = problem
      } else {
        undefined[measure] = error
      }
      return []
    }
  }

  private mutating func computed(_ measure: CentralityMeasure) throws(CentralityError) -> [Double] {
    switch measure {
    case .inDegree, .outDegree, .inStrength, .outStrength, .coreNumber: return []
    case .pageRank:
      return try pageRanks(
        of: graph.weightedFlows, weights: graph.weights,
        options: PageRankOptions(damping: options.damping, teleport: teleport), threads: options.threads)
    case .betweenness:
      let arcs = try graph.arcs()
      if let approximation = options.approximation {
        guard arcs.lengths == nil else {
          throw .invalidOption(
            "betweenness is approximated only where each step is as long as any other, without a weight")
        }
        return try approximation.values(
          of: arcs.graph, sampleLimit: options.visitBudget == nil ? nil : BetweennessApproximation.usualSampleLimit,
          threads: options.threads)
      }
      return try betweennessCentralities(of: arcs.graph, lengths: arcs.lengths?.lengths, threads: options.threads)
    case .harmonicCloseness:
      let arcs = try graph.arcs()
      return try harmonicCentralities(
        of: arcs.graph, lengths: arcs.lengths?.lengths, unit: arcs.lengths?.unit ?? 1, threads: options.threads)
    case .closeness:
      let arcs = try graph.arcs()
      return try closenessCentralities(
        of: arcs.graph, lengths: arcs.lengths?.lengths, unit: arcs.lengths?.unit ?? 1, threads: options.threads)
    case .eigenvector:
      return try eigenvectorCentralities(
        of: graph.weightedFlows, weights: graph.weights, options: EigenvectorOptions(workBudget: options.workBudget),
        threads: options.threads)
    case .katz:
      let found = try katzCentralities(
        of: graph.weightedFlows, weights: graph.weights,
        options: KatzOptions(attenuation: options.katzAttenuation, workBudget: options.workBudget),
        threads: options.threads)
      katzAttenuation = found.attenuation
      return found.values
    case .hub: return try hubsAndAuthorities().hubs
    case .authority: return try hubsAndAuthorities().authorities
    }
  }

  /// Where walks start anew; nil if that may be anywhere.
  private var teleport: [Double]? {
    guard !seeds.isEmpty else { return nil }
    var teleport = [Double](repeating: 0, count: graph.companies.count)
    for seed in seeds { teleport[seed] = 1 }
    return teleport
  }

  private mutating func hubsAndAuthorities() throws(CentralityError) -> HubsAndAuthorities {
    if let scores { return scores }
    let found = try GraphKernel.hubsAndAuthorities(
      of: graph.weightedFlows, weights: graph.weights, options: EigenvectorOptions(workBudget: options.workBudget),
      threads: options.threads)
    scores = found
    return found
  }
}

extension FlowSource {
  /// Why a measure is undefined, in the words of companies and flows.
  func reason(for error: CentralityError, on graph: CentralityGraph, weight: FlowWeight) -> String {
    let flow = weight == .none ? "flow" : "flow with an amount"
    func name(_ vertex: VertexIndex) -> String { "“\(company(at: graph.companies[Int(vertex)]).name)”" }
    return switch error {
    case .acyclic: "no \(flow) comes back to where it began, so nothing grows along the flows"
    case .noEdges: "there is no \(flow)"
    case .notUnique(let first, let second):
      "the parts of the graph around \(name(first)) and around \(name(second)) are dominant alike, so the result is not unique"
    case .attenuationTooLarge(let attenuation, let limit):
      "with α = \(attenuation) the chains of flows add up to infinity; every α below \(limit) works"
    case .strengthsTooFarApart: "the amounts are too far apart to be weighed against each other"
    case .workBudget(let budget, let error):
      """
      the search ended at its budget of \(rounded(Double(budget))) multiplied entries, \
      \(error.isFinite ? "when the error could still be \(rounded(error))" : "before there was a bound of the error"): \
      choose fewer flows, or lift the budget (--force)
      """
    case .notConverged, .outOfRange, .pathTooLong, .invalidOption, .invalidLength, .invalidStrength,
      .edgeValueCountMismatch:
      error.description
    }
  }

  /// A positive number to two digits: `2.0 · 10^9`.
  func rounded(_ number: Double) -> String {
    var (significand, exponent) = (number, 0)
    while significand.isFinite, significand >= 9.95 { (significand, exponent) = (significand / 10, exponent + 1) }
    while significand > 0, significand < 0.995 { (significand, exponent) = (significand * 10, exponent - 1) }
    let digits = "\((significand * 10).rounded() / 10)"
    return exponent == 0 ? digits : "\(digits) · 10^\(exponent)"
  }
}
