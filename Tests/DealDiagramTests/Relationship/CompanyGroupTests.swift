import DealAnalysis
import DealModel
import FlowModel
import Testing

@testable import DealDiagram

@Suite("Frames around groups")
struct CompanyGroupTests {
  private func web() -> ExampleWeb {
    var web = ExampleWeb()
    web.company("top", kind: .group)
    web.company("arm", parent: "top")
    web.company("leg", parent: "top")
    web.company("lone", parent: "away")
    web.company("away", kind: .group)
    web.deal("one", .investment, [.investor: "top", .investee: "hub"], billions: 1)
    web.deal("two", .cloudContract, [.customer: "hub", .provider: "arm"], billions: 2)
    web.deal("three", .supply, [.customer: "hub", .supplier: "leg"], billions: 2)
    web.deal("four", .supply, [.customer: "hub", .supplier: "lone"], billions: 2)
    return web
  }

  private func names(_ content: DiagramContent) -> [String: [String]] {
    Dictionary(
      content.groups.map { ($0.group.name, $0.members.map { content.companies[$0].id }) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("each firm for itself, the firms of a group are framed together")
  func frames() throws {
    let content = try web().content(grouping: .none)
    #expect(names(content) == ["The top": ["top", "arm", "leg"], "The away": ["lone"]])
    #expect(try web().content().groups.isEmpty)
    let columns = ColumnLayout(
      companyCount: content.companies.count, ties: content.ties, groups: content.groups.map(\.members)
    ).columns
    for group in content.groups { #expect(Set(group.members.map { columns[$0] }).count == 1) }
  }

  @Test("a frame is a cluster with the name of the group")
  func clusters() throws {
    let (book, query) = try web().query(grouping: .none)
    let diagram = try RelationshipDiagram(of: .init(book: book, query: query))
    let frames = try #require(diagram.graph.subgraphs.first).subgraphs
    #expect(frames.map { $0.attributes[.label]?.plainText } == ["The top", "The away"])
    #expect(frames.allSatisfy { $0.kind == .cluster })
    #expect(diagram.graph.attributes[.newRank] == "true")
    #expect(try web().diagram().graph.attributes[.newRank] == nil)
  }
}
