import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("The legend as a table")
struct LegendTableTests {
  private func sections(_ content: DiagramContent) -> [[String]] {
    let widths = WidthScale(of: content.ties.compactMap { $0.amount?.drawnMinorUnits })
    let table = LegendTable(
      legend: Legend(of: content, widths: widths), theme: .light, widths: widths, currency: content.currency)
    return table.sections.map { section in
      section.content.texts.map { $0.replacing("\u{A0}", with: " ") }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  @Test("each section with its heading, and nothing that does not occur")
  func plain() throws {
    #expect(
      sections(try ExampleWeb.chain().content()) == [
        ["Money, to who is paid", "━━▶", " investment", "━━▶", " cloud contract"],
        ["How firm", "━━━━━", " in force, committed or paid"],
        ["Width: in proportion to the amount", " $10.0bn", " $3.0bn", " $1.0bn"],
        ["Marks", "[1]", " source, listed below"],
      ])
  }

  @Test("many kinds stand in several columns")
  func columns() throws {
    var web = ExampleWeb()
    for (number, kind) in DealKind.allCases.enumerated() where kind.isMutual || kind == .loan || kind == .ownership {
      let parties: KeyValuePairs<Role, CompanyID> =
        switch kind {
        case .loan: [.lender: "a", .borrower: "b"]
        case .ownership: [.owner: "a", .owned: "b"]
        default: [.party: "a", .party: "b"]
        }
      web.deal(DealID(rawValue: "d\(number)"), kind, parties)
    }
    web.deal("x", .supply, [.supplier: "a", .customer: "b"])
    web.deal("y", .license, [.licensor: "a", .licensee: "b"])
    let kinds = sections(try web.content()).prefix(3)
    #expect(
      kinds.map { $0.filter { $0.hasPrefix(" ") } } == [
        [" loan", " supply"], [" ownership", " license"], [" partnership", " joint venture", " competitors"],
      ])
    #expect(
      kinds.compactMap(\.first) == [
        "Money, to who is paid", "Not money, to who gets it or is owned", "Tie without direction",
      ])
    var table = FlowTable()
    let ends = (table.names.intern("a"), table.names.intern("b"))
    for kind in 0..<8 {
      table.append(
        source: ends.0, target: ends.1, kind: UInt16(table.kindNames.intern("kind \(kind)")), amount: AmountInterval(5),
        firstTime: FlowTable.unknownTime, lastTime: FlowTable.unknownTime)
    }
    #expect(sections(DiagramContent(rows: table)).prefix(2).map { $0.filter { $0.hasPrefix(" k") }.count } == [6, 2])
  }

  @Test("a picture of nothing has no legend")
  func empty() {
    #expect(sections(DiagramContent()).isEmpty)
  }
}
