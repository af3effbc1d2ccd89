import DealFormats
import DealModel
import Foundation
import Testing

@Suite struct DealBookReaderTests {
  /// The example of the format's documentation.
  private static let example = """
    dealgraph: 1                      # the version of this format
    title: An example of every section
    currency: USD                     # the reporting currency

    sources:
      daily-2026-02-27:
        publisher: Example Daily
        authors: [A. Writer]
        title: Example Cloud backs Example Models
        date: 2026-02-27
        url: https://example.com/news

    companies:
      example-cloud: {name: Example Cloud, kind: group, aliases: [EC]}
      example-models: {name: Example Models, sector: artificial intelligence}
      example-servers: {name: Example Servers, parent: example-cloud}

    scopes:
      models-api: {name: Access to the models by API}
      models-api-stateless: {name: Stateless access, within: models-api}

    rates:
      - {rate: 93.21 bn EUR = 110 bn USD, date: 2026-02-27, source: daily-2026-02-27}

    facts:
      models-revenue-2025:
        company: example-models
        kind: revenue
        period: 2025
        nature: actual
        claims:
          - {source: daily-2026-02-27, value: about 13 bn USD}

    deals:
      cloud-invests-2026:
        kind: investment
        investor: example-cloud
        investee: example-models
        tranches: {first: First payment, rest: Remainder}
        claims:
          - source: daily-2026-02-27
            date: 2026-02-27
            amount: 50 bn USD
            tranches:
              first: {status: committed, amount: 15 bn USD}
              rest: {status: conditional, amount: 35 bn USD, condition: a public offering}
    """

  @Test func everySectionIsRead() throws {
    let book = try DealBook(yaml: Array(Self.example.utf8), file: "example.yaml")
    let day = try #require(CalendarDate("2026-02-27"))
    let usd = { (billions: Int64) in Money(minorUnits: billions * 100_000_000_000, currency: .usd) }
    #expect(book.title == "An example of every section")
    #expect(!book.isExample)
    #expect(
      book.sources == [
        Source(
          id: "daily-2026-02-27", publisher: "Example Daily", authors: ["A. Writer"],
          title: "Example Cloud backs Example Models", date: .day(day), url: "https://example.com/news")
      ])
    #expect(
      book.companies == [
        Company(id: "example-cloud", name: "Example Cloud", aliases: ["EC"], kind: .group),
        Company(id: "example-models", name: "Example Models", sector: "artificial intelligence"),
        Company(id: "example-servers", name: "Example Servers", parent: "example-cloud"),
      ])
    #expect(book.scopes.map(\.within) == [nil, "models-api"])
    #expect(
      book.rates.rates == [
        ExchangeRate(
          left: Money(minorUnits: 9_321_000_000_000, currency: .eur), right: usd(110), date: .day(day),
          source: "daily-2026-02-27")
      ])
    #expect(
      book.facts == [
        CompanyFact(
          id: "models-revenue-2025", company: "example-models", kind: .revenue, time: .period(.year(2025)),
          nature: .actual, claims: [FactClaim(source: "daily-2026-02-27", value: .money(.about(usd(13))))])
      ])
    let deal = try #require(book.deal("cloud-invests-2026"))
    #expect(deal.parties == [DealParty(.investor, "example-cloud"), DealParty(.investee, "example-models")])
    #expect(deal.tranches.map(\.id) == ["first", "rest"])
    #expect(
      deal.claims == [
        Claim(
          source: "daily-2026-02-27", date: .day(day), whole: ClaimedFields(amount: .exact(usd(50))),
          tranches: [
            TrancheClaim(
              tranche: "first", fields: ClaimedFields(status: .committed, amount: .exact(usd(15)))),
            TrancheClaim(
              tranche: "rest",
              fields: ClaimedFields(
                status: .conditional, amount: .exact(usd(35)), condition: "a public offering")),
          ])
      ])
  }

  @Test func aThrownErrorCarriesAllProblems() {
    let text = MarkedBook.investment("status: paid, amount: 0 USD, date: tomorrow")
    let error = #expect(throws: InvalidInput.self) { try DealBook(yaml: Array(text.utf8), file: "x.yaml") }
    #expect(error?.diagnostics.map(\.code).sorted() == ["amount-not-positive", "bad-date"])
    #expect(error?.diagnostics.allSatisfy { $0.place?.file == "x.yaml" } == true)
  }

  @Test func theDigestIsThatOfTheBytes() {
    #expect(
      DealBookReader.read(Array("abc".utf8), file: "book").digest
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func diagnosticsComeInTheOrderOfTheirPlaces() {
    let text = "dealgraph: 1\ncompanies: {a: {nme: A}, a: {name: B}}\ncurrency: EURO\n"
    let places = DealBookReader.read(Array(text.utf8), file: "book").diagnostics.compactMap(\.place)
    #expect(places.map(\.line) == [2, 2, 3])
    #expect(places.map(\.column) == [17, 26, 11])
  }

  @Test func jsonIsRead() {
    let text = #"""
      {"dealgraph": 1, "currency": "USD",
       "sources": {"s": {"publisher": "Example Daily", "title": "T", "date": "2026-02-27"}},
       "companies": {"a": {"name": "A"}, "b": {"name": "B"}},
       "deals": {"d": {"kind": "competitor", "parties": ["a", "b"], "claims": [{"source": "s"}]}}}
      """#
    let reading = DealBookReader.read(Array(text.utf8), file: "book.json")
    #expect(reading.book?.deals.map(\.id) == ["d"])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func aliasesAreReadAsWhatTheyStandFor() throws {
    let text = MarkedBook.deal(
      "kind: investment, investor: a, investee: b, claims: [&c {source: s, status: paid}, *c]")
    #expect(try DealBook(yaml: Array(text.utf8), file: "book").deals[0].claims.count == 2)
  }

  @Test func alternativeSpellingsAreRead() throws {
    let text = MarkedBook.deal(
      "kind: Licence, licensor: a, licensee: b, exclusive: yes, claims: [{source: s, status: Rumoured}]")
    let deal = try DealBook(yaml: Array(text.utf8), file: "book").deals[0]
    #expect(deal.kind == .license)
    #expect(deal.terms.isExclusive == true)
    #expect(deal.claims[0].whole.status == .rumored)
    let contract = MarkedBook.deal(
      "kind: cloud-contract, provider: a, customer: b, claims: [{source: s, status: COMMITTED}]")
    #expect(try DealBook(yaml: Array(contract.utf8), file: "book").deals[0].kind == .cloudContract)
  }

  /// A word that YAML 1.1 takes for a truth value, a number or a date stays what was written.
  @Test func textsAreNotInterpreted() throws {
    let text = MarkedBook.beginning.replacing("{name: A}", with: "{name: 3e5, country: NO, sector: 2026-02-27}")
    let book = try DealBook(yaml: Array(text.utf8), file: "book")
    #expect(book.companies[0].name == "3e5")
    #expect(book.companies[0].country == "NO")
    #expect(book.companies[0].sector == "2026-02-27")
  }
}

@Suite struct ShippedBooksTests {
  private func reading(_ name: String) throws -> DealBookReading {
    let checkout = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = checkout.appending(path: "Graphs").appending(path: name)
    return DealBookReader.read(Array(try Data(contentsOf: file)), file: name)
  }

  @Test func theOwnershipExampleHasNoProblems() throws {
    let reading = try reading("example-ownership.yaml")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.book?.isExample == true)
  }

  /// The disagreements of the articles, and no other.
  @Test func theFirstBookHasExactlyTheTrueConflicts() throws {
    let reading = try reading("openai-2026.yaml")
    #expect(reading.book != nil)
    let found = reading.diagnostics.map {
      "\($0.severity) \($0.code) \($0.path.steps.prefix(2).joined(separator: " "))"
    }
    #expect(
      found.sorted() == [
        "warning conflicting-claims deals aws-contract-2026", "warning conflicting-claims deals azure-exclusive-api",
        "warning conflicting-facts facts openai-valuation-unqualified",
        "warning open-question deals nvidia-invests-2026", "warning parts-contradict-total deals round-2026",
      ])
    let messages = reading.diagnostics.map(\.message).joined(separator: "\n")
    for part in ["status of “aws-contract-2026”", "scope of “azure-exclusive-api”", "$730.0bn", "$840.0bn"] {
      #expect(messages.contains(part))
    }
  }
}
