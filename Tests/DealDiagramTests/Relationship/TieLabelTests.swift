import DealModel
import Testing

@testable import DealDiagram

@Suite("Labels on lines")
struct TieLabelTests {
  private func labels(_ web: ExampleWeb) throws -> [TieLabel] {
    let content = try web.content()
    let notes = SourceNotes(of: content.ties, in: try DealBook(web.draft))
    return content.ties.map { TieLabel(of: $0, currency: content.currency, notes: notes) }
  }

  @Test("amount, kind, what the deals are, condition and sources")
  func whole() throws {
    let labels = try labels(.loop())
    #expect(labels.map(\.size) == ["$15.0bn", "$35.0bn", "$138.0bn", "$4.0bn"])
    #expect(labels.map(\.noun) == ["investment", "investment", "cloud contract", "investment"])
    #expect(
      labels.map(\.details) == [[], ["if: a public offering\u{A0}[1]"], ["2 deals: $38.0bn; $100.0bn, 8 years"], []])
    #expect(labels.map(\.notes) == [[1], [1], [1, 2], [1]])
  }

  @Test("what is undisclosed says so; what is not money has no amount")
  func undisclosed() throws {
    var web = ExampleWeb()
    web.deal("x", .loan, [.lender: "a", .borrower: "b"])
    web.deal("y", .partnership, [.party: "a", .party: "b"])
    web.deal("z", .ownership, [.owner: "a", .owned: "b"], .closed) { $0.terms.share = Ratio(millionths: 500_000) }
    let labels = try labels(web)
    #expect(labels.map(\.noun) == ["loan, undisclosed", "partnership", "ownership"])
    #expect(labels.map(\.size) == [nil, nil, "50 %"])
    #expect(labels.map(\.details) == [[], [], []])
  }

  @Test("bounds, approximations, weak status, inference and disagreement are said")
  func reserves() throws {
    var web = ExampleWeb()
    let billion = Money(minorUnits: 100_000_000_000, currency: .usd)
    web.deal("x", .loan, [.lender: "a", .borrower: "b"], .negotiating) {
      $0.claims[0].whole.amount = .atMost(billion)
      $0.claims[0].basis = .inferred(reason: "it follows")
    }
    web.deal("y", .supply, [.supplier: "a", .customer: "b"], .paid) {
      $0.claims[0].whole.amount = .about(billion)
      $0.claims.append(Claim(source: "early", whole: ClaimedFields(amount: ExampleWeb.dollars(2))))
      $0.claims.append(Claim(source: "early", whole: ClaimedFields(amount: .about(billion))))
    }
    let labels = try labels(web)
    #expect(labels.map(\.size) == ["≤ $1.0bn", "about $1.0bn"])
    #expect(labels.map(\.details) == [["in talks", "inferred"], ["paid", "≠ contested"]])
  }

  @Test("long words about a deal are cut to a few lines")
  func long() throws {
    var web = ExampleWeb.chain()
    web.draft.deals[0].claims[0].whole.status = .conditional
    web.draft.deals[0].claims[0].whole.condition = String(repeating: "word ", count: 500)
    let label = try #require(try labels(web).first)
    #expect(label.details.count == 3)
    #expect(label.details.allSatisfy { $0.displayWidth <= 36 })
    #expect(label.details.last?.hasSuffix("…") == true)
    #expect(label.lineCount == 4)
  }

  @Test("on the picture: loops first, then the words, on the highlight")
  func html() throws {
    var label = try #require(try labels(.chain()).first)
    label.loops = [2, 3]
    guard case .table(let table) = label.html(color: "#123456", theme: .light) else {
      Issue.record("a label is a table")
      return
    }
    #expect(table.attributes[.backgroundColor] == .keyword(Theme.light.highlight))
    #expect(table.attributes[.border] == 1 && table.attributes[.color] == .keyword(Theme.light.badge))
    #expect(
      table.rows.map { $0.map { $0.content.texts.joined() } } == [["↻\u{A0}2", "↻\u{A0}3", "$10.0bn investment [1]"]])
    label.loops = []
    guard case .table(let plain) = label.html(color: "#123456", theme: .light) else { return }
    #expect(plain.attributes[.backgroundColor] == .keyword(Theme.light.background))
  }
}
