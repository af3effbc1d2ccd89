import DealModel

/// Who takes part in what goes round, by which deals, and round which loops, for the amounts that count.
public struct CircularityDetails: Hashable, Sendable {
  /// How many firms have a part in what goes round, listed or not.
  public var firmCount = 0
  /// The firms, the one through which most goes round first.
  public var firms: [CircularFirm] = []
  /// How many legs have a part in what goes round, listed or not.
  public var legCount = 0
  /// The legs, the one on which most goes round first.
  public var legs: [CircularLeg] = []
  /// How many loops the circulation was taken apart into, listed or not.
  public var loopCount = 0
  /// The loops, the largest first; what goes round each is its own, so that nothing counts twice.
  public var loops: [CircularLoop] = []
  /// Legs on loops whose amount is not known at all and that therefore carry nothing here.
  public var openLegs: [FlowLeg] = []
  /// The deals without which there is no loop; `nil` where that was not computed.
  public var breaking: BreakingDeals?
  /// The largest number of companies on loops together, when it kept a measure from being computed.
  public var omittedSize: Int?
}

/// What part a firm has in the money that goes round.
public struct CircularFirm: Hashable, Sendable {
  /// Which firm.
  public var company: CompanyReference
  /// All that it pays.
  public var paid: Int64
  /// All that it is paid.
  public var received: Int64
  /// What goes round through it, by balanced flow forwarding.
  public var circulating: Int64
  /// Those that it is paid by and that it pays in what goes round, the largest first.
  public var partners: [CircularPartner]

  /// Which part of what it pays comes back to it; `nil` where it pays nothing.
  public var shareOfPaid: Double? { paid > 0 ? min(1, Double(circulating) / Double(paid)) : nil }
  /// Which part of what it is paid it had paid itself; `nil` where it is paid nothing.
  public var shareOfReceived: Double? { received > 0 ? min(1, Double(circulating) / Double(received)) : nil }
}

/// A partner of a firm in what goes round.
public struct CircularPartner: Hashable, Sendable {
  /// Who.
  public var company: CompanyReference
  /// What goes round from the firm to the partner.
  public var outgoing: Int64
  /// What goes round from the partner to the firm.
  public var incoming: Int64
}

/// What goes round on the deals from one company to another.
public struct CircularLeg: Hashable, Sendable {
  /// The companies and the deals.
  public var leg: FlowLeg
  /// What counts of their amounts.
  public var counted: Int64
  /// What goes round by balanced flow forwarding; `nil` where that was not computed.
  public var balanced: Int64?
  /// What the maximum circulation has here that fills legs in the order of their companies.
  public var circulating: Int64
}

/// A loop of the circulation.
public struct CircularLoop: Hashable, Sendable {
  /// The legs: each ends where the next begins, the last where the first does.
  public var legs: [FlowLeg]
  /// What goes round this loop and no other.
  public var amount: Int64
  /// What could go round it if there were no other loop: what counts of its smallest leg.
  public var alone: Int64

  /// The companies, from the smallest identifier.
  public var companies: [CompanyReference] { legs.map(\.source) }
}

/// Legs without which there is no loop.
public struct BreakingDeals: Hashable, Sendable {
  /// The legs, the largest first.
  public var legs: [FlowLeg]
  /// How many legs there are, listed or not.
  public var count: Int
  /// What counts of their amounts.
  public var amount: Int64
  /// What any legs that break all loops come to at least.
  public var atLeast: Int64
  /// Whether no legs with less break all loops.
  public var isLeast: Bool
}
