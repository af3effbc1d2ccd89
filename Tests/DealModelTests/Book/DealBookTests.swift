import DealModel
import DealTestSupport
import Testing

@Suite struct DealBookTests {
  static func book(_ fill: (inout DealBookDraft) -> Void) throws -> DealBook { try DealBook(.example(fill)) }

  @Test func entriesAreFoundByTheirIdentifier() throws {
    let book = try Self.book {
      $0.deals = [
        .example("d", [.by("2026-01-01", .committed)]), .example("e", [.by("2026-02-01", .committed)]),
      ]
      $0.scopes = [Scope(id: "s", name: "Example")]
    }
    #expect(book.deal("e")?.id == "e")
    #expect(book.position(of: "e") == 1)
    #expect(book.company("b")?.id == "b")
    #expect(book.source("2026-02-01")?.date == .written("2026-02-01"))
    #expect(book.scope("s")?.name == "Example")
    #expect(book.deal("x") == nil && book.company("x") == nil && book.source("x") == nil && book.scope("x") == nil)
  }

  @Test func aBookCanKeepSomeOfItsDeals() throws {
    let claims: [Claim] = [.by("2026-01-01", .committed)]
    let book = try Self.book {
      $0.deals = [
        .example("round", claims), .example("gone", links: DealLinks(partOf: "round"), claims),
        .example("part", links: DealLinks(partOf: "round"), claims),
        .example("new", links: DealLinks(supersedes: .init(deal: "part", isOpen: true)), claims),
      ]
    }
    let kept = book.keeping(dealsAt: [0, 2, 3])
    #expect(kept.deals.map(\.id) == ["round", "part", "new"])
    #expect(kept.position(of: "part") == 1 && kept.deal("part")?.links.partOf == "round")
    #expect(kept.deal("gone") == nil && kept.position(of: "gone") == nil)
    #expect(kept.parts(of: "round") == ["part"] && kept.openSuccessors(of: "part") == ["new"])
    #expect(kept.companies == book.companies && kept.sources == book.sources)
    #expect(book.deals.count == 4 && book.parts(of: "round") == ["gone", "part"])
  }

  @Test func theUltimateParentIsAtTheTop() throws {
    let book = try Self.book {
      $0.companies = [
        Company(id: "low", name: "Example", parent: "middle"), Company(id: "middle", name: "Example", parent: "top"),
        Company(id: "top", name: "Example", kind: .group),
      ]
      $0.deals = [.example("d", .investment, ["low", "other"], [.by("2026-01-01", .committed)])]
    }
    for id in ["low", "middle", "top"] as [CompanyID] { #expect(book.ultimateParent(of: id) == "top") }
    #expect(book.ultimateParent(of: "other") == "other")
    #expect(book.ultimateParent(of: "nobody") == "nobody")
  }

  @Test func equalAndNestedScopesOverlap() throws {
    let book = try Self.book {
      $0.scopes = [
        Scope(id: "all", name: "Example"), Scope(id: "part", name: "Example", within: "all"),
        Scope(id: "detail", name: "Example", within: "part"), Scope(id: "rest", name: "Example", within: "all"),
      ]
      $0.deals = [.example("d", [.by("2026-01-01", .committed)])]
    }
    #expect(book.chain(of: "detail") == ["detail", "part", "all"])
    let overlapping: Set<Set<ScopeID>> = [
      ["all"], ["part"], ["detail"], ["rest"], ["all", "part"], ["all", "detail"], ["all", "rest"], ["part", "detail"],
    ]
    for left in book.scopes.map(\.id) {
      for right in book.scopes.map(\.id) {
        #expect(book.overlap(left, right) == overlapping.contains([left, right]), "\(left) and \(right)")
      }
    }
  }

  @Test func partsAreInTheOrderOfTheBook() throws {
    let links = DealLinks(partOf: "round")
    let book = try Self.book {
      $0.deals = [
        .example("second", links: links, [.by("2026-01-01", .committed)]),
        .example("round", .investment, [], [.by("2026-01-01", .committed)]),
        .example("first", .investment, ["c", "b"], links: links, [.by("2026-01-01", .committed)]),
      ]
    }
    #expect(book.parts(of: "round") == ["second", "first"])
    #expect(book.parts(of: "first").isEmpty)
  }

  @Test("A claim is known from the last day that its publication can mean")
  func knownDays() throws {
    let book = try Self.book {
      $0.deals = [
        .example(
          "d",
          [
            .by("2026-02", .committed), .by("undated", .committed), .by("not-after-2026-03-10", .committed),
            .by("2026-04-01", .committed, publicSince: "2025"),
          ])
      ]
    }
    func day(_ index: Int) -> String? {
      let claim = book.deals[0].claims[index]
      return book.knownDay(source: claim.source, publicSince: claim.publicSince)?.description
    }
    #expect((0..<4).map(day) == ["2026-02-28", nil, "2026-03-10", "2025-12-31"])
    #expect(book.latestKnownDay() == .written("2026-03-10"))
    #expect(book.latestKnownDay(upTo: .written("2026-03-09")) == .written("2026-02-28"))
    #expect(book.latestKnownDay(upTo: .written("2025-12-30")) == nil)
  }

  @Test func factsAreKnownToo() throws {
    let book = try Self.book {
      $0.facts = [
        CompanyFact(
          id: "f", company: "a", kind: .cash, nature: .actual,
          claims: [FactClaim(source: "2026-05-01", value: .money(.dollars(1)))])
      ]
    }
    #expect(book.latestKnownDay() == .written("2026-05-01"))
  }

  @Test("A book exists exactly when no diagnostic is an error, and the error carries all of them")
  func existence() throws {
    let sound = DealBookDraft.example(.example("d", [.by("2026-01-01", .committed)]))
    #expect(DealBook.validating(sound).book != nil)
    var wrong = sound
    wrong.deals[0].claims = []
    wrong.companies.append(Company(id: "a", name: "Example"))
    let (book, diagnostics) = DealBook.validating(wrong)
    #expect(book == nil)
    let error = try #require(throws: InvalidInput.self) { try DealBook(wrong) }
    #expect(error.diagnostics == diagnostics)
    #expect(Set(diagnostics.map(\.code)) == ["no-source", "duplicate-id"])
  }

  @Test func anEmptyDraftIsABook() throws {
    let book = try DealBook(DealBookDraft(currency: .eur))
    #expect(book.deals.isEmpty && book.latestKnownDay() == nil)
  }
}
