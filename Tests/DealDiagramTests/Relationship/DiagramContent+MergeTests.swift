import DealModel
import Testing

@testable import DealDiagram

@Suite("Merged lines")
struct DiagramContentMergeTests {
  private func merged(_ web: ExampleWeb) throws -> DiagramContent {
    var content = try web.content()
    content.mergeTies()
    return content
  }

  @Test("one line per direction and family, with the sum and every deal")
  func families() throws {
    var web = ExampleWeb.loop()
    web.deal("credit", .loan, [.lender: "fund", .borrower: "hub"], billions: 7)
    web.deal("right", .license, [.licensor: "hub", .licensee: "fund"])
    let before = try web.content()
    let content = try merged(web)
    #expect(content.companies == before.companies)
    let capital = try #require(content.tie("fund > hub: capital 57"))
    #expect(capital.tally == [KindCount(noun: "investment", count: 1), KindCount(noun: "loan", count: 1)])
    #expect(Set(capital.parts.map(\.reference.deal)) == ["fund-in", "credit"])
    // The weakest of the parts is conditional.
    #expect(capital.lineStyle == .dashed)
    #expect(content.tie("hub > fund: cloud contract 138") != nil)
    #expect(content.tie("hub > fund: license") != nil)
    #expect(content.ties.flatMap(\.parts).count == before.ties.flatMap(\.parts).count)
    let label = TieLabel(of: capital, currency: .usd, notes: SourceNotes(of: [], in: nil))
    #expect(label.size == "$57.0bn")
    #expect(label.details.joined(separator: " ").contains("investment, loan, $35.0bn on conditions"))
  }

  @Test("lines that are alone stay as they are, and equals are merged with equals only")
  func alone() throws {
    #expect(try merged(.chain()).ties == ExampleWeb.chain().content().ties)
    var web = ExampleWeb()
    web.deal("with", .partnership, [.party: "a", .party: "b"])
    web.deal("against", .competitor, [.party: "a", .party: "b"])
    web.deal("in", .investment, [.investor: "a", .investee: "b"], billions: 1)
    let content = try merged(web)
    #expect(content.ties.count == 2)
    #expect(content.ties.contains { $0.style.isMutual && $0.tally.count == 2 && $0.style.arrow == .none })
  }

  @Test("a line is hollow only when all of it is inferred; else the label says how much is")
  func inferred() throws {
    var web = ExampleWeb()
    web.deal("told", .supply, [.supplier: "b", .customer: "a"], billions: 1)
    web.deal("guessed", .cloudContract, [.provider: "b", .customer: "a"], billions: 2) {
      $0.claims[0].basis = .inferred(reason: "it follows")
    }
    let tie = try #require(merged(web).ties.first)
    #expect(!tie.isInferred && tie.mixedInferences == 1)
    let label = TieLabel(of: tie, currency: .usd, notes: SourceNotes(of: [], in: nil))
    #expect(label.details.joined(separator: " ").contains("1 inferred"))
  }

  @Test("what is undisclosed is counted, not added")
  func undisclosed() throws {
    var web = ExampleWeb()
    web.deal("one", .investment, [.investor: "a", .investee: "b"], billions: 1)
    web.deal("two", .loan, [.lender: "a", .borrower: "b"])
    let tie = try #require(merged(web).ties.first)
    let label = TieLabel(of: tie, currency: .usd, notes: SourceNotes(of: [], in: nil))
    #expect(label.size == "≥ $1.0bn")
    #expect(label.details.joined(separator: " ").contains("1 undisclosed"))
  }

  @Test("loops run along merged lines")
  func loops() throws {
    var options = RelationshipDiagram.Options()
    options.mergesTies = true
    var web = ExampleWeb.loop()
    web.deal("credit", .loan, [.lender: "fund", .borrower: "hub"], billions: 7)
    let diagram = try web.diagram(options: options)
    #expect(diagram.loopCount == 1)
    #expect(try diagram.tieCount == merged(web).ties.count)
  }
}
