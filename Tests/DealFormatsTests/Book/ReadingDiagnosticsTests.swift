import DealFormats
import Testing

/// One small wrong book for each problem of reading; the marks say what is expected and where.
@Suite struct ReadingDiagnosticsTests {
  private static let start = MarkedBook.beginning

  @Test(arguments: [
    start + "⟦error unknown-key⟧dels: {}\n",
    start + "⟦error unknown-key⟧weather: fine\n",
    "⟦error missing-key⟧⟦error missing-key⟧title: T\n",
    "⟦error missing-key⟧dealgraph: 1\n",
    "dealgraph: ⟦error wrong-version⟧2\nanything: goes\n",
    "dealgraph: 1\ncurrency: ⟦error unknown-currency⟧usd\n",
    "dealgraph: 1\ncurrency: USD\nexample: ⟦error bad-flag⟧maybe\n",
    "dealgraph: 1\ncurrency: USD\n⟦error empty-value⟧title:\n",
    "dealgraph: 1\ncurrency: USD\n⟦error empty-value⟧title: ~\n",
    "dealgraph: 1\ncurrency: USD\ntitle: ⟦error wrong-type⟧[a]\n",
    "dealgraph: 1\ncurrency: USD\ncompanies: ⟦error wrong-type⟧[a]\n",
    "dealgraph: 1\ncurrency: USD\nrates: ⟦error wrong-type⟧{a: b}\n",
    "⟦error wrong-type⟧- a\n- b\n",
    "⟦error wrong-type⟧text\n",
  ])
  func atTheTop(_ marked: String) { check(marked) }

  @Test(arguments: [
    "sources:\n  s: {publisher: P, ⟦error unknown-key⟧titel: T}\n",
    "sources:\n  ⟦error missing-key⟧s: {title: T}\n",
    "sources:\n  ⟦error missing-key⟧s: {publisher: P}\n",
    "sources:\n  s: {publisher: P, title: T, authors: ⟦error wrong-type⟧A. Writer}\n",
    "sources:\n  s: {publisher: P, title: T, date: ⟦error bad-date⟧27.02.2026}\n",
    "sources:\n  s: {publisher: P, title: T, date: ⟦error bad-date⟧2026-02-30}\n",
    "sources:\n  s: ⟦error wrong-type⟧text\n",
    "sources:\n  ⟦error empty-value⟧s:\n",
    "companies:\n  ⟦error missing-key⟧a: {aliases: [A]}\n",
    "companies:\n  a: {name: A, kind: ⟦error unknown-word⟧gruop}\n",
    "companies:\n  a: {name: A}\n  b: {name: B}\n  ⟦error duplicate-id⟧a: {name: C}\n",
    "companies:\n  a: {name: A, sector: X, ⟦error duplicate-key⟧name: B}\n",
    "companies: {a: {name: A}, b: {name: B}, ⟦error duplicate-id⟧a: {name: C}, ⟦error duplicate-id⟧a: {name: D}}\n",
    "companies: {'a': {name: A}, \"b\": {name: B}, ⟦error duplicate-id⟧a: {name: C}, ⟦error duplicate-id⟧b: {name: D}}\n",
    "companies:\n  ⟦error complex-key⟧[a]: {name: A}\n",
    "scopes:\n  ⟦error missing-key⟧x: {within: y}\n  y: {name: Y}\n",
    "rates:\n  - ⟦error missing-key⟧{rate: 1 EUR = 1.1 USD, date: 2026}\n",
    "sources: {s: {publisher: P, title: T}}\nrates:\n  - {rate: ⟦error bad-rate⟧1.1, date: 2026, source: s}\n",
    """
    sources: {s: {publisher: P, title: T}}
    rates:
      - {rate: ⟦error amount-too-fine⟧0.123 EUR = 1 USD, date: 2026, source: s}

    """,
  ])
  func inSourcesCompaniesScopesAndRates(_ marked: String) { check("dealgraph: 1\ncurrency: USD\n" + marked) }

  @Test(arguments: [
    MarkedBook.fact("kind: revenue, nature: actual, claims: [{source: s, value: ⟦error missing-currency⟧13 bn}]"),
    MarkedBook.fact("kind: revenue, nature: actual, claims: [⟦error missing-key⟧{source: s}]"),
    MarkedBook.fact("kind: revenue, nature: actual, claims: [⟦error missing-key⟧{value: 1 USD}]"),
    MarkedBook.fact("kind: plan, label: L, nature: actual, claims: [{source: s, value: ⟦error bad-value⟧perhaps}]"),
    MarkedBook.fact("kind: ratio, label: L, nature: actual, claims: [{source: s, value: ⟦error bad-ratio⟧forty %}]"),
    MarkedBook.fact("kind: plan, label: L, nature: actual, claims: [{source: s, value: ⟦error bad-date⟧2026-13-01}]"),
    MarkedBook.fact(
      "kind: cash, nature: actual, period: ⟦error bad-date⟧2026-01-01, claims: [{source: s, value: 1 USD}]"),
    MarkedBook.fact(
      "kind: cash, nature: actual, date: 2026, ⟦error several-times⟧through: 2030, claims: [{source: s, value: 1 USD}]"),
    MarkedBook.fact("kind: ⟦error unknown-word⟧weather, nature: actual, claims: [{source: s, value: 40 %}]"),
    MarkedBook.fact("kind: cash, nature: ⟦error unknown-word⟧actuall, claims: [{source: s, value: 1 USD}]"),
    MarkedBook.fact("kind: cash, nature: actual, claims: ⟦error wrong-type⟧{source: s, value: 1 USD}"),
    MarkedBook.fact(
      "kind: cash, nature: actual, includes: ⟦error wrong-type⟧d, claims: [{source: s, value: 1 USD}]"),
  ])
  func inFacts(_ marked: String) { check(marked) }

  @Test(arguments: [
    MarkedBook.deal("kind: ⟦error unknown-word⟧gift, investor: a, owner: b, claims: [{source: s}]"),
    MarkedBook.deal("kind: loan, lender: a, ⟦error unknown-key⟧borower: b, claims: [{source: s, status: paid}]"),
    MarkedBook.deal("kind: loan, lender: a, borrower: ⟦error wrong-type⟧{id: b}, claims: [{source: s, status: paid}]"),
    MarkedBook.deal("kind: competitor, parties: ⟦error wrong-type⟧a, claims: [{source: s}]"),
    MarkedBook.deal("kind: competitor, parties: [a, b], claims: [⟦error wrong-type⟧s]"),
    MarkedBook.deal("kind: competitor, parties: [a, b], claims: ⟦error wrong-type⟧s"),
    MarkedBook.deal("kind: competitor, parties: [a, b], tranches: ⟦error wrong-type⟧[x], claims: [{source: s}]"),
    MarkedBook.deal(
      "kind: competitor, parties: [a, b], ⟦error missing-key⟧supersedes: {open: true}, claims: [{source: s}]"),
    MarkedBook.investment("status: ⟦error unknown-word⟧comitted"),
    MarkedBook.investment("status: ⟦error unknown-word⟧whatever"),
    MarkedBook.investment("status: paid, amount: ⟦error bad-amount⟧a lot"),
    MarkedBook.investment("status: paid, amount: ⟦error amount-not-positive⟧-5 bn USD"),
    MarkedBook.investment("status: paid, amount: ⟦error amount-too-large⟧100000 tn USD"),
    MarkedBook.investment("status: paid, amount: ⟦error amount-too-fine⟧0.001 USD"),
    MarkedBook.investment("status: paid, amount: ⟦error unknown-currency⟧5 bn UDS"),
    MarkedBook.investment("status: paid, publicSince: ⟦error bad-date⟧soon"),
    MarkedBook.investment("status: paid, inferred: ⟦error no-reason⟧true"),
    MarkedBook.investment("status: paid, term: {duration: ⟦error bad-duration⟧8 winters}"),
    MarkedBook.investment("status: paid, quantity: ⟦error bad-quantity⟧much"),
    MarkedBook.investment("status: paid, quantity: [1 GW, ⟦error bad-quantity⟧2]"),
    MarkedBook.investment("status: paid, share: ⟦error bad-ratio⟧0.27"),
    MarkedBook.investment("status: paid, share: ⟦error bad-ratio⟧101 %"),
    MarkedBook.investment("status: paid, largest: ⟦error bad-flag⟧very"),
    MarkedBook.investment("status: paid, details: ⟦error wrong-type⟧more"),
    MarkedBook.investment("status: paid, amount: ⟦error too-long⟧" + String(repeating: "9", count: 501) + " USD"),
    MarkedBook.investment("status: paid, scope: ⟦error too-long⟧" + String(repeating: "x", count: 501)),
    MarkedBook.investment("status: paid, tranches: ⟦error wrong-type⟧[x]"),
  ])
  func inDeals(_ marked: String) { check(marked) }

  /// From a well-formed file all problems come at once, those of the model among them.
  @Test func allProblemsAtOnce() {
    check(
      """
      dealgraph: 1
      ⟦error unknown-key⟧curency: USD
      sources:
        s: {publisher: Example Daily, title: T, date: ⟦error bad-date⟧2026-02-30}
      companies:
        a: {name: A}
        b: ⟦error wrong-type⟧[x]
        ⟦error duplicate-id⟧a: {name: C}
      scopes:
        x: {name: X, within: ⟦error unknown-id⟧unheard-of}
      facts:
        f:
          company: a
          kind: revenue
          nature: actual
          claims:
            - {source: s, value: ⟦error wrong-value⟧40 %}
            - {source: ⟦error unknown-id⟧t, value: ⟦error missing-currency⟧13 bn}
      deals:
        d:
          kind: ⟦error unknown-word⟧investmnt
          ⟦error unknown-key⟧investr: a
          investee: b
          ⟦error wrong-role⟧seller: ⟦error same-party⟧b
          claims:
            - {source: s, status: ⟦error unknown-word⟧comitted, amount: ⟦error amount-not-positive⟧0 USD}
            - ⟦error wrong-type⟧text
        ⟦error missing-role⟧⟦error no-source⟧e:
          kind: investment
          investor: ⟦error unknown-id⟧c

      """)
  }

  /// What could not be read still counts as being there.
  @Test(arguments: [
    // A company that nothing is known of, and references to it.
    """
    dealgraph: 1
    currency: USD
    sources: {s: {publisher: P, title: T}}
    companies: {a: ⟦error wrong-type⟧x, b: {name: B}}
    deals: {d: {kind: competitor, parties: [a, b], claims: [{source: s}]}}

    """,
    // A whole section of another shape.
    """
    dealgraph: 1
    currency: USD
    sources: ⟦error wrong-type⟧[s]
    companies: {a: {name: A}, b: {name: B}}
    deals: {d: {kind: competitor, parties: [a, b], claims: [{source: s}]}}

    """,
    // A section under a name that resembles none.
    """
    dealgraph: 1
    currency: USD
    sources: {s: {publisher: P, title: T}}
    ⟦error unknown-key⟧firms: {a: {name: A}, b: {name: B}}
    deals: {d: {kind: competitor, parties: [a, b], claims: [{source: s}]}}

    """,
    // A currency without a readable rate.
    """
    dealgraph: 1
    currency: USD
    sources: {s: {publisher: P, title: T}}
    companies: {a: {name: A}, b: {name: B}}
    rates: [{rate: ⟦error bad-rate⟧1.1, date: 2026, source: s}]
    deals: {d: {kind: loan, lender: a, borrower: b, claims: [{source: s, status: paid, amount: 1 EUR}]}}

    """,
    // The part of a round that leaves its roles to it.
    """
    dealgraph: 1
    currency: USD
    sources: {s: {publisher: P, title: T}}
    companies: {a: {name: A}, b: {name: B}}
    deals:
      round: {kind: investment, investee: b, claims: [{source: s, status: paid}]}
      part: ⟦error wrong-type⟧[investment, a, b, round]

    """,
    // Tranches whose names are missing.
    MarkedBook.deal(
      "kind: loan, lender: a, borrower: b, tranches: ⟦error wrong-type⟧[x], "
        + "claims: [{source: s, tranches: {x: {status: paid}}}]"),
  ])
  func nothingFollowsFromWhatCouldNotBeRead(_ marked: String) { check(marked) }

  @Test func problemsWithoutNumberAreCounted() {
    let keys = (0..<10_500).map { "k\($0): x\n" }.joined()
    let found = DealBookReader.read(Array(keys.utf8), file: "book").diagnostics
    // The 10,500 keys, and the two that are required.
    #expect(found.count == 10_001)
    #expect(found.first { $0.code == "too-many-problems" }?.message == "there are 502 more problems")
  }

  private func check(_ marked: String) {
    let book = MarkedBook(marked)
    #expect(book.diagnostics == book.expected, "\(book.text)")
  }
}
