import DealModel
import DealTestSupport
import Testing

/// Books made by chance whose deals are parts of others, and replace others, far more often than those of
/// ``RandomBook``: in chains and forks, across each other, the amounts mostly known.
enum LinkedBook {
  static func book(seed: UInt64) throws -> DealBook {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var book = SmallBook()
      for index in 0..<Int.random(in: 2...14, using: &random) { book.deals.append(deal(index, &random)) }
      book.deals.shuffle(using: &random)
      if let valid = try? book.validated() { return valid }
    }
    return try #require(nil, "no valid book from seed \(seed)")
  }

  private static func deal(_ index: Int, _ random: inout SeededGenerator) -> Deal {
    let statuses: [DealStatus] = [.committed, .committed, .committed, .committed, .paid, .announced, .declined]
    let amount = Int64.random(in: 1...50, using: &random)
    let amounts: [Amount?] = [.usd(amount), .usd(amount), .usd(amount), .upTo(amount), .from(amount), nil]
    var claim = Claim(statuses.randomElement(using: &random) ?? .paid, amounts.randomElement(using: &random) ?? nil)
    var deal = Deal(DealID(rawValue: "d\(index)"), .investment, ["a", "b"], claim)
    if Int.random(in: 0..<4, using: &random) == 0 {
      deal.tranches = [Tranche(id: "t", name: "Example"), Tranche(id: "u", name: "Example")]
      claim.whole.amount = nil
      claim.tranches = [TrancheClaim("t", .paid, .usd(amount)), TrancheClaim("u", .committed, .usd(amount))]
      deal.claims = [claim]
    }
    guard index > 0 else { return deal }
    // Often one of the first, so that wholes have several parts.
    func earlier() -> DealID {
      let most = Bool.random(using: &random) ? min(index, 3) : index
      return DealID(rawValue: "d\(Int.random(in: 0..<most, using: &random))")
    }
    if Int.random(in: 0..<3, using: &random) > 0 { deal.links.partOf = earlier() }
    if Bool.random(using: &random) {
      let isOpen = Int.random(in: 0..<8, using: &random) > 0
      deal.links.supersedes = DealLinks.Supersession(deal: earlier(), isOpen: isOpen)
    }
    return deal
  }
}
