import DealModel
import DealTestSupport
import FlowModel
import Synchronization
import Testing

@testable import DealAnalysis

@Suite("Which conclusions stand")
struct DealBookSensitivityTests {
  private func query(_ book: DealBook, _ basis: Basis = .committed) -> FlowQuery {
    FlowQuery(layer: .cash, basis: basis, clock: Clock(of: book))
  }

  /// Acme and Bolt pay each other by two deals each way, one of them only announced; Cord is outside.
  private func web() -> DealWeb {
    var web = DealWeb()
    web.deal("there", .investment, [(.investor, "acme"), (.investee, "bolt")], 10)
    web.deal("back", .cloudContract, [(.customer, "bolt"), (.provider, "acme")], 30)
    web.deal("more", .cloudContract, [(.customer, "bolt"), (.provider, "acme")], 20, .announced)
    web.deal("aside", .investment, [(.investor, "cord"), (.investee, "bolt")], 5)
    return web
  }

  @Test(
    "each trial finds what the question finds on the book that the variation leads to",
    arguments: 0..<20 as Range<UInt64>)
  func trialsAreQuestions(seed: UInt64) throws {
    guard let book = RandomStory().book(seed: seed) else { return }
    let flows = query(book, .rumored)
    var sensitivity = SensitivityQuery(.cycles(CircularFlowQuery()))
    sensitivity.trialLimit = nil
    guard let report = try? book.sensitivity(sensitivity, flows: flows) else { return }
    for (index, trial) in report.trials.enumerated() where trial.failure == nil {
      let varied = try book.varying(flows, by: trial.variation)
      let found = try FlowSource(book: varied.book, query: varied.query).circularFlows(CircularFlowQuery()).findings
      for conclusion in report.conclusions {
        #expect(conclusion.values[index] == found.first { $0.subject == conclusion.finding.subject }?.value)
      }
      let known = Set(report.conclusions.map(\.finding.subject))
      #expect(trial.newFindings == found.filter { !known.contains($0.subject) })
    }
  }

  // 10 go there, 30 come back; on headline 50 do. Without “there” or “back” there is no loop, without “aside” nothing changes.
  @Test("a loop stands without what is aside, and moves with what it is made of")
  func loop() throws {
    let book = try DealBook(web().draft)
    let report = try book.sensitivity(SensitivityQuery(.cycles(CircularFlowQuery())), flows: query(book))
    #expect(report.question == "cycles" && report.header.report == "sensitivity")
    let ratio = try #require(
      report.conclusions.first { if case .returnRatio = $0.finding.subject { true } else { false } })
    func found(_ variation: Variation) throws -> Finding.Value? {
      ratio.values[try #require(report.trials.firstIndex { $0.variation == variation })]
    }
    #expect(ratio.finding.value == Finding.Value(.ratio, 3))
    #expect(try found(.basis(.headline)) == Finding.Value(.ratio, 5))
    #expect(try found(.basis(.conditional)) == Finding.Value(.ratio, 3))
    #expect(try found(.basis(.paid)) == nil)
    #expect(try found(.withoutDeal("there")) == nil && found(.withoutDeal("aside")) == Finding.Value(.ratio, 3))
    // What does not count on the basis is not left out: it would change nothing.
    #expect(!report.trials.contains { $0.variation == .withoutDeal("more") })
    // One source tells everything, so without such deals nothing is left.
    #expect(try found(.withoutSingleSource) == nil)
    #expect(ratio.range.atLeast == 3 && ratio.range.atMost == 5)
    let standing =
      try ratio.standingCount == report.trials.count { try found($0.variation) == Finding.Value(.ratio, 3) }
    #expect(standing)
  }

  @Test("each side of a conflict is tried, and takes the place of all others")
  func sides() throws {
    var web = web()
    func dollars(_ amount: Int64) -> Amount { .exact(Money(minorUnits: amount * 100, currency: .usd)) }
    web.draft.sources += [
      Source(id: "second", title: "Second", date: .day(DealWeb.day)),
      Source(id: "third", title: "Third", date: .day(DealWeb.day)),
    ]
    web.draft.deals[1].claims += [
      Claim(source: "second", whole: ClaimedFields(status: .committed, amount: dollars(40))),
      Claim(source: "third", whole: ClaimedFields(status: .committed, amount: dollars(60))),
    ]
    let book = try DealBook(web.draft)
    let report = try book.sensitivity(SensitivityQuery(.cycles(CircularFlowQuery())), flows: query(book))
    let sides = report.trials.compactMap { trial -> Variation.Side? in
      if case .side(let side) = trial.variation { side } else { nil }
    }
    #expect(sides.map(\.value) == [dollars(30).description, dollars(40).description])
    #expect(
      sides.map(\.sources) == [["paper"], ["second"]] && sides.allSatisfy { $0.field == "amount" && $0.entry == "back" }
    )
    let ratio = try #require(
      report.conclusions.first { if case .returnRatio = $0.finding.subject { true } else { false } })
    #expect(ratio.finding.value == Finding.Value(.ratio, 6))
    let values = report.trials.indices.filter { report.trials[$0].variation.group == .conflict }.map {
      ratio.values[$0]
    }
    #expect(values == [Finding.Value(.ratio, 3), Finding.Value(.ratio, 4)])
  }

  @Test("an open question is answered both ways")
  func openQuestion() throws {
    var web = DealWeb()
    web.deal("old", .investment, [(.investor, "acme"), (.investee, "bolt")], 100)
    web.deal("new", .investment, [(.investor, "acme"), (.investee, "bolt")], 30)
    web.draft.deals[1].links.supersedes = DealLinks.Supersession(deal: "old", isOpen: true)
    let book = try DealBook(web.draft)
    let report = try book.sensitivity(
      SensitivityQuery(.concentration(ConcentrationQuery(of: "bolt"))), flows: query(book))
    let total = try #require(
      report.conclusions.first { if case .sideTotal = $0.finding.subject { true } else { false } })
    // Open, the pair counts as the newer to the larger; replaced it is the newer one, else the sum.
    #expect(total.finding.value == .money(atLeast: 3_000, atMost: 10_000))
    func found(_ isReplaced: Bool) throws -> Finding.Value? {
      total.values[
        try #require(
          report.trials.firstIndex { $0.variation == .replacement(newer: "new", older: "old", isReplaced: isReplaced) })
      ]
    }
    #expect(try found(true) == .money(atLeast: 3_000, atMost: 3_000))
    #expect(try found(false) == .money(atLeast: 13_000, atMost: 13_000))
  }

  @Test("any number of threads gives the same report", arguments: [1, 2, 3, 8])
  func threads(count: Int) throws {
    let book = try DealBook(web().draft)
    var query = SensitivityQuery(.circularity(CircularityQuery()))
    query.threads = 1
    let one = try book.sensitivity(query, flows: self.query(book))
    query.threads = count
    let calls = Mutex([Int]())
    let many = try book.sensitivity(query, flows: self.query(book)) { done, _ in calls.withLock { $0.append(done) } }
    #expect(one.trials == many.trials && one.conclusions == many.conclusions)
    #expect(calls.withLock { $0 } == Array(1...many.trials.count))
  }

  @Test("a trial that was cut short finds nothing, and says so")
  func cutShort() throws {
    let book = try DealBook(web().draft)
    var cycles = CircularFlowQuery()
    cycles.visitBudget = 1
    let report = try book.sensitivity(SensitivityQuery(.cycles(cycles)), flows: query(book))
    #expect(!report.header.isComplete)
    let looped = report.trials.filter { $0.variation == .basis(.headline) }
    #expect(looped.count == 1 && looped.allSatisfy { $0.failure?.description.contains("cut short") ?? false })
  }

  @Test("too much to try is refused, and sorts of trials can be chosen")
  func limits() throws {
    let book = try DealBook(web().draft)
    var query = SensitivityQuery(.overlaps)
    query.trialLimit = 3
    #expect(throws: AnalysisError.self) { try book.sensitivity(query, flows: self.query(book)) }
    query.groups = [.evidence]
    #expect(try book.sensitivity(query, flows: self.query(book)).trials.map(\.variation) == [.withoutSingleSource])
  }
}
