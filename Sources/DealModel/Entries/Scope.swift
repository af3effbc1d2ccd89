/// A subject that a license, an exclusivity or a distribution reaches.
public struct Scope: Hashable, Sendable {
  /// The key of the scope in its book.
  public var id: ScopeID
  /// The name for readers.
  public var name: String
  /// The wider scope that contains this one.
  public var within: ScopeID?

  /// Creates a scope.
  public init(id: ScopeID, name: String, within: ScopeID? = nil) {
    self.id = id
    self.name = name
    self.within = within
  }
}
