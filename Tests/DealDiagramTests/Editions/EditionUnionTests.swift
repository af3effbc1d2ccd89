import DealModel
import Testing

@testable import DealDiagram

@Suite("The union of editions")
struct EditionUnionTests {
  private func deals(_ tie: DiagramTie) -> [String] { tie.parts.map(\.reference.deal) }

  @Test("every line of every edition has one place, and a deal that firms up keeps its own")
  func places() throws {
    let contents = try EditionWeb().contents()
    let union = EditionUnion(of: contents)
    // The last edition comes first: what only earlier ones have follows.
    let firms = try #require(union.content.ties.firstIndex { deals($0) == ["firms"] })
    #expect(union.content.ties.count { deals($0).contains("firms") } == 1)
    #expect(union.editions.map { $0.hasTie[firms] } == [true, true, true])
    let amounts = union.editions.map { $0.content.ties[firms].amount?.exactValue }
    #expect(amounts == [nil, nil, 40 * 100_000_000_000])
    let statuses = union.editions.map { $0.content.ties[firms].parts.first?.status }
    #expect(statuses == [.negotiating, .negotiating, .committed])
    for (edition, content) in zip(union.editions, contents) {
      let drawn = zip(edition.content.ties, edition.hasTie).filter(\.1).map(\.0)
      #expect(Set(drawn.flatMap(deals)) == Set(content.ties.flatMap(deals)))
      let names = zip(edition.content.companies, edition.hasCompany).filter(\.1).map(\.0.id)
      #expect(Set(names) == Set(content.companies.map(\.id)))
    }
  }

  @Test("what comes and goes is in its editions only")
  func comesAndGoes() throws {
    let union = EditionUnion(of: try EditionWeb().contents())
    func presence(_ deal: String) throws -> [Bool] {
      let place = try #require(union.content.ties.firstIndex { deals($0) == [deal] })
      return union.editions.map { $0.hasTie[place] }
    }
    #expect(try presence("comes") == [false, false, true])
    #expect(try presence("refused") == [true, true, false])
    #expect(try presence("brief") == [false, true, false])
    #expect(try presence("stays") == [true, true, true])
  }

  @Test("parties are those of the union, in whatever order an edition knew companies")
  func parties() throws {
    let contents = try EditionWeb().contents()
    let union = EditionUnion(of: contents)
    for (edition, content) in zip(union.editions, contents) {
      func lines(_ content: DiagramContent, _ isDrawn: [Bool]) -> Set<[String]> {
        Set(
          zip(content.ties, isDrawn).filter(\.1).map { tie, _ in
            tie.parties.map { content.companies[$0].id } + [tie.style.kind]
          })
      }
      let all = [Bool](repeating: true, count: content.ties.count)
      #expect(lines(edition.content, edition.hasTie) == lines(content, all))
    }
    #expect(union.everything.ties.count == contents.map(\.ties.count).reduce(0, +))
  }

  private func tie(_ parties: [Int], _ kind: DealKind, _ parts: [(String, String?)]) -> DiagramTie {
    DiagramTie(
      parties: parties, style: TieStyle(kind),
      parts: parts.map { TiePart(reference: TieReference(deal: $0.0, tranche: $0.1), title: $0.0) })
  }

  private func web(_ ties: [DiagramTie]) -> DiagramContent {
    DiagramContent(companies: ["a", "b"].map { DiagramCompany(id: $0, name: $0, kind: .firm) }, ties: ties)
  }

  @Test("a line keeps the place with which it shares most; other deals, kinds and directions have their own")
  func sharing() {
    let first = web([
      tie([0, 1], .investment, [("x", nil)]), tie([0, 1], .loan, [("y", nil)]), tie([1, 0], .investment, [("z", nil)]),
    ])
    let last = web([
      tie([0, 1], .investment, [("w", nil)]), tie([0, 1], .investment, [("x", "one")]),
      tie([0, 1], .investment, [("x", "two"), ("x", nil)]),
    ])
    let union = EditionUnion(of: [first, last])
    // x as a whole shares more with the line that has all of it.
    #expect(union.editions[0].hasTie == [false, false, true, true, true])
    #expect(union.editions[1].hasTie == [true, true, true, false, false])
    #expect(union.content.ties.map(\.style.kind) == ["investment", "investment", "investment", "loan", "investment"])
  }

  @Test("merged lines of one family are one line, whatever kinds it has in an edition")
  func merged() {
    let first = web([tie([0, 1], .investment, [("x", nil)])])
    var several = tie([0, 1], .loan, [("x", nil), ("y", nil)])
    several.style.kind = "several"
    #expect(EditionUnion(of: [first, web([several])], mergesTies: true).content.ties.count == 1)
    #expect(EditionUnion(of: [first, web([several])]).content.ties.count == 2)
  }

  @Test("a tie between equals is one line, in whatever order the editions know them")
  func equals() {
    var first = web([tie([0, 1], .partnership, [("x", nil)])])
    first.companies.reverse()
    let union = EditionUnion(of: [first, web([tie([0, 1], .partnership, [("x", nil)])])])
    #expect(union.content.ties.map(\.parties) == [[0, 1]])
    #expect(union.editions.map(\.hasTie) == [[true], [true]])
  }

  @Test("of what is not drawn no loop is told")
  func loops() {
    var marked = tie([0, 1], .loan, [("y", nil)])
    (marked.loops, marked.steps) = ([0], [1])
    let union = EditionUnion(of: [web([tie([0, 1], .investment, [("x", nil)])]), web([marked])])
    #expect(union.editions[0].content.ties.flatMap(\.loops) == [])
    #expect(union.editions[1].content.ties[0].loops == [0])
  }

  @Test("no editions, and editions without ties")
  func nothing() {
    #expect(EditionUnion(of: []).editions.isEmpty)
    #expect(EditionUnion(of: [DiagramContent(), DiagramContent()]).editions.map(\.hasTie) == [[], []])
  }
}
