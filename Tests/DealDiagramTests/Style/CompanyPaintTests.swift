import DealTestSupport
import Testing

@testable import DealDiagram

@Suite("Colors of companies")
struct CompanyPaintTests {
  @Test("the name is read on any fill, in every theme")
  func readable() throws {
    for theme in [DiagramTheme.light, .dark, .print] {
      for bytes in stride(from: UInt32(0), through: 0xFFFFFF, by: 65_793 / 3) {
        let fill = DiagramShades(light: DiagramColor(bytes))
        let paint = CompanyPaint(of: .init(fill: fill)) { $0.color(in: theme).keyword }
        let ground = try #require(SeenColor(paint.fill.text))
        for text in [paint.text, paint.quietText, paint.newText] {
          #expect(try #require(SeenColor(text.text)).contrast(with: ground) >= 4.5)
        }
      }
    }
  }

  @Test("what is not chosen is the theme's, and so is text that can be read")
  func standard() {
    let chosen = DiagramColor(0xFFE08A)
    let paint = CompanyPaint(of: .init(fill: DiagramShades(light: chosen))) { $0.color(in: .light).keyword }
    #expect(paint.fill == chosen.keyword && paint.outline == Theme.light.color(for: .companyOutline))
    #expect(paint.text == Theme.light.text)
    let outlined = CompanyPaint(of: .init(outline: DiagramShades(light: chosen))) { $0.color(in: .light).keyword }
    #expect(outlined.outline == chosen.keyword && outlined.fill == Theme.light.color(for: .companyFill))
    #expect(outlined.quietText == Theme.light.quietText && outlined.newText == Theme.light.color(.added))
  }

  @Test("a picture has the colors of a company at that company alone; who has no outline gets none")
  func drawn() throws {
    var web = ExampleWeb.chain()
    web.company("someone", kind: .unnamed)
    web.deal("x", .loan, [.lender: "someone", .borrower: "hub"])
    var options = RelationshipDiagram.Options()
    let black = DiagramShades(light: DiagramColor(0))
    options.colors.companies = ["hub": .init(fill: black, outline: black), "someone": .init(outline: black)]
    let companies = try web.diagram(options: options).graph.nodes.filter { $0.attributes[.fillColor] != nil }
    let fills = companies.map { $0.attributes[.fillColor] == "#000000" }
    #expect(fills.count == 4 && fills.count { $0 } == 1)
    #expect(companies.map { $0.attributes[.color] == "#000000" } == fills)
    #expect(companies.map { $0.attributes[.fontColor] == "#FFFFFF" } == fills)
  }
}
