/// A payment that nobody has made, to see which circular flows it would close.
public struct SupposedPayment: Hashable, Sendable {
  /// The company that would pay, by id, name or alias.
  public var payer: String
  /// The company that would be paid, by id, name or alias.
  public var payee: String

  /// Supposes a payment.
  ///
  /// - Parameters:
  ///   - payer: the company that would pay, by id, name or alias.
  ///   - payee: the company that would be paid, by id, name or alias.
  public init(payer: String, payee: String) {
    self.payer = payer
    self.payee = payee
  }
}
