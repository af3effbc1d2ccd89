import DealModel
import DealTestSupport
import Testing

@Suite struct IdentifierRulesTests {
  /// Each reference led astray, and where that is told.
  static let references: [(path: String, change: @Sendable (inout DealBookDraft) -> Void)] = [
    ("/companies/lab/parent", { $0.companies[2].parent = "nobody" }),
    ("/scopes/all/within", { $0.scopes[0].within = "nothing" }),
    (
      "/rates/0/source",
      { draft in
        draft.rates[0] = ExchangeRate(left: .euros(9), right: .dollars(10), date: .year(2026), source: "nothing")
      }
    ),
    ("/facts/worth/company", { $0.facts[0].company = "nobody" }),
    ("/facts/worth/includes/1", { $0.facts[0].includes = .deals(["funding", "nothing"]) }),
    ("/facts/worth/excludes/0", { $0.facts[0].excludes = ["nothing"] }),
    ("/facts/worth/claims/0/source", { $0.facts[0].claims[0].source = "nothing" }),
    ("/deals/funding/investee", { $0[deal: "funding"].parties[1].company = "nobody" }),
    ("/deals/rivals/parties/1", { $0[deal: "rivals"].parties[1].company = "nobody" }),
    ("/deals/contract/extends", { $0[deal: "contract"].links.extends = "nothing" }),
    ("/deals/contract/partOf", { $0[deal: "contract"].links.partOf = "nothing" }),
    ("/deals/contract/supersedes", { $0[deal: "contract"].links.supersedes = .init(deal: "nothing", isOpen: true) }),
    ("/deals/license/scope", { $0[deal: "license"].terms.scope = "nothing" }),
    ("/deals/license/except/0", { $0[deal: "license"].terms.exceptions = ["nothing", "lab"] }),
    ("/deals/license/reaches/0", { $0[deal: "license"].terms.reaches = ["nothing", "part", "cloud", "funding"] }),
    ("/deals/license/claims/0/scope", { $0[deal: "license"].claims[0].terms.scope = "nothing" }),
    ("/deals/license/claims/0/source", { $0[deal: "license"].claims[0].source = "nothing" }),
    ("/deals/funding/claims/0/tranches/third", { $0[deal: "funding"].claims[0].tranches.append(.of("third")) }),
  ]

  @Test(arguments: references.indices)
  func referencesLeadSomewhere(index: Int) {
    let (path, change) = Self.references[index]
    let findings = DealBookDraft.findings(change)
    #expect(findings == ["unknown-id \(path)"])
  }

  /// Each section with an entry that has the identifier of another.
  static let duplicates: [(path: String, change: @Sendable (inout DealBookDraft) -> Void)] = [
    ("/sources/2026-02-01", { $0.sources.append($0.sources[0]) }),
    ("/companies/lab", { $0.companies.append(Company(id: "lab", name: "Example")) }),
    ("/scopes/part", { $0.scopes.append(Scope(id: "part", name: "Example")) }),
    ("/facts/worth", { $0.facts.append($0.facts[0]) }),
    ("/deals/rivals", { $0.deals.append($0[deal: "rivals"]) }),
    ("/deals/funding/tranches/first", { $0[deal: "funding"].tranches.append(Tranche(id: "first", name: "Example")) }),
  ]

  @Test(arguments: duplicates.indices)
  func identifiersAreUnique(index: Int) {
    let (path, change) = Self.duplicates[index]
    let findings = DealBookDraft.findings(change)
    #expect(findings == ["duplicate-id \(path)"])
  }

  @Test func oneIdentifierMayNameThingsOfTwoSections() {
    #expect(DealBookDraft.findings { $0.facts[0].id = "funding" } == [])
  }

  @Test(arguments: ["", " ", "-a", "a b", "a/b", "a~", "\"", "a\n", "\u{301}", "a\u{0}", "🏦", "."])
  func badIdentifiers(id: String) {
    let path = BookPath("facts", id)
    #expect(DealBookDraft.findings { $0.facts[0].id = FactID(rawValue: id) } == ["bad-id \(path)"])
  }

  @Test(arguments: ["a", "3m", "A.b-c_d", "société", "日本", "e\u{301}", "0"])
  func goodIdentifiers(id: String) {
    // A combining accent is a letter's; where Unicode does not call it alphabetic, the composed spelling is the way.
    let isAlphabetic = id.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.isASCII }
    #expect(DealBookDraft.findings { $0.facts[0].id = FactID(rawValue: id) }.isEmpty == isAlphabetic)
  }

  @Test("Two spellings that look the same are two identifiers, also where they refer")
  func canonicallyEqualSpellings() {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    let findings = DealBookDraft.findings { draft in
      draft.scopes.append(Scope(id: ScopeID(rawValue: composed), name: "Example"))
      draft[deal: "license"].terms.exceptions = [decomposed]
    }
    #expect(findings == ["unknown-id /deals/license/except/0"])
  }

  @Test func aSlipIsAnsweredWithASuggestion() throws {
    var draft = DealBookDraft.sound
    draft[deal: "funding"].parties[0].company = "clodu"
    let finding = try #require(DealBook.validating(draft).diagnostics.first)
    #expect(finding.message == "there is no company “clodu”")
    #expect(finding.remedy == "did you mean “cloud”?")
  }
}
