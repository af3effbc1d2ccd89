import DealAnalysis

/// The body of the JSON of components.
struct ComponentsJSON: Encodable {
  struct Component: Encodable {
    let number: Int
    let size: Int
    let companies: [String]
  }

  struct Division: Encodable {
    let count: Int
    let sizes: [SizeClassJSON]
    let largest: [Component]

    init(_ division: ComponentReport.Division) {
      count = division.count
      sizes = SizeClassJSON.list(division.sizes)
      largest = division.listed.map { Component(number: $0.number, size: $0.size, companies: $0.members.map(\.id)) }
    }
  }

  struct CoreShell: Encodable {
    let coreNumber: Int
    let count: Int
  }

  struct Row: Encodable {
    let company: String
    let weakComponent: Int
    let strongComponent: Int
    let part: Nullable<String>
    let coreNumber: Int
  }

  let companyCount: Int
  let flowCount: Int
  let pairCount: Int
  let weakComponents: Division
  let strongComponents: Division
  let mutualCount: Int
  let loopCount: Int
  let bowTie: Nullable<[String: Int]>
  let coreNumbers: [CoreShell]
  let companies: [Row]
}

extension ComponentReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    ReportJSON(
      header, companies: header.isOfBook ? companies.map(\.company) : [],
      ComponentsJSON(
        companyCount: companyCount, flowCount: flowCount, pairCount: pairCount,
        weakComponents: ComponentsJSON.Division(weak), strongComponents: ComponentsJSON.Division(strong),
        mutualCount: mutualCount, loopCount: loopCount,
        bowTie: Nullable(
          parts.isEmpty
            ? nil : Dictionary(uniqueKeysWithValues: Part.allCases.map { ($0.key, parts[$0] ?? 0) })),
        coreNumbers: coreNumbers.map { ComponentsJSON.CoreShell(coreNumber: $0.coreNumber, count: $0.count) },
        companies: companies.map {
          ComponentsJSON.Row(
            company: $0.company.id, weakComponent: $0.weakComponent, strongComponent: $0.strongComponent,
            part: Nullable($0.part?.key), coreNumber: $0.coreNumber)
        }))
  }
}

/// How many groups of companies there are of one size.
struct SizeClassJSON: Encodable {
  let size: Int
  let count: Int

  static func list(_ classes: [SizeClass]) -> [SizeClassJSON] {
    classes.map { SizeClassJSON(size: $0.size, count: $0.count) }
  }
}

extension ComponentReport.Part {
  /// The part for programs.
  var key: String {
    switch self {
    case .core: "core"
    case .incoming: "incoming"
    case .outgoing: "outgoing"
    case .tube: "tube"
    case .incomingTendril: "incomingTendril"
    case .outgoingTendril: "outgoingTendril"
    case .fringe: "fringe"
    case .disconnected: "disconnected"
    }
  }
}
