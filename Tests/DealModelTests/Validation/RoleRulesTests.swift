import DealModel
import DealTestSupport
import Testing

@Suite struct RoleRulesTests {
  static func findings(_ kind: DealKind, _ parties: [(Role, CompanyID)]) -> [String] {
    DealBookDraft.findings { draft in
      draft[deal: "new"] = Deal(
        id: "new", kind: kind, parties: parties.map { DealParty($0.0, $0.1) }, claims: [.by("2026-02-01", .committed)])
    }
  }

  @Test("Every required role must be filled, and only that", arguments: DealKind.allCases.filter { !$0.isMutual })
  func missingRoles(kind: DealKind) {
    let filled = zip(kind.roles.map(\.role), ["cloud", "lab", "rival"] as [CompanyID]).map { ($0, $1) }
    #expect(Self.findings(kind, filled) == [])
    for (index, rule) in kind.roles.enumerated() {
      var parties = filled
      parties.remove(at: index)
      #expect(Self.findings(kind, parties) == (rule.isRequired ? ["missing-role /deals/new"] : []), "\(rule.role)")
    }
  }

  @Test(arguments: DealKind.allCases.filter(\.isMutual))
  func equalsAreTwoOrMore(kind: DealKind) {
    #expect(Self.findings(kind, [(.party, "lab")]) == ["missing-role /deals/new"])
    #expect(Self.findings(kind, []) == ["missing-role /deals/new"])
    #expect(Self.findings(kind, [(.party, "lab"), (.party, "rival")]) == [])
    #expect(Self.findings(kind, [(.party, "lab"), (.party, "rival"), (.party, "cloud")]) == [])
  }

  @Test func aRoundMayLeaveItsRolesToItsParts() {
    #expect(
      DealBookDraft.findings { $0[deal: "funding"].links.partOf = nil } == [
        "missing-role /deals/round", "missing-role /deals/round",
      ])
  }

  @Test("A role of another kind is wrong", arguments: DealKind.allCases)
  func wrongRoles(kind: DealKind) {
    let own = kind.roles.map(\.role)
    let filled: [(Role, CompanyID)] =
      kind.isMutual ? [(.party, "cloud"), (.party, "lab")] : Array(zip(own, ["cloud", "lab", "rival"] as [CompanyID]))
    for role in Role.allCases where !own.contains(role) {
      #expect(Self.findings(kind, filled + [(role, "holding")]) == ["wrong-role /deals/new/\(role.key)"])
    }
  }

  @Test func oneCompanyPerRole() {
    let parties: [(Role, CompanyID)] = [(.investor, "cloud"), (.investor, "rival"), (.investee, "lab")]
    #expect(Self.findings(.investment, parties) == ["duplicate-role /deals/new/investor"])
  }

  @Test func nobodyDealsWithItself() {
    #expect(Self.findings(.loan, [(.lender, "lab"), (.borrower, "lab")]) == ["same-party /deals/new/borrower"])
    #expect(
      Self.findings(.partnership, [(.party, "lab"), (.party, "rival"), (.party, "lab")]) == [
        "same-party /deals/new/parties"
      ])
  }

  /// Each kind of link in a loop of two, and in one onto itself.
  @Test func linksDoNotComeBack() {
    #expect(
      DealBookDraft.findings { $0.companies[0].parent = "cloud" } == ["cycle-in-parent /companies/holding/parent"])
    #expect(DealBookDraft.findings { $0.companies[2].parent = "lab" } == ["cycle-in-parent /companies/lab/parent"])
    #expect(DealBookDraft.findings { $0.scopes[0].within = "part" } == ["cycle-in-within /scopes/all/within"])
    #expect(
      DealBookDraft.findings { $0[deal: "round"].links.partOf = "funding" } == ["cycle-in-partOf /deals/round/partOf"])
    #expect(
      DealBookDraft.findings {
        $0[deal: "funding"].links.extends = "contract"
        $0[deal: "contract"].links.extends = "funding"
      } == ["cycle-in-extends /deals/funding/extends"])
    #expect(
      DealBookDraft.findings {
        $0[deal: "contract"].links.supersedes = .init(deal: "license")
        $0[deal: "license"].links.supersedes = .init(deal: "contract", isOpen: true)
      } == ["cycle-in-supersedes /deals/contract/supersedes"])
  }

  @Test("A loop is told once, from its first entry; what leads into it is not part of it")
  func loopsAreToldOnce() throws {
    var draft = DealBookDraft.sound
    draft.companies = [("in", "c"), ("a", "b"), ("b", "c"), ("c", "a"), ("lone", nil)].map { id, parent in
      Company(id: CompanyID(rawValue: id), name: "Example", parent: parent.map { CompanyID(rawValue: $0) })
    }
    (draft.facts, draft.deals) = ([], [])
    let diagnostics = DealBook.validating(draft).diagnostics
    #expect(diagnostics.map(\.code) == ["cycle-in-parent"])
    #expect(try #require(diagnostics.first).message.hasSuffix("c → a → b → c"))
  }

  @Test("Two spellings that look the same do not hide a loop, nor make one")
  func spellingsInChains() {
    let (composed, decomposed) = (CompanyID(rawValue: "caf\u{E9}"), CompanyID(rawValue: "cafe\u{301}"))
    func codes(_ parents: [(CompanyID, CompanyID?)]) -> Set<String> {
      var draft = DealBookDraft(currency: .usd)
      draft.companies = parents.map { Company(id: $0.0, name: "Example", parent: $0.1) }
      return Set(DealBook.validating(draft).diagnostics.filter { $0.code.hasPrefix("cycle") }.map(\.code))
    }
    #expect(codes([(composed, decomposed), (decomposed, nil)]) == [])
    #expect(codes([(composed, "x"), (decomposed, "y"), ("x", nil), ("y", decomposed)]) == ["cycle-in-parent"])
  }

  @Test func anUnnamedPartyBelongsToNobody() {
    #expect(
      DealBookDraft.findings { $0.companies[1].kind = .unnamed } == ["unnamed-parent /companies/cloud/parent"])
  }

  @Test func aPartDoesNotReplaceItsWhole() {
    #expect(
      DealBookDraft.findings { $0[deal: "funding"].links.supersedes = .init(deal: "round") }
        == ["supersedes-its-whole /deals/funding/supersedes"])
    #expect(DealBookDraft.findings { $0[deal: "contract"].links.supersedes = .init(deal: "round") } == [])
  }

  /// Against a walk along the links of random books.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func partsAreFollowedToTheirWholes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...12, using: &random)
    var draft = DealBookDraft(currency: .usd)
    var wholes: [Int?] = []
    var older: [Int?] = []
    for index in 0..<count {
      // A whole has a smaller number, so that there is no circle.
      wholes.append(
        index > 0 && Int.random(in: 0..<4, using: &random) > 0 ? Int.random(in: 0..<index, using: &random) : nil)
      let other = Int.random(in: 0..<count, using: &random)
      older.append(other == index || Bool.random(using: &random) ? nil : other)
    }
    draft.deals = (0..<count).map { index in
      var deal = Deal(id: DealID(rawValue: "d\(index)"), kind: .investment, parties: [], claims: [])
      deal.links.partOf = wholes[index].map { DealID(rawValue: "d\($0)") }
      deal.links.supersedes = older[index].map { .init(deal: DealID(rawValue: "d\($0)")) }
      return deal
    }
    func isPart(_ part: Int, of whole: Int) -> Bool {
      wholes[part].map { $0 == whole || isPart($0, of: whole) } ?? false
    }
    let expected = (0..<count).filter { index in
      older[index].map { isPart(index, of: $0) || isPart($0, of: index) } ?? false
    }
    let found = DealBook.validating(draft).diagnostics.filter { $0.code == "supersedes-its-whole" }.map(
      \.path.description)
    #expect(found == expected.map { "/deals/d\($0)/supersedes" })
  }
}
