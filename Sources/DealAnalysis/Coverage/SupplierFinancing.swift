import DealModel

/// How much of what is owed to a supplier that supplier has put in itself.
///
/// **Definition**: min(put in, owed) ÷ owed, put in being its investments and loans on the basis, owed what is to be paid to it
/// for goods, services and rights. The quotient rises with the first and falls with the second, so that its bounds are at
/// their ends. Of a firm that owns a part of the company, and whose price nobody tells, nothing is known of what it put in.
public struct SupplierFinancing: Hashable, Sendable {
  /// The supplier.
  public var supplier: CompanyReference
  /// What it puts in.
  public var putIn: AmountInterval
  /// What is owed to it.
  public var owed: AmountInterval
  /// The share, between 0 and 1.
  public var share: ClosedRange<Double>
  /// The deals by which it puts money in.
  public var capital: [DealReference]
  /// The deals under which it is owed.
  public var contracts: [DealReference]

  /// Whether both amounts are exactly known.
  public var isKnown: Bool { putIn.exactValue != nil && owed.exactValue != nil }

  /// What the suppliers of which both is exactly known come to.
  public struct Total: Hashable, Sendable {
    /// The sum of min(put in, owed) over them, in minor units.
    public var financed: Int64
    /// The sum of what is owed to them, in minor units.
    public var owed: Int64
    /// Of what is owed to them, between 0 and 1.
    public var share: Double
    /// Of the totals without counterparties, between 0 and 1; `nil` where there is none.
    public var shareOfEnvelopes: ClosedRange<Double>?
  }

  /// The share of an amount that another pays.
  static func share(of owed: AmountInterval, paidBy putIn: AmountInterval) -> ClosedRange<Double> {
    func quotient(_ part: Int64?, _ whole: Int64?) -> Double {
      guard let part else { return 1 }
      guard let whole else { return 0 }
      return whole > 0 ? min(1, Double(max(0, part)) / Double(whole)) : (part > 0 ? 1 : 0)
    }
    let least = quotient(putIn.lower, owed.upper)
    return least...max(least, owed.lower > 0 ? quotient(putIn.upper, owed.lower) : putIn.upper == 0 ? 0 : 1)
  }

  /// The suppliers of which both is known, together.
  ///
  /// - Parameters:
  ///   - suppliers: All suppliers.
  ///   - envelopes: The totals without counterparties, together; `nil` where there is none.
  /// - Returns: `nil` where nothing is known of both.
  /// - Throws: `MoneyError.overflow`.
  static func total(of suppliers: [SupplierFinancing], envelopes: AmountInterval?) throws(MoneyError) -> Total? {
    var (financed, owed) = (Int64(0), Int64(0))
    for supplier in suppliers {
      guard let paid = supplier.putIn.exactValue, let whole = supplier.owed.exactValue else { continue }
      financed = try financed.plus(min(paid, whole))
      owed = try owed.plus(whole)
    }
    guard owed > 0 else { return nil }
    return Total(
      financed: financed, owed: owed, share: Double(financed) / Double(owed),
      shareOfEnvelopes: envelopes.map { share(of: $0, paidBy: AmountInterval(financed)) })
  }
}
