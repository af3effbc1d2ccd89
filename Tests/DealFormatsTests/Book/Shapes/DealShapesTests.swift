import DealModel
import Testing

@testable import DealFormats

@Suite struct DealShapesTests {
  @Test func everyRoleIsAKeyOfDeals() {
    for role in Role.allCases { #expect(DealShapes.deal.keys.contains(role.key), "\(role)") }
    for kind in DealKind.allCases {
      #expect(kind.roles.allSatisfy { DealShapes.deal.keys.contains($0.role.key) }, "\(kind)")
    }
  }

  /// A term may be said at the deal itself or in a claim.
  @Test func termsAreKeysOfDealsAndOfClaims() {
    let terms = DealShapes.terms.map(\.key)
    #expect(DealShapes.deal.keys.filter(terms.contains) == terms)
    #expect(DealShapes.claim.keys.filter(terms.contains) == terms)
  }
}
