import DealAnalysis
import DealModel

/// The body of the JSON of communities.
struct CommunitiesJSON: Encodable {
  struct Tally: Encodable {
    let flowCount: Int
    let knownCount: Int

    static func sized(_ tally: FlowTally, in currency: Currency?) -> WithAmount<Tally> {
      WithAmount(tally.amount, in: currency, Tally(flowCount: tally.flowCount, knownCount: tally.knownCount))
    }
  }

  struct Community: Encodable {
    let number: Int
    let size: Int
    let companies: [String]
    let inside: WithAmount<Tally>
    let outgoing: WithAmount<Tally>
    let incoming: WithAmount<Tally>
  }

  struct Row: Encodable {
    let company: String
    let community: Int
    let flowsInside: Int
    let flowsOutside: Int
  }

  let companyCount: Int
  let flowCount: Int
  let count: Int
  let modularity: Double
  let resolution: Double
  let isDirected: Bool
  let isStable: Bool
  let weight: String
  let flowsWithoutWeight: Nullable<Int>
  let inside: WithAmount<Tally>
  let between: WithAmount<Tally>
  let sizes: [SizeClassJSON]
  let largest: [Community]
  let companies: [Row]
}

extension CommunityReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    func sized(_ tally: FlowTally) -> WithAmount<CommunitiesJSON.Tally> {
      CommunitiesJSON.Tally.sized(tally, in: header.currency)
    }
    return ReportJSON(
      header, companies: header.isOfBook ? companies.map(\.company) : [],
      CommunitiesJSON(
        companyCount: companyCount, flowCount: flowCount, count: count, modularity: modularity, resolution: resolution,
        isDirected: isDirected, isStable: isStable, weight: weight.rawValue,
        flowsWithoutWeight: Nullable(flowsWithoutWeight), inside: sized(inside), between: sized(between),
        sizes: SizeClassJSON.list(sizes),
        largest: listed.map {
          CommunitiesJSON.Community(
            number: $0.number, size: $0.size, companies: $0.members.map(\.id), inside: sized($0.inside),
            outgoing: sized($0.outgoing), incoming: sized($0.incoming))
        },
        companies: companies.map {
          CommunitiesJSON.Row(
            company: $0.company.id, community: $0.community, flowsInside: $0.flowsInside, flowsOutside: $0.flowsOutside)
        }))
  }
}
