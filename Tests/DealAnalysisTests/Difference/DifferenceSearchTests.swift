import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct DifferenceSearchTests {
  @Test func whatIsKnownForTheFirstTimeIsAdded() throws {
    let report = try book(.example("d", [.by("2026-02-01", .committed, .dollars(5))])).difference(from: "2026-01-01")
    #expect(report.lines == ["+ deal d: status – → committed, amount – → $5", "+ company a", "+ company b"])
    #expect(report.from.isEmpty && !report.to.isEmpty)
    #expect(report.change("d")?.basisBefore == nil)
    #expect(report.change("d")?.basisAfter == .committed)
    #expect(report.change("d")?.companies.map(\.id) == ["a", "b"])
  }

  @Test func talkThatBecomesAContractIsChanged() throws {
    let report = try book(
      .example("d", [.by("2026-01-01", .rumored, .dollars(...50)), .by("2026-02-01", .committed, .dollars(40))])
    ).difference(from: "2026-01-31")
    #expect(report.lines == ["~ deal d: status rumored → committed, amount ≤ $50 → $40"])
    #expect(report.change("d")?.basisBefore == .rumored)
    #expect(report.change("d")?.basisAfter == .committed)
    #expect(report.change("d")?.field("status")?.sources == ["2026-02-01"])
    #expect(report.change("d")?.field("status")?.before?.claims.map(\.source.id) == ["2026-01-01"])
  }

  @Test(arguments: [DealStatus.declined, .terminated, .superseded])
  func whatEndsIsDropped(end: DealStatus) throws {
    let report = try book(.example("d", [.by("2026-01-01", .committed), .by("2026-02-01", end)]))
      .difference(from: "2026-01-31")
    #expect(report.lines == ["× deal d: status committed → \(end)", "× company a", "× company b"])
    #expect(report.change("d")?.basisAfter == nil)
    #expect(report.change("d")?.lastInPlay == Clock(asOf: .written("2026-01-01"), knownOn: .written("2026-01-31")))
  }

  /// Talked about and refused in between: nobody who knew the first day heard of it, but it is news.
  @Test func whatCameAndWentIsDropped() throws {
    let deal = Deal.example("d", [.by("2026-02-01", .negotiating, .dollars(...9)), .by("2026-03-01", .declined)])
    let report = try book(deal).difference(from: "2026-01-31")
    #expect(report.lines == ["× deal d: status – → declined, amount – → ≤ $9"])
    #expect(report.change("d")?.lastInPlay?.knownOn == .written("2026-02-01"))
    // On a basis only what counts on it is in question.
    #expect(try book(deal).difference(from: "2026-01-31", basis: .committed).lines.isEmpty)
  }

  @Test func whatComesBackIsAdded() throws {
    let report = try book(.example("d", [.by("2026-01-01", .declined), .by("2026-02-01", .negotiating)]))
      .difference(from: "2026-01-31")
    #expect(report.lines.first == "+ deal d: status declined → negotiating≠")
  }

  @Test func whatWasOverAndStaysOverIsNoNews() throws {
    let report = try book(.example("d", [.by("2026-01-01", .declined), .by("2026-02-01", .declined)]))
      .difference(from: "2026-01-31")
    #expect(report.lines.isEmpty)
    #expect(report.unchanged.map(\.id) == ["d"])
    #expect(report.confirmations.map(\.claim.source.id) == ["2026-02-01"])
  }

  @Test func aBasisSaysWhatBecameFirm() throws {
    let text = try book(
      .example("firm", [.by("2026-01-01", .rumored), .by("2026-02-01", .committed)]),
      .example("weak", [.by("2026-02-01", .rumored)])
    ).difference(from: "2026-01-31", basis: .committed).lines
    #expect(text == ["+ deal firm: status rumored → committed", "+ company a", "+ company b"])
  }

  @Test func eachTermIsAFieldOfItsOwn() throws {
    let before = DealTerms.with { $0.scope = "s" }
    let after = DealTerms.with { terms in
      terms.scope = "t"
      terms.isExclusive = true
      terms.term = Term(start: .year(2026), end: .year(2029), duration: TermDuration(count: 4, unit: .years))
      terms.quantities = [Quantity(value: DecimalNumber(units: 2, decimals: 0), unit: "GW")]
      terms.details = ["chips"]
      terms.exceptions = ["b"]
    }
    let report = try book(
      .example(
        "d", .exclusivity, ["a", "b"],
        [.by("2026-01-01", .committed, terms: before), .by("2026-02-01", .committed, terms: after)])
    ).difference(from: "2026-01-31")
    #expect(
      report.lines == [
        "~ deal d: scope Example s → Example t≠, exclusive – → yes, exceptions – → Example b, start – → 2026, "
          + "end – → 2029, duration – → 4 years, quantities – → 2 GW, details – → chips"
      ])
    for field in try #require(report.change("d")).fields where field.key.name != "date" {
      #expect(field.sources == ["2026-02-01"] || field.key.name == "scope", "\(field.key.name)")
    }
  }

  @Test func sharesAndRatesAreFields() throws {
    let owns = { (share: Int64, largest: Bool) in
      DealTerms.with { ($0.share, $0.isLargestOwner) = (Ratio(millionths: share), largest) }
    }
    let pays = { (rate: Int64) in
      DealTerms.with { ($0.rate, $0.reaches) = (Ratio(millionths: rate), rate > 200_000 ? ["own"] : nil) }
    }
    let report = try book(
      .example(
        "own", .ownership, ["a", "b"],
        [
          .by("2026-01-01", .closed, terms: owns(250_000, false)),
          .by("2026-02-01", .closed, terms: owns(300_000, true)),
        ]),
      .example(
        "pay", .revenueShare, ["a", "b"],
        [.by("2026-01-01", .committed, terms: pays(200_000)), .by("2026-02-01", .committed, terms: pays(300_000))])
    ).difference(from: "2026-01-31")
    #expect(
      report.lines == [
        "~ deal own: share 25 % → 30 %≠, largest no → yes≠",
        "~ deal pay: rate 20 % → 30 %≠, reaches – → own",
      ])
  }

  @Test func tranchesComeAndChange() throws {
    let report = try book(
      .example(
        "d",
        [
          .by("2026-01-01", .committed, .dollars(50), tranches: [.of("now", .committed, .dollars(15))]),
          .by(
            "2026-02-01", .committed,
            tranches: [.of("now", .paid, .dollars(15)), .of("later", .conditional, .dollars(35))]),
        ])
    ).difference(from: "2026-01-31")
    #expect(
      report.lines == [
        "~ deal d: now.status committed → paid, later.status – → conditional, later.amount – → $35"
      ])
    #expect(report.change("d")?.basisAfter == .paid)
  }

  /// Two claims of one day and standing about amounts that exclude each other.
  @Test func aDisputeIsAChange() throws {
    let report = try book(
      .example("d", [.by("2026-01-01", .committed, .dollars(5)), .by("2026-02-01", .committed, .dollars(6))]),
      .example("e", [.by("2026-01-01", .committed, .dollars(5)), .by("2026-02-01", .announced, .dollars(5))])
    ).difference(from: "2026-01-31")
    #expect(report.lines == ["~ deal d: amount $5 → $6≠", "~ deal e: status committed → announced≠"])
    #expect(report.change("d")?.field("amount")?.difference?.exactValue == 100)
  }

  /// Five, then six, then five again: only who says so now made the difference.
  @Test func whoSaidItBeforeDidNotMakeTheDifference() throws {
    let report = try book(
      .example(
        "d",
        [
          .by("2026-01-01", .committed, .dollars(5)), .by("2026-01-15", .committed, .dollars(6)),
          .by("2026-02-01", .committed, .dollars(5)),
        ])
    ).difference(from: "2026-01-31")
    #expect(report.lines == ["~ deal d: amount $6≠ → $5≠"])
    let amount = try #require(report.change("d")?.field("amount"))
    #expect(amount.sources == ["2026-02-01"])
    #expect(amount.after?.claims.map(\.source.id) == ["2026-01-01", "2026-02-01"])
  }

  @Test func factsComeChangeAndAreContested() throws {
    let draft = DealBookDraft.example { draft in
      func fact(_ id: FactID, _ claims: [(SourceID, Amount)]) -> CompanyFact {
        CompanyFact(
          id: id, company: "a", kind: .freeCashFlow, time: .period(.year(2025)), nature: .forecast,
          claims: claims.map { FactClaim(source: $0.0, value: .money($0.1)) })
      }
      draft.facts = [
        fact("new", [("2026-02-01", .dollars(1))]),
        fact("contested", [("2026-01-01", .dollars(1)), ("2026-02-01", .dollars(2))]),
        fact("same", [("2026-01-01", .dollars(1)), ("2026-02-01", .dollars(1))]),
      ]
    }
    let report = try DealBook(draft).difference(from: "2026-01-31")
    #expect(
      report.lines == [
        "+ fact new: company – → Example a, kind – → freeCashFlow, time – → 2025, nature – → forecast, value – → $1",
        "~ fact contested: value $1 → $2≠",
      ])
    #expect(report.change("new")?.title == "free cash flow, 2025, forecast")
    #expect(report.confirmations.map(\.id) == ["same"])
  }

  @Test func inferredClaimsCanBeLeftOut() throws {
    let deal = Deal.example("d", [.by("2026-01-01", .rumored, inferred: "it follows"), .by("2026-02-01", .rumored)])
    #expect(try book(deal).difference(from: "2026-01-31").lines == ["~ deal d: inferred yes → –"])
    #expect(
      try book(deal).difference(from: "2026-01-31", inferred: false).lines.first == "+ deal d: status – → rumored")
  }

  @Test func daysInTheWrongOrderHaveNoAnswer() throws {
    let book = try book(.example("d", [.by("2026-02-01", .committed)]))
    #expect(throws: AnalysisError.self) { try book.difference(from: "2026-02-02", to: "2026-02-01") }
  }
}
