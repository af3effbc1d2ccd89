import DealModel
import FlowModel
import Testing

struct BasisTests {
  /// The table "Status → basis" of the product's definition: the basis on which a status first counts.
  private static let document: [(basis: Basis?, statuses: [DealStatus])] = [
    (.paid, [.paid, .closed]),
    (.committed, [.committed]),
    (.conditional, [.conditional]),
    (.headline, [.announced]),
    (.rumored, [.negotiating, .rumored]),
    (nil, [.superseded, .declined, .terminated]),
  ]

  private static let order: [Basis] = [.paid, .committed, .conditional, .headline, .rumored]

  @Test func everyStatusStandsInTheTableOnce() {
    let listed = Self.document.flatMap(\.statuses)
    #expect(listed.count == DealStatus.allCases.count)
    #expect(Set(listed) == Set(DealStatus.allCases))
    #expect(Self.order == Basis.allCases)
  }

  @Test func everyStatusCountsFromItsBasisOn() {
    for row in Self.document {
      for status in row.statuses {
        #expect(Basis(firstCounting: status) == row.basis, "\(status)")
        for (position, basis) in Self.order.enumerated() {
          let first = row.basis.flatMap(Self.order.firstIndex)
          #expect(basis.counts(status) == (first.map { position >= $0 } ?? false), "\(status) on \(basis)")
        }
      }
    }
  }

  @Test func basesAreOrderedFromTheFirmest() {
    for (left, leftBasis) in Self.order.enumerated() {
      for (right, rightBasis) in Self.order.enumerated() {
        #expect((leftBasis < rightBasis) == (left < right))
      }
    }
  }

  @Test func onlyTheLooseBasesRankByTheUpperBound() {
    #expect(Basis.allCases.filter(\.ranksByUpperBound) == [.headline, .rumored])
  }

  @Test func firmerStatusesCountOnFirmerBases() {
    for left in DealStatus.allCases {
      for right in DealStatus.allCases {
        guard let leftFirmness = left.firmness, let rightFirmness = right.firmness,
          let leftBasis = Basis(firstCounting: left), let rightBasis = Basis(firstCounting: right)
        else {
          #expect((Basis(firstCounting: left) == nil) == left.endsDeal)
          continue
        }
        #expect((leftFirmness > rightFirmness) == (leftBasis < rightBasis), "\(left), \(right)")
      }
    }
  }
}
