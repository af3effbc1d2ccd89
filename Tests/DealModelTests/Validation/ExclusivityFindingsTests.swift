import DealModel
import DealTestSupport
import Testing

@Suite struct ExclusivityFindingsTests {
  /// An exclusive right of `grantor`, given to a firm.
  static func right(
    _ id: DealID, to holder: CompanyID, _ scope: ScopeID, kind: DealKind = .exclusivity, by grantor: CompanyID = "lab",
    _ status: DealStatus = .committed, _ fill: (inout DealTerms) -> Void = { _ in }
  ) -> Deal {
    var terms = DealTerms.with {
      $0.scope = scope
      $0.isExclusive = kind == .exclusivity ? nil : true
    }
    fill(&terms)
    return .example(id, kind, [grantor, holder], terms: terms, [.by("2026-02-01", status)])
  }

  static func findings(_ deals: Deal...) -> [String] {
    let draft = DealBookDraft.example { draft in
      draft.companies = [
        Company(id: "group", name: "Example", kind: .group), Company(id: "arm", name: "Example", parent: "group"),
        Company(id: "leg", name: "Example", parent: "group"),
      ]
      draft.scopes = [
        Scope(id: "all", name: "Example"), Scope(id: "part", name: "Example", within: "all"),
        Scope(id: "rest", name: "Example", within: "all"),
      ]
      draft.deals = deals
    }
    return DealBook.validating(draft).diagnostics.filter { !$0.code.hasPrefix("unused") }.map {
      "\($0.code) \($0.path)"
    }
  }

  static let overlap = ["overlapping-exclusivities /deals/second"]

  @Test(
    "Two firms cannot have the same right alone, nor one inside the other",
    arguments: [
      ("all", "all", true), ("all", "part", true), ("part", "all", true), ("part", "rest", false),
    ] as [(ScopeID, ScopeID, Bool)])
  func scopes(first: ScopeID, second: ScopeID, isOverlap: Bool) {
    let found = Self.findings(Self.right("first", to: "a", first), Self.right("second", to: "b", second))
    #expect(found == (isOverlap ? Self.overlap : []))
  }

  @Test func oneFirmOrOneGroupMayHaveBoth() {
    #expect(Self.findings(Self.right("first", to: "a", "all"), Self.right("second", to: "a", "all")) == [])
    #expect(Self.findings(Self.right("first", to: "arm", "all"), Self.right("second", to: "leg", "all")) == [])
    #expect(Self.findings(Self.right("first", to: "arm", "all"), Self.right("second", to: "b", "all")) == Self.overlap)
  }

  @Test func twoGrantorsGiveTwoRights() {
    #expect(Self.findings(Self.right("first", to: "a", "all"), Self.right("second", to: "b", "all", by: "x")) == [])
    #expect(
      Self.findings(
        Self.right("first", to: "a", "all", by: "arm"), Self.right("second", to: "b", "all", by: "leg")) == Self.overlap
    )
  }

  @Test(
    "Licenses and distributions take part when they are exclusive", arguments: [.license, .distribution] as [DealKind])
  func otherKinds(kind: DealKind) {
    let first = Self.right("first", to: "a", "all")
    #expect(Self.findings(first, Self.right("second", to: "b", "part", kind: kind)) == Self.overlap)
    #expect(Self.findings(first, Self.right("second", to: "b", "part", kind: kind) { $0.isExclusive = nil }) == [])
    #expect(Self.findings(first, Self.right("second", to: "b", "part", kind: .supply)) == [])
  }

  @Test("Who or what is excepted is left out")
  func exceptions() {
    func findings(except exception: String, to holder: CompanyID = "b", _ scope: ScopeID = "part") -> [String] {
      Self.findings(
        Self.right("first", to: "a", "all") { $0.exceptions = [exception] }, Self.right("second", to: holder, scope))
    }
    #expect(findings(except: "b") == [])
    #expect(findings(except: "part") == [])
    #expect(findings(except: "group", to: "arm") == [])
    #expect(findings(except: "rest") == Self.overlap)
    #expect(findings(except: "part", "all") == Self.overlap, "only a part of the second is left out")
    #expect(findings(except: "a") == Self.overlap)
  }

  @Test("Rights in different periods do not meet")
  func periods() {
    func findings(_ first: Term, _ second: Term) -> [String] {
      Self.findings(
        Self.right("first", to: "a", "all") { $0.term = first },
        Self.right("second", to: "b", "all") { $0.term = second })
    }
    let until = Term(end: .written("2026-06-30"))
    #expect(findings(until, Term(start: .written("2026-07-01"))) == [])
    #expect(findings(Term(start: .written("2026-07-01")), until) == [])
    #expect(findings(until, Term(start: .written("2026-06-30"))) == Self.overlap)
    #expect(findings(until, Term()) == Self.overlap)
    let halfYear = Term(start: .written("2026-01-01"), duration: TermDuration(count: 6, unit: .months))
    #expect(findings(halfYear, Term(start: .written("2026-07-01"))) == [])
  }

  @Test func whatHasEndedOrBeenReplacedIsNoRight() {
    let second = Self.right("second", to: "b", "all")
    #expect(Self.findings(Self.right("first", to: "a", "all", .terminated), second) == [])
    var replacing = second
    replacing.links.supersedes = .init(deal: "first")
    #expect(Self.findings(Self.right("first", to: "a", "all"), replacing) == [])
    replacing.links.supersedes?.isOpen = true
    #expect(
      Set(Self.findings(Self.right("first", to: "a", "all"), replacing))
        == ["overlapping-exclusivities /deals/second", "open-question /deals/second/supersedes"])
  }
}
