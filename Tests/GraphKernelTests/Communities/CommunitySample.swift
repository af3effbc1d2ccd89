import DealTestSupport

@testable import GraphKernel

/// A small network made of random edges, for the steps of the search for communities.
struct CommunitySample {
  let list: EdgeList
  let weights: [Double]
  let options: CommunityOptions
  let scale: CommunityScale
  let network: CommunityNetwork
  /// What the strengths are divided by, a power of two.
  private let unit: Double

  init(list: EdgeList, weights: [Double]? = nil, objective: CommunityObjective, resolution: Double = 1) throws {
    self.list = list
    self.weights = weights ?? list.edges.map { _ in 1 }
    options = CommunityOptions(objective: objective, resolution: resolution)
    let strengths = try StrengthGraph(try list.graph(), weights: weights)
    scale = try CommunityScale(strengths, options)
    network = CommunityNetwork(strengths, scale, threads: 1)
    unit = Double(sign: .plus, exponent: strengths.scale, significand: 1)
  }

  /// Random edges, some side by side, some loops, some of strength 0.
  init(seed: UInt64, largest: Int) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...largest, using: &random)
    let edges = (0..<Int.random(in: 0...(3 * count), using: &random)).map { _ in
      (UInt32.random(in: 0..<UInt32(count), using: &random), UInt32.random(in: 0..<UInt32(count), using: &random))
    }
    let choices: [Double] = [0, 1, 1, 2, 3.5, 0.25]
    let resolutions: [Double] = [0.3, 1, 1, 1.7]
    try self.init(
      list: EdgeList(vertexCount: count, edges: edges),
      weights: edges.map { _ in choices.randomElement(using: &random) ?? 1 },
      objective: CommunityObjective.allCases.randomElement(using: &random) ?? .directedModularity,
      resolution: resolutions.randomElement(using: &random) ?? 1)
  }

  /// The strengths as the network has them.
  var scaledWeights: [Double] { weights.map { $0 / unit } }

  /// The sum of the strengths as the network has them.
  var total: Double { scaledWeights.reduce(0, +) }

  func quality(of labels: [UInt32]) -> Double {
    guard let graph = try? list.graph(),
      let quality = try? communityQuality(of: labels, in: graph, weights: weights, options: options)
    else { return .nan }
    return quality
  }

  /// All vertices in a random order.
  func shuffled(seed: UInt64) -> [UInt32] {
    var random = SeededGenerator(seed: seed)
    return network.alone.shuffled(using: &random)
  }
}

extension CommunityNetwork {
  /// Each vertex by itself.
  var alone: [UInt32] { (0..<UInt32(count)).map(\.self) }

  /// The neighbors of each vertex, with the strengths.
  var rows: [[UInt32: Double]] {
    alone.map { vertex in
      Dictionary(uniqueKeysWithValues: slots(of: vertex).map { (neighbors.elements[$0], weights.elements[$0]) })
    }
  }
}
