import DealAnalysis
import DealModel
import FlowModel

extension Finding {
  /// What the finding is about, for programs: a stable text.
  public var key: String { subject.key }
}

extension Finding.Subject {
  /// What the finding is about, for readers.
  var words: String {
    func loop(_ companies: [CompanyReference]) -> String {
      (companies + companies.prefix(1)).map(\.name).joined(separator: " → ")
    }
    func on(_ basis: Basis?) -> String { basis.map { ", \($0.rawValue)" } ?? "" }
    return switch self {
    case .circularFlowCount: "circular flows"
    case .circularFlow(let companies): loop(companies)
    case .returnRatio(let companies, let anchor): "return to \(anchor.name) by \(loop(companies))"
    case .money(let basis): "all money\(on(basis))"
    case .circulation(let basis): "the most that can circulate\(on(basis))"
    case .circularShare(let basis): "share that can circulate\(on(basis))"
    case .returnedShare(let firm): "share of what \(firm.name) pays that comes back to it"
    case .breakingAmount: "least amount whose deals break all loops"
    case .owed(let company): "owed by \(company.name)"
    case .means(let company): "cash and capital of \(company.name)"
    case .gap(let company, let year): "gap of \(company.name) in \(year)"
    case .runOutYear(let company): "year in which the money of \(company.name) runs out"
    case .requiredGrowth(let company): "required growth of \(company.name) a year"
    case .supplierShare(let supplier): "share of what is owed to \(supplier.name) that it puts in"
    case .suppliersShare: "share of what is owed to all known suppliers that they put in"
    case .partyCount(let company, let side): "\(side.rawValue) of \(company.name)"
    case .sideTotal(let company, let side): "total of the \(side.rawValue) of \(company.name)"
    case .concentrationIndex(let company, let side): "HHI of the \(side.rawValue) of \(company.name)"
    case .directExposure(let loser, let other, let aspect, let kind):
      "\(loser.name) through \(other.name), \(aspect.rawValue.words), \(kind.words)"
    case .pairExposure(let loser, let other, let aspect):
      "\(loser.name) through \(other.name), \(aspect.rawValue.words), directly"
    case .chainedExposure(let loser, let other, let aspect):
      "\(loser.name) through \(other.name), \(aspect.rawValue.words), along all chains"
    case .chainCount: "chains of exposure"
    case .rivalTies(let company, let rivals):
      "\(company.name) tied to competitors \(rivals.map(\.name).listed(with: "and"))"
    case .doubleRole(let company, let other): "\(company.name) both funds and trades with \(other.name)"
    case .centrality(let company, let measure): "\(measure.rawValue.words) of \(company.name)"
    case .flowBetweenness(let first, let second): "betweenness of what flows from \(first.name) to \(second.name)"
    case .weakComponentCount: "weak components"
    case .strongComponentCount: "strong components of two companies or more"
    case .loopCompanyCount: "companies on a loop"
    case .coreMember(let company): "\(company.name) in the core"
    case .highestCoreNumber: "highest core number"
    case .communityCount: "communities"
    case .modularity: "modularity"
    case .shareInsideCommunities: "share of flows inside communities"
    case .pathCount(let first, let last): "chains from \(first.name) to \(last.name)"
    case .distance(let first, let last): "legs of the shortest chain from \(first.name) to \(last.name)"
    case .path(let companies): "smallest leg of \(companies.map(\.name).joined(separator: " → "))"
    case .passage(let company, let first, let last):
      "\(company.name) on every chain from \(first.name) to \(last.name)"
    case .fewestFlows(let first, let last): "fewest flows that cut \(first.name) off from \(last.name)"
    case .leastAmount(let first, let last): "least amount that cuts \(first.name) off from \(last.name)"
    }
  }

  /// The finding for programs: stable, without spaces unless an id has one.
  var key: String {
    func list(_ companies: [CompanyReference]) -> String { companies.map(\.id).joined(separator: ",") }
    func on(_ basis: Basis?) -> String { basis.map { ":\($0.rawValue)" } ?? "" }
    return switch self {
    case .circularFlowCount: "circularFlowCount"
    case .circularFlow(let companies): "circularFlow:\(list(companies))"
    case .returnRatio(let companies, let anchor): "returnRatio:\(list(companies)):\(anchor.id)"
    case .money(let basis): "money\(on(basis))"
    case .circulation(let basis): "circulation\(on(basis))"
    case .circularShare(let basis): "circularShare\(on(basis))"
    case .returnedShare(let firm): "returnedShare:\(firm.id)"
    case .breakingAmount: "breakingAmount"
    case .owed(let company): "owed:\(company.id)"
    case .means(let company): "means:\(company.id)"
    case .gap(let company, let year): "gap:\(company.id):\(year)"
    case .runOutYear(let company): "runOutYear:\(company.id)"
    case .requiredGrowth(let company): "requiredGrowth:\(company.id)"
    case .supplierShare(let supplier): "supplierShare:\(supplier.id)"
    case .suppliersShare: "suppliersShare"
    case .partyCount(let company, let side): "partyCount:\(company.id):\(side.rawValue)"
    case .sideTotal(let company, let side): "sideTotal:\(company.id):\(side.rawValue)"
    case .concentrationIndex(let company, let side): "concentrationIndex:\(company.id):\(side.rawValue)"
    case .directExposure(let loser, let other, let aspect, let kind):
      "directExposure:\(loser.id):\(other.id):\(aspect.rawValue):\(kind)"
    case .pairExposure(let loser, let other, let aspect):
      "pairExposure:\(loser.id):\(other.id):\(aspect.rawValue)"
    case .chainedExposure(let loser, let other, let aspect):
      "chainedExposure:\(loser.id):\(other.id):\(aspect.rawValue)"
    case .chainCount: "chainCount"
    case .rivalTies(let company, let rivals): "rivalTies:\(company.id):\(list(rivals))"
    case .doubleRole(let company, let other): "doubleRole:\(company.id):\(other.id)"
    case .centrality(let company, let measure): "centrality:\(company.id):\(measure.rawValue)"
    case .flowBetweenness(let first, let second): "flowBetweenness:\(first.id):\(second.id)"
    case .weakComponentCount: "weakComponentCount"
    case .strongComponentCount: "strongComponentCount"
    case .loopCompanyCount: "loopCompanyCount"
    case .coreMember(let company): "coreMember:\(company.id)"
    case .highestCoreNumber: "highestCoreNumber"
    case .communityCount: "communityCount"
    case .modularity: "modularity"
    case .shareInsideCommunities: "shareInsideCommunities"
    case .pathCount(let first, let last): "pathCount:\(first.id):\(last.id)"
    case .distance(let first, let last): "distance:\(first.id):\(last.id)"
    case .path(let companies): "path:\(list(companies))"
    case .passage(let company, let first, let last): "passage:\(company.id):\(first.id):\(last.id)"
    case .fewestFlows(let first, let last): "fewestFlows:\(first.id):\(last.id)"
    case .leastAmount(let first, let last): "leastAmount:\(first.id):\(last.id)"
    }
  }

  /// The companies that it names.
  var companies: [CompanyReference] {
    switch self {
    case .circularFlowCount, .money, .circulation, .circularShare, .breakingAmount, .suppliersShare, .chainCount,
      .weakComponentCount, .strongComponentCount, .loopCompanyCount, .highestCoreNumber, .communityCount, .modularity,
      .shareInsideCommunities:
      []
    case .circularFlow(let companies), .path(let companies): companies
    case .returnRatio(let companies, _): companies
    case .returnedShare(let company), .owed(let company), .means(let company), .gap(let company, _),
      .runOutYear(let company), .requiredGrowth(let company), .supplierShare(let company), .partyCount(let company, _),
      .sideTotal(let company, _), .concentrationIndex(let company, _), .centrality(let company, _),
      .coreMember(let company):
      [company]
    case .directExposure(let loser, let other, _, _), .chainedExposure(let loser, let other, _),
      .pairExposure(let loser, let other, _):
      [loser, other]
    case .rivalTies(let company, let rivals): [company] + rivals
    case .doubleRole(let company, let other): [company, other]
    case .pathCount(let first, let last), .distance(let first, let last), .fewestFlows(let first, let last),
      .leastAmount(let first, let last), .flowBetweenness(let first, let last):
      [first, last]
    case .passage(let company, let first, let last): [company, first, last]
    }
  }
}

extension Finding.Value {
  /// The value for readers: one number, or its bounds.
  func words(in currency: Currency?) -> String {
    switch self {
    case .money(0?, nil): "unknown"
    case .money(let low, let high):
      Self.rangeText(low, high) { AmountInterval($0).description(in: currency) }
    case .number(.year, let low?, nil): "\(Int(low)) at the earliest"
    case .number(let unit, let low, let high): Self.rangeText(low, high) { unit.text(of: $0) }
    case .holds: "yes"
    }
  }

  private static func rangeText<Number>(_ low: Number?, _ high: Number?, _ text: (Number) -> String) -> String {
    switch (low.map(text), high.map(text)) {
    case (let low?, let high?): low == high ? low : "\(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): "unknown"
    }
  }
}

extension Finding.Unit {
  /// A number of this unit.
  fileprivate func text(of number: Double) -> String {
    switch self {
    case .count: number.magnitude < 1e15 ? grouped(Int64(number)) : "\(number)"
    case .share: ratioText((number * 1_000).rounded() / 10) + " %"
    case .ratio: ratioText(number)
    case .rate: growthText(number)
    case .herfindahl: grouped(Int64((number * 10_000).rounded()))
    case .index: measureText(number)
    case .year: "\(Int(number))"
    }
  }
}
