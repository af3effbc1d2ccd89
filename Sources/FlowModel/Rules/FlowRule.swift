import DealModel

/// How one kind of deal runs on one layer: from which role to which, as what, and with which amount.
public struct FlowRule: Hashable, Sendable {
  /// When a rule yields a flow, and with which amount.
  public enum Measure: String, Hashable, Sendable {
    /// The amount of the deal.
    case amount
    /// The amount of the deal, and no flow at all while no price is known.
    case priced
    /// Only what has been paid.
    case paidPart
    /// Only what has not been paid.
    case unpaidPart
    /// No amount: the flow cannot be measured in money.
    case none
  }

  /// The role at which the flow begins.
  public let source: Role
  /// The role at which it ends.
  public let target: Role
  /// What it is.
  public let aspect: FlowAspect
  /// When it exists, and with which amount.
  public let measure: Measure

  /// The flows of a kind of deal on a layer: **the** table of what each tie means.
  ///
  /// A kind that has no direction on a layer yields nothing there, so a tie without direction never closes a loop.
  public static func rules(for kind: DealKind, on layer: Layer) -> [FlowRule] {
    switch layer {
    case .cash: cash(kind)
    case .service: service(kind)
    case .rights: rights(kind)
    case .ownership: ownership(kind)
    case .dependency: dependency(kind)
    case .exposure: exposure(kind)
    }
  }

  private init(_ source: Role, _ target: Role, _ aspect: FlowAspect, _ measure: Measure = .amount) {
    self.source = source
    self.target = target
    self.aspect = aspect
    self.measure = measure
  }

  private static func cash(_ kind: DealKind) -> [FlowRule] {
    switch kind {
    case .investment: [FlowRule(.investor, .investee, .payment)]
    case .acquisition: [FlowRule(.acquirer, .seller, .payment)]
    case .loan: [FlowRule(.lender, .borrower, .payment)]
    case .cloudContract: [FlowRule(.customer, .provider, .payment)]
    case .supply: [FlowRule(.customer, .supplier, .payment)]
    case .distribution: [FlowRule(.distributor, .principal, .payment, .priced)]
    case .license: [FlowRule(.licensee, .licensor, .payment, .priced)]
    case .revenueShare: [FlowRule(.payer, .recipient, .payment)]
    case .guarantee: [FlowRule(.guarantor, .creditor, .payment, .paidPart)]
    case .ownership, .serviceRoute, .exclusivity, .partnership, .jointVenture, .competitor: []
    }
  }

  private static func service(_ kind: DealKind) -> [FlowRule] {
    switch kind {
    case .cloudContract: [FlowRule(.provider, .customer, .compute)]
    case .supply: [FlowRule(.supplier, .customer, .goods)]
    case .distribution: [FlowRule(.principal, .distributor, .product)]
    case .serviceRoute: [FlowRule(.provider, .via, .route, .none), FlowRule(.via, .user, .route, .none)]
    case .investment, .ownership, .acquisition, .loan, .license, .exclusivity, .revenueShare, .guarantee, .partnership,
      .jointVenture, .competitor:
      []
    }
  }

  private static func rights(_ kind: DealKind) -> [FlowRule] {
    switch kind {
    case .license: [FlowRule(.licensor, .licensee, .right)]
    case .exclusivity: [FlowRule(.grantor, .beneficiary, .exclusiveRight, .none)]
    case .investment, .ownership, .acquisition, .loan, .cloudContract, .supply, .distribution, .serviceRoute,
      .revenueShare, .guarantee, .partnership, .jointVenture, .competitor:
      []
    }
  }

  private static func ownership(_ kind: DealKind) -> [FlowRule] {
    switch kind {
    case .ownership: [FlowRule(.owner, .owned, .stake)]
    case .acquisition: [FlowRule(.acquirer, .target, .stake)]
    case .investment, .loan, .cloudContract, .supply, .distribution, .serviceRoute, .license, .exclusivity,
      .revenueShare, .guarantee, .partnership, .jointVenture, .competitor:
      []
    }
  }

  private static func dependency(_ kind: DealKind) -> [FlowRule] {
    switch kind {
    case .investment: [FlowRule(.investee, .investor, .funding)]
    case .loan: [FlowRule(.borrower, .lender, .funding)]
    case .cloudContract:
      [FlowRule(.customer, .provider, .operations), FlowRule(.provider, .customer, .revenue)]
    case .supply: [FlowRule(.customer, .supplier, .operations), FlowRule(.supplier, .customer, .revenue)]
    case .distribution:
      [FlowRule(.principal, .distributor, .revenue), FlowRule(.distributor, .principal, .operations)]
    case .serviceRoute: [FlowRule(.user, .via, .operations, .none), FlowRule(.provider, .via, .operations, .none)]
    case .license: [FlowRule(.licensee, .licensor, .rights)]
    case .exclusivity: [FlowRule(.grantor, .beneficiary, .rights, .none)]
    case .revenueShare: [FlowRule(.recipient, .payer, .revenue)]
    case .guarantee: [FlowRule(.creditor, .guarantor, .funding)]
    case .ownership, .acquisition, .partnership, .jointVenture, .competitor: []
    }
  }

  private static func exposure(_ kind: DealKind) -> [FlowRule] {
    switch kind {
    case .investment:
      [FlowRule(.investor, .investee, .atRisk, .paidPart), FlowRule(.investee, .investor, .undrawn, .unpaidPart)]
    case .ownership: [FlowRule(.owner, .owned, .atRisk)]
    case .loan: [FlowRule(.lender, .borrower, .atRisk, .paidPart)]
    case .cloudContract:
      [FlowRule(.provider, .customer, .backlog, .unpaidPart), FlowRule(.customer, .provider, .unquantified, .none)]
    case .supply:
      [FlowRule(.supplier, .customer, .backlog, .unpaidPart), FlowRule(.customer, .supplier, .unquantified, .none)]
    case .distribution:
      [
        FlowRule(.principal, .distributor, .unquantified, .none),
        FlowRule(.distributor, .principal, .unquantified, .none),
      ]
    case .serviceRoute:
      [FlowRule(.provider, .via, .unquantified, .none), FlowRule(.user, .via, .unquantified, .none)]
    case .license: [FlowRule(.licensee, .licensor, .unquantified, .none)]
    case .exclusivity: [FlowRule(.grantor, .beneficiary, .unquantified, .none)]
    case .revenueShare: [FlowRule(.recipient, .payer, .unquantified, .none)]
    // The creditor loses only when debtor and guarantor both fail; through the guarantor alone it loses the safety.
    case .guarantee:
      [FlowRule(.guarantor, .debtor, .undrawn, .unpaidPart), FlowRule(.creditor, .guarantor, .unquantified, .none)]
    case .acquisition, .partnership, .jointVenture, .competitor: []
    }
  }
}
