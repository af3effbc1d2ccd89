import DealModel
import Testing

@Suite struct DealKindTests {
  /// The kinds and their roles as the documentation lists them; a question mark stands for a role that may stay empty.
  static let documented = """
    investment: investor, investee
    ownership: owner, owned
    acquisition: acquirer, target, seller?
    loan: lender, borrower
    cloudContract: provider, customer
    supply: supplier, customer
    distribution: principal, distributor
    serviceRoute: provider, user, via
    license: licensor, licensee
    exclusivity: grantor, beneficiary
    revenueShare: payer, recipient
    guarantee: guarantor, debtor, creditor
    partnership: parties
    jointVenture: parties
    competitor: parties
    """

  @Test("The roles of each kind are those of the documentation; both tables are printed")
  func rolesAreTheDocumentedOnes() {
    let documented = Self.documented.split(separator: "\n").map(String.init)
    let actual = DealKind.allCases.map { kind in
      let roles = kind.roles.map { $0.role.key + ($0.isRequired ? "" : "?") }
      return "\(kind.rawValue): " + roles.joined(separator: ", ")
    }
    for (left, right) in zip(documented, actual) {
      print(left.padding(to: 44) + (left == right ? " = " : " ≠ ") + right)
    }
    #expect(actual == documented)
  }

  @Test func equalsAreOneRoleThatManyFill() {
    for kind in DealKind.allCases {
      #expect(kind.isMutual == (kind.roles.map(\.role) == [.party]))
      #expect(Set(kind.roles.map(\.role)).count == kind.roles.count)
    }
  }

  @Test func everyRoleBelongsToAKind() {
    #expect(Set(DealKind.allCases.flatMap { $0.roles.map(\.role) }) == Set(Role.allCases))
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
