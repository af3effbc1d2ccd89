import DealAnalysis
import DealModel
import FlowModel

@testable import DealDiagram

/// A web of which a part changes between January and February: one deal firms up, one comes, one is refused, one comes
/// and goes, one stays.
struct ChangedWeb {
  var draft: DealBookDraft

  init() {
    var web = ExampleWeb()
    func claims(_ first: ClaimedFields?, _ second: ClaimedFields?) -> [Claim] {
      [first.map { Claim(source: "early", whole: $0) }, second.map { Claim(source: "late", whole: $0) }]
        .compactMap { $0 }
    }
    func atMost(_ billions: Int64) -> Amount {
      .atMost(Money(minorUnits: billions * 100_000_000_000, currency: .usd))
    }
    web.deal("firms", .investment, [.investor: "a", .investee: "hub"]) {
      $0.claims = claims(
        ClaimedFields(status: .negotiating, amount: atMost(50)),
        ClaimedFields(status: .committed, amount: ExampleWeb.dollars(40)))
    }
    web.deal("comes", .loan, [.lender: "b", .borrower: "hub"], billions: 7, source: "late")
    web.deal("refused", .investment, [.investor: "c", .investee: "hub"]) {
      $0.claims = claims(ClaimedFields(status: .negotiating, amount: atMost(9)), ClaimedFields(status: .declined))
    }
    web.deal("stays", .supply, [.supplier: "a", .customer: "hub"], billions: 3)
    web.deal("brief", .license, [.licensor: "d", .licensee: "hub"]) {
      $0.claims = [
        Claim(source: "middle", whole: ClaimedFields(status: .rumored)),
        Claim(source: "late", whole: ClaimedFields(status: .terminated)),
      ]
    }
    draft = web.draft
    draft.sources.append(
      Source(id: "middle", publisher: "Example Middle", title: "Between", date: .day(ExampleWeb.day("2026-01-20"))))
  }

  func report(basis: Basis? = nil) throws -> (DifferenceReport, [BookEdition]) {
    let book = try DealBook(draft)
    let first = ExampleWeb.day("2026-01-10")
    return (
      try DifferenceReport(of: book, from: first, basis: basis), [BookEdition(book, knownOn: first), BookEdition(book)]
    )
  }

  func content(basis: Basis? = nil) throws -> DifferenceContent {
    let (report, editions) = try report(basis: basis)
    return try DifferenceContent(of: report, from: editions[0], to: editions[1], grouping: .ultimate)
  }

  func diagram(basis: Basis? = nil, options: RelationshipDiagram.Options = .init()) throws -> DifferenceDiagram {
    let (report, editions) = try report(basis: basis)
    return try DifferenceDiagram(of: report, from: editions[0], to: editions[1], options: options)
  }
}
