/// A measure of how central a company is.
public enum CentralityMeasure: String, Hashable, Sendable, CaseIterable {
  /// How many deals end at it.
  case inDegree
  /// How many deals begin at it.
  case outDegree
  /// The sum of the amounts that end at it.
  case inStrength
  /// The sum of the amounts that begin at it.
  case outStrength
  /// How often a walk along flows that now and then starts anew is there.
  case pageRank
  /// How much of what goes between others by the shortest way goes through it.
  case betweenness
  /// How near it is to the others.
  case harmonicCloseness
  /// How near it is to the others that it reaches, in the mean.
  case closeness
  /// How far it lies in the dense part of the web.
  case coreNumber
  /// How central those are from which flows come in.
  case eigenvector
  /// How many chains of flows end there, longer ones counting less.
  case katz
  /// How far its flows end at good authorities.
  case hub
  /// How far flows from good hubs end at it.
  case authority

  /// The measures that take no more than a look at every deal.
  public static let basic: [CentralityMeasure] = [.inDegree, .outDegree, .inStrength, .outStrength]

  /// What the weight of a deal is to a measure.
  public enum WeightRole: String, Hashable, Sendable {
    /// The more it weighs, the closer it ties; deals side by side add up.
    case strength
    /// The more it weighs, the shorter the way: the inverse is a length.
    case length
  }

  /// Whether the measure is an amount rather than a number.
  public var isAmount: Bool { self == .inStrength || self == .outStrength }

  /// What a weight is to the measure; nil if it always counts deals, or sums amounts.
  public var weightRole: WeightRole? {
    switch self {
    case .inDegree, .outDegree, .inStrength, .outStrength, .coreNumber: nil
    case .pageRank, .eigenvector, .katz, .hub, .authority: .strength
    case .betweenness, .harmonicCloseness, .closeness: .length
    }
  }

  /// What the measure is, in one sentence.
  public var definition: String {
    switch self {
    case .inDegree: "the number of deals that end at the company, parallel ones counted each"
    case .outDegree: "the number of deals that begin at the company, parallel ones counted each"
    case .inStrength: "the sum of the amounts that end at the company, as an interval where some are not known"
    case .outStrength: "the sum of the amounts that begin at the company, as an interval where some are not known"
    case .pageRank: Self.walk + "anywhere; sum 1"
    case .betweenness:
      "the share of the shortest ways between other companies that pass through the company, in the mean of all ordered pairs"
    case .harmonicCloseness:
      "the mean of 1 ÷ the distance from the company to each other one, 0 for one that it does not reach"
    case .closeness:
      "the share of the other companies that the company reaches ÷ their mean distance from it; 0 if it reaches none"
    case .coreNumber:
      "the largest k for which the company is among companies that each have deals with at least k others of them"
    case .eigenvector:
      "in proportion to the sum of the values of the companies from which flows come in; the squares add up to 1"
    case .katz: "the number of chains of flows that end at the company, each times α for each of its flows"
    case .hub: "in proportion to the authority of the companies to which its flows go; sum 1"
    case .authority: "in proportion to the hub value of the companies from which its flows come; sum 1"
    }
  }

  private static var walk: String {
    "the share of its time that a walk spends at the company which follows flows and now and then starts anew "
  }

  /// What the measure is when a walk starts at some companies only.
  ///
  /// - Parameter hasSeeds: Whether it does.
  /// - Returns: The definition, the same for measures without a walk.
  public func definition(hasSeeds: Bool) -> String {
    self == .pageRank && hasSeeds ? Self.walk + "at one of the seeds; sum 1" : definition
  }

  /// What the measure is when deals have a weight, or none.
  ///
  /// - Parameters:
  ///   - weight: What a deal weighs.
  ///   - hasSeeds: Whether a walk starts at some companies only.
  /// - Returns: The definition with the role of the weight.
  public func definition(_ weight: FlowWeight, hasSeeds: Bool = false) -> String {
    let definition = self.definition(hasSeeds: hasSeeds)
    return switch (weightRole, weight) {
    case (nil, _): definition
    case (.strength, .none): definition + "; each deal counts 1"
    case (.strength, .amount): definition + "; the amount of a deal is its strength"
    case (.length, .none): definition + "; each pair of companies with a deal is 1 apart"
    case (.length, .amount):
      definition + "; the length between two companies is the largest sum of amounts of a pair ÷ the sum of theirs"
    }
  }
}

/// What a deal weighs in a measure.
public enum FlowWeight: String, Hashable, Sendable, CaseIterable {
  /// All deals alike.
  case none
  /// Its amount: on the bases that rank by the upper bound that bound, otherwise the lower one.
  case amount
}
