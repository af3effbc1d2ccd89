import DealFormats
import DealModel
import Testing

@Suite struct DealEntryTests {
  private func deals(_ text: String) throws -> [Deal] {
    try DealBook(yaml: Array((MarkedBook.beginning + text).utf8), file: "book").deals
  }

  @Test func partiesComeInTheOrderOfTheBook() throws {
    let deal = try deals(
      "deals: {d: {kind: loan, borrower: b, lender: a, claims: [{source: s, status: paid}]}}\n")[0]
    #expect(deal.parties == [DealParty(.borrower, "b"), DealParty(.lender, "a")])
    let mutual = try deals("deals: {d: {kind: partnership, parties: [b, a], claims: [{source: s}]}}\n")[0]
    #expect(mutual.parties == [DealParty(.party, "b"), DealParty(.party, "a")])
  }

  @Test func linksAreSettledOrOpen() throws {
    let claims = "claims: [{source: s, status: paid}]"
    let found = try deals(
      """
      deals:
        d: {kind: loan, lender: a, borrower: b, \(claims)}
        e: {kind: loan, lender: a, borrower: b, supersedes: {deal: d, open: true}, \(claims)}
        f: {kind: loan, lender: a, borrower: b, supersedes: {deal: e, open: no}, extends: d, \(claims)}
        g: {kind: loan, lender: a, borrower: b, supersedes: f, \(claims)}

      """)
    #expect(found[1].links == DealLinks(supersedes: DealLinks.Supersession(deal: "d", isOpen: true)))
    #expect(found[2].links == DealLinks(extends: "d", supersedes: DealLinks.Supersession(deal: "e")))
    #expect(found[3].links == DealLinks(supersedes: DealLinks.Supersession(deal: "f")))
  }

  @Test func termsAreReadAtTheDealAndInClaims() throws {
    let deal = try deals(
      """
      scopes: {x: {name: X}, y: {name: Y}}
      deals:
        d:
          kind: revenue-share
          title: A share
          payer: a
          recipient: b
          scope: x
          rate: about 20 %
          reaches: [a, x]
          except: [y]
          quantity: [2 GW, about 3 MW of power]
          details: [one, two]
          note: A note
          claims:
            - source: s
              publicSince: 2026-01
              status: committed
              term: {start: 2026, end: not before 2030, duration: 8 years}
              share: 27.5 %
              largest: no
              exclusive: false
              inferred: it follows

      """)[0]
    #expect(deal.title == "A share" && deal.note == "A note")
    #expect(deal.terms.scope == "x" && deal.terms.reaches == ["a", "x"] && deal.terms.exceptions == ["y"])
    #expect(deal.terms.rate == Ratio(millionths: 200_000, bound: .about))
    #expect(deal.terms.quantities?.map(\.description) == ["2 GW", "about 3 MW of power"])
    #expect(deal.terms.details == ["one", "two"])
    let claim = deal.claims[0]
    #expect(claim.publicSince == .month(year: 2026, month: 1))
    #expect(claim.basis == .inferred(reason: "it follows"))
    #expect(claim.terms.share == Ratio(millionths: 275_000))
    #expect(claim.terms.isLargestOwner == false && claim.terms.isExclusive == false)
    #expect(
      claim.terms.term
        == Term(
          start: .year(2026), end: .unknown(notBefore: CalendarDate("2030-01-01"), notAfter: nil),
          duration: TermDuration(count: 8, unit: .years)))
  }
}
