import DealModel

/// Which flows the shortest chains pass, and so bridge what lies apart.
public struct FlowCentralityReport: Sendable {
  /// What flows from one company to another.
  public struct Row: Hashable, Sendable {
    /// The flows with their deals.
    public var leg: FlowLeg
    /// How many flows there are; a deal with several tranches is one.
    public var flowCount: Int
    /// The share of the shortest chains that pass here, from 0 to 1.
    public var betweenness: Double
  }

  /// What the report says about itself.
  public var header: ReportHeader
  /// What a deal weighed.
  public var weight: FlowWeight
  /// Deals whose weight is 0 because they have no amount, or only "at most" one; nil if deals had no weight.
  public var flowsWithoutWeight: Int?
  /// How many companies have a flow.
  public var companyCount: Int
  /// From how many companies to how many others something flows that weighs something: ordered pairs, listed or not.
  public var count: Int
  /// What flows from one company to another, that with the largest betweenness first.
  public var rows: [Row]

  /// What the betweenness of a flow is, in one sentence.
  ///
  /// - Parameter weight: What a deal weighs.
  /// - Returns: The definition, with the role of the weight.
  public static func definition(_ weight: FlowWeight) -> String {
    let share =
      "the share of the shortest chains between companies that pass from the one to the other, in the mean of all ordered pairs"
    return switch weight {
    case .none: share + "; each pair of companies with a deal is 1 apart"
    case .amount:
      share + "; the length between two companies is the largest sum of amounts of a pair ÷ the sum of theirs"
    }
  }
}
