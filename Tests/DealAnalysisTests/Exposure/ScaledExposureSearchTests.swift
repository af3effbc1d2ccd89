import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealAnalysis

@Suite struct ScaledExposureSearchTests {
  private func loss(_ report: ExposureReport, _ loser: String, _ failing: String) -> ScaledExposure? {
    report.scaled?.losses.first { $0.of.id == loser && $0.to.id == failing }
  }

  /// S = [[0, ½], [¼, 0]], so that (I − S)⁻¹ = [[8/7, 4/7], [2/7, 8/7]].
  @Test func twoCompaniesThatOweEachOther() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(700))
    web.lend("b", "a", .dollars(350))
    for company in ["a", "b"] { web.equity(company, .dollars(1400)) }
    let loss = try #require(try web.exposures(of: "a", to: "b").scaled?.losses.first)
    #expect(loss.direct == .dollars(700))
    #expect(loss.total == .dollars(800))
    #expect(loss.chains.isEmpty && loss.chainCount == 0)
    // Everything beyond the direct link comes to a company again.
    #expect(loss.rest == .dollars(100) && loss.revisiting == .dollars(100))
    let share = try #require(loss.share)
    #expect(abs(share.atLeast - 4.0 / 7) < 1e-15 && share.atMost == share.atLeast)
    #expect(loss.errorBound < 1e-6)
    #expect(try web.exposures(of: "b", to: "a").scaled?.losses.first?.total == .dollars(400))
  }

  @Test func aChainCarriesItsFirstLinkTimesTheShares() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(60))
    web.lend("b", "c", .dollars(30))
    web.lend("a", "c", .dollars(5))
    web.equity("b", .dollars(120))
    let loss = try #require(try web.exposures(of: "a", to: "c").scaled?.losses.first)
    // b loses a quarter of its equity, so a loses a quarter of 60.
    #expect(loss.total == .dollars(20) && loss.direct == .dollars(5))
    #expect(loss.chains.map(\.amount) == [.dollars(15)])
    #expect(loss.chains.first?.shares.map(\.atLeast) == [0.25])
    #expect(loss.rest == .dollars(0) && loss.revisiting == .dollars(0))
    // The base of the one who loses is not known: there is an amount and no share.
    #expect(loss.share == nil)
  }

  /// Elimination in exact fractions on a thousand networks, with a total or without.
  @Test func totalsAreThoseOfExactFractions() throws {
    var generator = SeededGenerator(seed: 5)
    var (compared, endless) = (0, 0)
    for round in 0..<400 {
      let network = LoanNetwork.random(
        loans: 3 + round % 10, divisors: round % 4 == 0 ? [6, 8] : [12, 16, 24], using: &generator)
      let source = try network.web().source(.exposure)
      let amounts = network.amounts.map(\.lowerBound)
      let bases = network.bases.map { $0.map { Fraction($0) } }
      for failing in 0..<UInt32(4) {
        // Who has no deal cannot be asked for.
        guard (try? source.vertex(of: LoanNetwork.name(failing))) != nil else { continue }
        let report = try source.exposures(ExposureQuery(to: LoanNetwork.name(failing), base: .equity))
        for loser in 0..<UInt32(4) where loser != failing {
          let found = loss(report, LoanNetwork.name(loser), LoanNetwork.name(failing))
          guard let total = network.total(of: loser, to: failing, amounts, bases) else {
            #expect(found != nil && found?.total == nil && found?.loops.isEmpty == false, "\(network)")
            endless += 1
            continue
          }
          #expect(found?.total?.exactValue.map { total.cents.contains($0) } ?? (total.numerator == 0), "\(network)")
          #expect((found?.direct.lower ?? 0) <= found?.total?.lower ?? 0)
          try checkChains(network, found, loser, failing, amounts, bases)
          compared += 1
        }
      }
    }
    #expect(compared > 1500 && endless > 30)
  }

  private func checkChains(
    _ network: LoanNetwork, _ found: ScaledExposure?, _ loser: UInt32, _ failing: UInt32, _ amounts: [Int],
    _ bases: [Fraction?]
  ) throws {
    let chains = network.chains(of: loser, to: failing, amounts, bases)
    guard let found else {
      #expect(chains.isEmpty)
      return
    }
    #expect(found.chains.count == chains.count && found.chainCount == chains.count, "\(network)")
    for (chain, next) in zip(found.chains, found.chains.dropFirst()) {
      #expect(chain.amount.lower >= next.amount.lower)
    }
    for chain in found.chains {
      let key = chain.companies.compactMap { UInt32($0.id.dropFirst(4)) }
      let carried = try #require(chains[key], "\(network)")
      #expect(abs(Double(chain.amount.lower) - 100 * carried.value) <= 1, "\(network)")
    }
    let direct = found.direct.lower
    let sum = found.chains.reduce(direct) { $0 + $1.amount.lower }
    #expect(sum + (found.rest?.lower ?? -1) == found.total?.lower)
    let total = network.total(of: loser, to: failing, amounts, bases)
    let simple = chains.values.reduce(Double(direct) / 100) { $0 + $1.value }
    let revisiting = 100 * ((total?.value ?? 0) - simple)
    // It is never more than what all chains, each rounded by up to a half, leave of the total.
    #expect(abs(Double(found.revisiting?.lower ?? -1) - revisiting) <= 0.51 + Double(chains.count) / 2, "\(network)")
    #expect(found.revisiting?.lower ?? 0 <= found.rest?.lower ?? 0)
  }

  /// Each bound is what the exact amounts at that end give.
  @Test func boundsAreAttained() throws {
    var generator = SeededGenerator(seed: 6)
    for round in 0..<150 {
      let network = LoanNetwork.random(loans: 3 + round % 8, knowsAmounts: false, using: &generator)
      guard network.list.edges.contains(where: { $0.source == 0 }) else { continue }
      let report = try network.web().exposures(of: "firm0")
      let bases = network.bases.map { $0.map { Fraction($0) } }
      for failing in 1..<UInt32(4) {
        let least = network.total(of: 0, to: failing, network.amounts.map(\.lowerBound), bases)
        let most = network.total(of: 0, to: failing, network.amounts.map(\.upperBound), bases)
        guard let found = loss(report, "firm0", LoanNetwork.name(failing)) else {
          #expect(most?.numerator == 0, "\(network)")
          continue
        }
        guard let least else {
          #expect(found.total == nil && !found.loops.isEmpty, "\(network)")
          continue
        }
        #expect(least.cents.contains(found.total?.lower ?? -1), "\(network)")
        if let most {
          #expect(most.cents.contains(found.total?.upper ?? -1), "\(network)")
        } else {
          #expect(found.total?.upper == nil && !found.loops.isEmpty, "\(network)")
        }
      }
    }
  }

  /// With amounts that are known, every base at which a company passes on no more than it loses gives a total within the
  /// bounds, and the smallest of them gives the greatest.
  @Test func companiesWithoutABasePassOnAtMostWhatTheyLose() throws {
    var generator = SeededGenerator(seed: 7)
    var attained = 0
    for round in 0..<150 {
      let network = LoanNetwork.random(loans: 4 + round % 6, missing: 2, using: &generator)
      let amounts = network.amounts.map(\.lowerBound)
      let claims = (0..<UInt32(4)).map { company in
        network.list.edges.indices.filter { network.list.edges[$0].target == company }.reduce(0) { $0 + amounts[$1] }
      }
      // Whom nobody has lent to fails without a loss.
      guard claims[3] > 0 else { continue }
      let report = try network.web().exposures(to: "firm3")
      for loser in 0..<UInt32(3) {
        guard let found = loss(report, LoanNetwork.name(loser), "firm3"), let total = found.total else { continue }
        for choice in 0..<25 {
          let factors = [[1, 2, 5, 40, nil][choice % 5], [1, 2, 5, 40, nil][choice / 5]]
          let bases: [Fraction?] = (0..<4).map { company in
            company > 1
              ? network.bases[company].map { Fraction($0) }
              : factors[company].flatMap { claims[company] == 0 ? nil : Fraction($0 * claims[company]) }
          }
          guard let exact = network.total(of: loser, to: 3, amounts, bases) else {
            #expect(total.upper == nil, "\(network)")
            continue
          }
          let cents = exact.cents
          #expect((cents.max() ?? 0) >= total.lower, "\(network)")
          #expect(total.upper.map { (cents.min() ?? 0) <= $0 } ?? true, "\(network)")
          if choice == 0, let most = total.upper {
            #expect(cents.contains(most), "\(network)")
            attained += 1
          }
          if choice == 24 { #expect(cents.contains(total.lower), "\(network)") }
        }
      }
    }
    #expect(attained > 100)
  }

  @Test func theThreeWaysToAskAgree() throws {
    var generator = SeededGenerator(seed: 8)
    for round in 0..<50 {
      let network = LoanNetwork.random(
        companies: 5, loans: 5 + round % 9, knowsAmounts: round % 2 == 0, missing: round % 3, using: &generator)
      let source = try network.web().source(.exposure)
      func losses(_ loser: String?, _ failing: String?) throws -> [ScaledExposure]? {
        try source.exposures(ExposureQuery(of: loser, to: failing, base: .equity)).scaled?.losses
      }
      for loser in 0..<UInt32(5) {
        guard let row = try? losses(LoanNetwork.name(loser), nil) else { continue }
        for failing in 0..<UInt32(5) where loser != failing {
          let names = (LoanNetwork.name(loser), LoanNetwork.name(failing))
          guard let column = try? losses(nil, names.1) else { continue }
          let one = try losses(names.0, names.1)?.first
          for other in [row.first { $0.to.id == names.1 }, column.first { $0.of.id == names.0 }] {
            #expect(other?.total == one?.total, "\(network) \(names)")
            #expect(other?.chains == one?.chains, "\(network) \(names)")
            #expect(other?.revisiting == one?.revisiting, "\(network) \(names)")
          }
        }
      }
    }
  }

  /// A larger loan, and a smaller base, never lower a total.
  @Test func totalsRiseWithExposuresAndFallWithBases() throws {
    var generator = SeededGenerator(seed: 10)
    var compared = 0
    for round in 0..<120 {
      var network = LoanNetwork.random(loans: 4 + round % 6, divisors: [20, 30, 40], using: &generator)
      guard !network.amounts.isEmpty, (try? network.web().exposures(of: "firm0", to: "firm1")) != nil else { continue }
      let before = try network.web().exposures(of: "firm0", to: "firm1").scaled?.losses
      if round % 2 == 0 {
        let edge = Int.random(in: network.amounts.indices, using: &generator)
        let amount = network.amounts[edge].lowerBound + 2
        network.amounts[edge] = amount...amount
      } else {
        let company = Int.random(in: 0..<4, using: &generator)
        network.bases[company] = network.bases[company].map { $0 - 5 }
      }
      let after = try network.web().exposures(of: "firm0", to: "firm1").scaled?.losses
      guard let old = before?.first?.total, let new = after?.first?.total else { continue }
      #expect(new.lower >= old.lower, "\(network)")
      compared += 1
    }
    #expect(compared > 40)
  }

  @Test func aDealInTwoPartsAndOtherNamesChangeNothing() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<40 {
      var network = LoanNetwork.random(loans: 5 + round % 6, using: &generator)
      guard let edge = network.amounts.indices.first(where: { network.amounts[$0].lowerBound > 1 }) else { continue }
      let whole = try network.web().source(.exposure)
      let amount = network.amounts[edge].lowerBound
      network.amounts[edge] = 1...1
      network.amounts.append((amount - 1)...(amount - 1))
      network.list.edges.append(network.list.edges[edge])
      let split = try network.web().source(.exposure)
      let names = [3, 1, 0, 2] as [UInt32]
      network.list = network.list.relabeled(names)
      network.bases = (0..<4).map { name in network.bases[names.firstIndex(of: name) ?? 0] }
      let renamed = try network.web().source(.exposure)
      for loser in 0..<UInt32(4) {
        for failing in 0..<UInt32(4) where loser != failing {
          func loss(_ source: FlowSource, _ names: [UInt32]) -> ScaledExposure? {
            let query = ExposureQuery(
              of: LoanNetwork.name(names[Int(loser)]), to: LoanNetwork.name(names[Int(failing)]), base: .equity)
            return try? source.exposures(query).scaled?.losses.first
          }
          let found = loss(whole, [0, 1, 2, 3])
          for other in [loss(split, [0, 1, 2, 3]), loss(renamed, names)] {
            #expect(other?.total == found?.total && other?.direct == found?.direct, "\(network)")
            #expect(other?.chains.map(\.amount) == found?.chains.map(\.amount), "\(network)")
            #expect(other?.revisiting == found?.revisiting && other?.share == found?.share, "\(network)")
          }
        }
      }
    }
  }

  /// Along one chain a base of c times the size leaves a c-th of the share.
  @Test func aBaseOfSeveralTimesTheSizeDividesTheShares() throws {
    for factor in [1, 3, 8] {
      var web = DealWeb()
      web.lend("a", "b", .dollars(24))
      web.lend("b", "c", .dollars(24))
      for company in ["a", "b"] { web.equity(company, .dollars(48 * factor)) }
      let losses = try #require(try web.exposures(of: "a").scaled?.losses)
      #expect(losses.map(\.direct) == [.dollars(24), .dollars(0)])
      #expect(losses.map { $0.share?.atLeast } == [0.5 / Double(factor), 0.25 / Double(factor * factor)])
    }
  }

  @Test func aClosedLoopIsNamed() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(100))
    web.lend("b", "a", .dollars(100))
    web.lend("c", "a", .dollars(3))
    web.lend("d", "c", .dollars(3))
    for company in ["a", "b", "c"] { web.equity(company, .dollars(100)) }
    let losses = try #require(try web.exposures(to: "b").scaled?.losses)
    #expect(losses.map(\.of.id) == ["a", "c", "d"])
    for loss in losses {
      #expect(loss.total == nil && loss.rest == nil && loss.share == nil)
      #expect(loss.loops.map { $0.map(\.id) } == [["a", "b"]])
    }
    // The chains are what they are without a sum over all walks.
    #expect(losses.last?.chains.map(\.amount) == [AmountInterval(9)])
    // Who does not reach the loop has a total.
    #expect(try web.exposures(of: "d", to: "c").scaled?.losses.first?.total == .dollars(3))
  }

  /// A loop that is closed at the greatest amounts alone has a least total, and no greatest one.
  @Test func aLoopMayBeClosedAtTheGreatestAmounts() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(50...100))
    web.lend("b", "a", .dollars(100))
    for company in ["a", "b"] { web.equity(company, .dollars(100)) }
    let loss = try #require(try web.exposures(of: "a", to: "b").scaled?.losses.first)
    // 50 · (1 + ½ + ¼ + …)
    #expect(loss.total == .dollars(100...))
    #expect(loss.loops.map { $0.map(\.id) } == [["a", "b"]])
  }

  @Test func exposuresBeyondAWholeBaseAreNamed() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(30))
    web.lend("b", "c", .dollars(20))
    web.lend("x", "y", .dollars(99))
    web.equity("a", .dollars(20))
    web.equity("b", .dollars(20))
    web.equity("x", .dollars(1))
    let scaled = try #require(try web.exposures(of: "a").scaled)
    #expect(scaled.excesses.map { [$0.of.id, $0.to.id] } == [["a", "b"]])
    #expect(scaled.excesses.first?.share.atLeast == 1.5)
  }

  @Test func withoutAnyBaseThereIsNothingToScaleBy() throws {
    var web = DealWeb()
    web.lend("a", "b", .dollars(30))
    web.lend("b", "c", .dollars(20))
    let report = try web.exposures(of: "a")
    #expect(report.scaled?.losses == [] && report.scaled?.mixedChains == [])
    #expect(report.scaled?.bases.map(\.company.id) == ["a", "b"])
    #expect(report.pathCount == 1)
  }
}
