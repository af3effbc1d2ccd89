/// One meaning of the direction of a deal.
///
/// A deal has several; which one counts depends on the question.
public enum Layer: String, Hashable, Sendable, CaseIterable {
  /// From who pays to who is paid.
  case cash
  /// From who provides goods or a service to who receives them.
  case service
  /// From who gives a right to who holds it.
  case rights
  /// From who owns to who is owned.
  case ownership
  /// From who depends to whom it depends on.
  case dependency
  /// From who loses to whom it loses through.
  case exposure
}

/// What a flow is on its layer: the matter of a service, the ground of a dependency, the class of an exposure.
public enum FlowAspect: String, Hashable, Sendable, CaseIterable {
  /// Money paid.
  case payment
  /// Computing as a service.
  case compute
  /// Goods.
  case goods
  /// A product to be sold on.
  case product
  /// A service carried to its user.
  case route
  /// A right to use.
  case right
  /// A right that nobody else has.
  case exclusiveRight
  /// A share in a company.
  case stake
  /// Dependency on capital.
  case funding
  /// Dependency on what keeps the business running.
  case operations
  /// Dependency on a buyer.
  case revenue
  /// Dependency on what one may do.
  case rights
  /// Exposure: money already paid.
  case atRisk
  /// Exposure: money promised and not yet paid.
  case undrawn
  /// Exposure: orders not yet delivered.
  case backlog
  /// Exposure: a loss that has no amount.
  case unquantified
}
