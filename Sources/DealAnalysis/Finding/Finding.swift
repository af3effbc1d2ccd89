import DealModel
import FlowModel

/// One statement of an answer that can be held against the same statement of another answer: what it is about, and the
/// value that was found.
public struct Finding: Hashable, Sendable {
  /// What it is about.
  public var subject: Subject
  /// What was found.
  public var value: Value

  /// What a finding is about; two findings are the same statement when their subjects are equal.
  public enum Subject: Hashable, Sendable {
    /// How many circular flows there are.
    case circularFlowCount
    /// What can go round the circular flow through these companies.
    case circularFlow([CompanyReference])
    /// What comes back to a company for each unit that it puts into the circular flow through these companies.
    case returnRatio([CompanyReference], to: CompanyReference)
    /// All money; on which basis, where several stand side by side.
    case money(Basis?)
    /// The most that can circulate.
    case circulation(Basis?)
    /// What circulates as a share of all money.
    case circularShare(Basis?)
    /// The share of what a firm pays that comes back to it.
    case returnedShare(CompanyReference)
    /// What the deals come to without which there is no loop.
    case breakingAmount
    /// What a company owes in all.
    case owed(CompanyReference)
    /// The cash of a company and the capital that adds to it.
    case means(CompanyReference)
    /// What commitments exceed usable revenue by in a year.
    case gap(CompanyReference, year: Int)
    /// The year in which the money of a company runs out.
    case runOutYear(CompanyReference)
    /// How fast revenue would have to grow.
    case requiredGrowth(CompanyReference)
    /// The share of what is owed to a supplier that the supplier puts in.
    case supplierShare(CompanyReference)
    /// The same of all suppliers of which both is known.
    case suppliersShare
    /// How many parties a company has on a side.
    case partyCount(CompanyReference, Concentration.Side)
    /// The total of a side.
    case sideTotal(CompanyReference, Concentration.Side)
    /// The Herfindahl–Hirschman index of a side, between 0 and 1.
    case concentrationIndex(CompanyReference, Concentration.Side)
    /// What a company loses directly through another.
    case directExposure(CompanyReference, through: CompanyReference, FlowAspect, kind: String)
    /// What a company loses directly through another, of a class.
    case pairExposure(CompanyReference, through: CompanyReference, FlowAspect)
    /// What a company loses through another along all chains of a class.
    case chainedExposure(CompanyReference, through: CompanyReference, FlowAspect)
    /// How many chains of exposure there are.
    case chainCount
    /// That a company has ties to two competitors.
    case rivalTies(CompanyReference, [CompanyReference])
    /// That a company is investor or owner of another, and its supplier or customer too.
    case doubleRole(CompanyReference, to: CompanyReference)
    /// How central a company is by a measure.
    case centrality(CompanyReference, CentralityMeasure)
    /// Which share of the shortest chains passes from a company to another.
    case flowBetweenness(CompanyReference, to: CompanyReference)
    /// How many parts there are that no flow joins.
    case weakComponentCount
    /// How many groups of companies there are that all reach each other.
    case strongComponentCount
    /// How many companies are on a loop.
    case loopCompanyCount
    /// That a company is in the largest group of companies that all reach each other.
    case coreMember(CompanyReference)
    /// The highest core number.
    case highestCoreNumber
    /// How many groups of companies there are that deal mostly among themselves.
    case communityCount
    /// How far the flows inside these exceed what is expected, as a share of all.
    case modularity
    /// The share of flows inside these.
    case shareInsideCommunities
    /// How many chains lead from a company to another.
    case pathCount(CompanyReference, to: CompanyReference)
    /// How many legs the shortest chain has.
    case distance(CompanyReference, to: CompanyReference)
    /// The smallest leg of the chain along these companies.
    case path([CompanyReference])
    /// That every chain passes a company.
    case passage(CompanyReference, from: CompanyReference, to: CompanyReference)
    /// The fewest flows that cut all chains.
    case fewestFlows(CompanyReference, to: CompanyReference)
    /// The least amount that cuts all chains.
    case leastAmount(CompanyReference, to: CompanyReference)
  }

  /// What was found.
  public enum Value: Hashable, Sendable {
    /// A sum of money in minor units of the currency of the answer; `nil` where nothing bounds it.
    case money(atLeast: Int64?, atMost: Int64?)
    /// A number; `nil` where nothing bounds it.
    case number(Unit, atLeast: Double?, atMost: Double?)
    /// That it is so.
    case holds
  }

  /// What a number counts.
  public enum Unit: String, Hashable, Sendable {
    /// Things.
    case count
    /// A part of a whole, between 0 and 1.
    case share
    /// A quotient of two sums.
    case ratio
    /// A yearly rate, 0 for none.
    case rate
    /// A Herfindahl–Hirschman index, between 0 and 1.
    case herfindahl
    /// A measure without a unit.
    case index
    /// A year.
    case year
  }
}

/// An answer that consists of findings, so that two answers to one question can be compared.
public protocol FindingReport: Sendable {
  /// What the answer says about itself.
  var header: ReportHeader { get }
  /// What was found, in the order of the answer; no two are about the same.
  var findings: [Finding] { get }
}

extension Finding.Value {
  /// A sum with its bounds.
  init(_ amount: AmountInterval) { self = .money(atLeast: amount.lower, atMost: amount.upper) }

  /// A number with its bounds; an endless one is none.
  init(_ unit: Finding.Unit, _ range: ClosedRange<Double>) {
    self = .number(unit, atLeast: range.lowerBound, atMost: range.upperBound.isFinite ? range.upperBound : nil)
  }

  /// A number that is exactly known.
  init(_ unit: Finding.Unit, _ number: Double) { self = .number(unit, atLeast: number, atMost: number) }

  /// The bounds as numbers, money in minor units; `nil` where there is none.
  public var bounds: (atLeast: Double?, atMost: Double?) {
    switch self {
    case .money(let low, let high): (low.map(Double.init), high.map(Double.init))
    case .number(_, let low, let high): (low, high)
    case .holds: (1, 1)
    }
  }
}

/// One statement in two answers.
public struct FindingDifference: Hashable, Sendable {
  /// What it is about.
  public var subject: Finding.Subject
  /// What the first answer says; `nil` when it says nothing of it.
  public var before: Finding.Value?
  /// What the second answer says; `nil` when it says nothing of it.
  public var after: Finding.Value?

  /// The statements that differ, in the order of the second answer, then those that only the first one has.
  ///
  /// - Complexity: O(findings).
  public static func between(_ before: [Finding], _ after: [Finding]) -> [FindingDifference] {
    let old = Dictionary(before.map { ($0.subject, $0.value) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.map(\.subject))
    let differences = after.map { FindingDifference(subject: $0.subject, before: old[$0.subject], after: $0.value) }
    let gone = before.filter { !new.contains($0.subject) }
      .map { FindingDifference(subject: $0.subject, before: $0.value, after: nil) }
    return (differences + gone).filter { $0.before != $0.after }
  }
}
