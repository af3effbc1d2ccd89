import Testing

/// One small book for each problem that the model knows; the marks say what is expected and where.
@Suite struct ModelDiagnosticsTests {
  private static let head = "dealgraph: 1\ncurrency: USD\n"
  private static let source = "sources: {s: {publisher: Example Daily, title: T, date: 2026-02-27}}\n"
  private static let firms = "companies: {a: {name: A}, b: {name: B}, c: {name: C}}\n"
  private static let rivals = "kind: competitor, parties: [a, b, c], claims: [{source: s}]"

  @Test(arguments: [
    // Identifiers
    "companies: {⟦error bad-id⟧-a: {name: A}}\n",
    "companies: {a: {name: A, parent: ⟦error unknown-id⟧example}}\n",
    "companies: {a: {name: A, parent: ⟦error cycle-in-parent⟧b}, b: {name: B, parent: a}}\n",
    "companies: {a: {name: A}, b: {name: B, kind: unnamed, parent: ⟦error unnamed-parent⟧a}}\n",
    "scopes: {x: {name: X, within: ⟦error cycle-in-within⟧x}}\n",
    // Roles
    firms + "deals: {⟦error missing-role⟧d: {kind: loan, lender: a, claims: [{source: s, status: paid}]}}\n",
    firms + "deals: {⟦error missing-role⟧d: {kind: competitor, parties: [a], claims: [{source: s}]}}\n",
    firms
      + """
      deals: {d: {kind: loan, lender: a, borrower: b, ⟦error wrong-role⟧via: c, claims: [{source: s, status: paid}]}}

      """,
    firms
      + """
      deals: {d: {kind: loan, ⟦error duplicate-role⟧lender: [a, b], borrower: c, claims: [{source: s, status: paid}]}}

      """,
    firms + "deals: {d: {kind: loan, lender: a, borrower: ⟦error same-party⟧a, claims: [{source: s, status: paid}]}}\n",
    firms + "deals: {d: {kind: competitor, parties: [a, ⟦error unknown-id⟧example], claims: [{source: s}]}}\n",
    // Links
    firms + "deals: {d: {partOf: ⟦error cycle-in-partOf⟧e, \(rivals)}, e: {partOf: d, \(rivals)}}\n",
    firms + "deals: {d: {extends: ⟦error cycle-in-extends⟧e, \(rivals)}, e: {extends: d, \(rivals)}}\n",
    firms + "deals: {d: {supersedes: ⟦error cycle-in-supersedes⟧d, \(rivals)}}\n",
    firms + "deals: {d: {supersedes: {deal: ⟦error unknown-id⟧example, open: true}, \(rivals)}}\n",
    // Claims
    firms + "deals: {⟦error no-source⟧d: {kind: competitor, parties: [a, b, c]}}\n",
    firms + "deals: {d: {kind: loan, lender: a, borrower: b, ⟦error no-status⟧claims: [{source: s}]}}\n",
    firms + "deals: {d: {kind: competitor, parties: [a, b], claims: [{source: ⟦error unknown-id⟧example}]}}\n",
    firms + "deals: {d: {\(rivals), scope: ⟦error unknown-id⟧example}}\n",
    firms + "deals: {d: {\(rivals), reaches: [a, ⟦error unknown-id⟧example]}}\n",
    firms
      + """
      deals:
        d:
          kind: loan
          lender: a
          borrower: b
          claims: [{source: s, status: paid, tranches: {⟦error unknown-id⟧x: {amount: 1 USD}}}]

      """,
    firms
      + """
      deals:
        d:
          kind: loan
          lender: a
          borrower: b
          tranches: {x: X, y: Y}
          claims:
            - source: s
              status: paid
              amount: ⟦error tranches-contradict-total⟧10 USD
              tranches: {x: {amount: 6 USD}, y: {amount: 5 USD}}

      """,
    // Money
    MarkedBook.investmentClaim("amount: ⟦error bounds-out-of-order⟧between 2 USD and 1 USD"),
    MarkedBook.investmentClaim("amount: ⟦error no-rate⟧1 EUR"),
    "rates: [{rate: ⟦error bad-rate⟧1 USD = 2 USD, date: 2026, source: s}]\n",
    firms
      + """
      deals:
        d:
          kind: loan
          lender: a
          borrower: b
          tranches: {x: X, y: Y}
          claims:
            - ⟦error amount-too-large⟧source: s
              status: paid
              amount: 10 USD
              tranches: {x: {amount: 90000 tn USD}, y: {amount: 90000 tn USD}}

      """,
    // Dates
    MarkedBook.investmentClaim("date: ⟦error dates-out-of-order⟧between 2026-02-01 and 2026-01-01"),
    MarkedBook.investmentClaim("publicSince: ⟦error dates-out-of-order⟧2026-03"),
    MarkedBook.investmentClaim("date: ⟦error dates-out-of-order⟧2026-03-01"),
    MarkedBook.investmentClaim("term: {start: 2026, end: ⟦error dates-out-of-order⟧2025}"),
    MarkedBook.investmentClaim(
      "term: {start: 2026-01-01, end: 2027-12-31, duration: ⟦error dates-out-of-order⟧8 years}"),
    // Facts
    firms + "facts: {⟦error no-source⟧f: {company: a, kind: cash, nature: actual}}\n",
    firms + "facts: {⟦error no-label⟧f: {company: a, kind: plan, nature: actual, claims: [{source: s, value: yes}]}}\n",
    firms
      + """
      facts:
        f:
          company: a
          kind: cash
          nature: actual
          qualifier: ⟦error wrong-qualifier⟧after the money
          claims: [{source: s, value: 1 USD}]

      """,
    firms
      + """
      facts: {f: {company: a, kind: cash, nature: actual, claims: [{source: s, value: ⟦error wrong-value⟧yes}]}}

      """,
    firms
      + """
      facts:
        f:
          company: ⟦error unknown-id⟧example
          kind: cash
          nature: actual
          excludes: [⟦error unknown-id⟧example]
          claims: [{source: s, value: 1 USD}]

      """,
  ])
  func errors(_ marked: String) { check(Self.head + Self.source + marked) }

  @Test(arguments: [
    "sources: {⟦warning unused-source⟧s: {publisher: P, title: T}}\n",
    "companies: {⟦warning unused-company⟧a: {name: A}}\n",
    "scopes: {⟦warning unused-scope⟧x: {name: X}}\n",
    // Two sources disagree about an amount, about the order of things, and about a term.
    """
    sources: {s: {publisher: P, title: T, date: 2026-01}, t: {publisher: P, title: T, date: 2026-02}}
    companies: {a: {name: A}, b: {name: B}}
    deals:
      d:
        kind: loan
        lender: a
        borrower: b
        claims:
          - {source: s, status: paid, amount: 1 USD}
          - ⟦warning conflicting-claims⟧{source: t, status: paid, amount: 2 USD}
      e:
        kind: loan
        lender: a
        borrower: b
        claims:
          - {source: s, status: paid}
          - ⟦warning conflicting-claims⟧{source: t, status: committed}
      f:
        kind: revenue-share
        payer: a
        recipient: b
        claims:
          - {source: s, status: committed, rate: 20 %}
          - ⟦warning conflicting-claims⟧{source: t, status: committed, rate: 10 %}

    """,
    // Three claims of two facts that exclude each other: one finding.
    """
    sources: {s: {publisher: P, title: T, date: 2026-01}, t: {publisher: P, title: T, date: 2026-02}}
    companies: {a: {name: A}}
    facts:
      f:
        company: a
        kind: valuation
        nature: actual
        qualifier: after the money
        claims: [{source: s, value: 2 USD}, {source: t, value: about 2 USD}]
      g:
        company: a
        kind: valuation
        nature: actual
        claims: [{source: s, value: ⟦warning conflicting-facts⟧1 USD}]

    """,
    // A total of one source, tranches of others; and a round with parts.
    """
    sources: {s: {publisher: P, title: T, date: 2026-01}, t: {publisher: P, title: T, date: 2026-02}}
    companies: {a: {name: A}, b: {name: B}}
    deals:
      ⟦warning tranches-contradict-total⟧d:
        kind: loan
        lender: a
        borrower: b
        tranches: {x: X, y: Y}
        claims:
          - {source: s, status: paid, amount: 10 USD}
          - {source: t, status: paid, tranches: {x: {amount: 6 USD}, y: {amount: 5 USD}}}
      ⟦warning parts-contradict-total⟧round:
        kind: investment
        investee: b
        claims: [{source: s, status: paid, amount: 10 USD}]
      part:
        kind: investment
        investor: a
        investee: b
        partOf: round
        claims: [{source: s, status: paid, amount: 11 USD}]

    """,
    // Two firms with the same exclusive right.
    """
    sources: {s: {publisher: P, title: T, date: 2026-01}}
    companies: {a: {name: A}, b: {name: B}, c: {name: C}}
    scopes: {x: {name: X}, y: {name: Y, within: x}}
    deals:
      d: {kind: exclusivity, grantor: a, beneficiary: b, scope: x, claims: [{source: s, status: committed}]}
      ⟦warning overlapping-exclusivities⟧e:
        kind: license
        licensor: a
        licensee: c
        scope: y
        exclusive: true
        claims: [{source: s, status: committed}]

    """,
    // A question that nobody has answered.
    """
    sources: {s: {publisher: P, title: T, date: 2026-01}}
    companies: {a: {name: A}, b: {name: B}}
    deals:
      d: {kind: loan, lender: a, borrower: b, claims: [{source: s, status: paid}]}
      e:
        kind: loan
        lender: a
        borrower: b
        ⟦warning open-question⟧supersedes: {deal: d, open: true}
        claims: [{source: s, status: paid}]

    """,
  ])
  func warnings(_ marked: String) { check(Self.head + marked) }

  /// An amount that is fine by itself, and too large in another currency or in a sum.
  @Test func totalsThatCannotBeCounted() {
    check(
      Self.head + Self.source + Self.firms
        + """
        deals:
          ⟦error amount-too-large⟧round:
            kind: investment
            investee: c
            claims: [{source: s, status: paid, amount: 1 USD}]
          d: {kind: investment, investor: a, investee: c, partOf: round, claims: [&x {source: s, status: paid, amount: 90000 tn USD}]}
          e: {kind: investment, investor: b, investee: c, partOf: round, claims: [*x]}

        """)
  }

  private func check(_ marked: String) {
    let book = MarkedBook(marked)
    #expect(book.diagnostics == book.expected, "\(book.text)")
  }
}

extension MarkedBook {
  /// Companies, and an investment that one source calls paid.
  fileprivate static func investmentClaim(_ claim: String) -> String {
    """
    companies: {a: {name: A}, b: {name: B}}
    deals:
      d:
        kind: investment
        investor: a
        investee: b
        claims:
          - {source: s, status: paid, \(claim)}

    """
  }
}
