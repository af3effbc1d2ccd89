import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("What a legend lists")
struct LegendTests {
  private func legend(_ content: DiagramContent) -> Legend {
    Legend(of: content, widths: WidthScale(of: content.ties.compactMap { $0.amount?.drawnMinorUnits }))
  }

  @Test("exactly what occurs: nothing more on a plain picture")
  func plain() throws {
    let legend = legend(try ExampleWeb.chain().content())
    #expect(legend.kinds.map(\.noun) == ["investment", "cloud contract"])
    #expect(legend.lineStyles == [.solid])
    #expect(legend.widthSteps == [0, 1])
    #expect(
      !legend.hasThinnest && !legend.hasInferred && !legend.hasContested && !legend.hasBounds && !legend.hasChildren)
    #expect(legend.hasNotes)
    #expect(legend.companyKinds.isEmpty)
  }

  @Test("every mark that occurs, kinds in their families")
  func full() throws {
    var web = ExampleWeb.loop()
    web.company("crowd", kind: .market)
    web.company("group", kind: .group)
    web.company("unit", parent: "group")
    web.deal("rivals", .competitor, [.party: "hub", .party: "crowd"], .rumored)
    web.deal("guess", .ownership, [.owner: "unit", .owned: "hub"]) {
      $0.claims[0].basis = .inferred(reason: "it follows")
    }
    web.deal("bound", .loan, [.lender: "group", .borrower: "hub"]) {
      $0.claims[0].whole.amount = .atMost(Money(minorUnits: 100, currency: .usd))
      $0.claims.append(
        Claim(source: "early", whole: ClaimedFields(amount: .exact(Money(minorUnits: 500, currency: .usd)))))
      $0.claims.append(
        Claim(source: "early", whole: ClaimedFields(amount: .atMost(Money(minorUnits: 100, currency: .usd)))))
    }
    let legend = legend(try web.content())
    #expect(legend.kinds.map(\.noun) == ["investment", "ownership", "loan", "cloud contract", "competitors"])
    #expect(legend.lineStyles == [.solid, .dashed, .dotted])
    #expect(legend.widthSteps == [0, 1, 2, 3, 4])
    #expect(legend.hasThinnest && legend.hasInferred && legend.hasContested && legend.hasBounds && legend.hasChildren)
    #expect(legend.companyKinds == [.firm, .group, .market])
  }

  @Test("rows of a file have no status and no sources")
  func rows() {
    var table = FlowTable()
    table.append(
      source: table.names.intern("a"), target: table.names.intern("b"), kind: UInt16(table.kindNames.intern("rent")),
      amount: .unknown, firstTime: FlowTable.unknownTime, lastTime: FlowTable.unknownTime)
    let legend = legend(DiagramContent(rows: table))
    #expect(legend.kinds.map(\.noun) == ["rent"])
    #expect(legend.lineStyles.isEmpty)
    #expect(!legend.hasNotes)
    #expect(legend.hasThinnest)
    #expect(legend.widthSteps.isEmpty)
  }

  @Test("nothing for nothing")
  func empty() throws {
    let legend = legend(DiagramContent())
    #expect(legend.kinds.isEmpty && legend.lineStyles.isEmpty && legend.widthSteps.isEmpty && !legend.hasThinnest)
  }
}
