import DealModel
import FlowModel

/// Exposures along all chains, measured against a base of the companies between.
public struct ScaledExposures: Sendable {
  /// What a company's losses are measured against.
  public var base: ExposureBase
  /// The bases of those who lose, and of those through whom losses go on, whether known or not.
  public var bases: [CompanyBase]
  /// What is lost of each class, per pair of companies; empty where no base is known.
  public var losses: [ScaledExposure]
  /// Chains that join several classes, each by itself: their amounts are never added.
  public var mixedChains: [ScaledChain]
  /// How many chains join several classes; `nil` where the search was cut short.
  public var mixedCount: Int?
  /// Exposures that are larger than the whole base of the one who has them.
  public var excesses: [ExcessExposure]
  /// Through whom losses go on although no base is known.
  public var withoutBase: [CompanyReference]
}

/// What one company loses of one class if another fails, directly and along all chains of the class.
///
/// In a book's two bounds each number adds up by itself: direct, listed chains and rest make the total.
public struct ScaledExposure: Hashable, Sendable {
  /// Who loses.
  public var of: CompanyReference
  /// Who fails.
  public var to: CompanyReference
  /// What sort of loss it is.
  public var exposureClass: FlowAspect
  /// What it loses directly.
  public var direct: AmountInterval
  /// The sum over all chains, the direct link included; `nil` where there is none, because losses go round without getting
  /// less.
  public var total: AmountInterval?
  /// What no bound of the total is off by more than, in minor units, before it is rounded to one.
  public var errorBound: Double
  /// The total as a share of the base of the one who loses; `nil` without a total or a base.
  public var share: ShareBounds?
  /// The chains of at least two links that carry most, none coming to a company twice.
  public var chains: [ScaledChain]
  /// How many such chains there are; `nil` where the search was cut short.
  public var chainCount: Int?
  /// What of the total is neither direct nor in a listed chain; `nil` without a total.
  public var rest: AmountInterval?
  /// What of the rest comes to a company again, as money that goes round does; `nil` where it cannot be told apart.
  public var revisiting: AmountInterval?
  /// Companies among which losses go round without getting less: at the least amounts where there is no total, at the
  /// greatest where nothing bounds it from above.
  public var loops: [[CompanyReference]]
}

/// A chain with what it carries.
public struct ScaledChain: Hashable, Sendable {
  /// The companies, from the one that loses to the one that fails.
  public var companies: [CompanyReference]
  /// The links, each of one class.
  public var legs: [FlowLeg]
  /// The class of each link.
  public var classes: [FlowAspect]
  /// For each company between, which part of its base it loses through the next link.
  public var shares: [ShareBounds]
  /// The first link times all these parts.
  public var amount: AmountInterval
}

/// Bounds of a share of a base; 1 is all of it.
public struct ShareBounds: Hashable, Sendable {
  /// The least that it can be.
  public var atLeast: Double
  /// The most that it can be; `nil` when nothing bounds it.
  public var atMost: Double?

  /// The share that an amount is of a base, no bound of which is below nothing.
  init(_ amount: AmountInterval, of base: CompanyBase) {
    atLeast = base.most.map { Double(amount.lower) / Double($0) } ?? 0
    atMost =
      amount.upper == 0
      ? 0 : amount.upper.flatMap { amount in base.least.map { Double(amount) / Double($0) } }
    atMost = atMost.map { max($0, atLeast) }
  }
}

/// An exposure that is certainly larger than the whole base of the company that has it.
public struct ExcessExposure: Hashable, Sendable {
  /// Who has it.
  public var of: CompanyReference
  /// To whom.
  public var to: CompanyReference
  /// The class.
  public var exposureClass: FlowAspect
  /// How much.
  public var amount: AmountInterval
  /// As a share of the base.
  public var share: ShareBounds
}
