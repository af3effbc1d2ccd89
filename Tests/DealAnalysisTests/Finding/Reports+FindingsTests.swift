import DealModel
import FlowModel
import Testing

@testable import DealAnalysis

@Suite("What answers find")
struct ReportsFindingsTests {
  /// Acme puts 10 into Bolt, which owes it 25; Cord puts 5 into Bolt and into its rival Dune.
  private func web() -> DealWeb {
    var web = DealWeb()
    web.deal("ab", .investment, [(.investor, "acme"), (.investee, "bolt")], 10)
    web.deal("ba", .cloudContract, [(.customer, "bolt"), (.provider, "acme")], 25)
    web.deal("cb", .investment, [(.investor, "cord"), (.investee, "bolt")], 5)
    web.deal("cd", .investment, [(.investor, "cord"), (.investee, "dune")], 5)
    web.deal("rivals", .competitor, [(.party, "bolt"), (.party, "dune")])
    return web
  }

  private func value(of subject: Finding.Subject, in findings: [Finding]) throws -> Finding.Value {
    #expect(Set(findings.map(\.subject)).count == findings.count)
    return try #require(findings.first { $0.subject == subject }?.value)
  }

  private let acme = CompanyReference(id: "acme", name: "The acme")
  private let bolt = CompanyReference(id: "bolt", name: "The bolt")
  private let cord = CompanyReference(id: "cord", name: "The cord")
  private let dune = CompanyReference(id: "dune", name: "The dune")

  @Test func circularFlows() throws {
    let findings = try web().source().circularFlows(CircularFlowQuery()).findings
    #expect(try value(of: .circularFlowCount, in: findings) == Finding.Value(.count, 1))
    #expect(try value(of: .circularFlow([acme, bolt]), in: findings) == Finding.Value(AmountInterval(1_000)))
    #expect(try value(of: .returnRatio([acme, bolt], to: acme), in: findings) == Finding.Value(.ratio, 2.5))
  }

  // 10 go round of 45, on both legs: 20 ÷ 45. Bolt pays 25, of which 10 come back; Acme pays 10.
  @Test func circularity() throws {
    var query = CircularityQuery()
    query.comparesBases = false
    let findings = try web().source().circularity(query).findings
    #expect(try value(of: .circulation(nil), in: findings) == Finding.Value(AmountInterval(2_000)))
    let share = try value(of: .circularShare(nil), in: findings).bounds
    #expect(abs((share.atLeast ?? 0) - 20.0 / 45) < 1e-12 && abs((share.atMost ?? 0) - 20.0 / 45) < 1e-12)
    #expect(try value(of: .returnedShare(bolt), in: findings) == Finding.Value(.share, 0.4))
    #expect(try value(of: .breakingAmount, in: findings) == .money(atLeast: 1_000, atMost: 1_000))
  }

  @Test func concentrationAndExposure() throws {
    let findings = try web().source().concentrations(ConcentrationQuery(of: "bolt")).findings
    #expect(try value(of: .sideTotal(bolt, .funders), in: findings) == Finding.Value(AmountInterval(1_500)))
    // Two thirds and one third: 4/9 + 1/9.
    let index = try value(of: .concentrationIndex(bolt, .funders), in: findings).bounds
    #expect(abs((index.atLeast ?? 0) - 5.0 / 9) < 1e-12 && abs((index.atMost ?? 0) - 5.0 / 9) < 1e-12)
    let exposures = try web().source(.exposure).exposures(ExposureQuery(of: "acme")).findings
    #expect(
      try value(of: .directExposure(acme, through: bolt, .backlog, kind: "cloudContract"), in: exposures)
        == Finding.Value(AmountInterval(2_500)))
  }

  @Test func overlaps() throws {
    let book = try DealBook(web().draft)
    let query = FlowQuery(layer: .cash, basis: .committed, clock: Clock(of: book), grouping: .none)
    let findings = try book.overlaps(query).findings
    #expect(try value(of: .rivalTies(cord, [bolt, dune]), in: findings) == .holds)
    #expect(try value(of: .doubleRole(acme, to: bolt), in: findings) == .holds)
  }

  /// Acme and Bolt pay each other; Cord leads to them, and to Dune, which hangs on.
  @Test func components() throws {
    let findings = try web().source().components().findings
    #expect(try value(of: .weakComponentCount, in: findings) == Finding.Value(.count, 1))
    #expect(try value(of: .strongComponentCount, in: findings) == Finding.Value(.count, 1))
    #expect(try value(of: .loopCompanyCount, in: findings) == Finding.Value(.count, 2))
    #expect(try value(of: .highestCoreNumber, in: findings) == Finding.Value(.count, 1))
    #expect(findings.suffix(2).map(\.subject) == [.coreMember(acme), .coreMember(bolt)] && findings.count == 6)
  }

  /// Cord reaches Acme by Bolt alone, whom it pays 5 of the 30 that pass.
  @Test func paths() throws {
    let findings = try web().source().paths(PathQuery(from: "cord", to: "acme")).findings
    #expect(try value(of: .pathCount(cord, to: acme), in: findings) == Finding.Value(.count, 1))
    #expect(try value(of: .distance(cord, to: acme), in: findings) == Finding.Value(.count, 2))
    #expect(try value(of: .path([cord, bolt, acme]), in: findings) == Finding.Value(AmountInterval(500)))
    #expect(try value(of: .passage(bolt, from: cord, to: acme), in: findings) == .holds)
    #expect(try value(of: .fewestFlows(cord, to: acme), in: findings) == Finding.Value(.count, 1))
    #expect(try value(of: .leastAmount(cord, to: acme), in: findings) == Finding.Value(AmountInterval(500)))
    let none = try web().source().paths(PathQuery(from: "dune", to: "acme")).findings
    #expect(none.map(\.subject) == [.pathCount(dune, to: acme)])
  }

  /// Of the 12 ordered pairs of four companies, two pass from Cord to Bolt: to Bolt, and to Acme.
  @Test func flowCentrality() throws {
    let findings = try web().source().flowCentrality().findings
    #expect(try value(of: .flowBetweenness(cord, to: bolt), in: findings) == Finding.Value(.index, 2.0 / 12))
    #expect(findings.count == 4)
  }

  /// Of four flows, two between Acme and Bolt and one between Cord and Dune: 3/4 − (5/8)² − (3/8)².
  @Test func communities() throws {
    let findings = try web().source().communities().findings
    #expect(try value(of: .communityCount, in: findings) == Finding.Value(.count, 2))
    #expect(try value(of: .modularity, in: findings) == Finding.Value(.index, 0.21875))
    #expect(try value(of: .shareInsideCommunities, in: findings) == Finding.Value(.share, 0.75))
    #expect(try DealWeb().source().communities().findings.map(\.subject) == [.communityCount, .modularity])
  }

  @Test func centrality() throws {
    let findings = try web().source().centrality([.inDegree, .inStrength], top: nil, options: CentralityOptions())
      .findings
    #expect(try value(of: .centrality(bolt, .inDegree), in: findings) == Finding.Value(.count, 2))
    #expect(try value(of: .centrality(bolt, .inStrength), in: findings) == Finding.Value(AmountInterval(1_500)))
  }

  // 15 ÷ 25 of what is owed to Acme would be wrong: Cord is no supplier. 10 ÷ 25.
  @Test func coverage() throws {
    let findings = try web().source().coverage(CoverageQuery(of: "bolt")).findings
    #expect(try value(of: .supplierShare(acme), in: findings) == Finding.Value(.share, 0.4))
    #expect(try value(of: .owed(bolt), in: findings) == Finding.Value(AmountInterval(2_500)))
  }
}
