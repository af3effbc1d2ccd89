import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

@Suite struct WrittenBookDealsTests {
  private func text(_ deal: Deal) -> String { YAMLWriter.text(of: [WrittenEntry("d", WrittenBook.deal(deal))]) }

  @Test func rolesStandInTheOrderOfTheBook() {
    var deal = Deal.example("d", .loan, ["a", "b"], [.by("s", .paid, .dollars(5))])
    let head = "d:\n  kind: loan\n"
    let tail = "  claims:\n    - {source: s, status: paid, amount: 5 USD}\n"
    #expect(text(deal) == head + "  lender: a\n  borrower: b\n" + tail)
    deal.parties.reverse()
    #expect(text(deal) == head + "  borrower: b\n  lender: a\n" + tail)
  }

  @Test func equalsAreAList() {
    let deal = Deal.example("d", .jointVenture, ["a", "no", "c"], [.by("s")])
    #expect(text(deal) == "d:\n  kind: jointVenture\n  parties: [a, 'no', c]\n  claims:\n    - {source: s}\n")
  }

  @Test func linksAndTermsAreWritten() {
    let terms = DealTerms.with { terms in
      terms.isExclusive = false
      terms.exceptions = []
      terms.term = Term(duration: TermDuration(count: 1, unit: .years))
      terms.quantities = [Quantity(value: DecimalNumber(units: 2, decimals: 0), unit: "GW", subject: "power")]
      terms.rate = Ratio(millionths: 200_000, bound: .atMost)
    }
    let links = DealLinks(partOf: "p", supersedes: .init(deal: "o", isOpen: true))
    let deal = Deal.example("d", .revenueShare, ["a", "b"], terms: terms, links: links, [.by("s", .committed)])
    #expect(
      text(deal) == """
        d:
          kind: revenueShare
          payer: a
          recipient: b
          partOf: p
          supersedes: {deal: o, open: true}
          exclusive: false
          except: []
          term: {duration: 1 year}
          quantity: 2 GW of power
          rate: at most 20 %
          claims:
            - {source: s, status: committed}

        """)
  }
}
