/// What ties the parties of a deal together.
///
/// The list is closed and every `switch` over it names all cases: a new kind makes the compiler list each rule that
/// must answer for it.
public enum DealKind: String, Hashable, Sendable, CaseIterable {
  /// Capital for a share or the like.
  case investment
  /// A share that is held.
  case ownership
  /// The purchase of a company from its owner.
  case acquisition
  /// Money lent.
  case loan
  /// Computing bought as a service.
  case cloudContract
  /// Goods delivered.
  case supply
  /// A product sold through another firm.
  case distribution
  /// A service that reaches its user through a third firm.
  case serviceRoute
  /// A right to use.
  case license
  /// A promise to deal with nobody else within a scope.
  case exclusivity
  /// A part of revenue passed on.
  case revenueShare
  /// A promise to pay if another does not.
  case guarantee
  /// Work done together.
  case partnership
  /// A company or undertaking held together.
  case jointVenture
  /// Rivalry.
  case competitor

  /// A role of this kind of deal, and whether it may stay empty.
  public struct RoleRule: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// Whether a deal of this kind must fill it.
    public let isRequired: Bool
  }

  /// The roles of this kind, in the order in which they are written.
  public var roles: [RoleRule] {
    switch self {
    case .investment: Self.required(.investor, .investee)
    case .ownership: Self.required(.owner, .owned)
    case .acquisition: Self.required(.acquirer, .target) + [RoleRule(role: .seller, isRequired: false)]
    case .loan: Self.required(.lender, .borrower)
    case .cloudContract: Self.required(.provider, .customer)
    case .supply: Self.required(.supplier, .customer)
    case .distribution: Self.required(.principal, .distributor)
    case .serviceRoute: Self.required(.provider, .user, .via)
    case .license: Self.required(.licensor, .licensee)
    case .exclusivity: Self.required(.grantor, .beneficiary)
    case .revenueShare: Self.required(.payer, .recipient)
    case .guarantee: Self.required(.guarantor, .debtor, .creditor)
    case .partnership, .jointVenture, .competitor: Self.required(.party)
    }
  }

  /// Whether the deal is a tie without direction between two or more equal parties.
  public var isMutual: Bool {
    switch self {
    case .partnership, .jointVenture, .competitor: true
    case .investment, .ownership, .acquisition, .loan, .cloudContract, .supply, .distribution, .serviceRoute, .license,
      .exclusivity, .revenueShare, .guarantee:
      false
    }
  }

  private static func required(_ roles: Role...) -> [RoleRule] {
    roles.map { RoleRule(role: $0, isRequired: true) }
  }
}

/// The part that a company plays in a deal.
public enum Role: String, Hashable, Sendable, CaseIterable {
  /// Puts capital in.
  case investor
  /// Receives capital.
  case investee
  /// Holds a share.
  case owner
  /// Is held.
  case owned
  /// Buys a company.
  case acquirer
  /// Is bought.
  case target
  /// Sells a company.
  case seller
  /// Lends.
  case lender
  /// Borrows.
  case borrower
  /// Provides a service.
  case provider
  /// Buys.
  case customer
  /// Delivers goods.
  case supplier
  /// Has a product that others sell.
  case principal
  /// Sells the product of another.
  case distributor
  /// Uses a service.
  case user
  /// Stands between the provider and the user of a service.
  case via
  /// Gives a license.
  case licensor
  /// Holds a license.
  case licensee
  /// Promises exclusivity.
  case grantor
  /// Enjoys exclusivity.
  case beneficiary
  /// Passes revenue on.
  case payer
  /// Receives a part of revenue.
  case recipient
  /// Pays if the debtor does not.
  case guarantor
  /// Owes.
  case debtor
  /// Is owed.
  case creditor
  /// One of several equals; written as the list `parties`.
  case party

  /// The key under which a book writes the role.
  public var key: String { self == .party ? "parties" : rawValue }
}
