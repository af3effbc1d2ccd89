/// How far a search for circular flows has come.
public struct CircularFlowProgress: Hashable, Sendable {
  /// How many edges it has looked at.
  public let edgeVisits: UInt64
  /// How many circular flows it has found.
  public let count: UInt64

  /// Says how far a search has come.
  ///
  /// - Parameters:
  ///   - edgeVisits: How many edges it has looked at.
  ///   - count: How many circular flows it has found.
  public init(edgeVisits: UInt64, count: UInt64) {
    self.edgeVisits = edgeVisits
    self.count = count
  }
}
