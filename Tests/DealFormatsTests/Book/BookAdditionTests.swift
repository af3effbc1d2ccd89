import DealModel
import DealTestSupport
import Testing

@testable import DealFormats

@Suite("Adding the entries of a file to a book")
struct BookAdditionTests {
  private let base = """
    dealgraph: 1
    currency: USD
    sources:
      paper: {publisher: Example Paper, title: A deal, date: 2026-01-01}
    companies:
      acme: {name: Acme}
      bolt: {name: Bolt}
    facts:
      bolt-cash: {company: bolt, kind: cash, date: 2026-01-01, nature: actual, claims: [{source: paper, value: 5 bn USD}]}
    deals:
      stake:
        kind: investment
        investor: acme
        investee: bolt
        claims: [{source: paper, status: announced, amount: 1 bn USD}]
    """

  private func book() throws -> DealBook { try DealBook(yaml: Array(base.utf8), file: "base.yaml") }

  private func adding(_ text: String) throws -> DealBookReading {
    let text = "dealgraph: 1\ncurrency: USD\n" + text
    return DealBookReader.read(Array(text.utf8), file: "more.yaml", addingTo: try book())
  }

  @Test("entries may refer to those of the book, and come after them")
  func references() throws {
    let reading = try adding(
      """
      companies:
        cord: {name: Cord}
      deals:
        contract:
          kind: cloudContract
          provider: acme
          customer: cord
          claims: [{source: paper, status: committed, amount: 2 bn USD}]
      """)
    let book = try #require(reading.book)
    #expect(book.deals.map(\.id) == ["stake", "contract"] && book.companies.map(\.id) == ["acme", "bolt", "cord"])
    #expect(reading.diagnostics.isEmpty)
  }

  // The same entries, written into one file by hand.
  @Test("a book cut in two and put together again is the book", arguments: 0..<60 as Range<UInt64>)
  func cutInTwo(seed: UInt64) throws {
    let whole = BookGenerator.book(seed: seed)
    var (head, tail) = (whole.draft, DealBookDraft(currency: whole.currency))
    var random = SeededGenerator(seed: seed)
    // Deals that nothing mentions can stand in the other file; so can facts, and all that both have.
    let mentioned = Set(
      whole.deals.flatMap { [$0.links.partOf, $0.links.extends, $0.links.supersedes?.deal].compactMap { $0 } })
    let reached = Set(whole.deals.flatMap { ($0.terms.reaches ?? []) + $0.claims.flatMap { $0.terms.reaches ?? [] } })
    tail.facts = whole.facts.suffix(Int.random(in: 0...whole.facts.count, using: &random))
    head.facts = Array(whole.facts.dropLast(tail.facts.count))
    let inFacts = whole.facts.flatMap { fact -> [DealID] in
      if case .deals(let deals) = fact.includes { return deals + fact.excludes }
      return fact.excludes
    }
    while let last = head.deals.last, Bool.random(using: &random), !mentioned.contains(last.id),
      !reached.contains(last.id.rawValue), !inFacts.contains(last.id)
    {
      head.deals.removeLast()
      tail.deals.insert(last, at: 0)
    }
    (tail.sources, tail.companies, tail.scopes) = (whole.sources, whole.companies, whole.scopes)
    guard let base = DealBook.validating(head).book, !base.companies.isEmpty else { return }
    var addition = BookAddition()
    let together = addition.adding(tail, to: base)
    #expect(addition.clashes.isEmpty && together == whole.draft)
  }

  @Test("a deal or a fact that is there gets the claims of the file")
  func claims() throws {
    let reading = try adding(
      """
      sources:
        later: {publisher: Example Paper, title: It is done, date: 2026-02-01}
      facts:
        bolt-cash: {company: bolt, kind: cash, date: 2026-01-01, nature: actual, claims: [{source: later, value: 6 bn USD}]}
      deals:
        stake: {kind: investment, investor: acme, investee: bolt, claims: [{source: later, status: paid}]}
      """)
    let book = try #require(reading.book)
    let deal = try #require(book.deal("stake"))
    #expect(deal.claims.count == 2 && book.state(of: deal, at: Clock(of: book))?.status.value == .paid)
    #expect(book.facts[0].claims.count == 2)
  }

  @Test(
    "what is another thing in the book is refused, at its place in the file",
    arguments: [
      ("companies:\n  acme: {name: Another}", "more.yaml:4"),
      ("sources:\n  paper: {title: Other, publisher: X}", "more.yaml:4"),
      (
        "deals:\n  stake: {kind: loan, lender: acme, borrower: bolt, claims: [{source: paper, status: paid}]}",
        "more.yaml:4"
      ),
      (
        "facts:\n  bolt-cash: {company: acme, kind: cash, date: 2026-01-01, nature: actual, claims: [{source: paper, value: 5 bn USD}]}",
        "more.yaml:4"
      ),
    ])
  func clashes(text: String, place: String) throws {
    let reading = try adding(text)
    #expect(reading.book == nil && reading.diagnostics.map(\.code) == ["duplicate-id"])
    let found = try #require(reading.diagnostics.first?.place)
    #expect("\(found.file):\(found.line)" == place)
  }

  @Test("an entry that is the same in both is one")
  func same() throws {
    let reading = try adding("companies:\n  acme: {name: Acme}\n")
    #expect(reading.book == (try book()) && reading.diagnostics.isEmpty)
  }

  @Test("problems stand at their places in the file, all at once, those of added claims too")
  func places() throws {
    let reading = try adding(
      """
      deals:
        stake:
          kind: investment
          investor: acme
          investee: bolt
          claims:
            - {source: paper, status: paid}
            - {source: nobody, status: paid}
        other: {kind: investment, investor: cord, investee: bolt, claims: [{source: paper, status: paid}]}
      """)
    #expect(reading.book == nil)
    #expect(reading.diagnostics.map { "\($0.code) \($0.place?.line ?? 0)" } == ["unknown-id 10", "unknown-id 11"])
  }

  @Test("what the book itself is warned of is not told again")
  func warnings() throws {
    var draft = try book().draft
    draft.companies.append(Company(id: "unused", name: "Unused"))
    let (book, findings) = DealBook.validating(draft)
    let base = try #require(book)
    let text = "dealgraph: 1\ncurrency: USD\ncompanies:\n  idle: {name: Idle}\n"
    let reading = DealBookReader.read(Array(text.utf8), file: "more.yaml", addingTo: base)
    #expect(reading.book != nil)
    #expect(reading.diagnostics.count == findings.count, "\(findings) \(reading.diagnostics)")
    #expect(reading.diagnostics.allSatisfy { $0.path.steps.last == "idle" })
  }
}
