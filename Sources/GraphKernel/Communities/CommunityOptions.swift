/// What makes a division of a graph into communities good.
public enum CommunityObjective: Hashable, Sendable, CaseIterable {
  /// More weight of edges inside than edges put at random would have, if each vertex kept its strengths out and in.
  case directedModularity
  /// The same, whatever the directions of edges, if each vertex kept the sum of its strengths.
  case undirectedModularity
  /// More weight of edges from a vertex to another of its community, on average, than the resolution.
  case constantPotts
}

/// How communities are looked for.
public struct CommunityOptions: Hashable, Sendable {
  /// What makes a division good.
  public var objective: CommunityObjective

  /// How much is expected of a community, a positive number: the larger, the smaller the communities.
  public var resolution: Double

  /// Chooses the order in which vertices are looked at; another seed can give another division, as good or not.
  public var seed: UInt64

  /// The number of rounds after which to stop, at least 1.
  public var maximumRounds: Int

  /// Creates options; without arguments, the directed modularity is made large in at most ten rounds.
  ///
  /// - Parameters:
  ///   - objective: What makes a division good.
  ///   - resolution: How much is expected of a community: the larger, the smaller the communities.
  ///   - seed: Chooses the order in which vertices are looked at.
  ///   - maximumRounds: The number of rounds after which to stop.
  public init(
    objective: CommunityObjective = .directedModularity, resolution: Double = 1, seed: UInt64 = 1,
    maximumRounds: Int = 10
  ) {
    self.objective = objective
    self.resolution = resolution
    self.seed = seed
    self.maximumRounds = maximumRounds
  }
}

/// A division of the vertices of a graph.
public struct Communities: Hashable, Sendable {
  /// The community of each vertex: 0 is the largest; of equal ones, the one of the smallest vertex comes first.
  public let labels: [UInt32]
  /// The number of vertices of each community.
  public let sizes: [Int]
  /// How good the division is by the objective.
  public let quality: Double
  /// Whether the last round found nothing to improve, rather than being the last one allowed.
  public let isStable: Bool
}
