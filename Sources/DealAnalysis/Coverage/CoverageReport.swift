import DealModel
import FlowModel

/// Whether what a company has, gets and earns covers what it has undertaken to pay, year by year.
public struct CoverageReport: Sendable {
  /// What the report says about itself.
  public var header: ReportHeader
  /// Whose coverage it is.
  public var company: CompanyReference
  /// What no source says and the numbers rest on; a ground names them by their number, from 1.
  public var assumptions: [CoverageAssumption]
  /// What it owes under deals, in the order of the book.
  public var commitments: [CoverageCommitment]
  /// Its totals without counterparties, in the order of the book.
  public var envelopes: [CoverageEnvelope]
  /// What it owes in all, deals and envelopes, whenever it falls due.
  public var owed: AmountInterval
  /// Its cash; without a fact it is unknown.
  public var cash: CoverageCash
  /// Money that others put in, in the order of the book.
  public var capital: [CoverageCapital]
  /// Cash and the capital that adds to it.
  public var means: AmountInterval
  /// The years, without a gap between them.
  public var years: [CoverageYear]
  /// Whether and when the money runs out.
  public var runOut: CoverageRunOut
  /// How fast revenue would have to grow; `nil` where no year's revenue is known to grow from.
  public var requiredGrowth: RequiredGrowth?
  /// How fast revenue grows by what the sources say.
  public var revenueGrowth: [RevenueGrowth]
  /// Who is owed something and puts money in, by rising id.
  public var suppliers: [SupplierFinancing]
  /// The suppliers of which both is exactly known, together; `nil` where there is none.
  public var suppliersTogether: SupplierFinancing.Total?
  /// The end results on the bases that differ, the firmest first.
  public var bases: [CoverageOnBasis]
  /// What a reader should know besides, in sentences.
  public var remarks: [String]
}

/// Something that no source says.
public struct CoverageAssumption: Hashable, Sendable {
  /// Who made it.
  public enum Origin: String, Hashable, Sendable {
    /// The program, where nothing was given.
    case byDefault = "default"
    /// The reader.
    case given = "you"
  }

  /// Its number, from 1.
  public var number: Int
  /// How it can be made, such as `usableShare=100 %`; `nil` for what cannot be chosen.
  public var key: String?
  /// What it says, in a sentence.
  public var words: String
  /// Who made it.
  public var origin: Origin
  /// What it is about, for those who say it in other words.
  public var matter: Matter

  /// What an assumption is about.
  public enum Matter: Hashable, Sendable {
    /// What a reader wants.
    case given
    /// The month in which the term of a deal begins.
    case termStart(DealID, year: Int, month: Int, TermStart)
    /// A total without counterparties falls due in equal parts in these years.
    case evenParts(FactID, years: ClosedRange<Int>)
    /// Nothing but commitments has to be paid out of revenue.
    case allRevenueUsable
    /// Capital that is still to come is there from the first year on.
    case capitalFromFirstYear
    /// All of the first year counts, also what was before the day of the cash.
    case wholeFirstYear(Int)
    /// What fell due before this year has been paid.
    case paidBefore(Int)
  }

  /// Why the term of a deal is taken to begin when it is.
  public enum TermStart: Hashable, Sendable {
    /// Only the year is known.
    case onlyYearKnown
    /// It is the month of the deal's date.
    case dateOfDeal
    /// Nothing is dated, so that it is the month of the as-of day.
    case asOfDay
  }
}

/// What a number rests on.
public struct CoverageGround: Hashable, Sendable {
  /// Facts, with their sources.
  public var facts: [FactReference] = []
  /// The numbers of assumptions, rising.
  public var assumptions: [Int] = []
}

/// What a company owes under one deal.
public struct CoverageCommitment: Hashable, Sendable {
  /// The identifier of the deal.
  public var id: String
  /// To whom.
  public var to: CompanyReference
  /// The parts of the deal that count, with their sources and conditions.
  public var deals: [DealReference]
  /// How much in all.
  public var amount: AmountInterval
  /// What falls before the first year; counted as paid.
  public var before: AmountInterval
  /// What falls after the last year.
  public var after: AmountInterval
  /// What no year can be told of.
  public var apart: AmountInterval
  /// Why nothing, or not everything, can be spread; `nil` when all is.
  public var reasonApart: String?
  /// The first and the last year into which something falls; `nil` when nothing is spread.
  public var span: ClosedRange<Int>?
  /// Whether it is inside a total without counterparties.
  public var overlap: CoverageOverlap
  /// The assumptions on which the spreading rests.
  public var assumptions: [Int]
}

/// Whether a deal is inside a total.
public enum CoverageOverlap: String, Hashable, Sendable {
  /// There is no total, or its sources say that the deal is not in it.
  case outside
  /// The sources of a total say that the deal is in it.
  case inside
  /// Nobody says.
  case unknown
}

/// A total of commitments without counterparties.
public struct CoverageEnvelope: Hashable, Sendable {
  /// The fact.
  public var fact: FactReference
  /// How much.
  public var amount: AmountInterval
  /// What no deal that is spread is part of: from the least, if all that may be inside are, to the most.
  public var unattributed: AmountInterval
  /// The years over which it is spread; `nil` when it is not.
  public var span: ClosedRange<Int>?
  /// Why it is not spread; `nil` when it is.
  public var reasonApart: String?
  /// The assumptions on which the spreading rests.
  public var assumptions: [Int]
}

/// The cash of a company.
public struct CoverageCash: Hashable, Sendable {
  /// How much; unknown without a fact.
  public var amount: AmountInterval
  /// The last day that it can be of; `nil` when it is not known.
  public var day: CalendarDate?
  /// What it rests on.
  public var ground: CoverageGround

  /// Whether anything is known of it.
  public var isKnown: Bool { !ground.facts.isEmpty || !ground.assumptions.isEmpty }
}

/// Money that another puts in.
public struct CoverageCapital: Hashable, Sendable {
  /// Whether it adds to the cash.
  public enum Place: String, Hashable, Sendable {
    /// It is in the cash, or was spent before.
    case inCash
    /// Nobody says whether it is in the cash: from nothing to all of it.
    case mayBeInCash
    /// It is still to come.
    case stillToCome
  }

  /// From whom.
  public var from: CompanyReference
  /// The part of the deal.
  public var deal: DealReference
  /// Whether it adds to the cash.
  public var place: Place
  /// Why, in a few words.
  public var reason: String
  /// What of it adds to the cash.
  public var counted: AmountInterval
}

/// What falls into one year from one deal or total.
public struct CoveragePart: Hashable, Sendable {
  /// The identifier of the deal or the fact.
  public var id: String
  /// Whether it is the part of a total that no deal is known to make up.
  public var isUnattributed: Bool
  /// How much.
  public var amount: AmountInterval
}

/// One year of a coverage: what a plot shows.
public struct CoverageYear: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// What makes up its commitments; nothing that is zero.
  public var parts: [CoveragePart]
  /// What is to be paid in it.
  ///
  /// It is the sum of its parts; where an amount that may be inside a total is itself uncertain, it is narrower.
  public var needs: AmountInterval
  /// What is to be paid until its end, from the first year on.
  public var cumulativeNeeds: AmountInterval
  /// Its revenue; `nil` when nothing is known, which is not zero.
  public var revenue: AmountInterval?
  /// What its revenue rests on.
  public var revenueGround: CoverageGround
  /// What of it can be spent on commitments; `nil` with the revenue.
  public var usableRevenue: AmountInterval?
  /// Its free cash flow, where a source gives it.
  ///
  /// It is what remains after payments, so that it is never added.
  public var freeCashFlow: AmountInterval?
  /// What the free cash flow rests on.
  public var freeCashFlowGround: CoverageGround
  /// What its commitments exceed its usable revenue by; negative for a surplus.
  public var gap: AmountDifference
  /// What commitments exceed usable revenue, cash and capital by until its end; negative for what is left.
  public var cumulativeGap: AmountDifference
  /// What revenue from the first year to its end must come to, so that nothing is lacking; `nil` where no revenue is
  /// usable.
  public var requiredRevenue: AmountInterval?
}

/// Whether and when the money runs out.
///
/// **Definition**: the first year until whose end commitments exceed usable revenue, cash and committed capital. It is
/// earliest when commitments are as large and all else is as small as the bounds allow, and latest the other way round.
public struct CoverageRunOut: Hashable, Sendable {
  /// The last year that was looked at.
  public var horizon: Int
  /// The earliest year; `nil` when the money lasts to the horizon whatever the bounds.
  public var earliest: Int?
  /// The latest year; `nil` when it may last to the horizon.
  public var latest: Int?
  /// The years up to the horizon of which no revenue is known.
  public var yearsWithoutRevenue: [Int]
  /// Why no latest year can be told, for lack of a bound; `nil` when one can, or when the money may well last.
  public var unbounded: Reason?
  /// The first year that can only be covered if revenue until its end comes to more than is certain.
  public var firstDemand: Demand?

  /// How many deals and totals stand apart, at least in part, so that they are not counted.
  public var apartCount = 0
  /// Whether anything falls due up to the horizon; without, nothing can be told.
  public var isAnythingDue = true

  /// What no source bounds.
  public enum Reason: Hashable, Sendable {
    /// Nothing is known of the cash, or of capital that may add to it.
    case means
    /// No revenue is known of this year.
    case noRevenue(Int)
    /// The revenue of this year has a least value, and no greatest one.
    case endlessRevenue(Int)
  }

  /// What revenue must come to even with all capital, and with commitments as small as they can be.
  public struct Demand: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// The least that revenue must come to from the first year to its end, in minor units.
    public var revenue: Int64
    /// What is certain of it, in minor units.
    public var certainRevenue: Int64
  }

  /// Whether the money certainly lasts until the last year for which revenue is known, and nothing can be told of later.
  public var isOpen: Bool {
    guard isAnythingDue, let earliest, let first = yearsWithoutRevenue.first else { return false }
    return latest == nil && earliest >= first
  }
}

/// How fast revenue grows from one year to another by what the sources say.
public struct RevenueGrowth: Hashable, Sendable {
  /// From which year.
  public var from: Int
  /// To which year.
  public var to: Int
  /// The constant yearly rate between the two, at least; `nil` when nothing bounds it.
  public var atLeast: Double?
  /// The constant yearly rate between the two, at most; `nil` when nothing bounds it.
  public var atMost: Double?
}

/// The end results on one basis.
public struct CoverageOnBasis: Hashable, Sendable {
  /// How firm deals had to be.
  public var basis: Basis
  /// What is to be paid from the first year to the horizon.
  public var needs: AmountInterval
  /// Cash and the capital that adds to it.
  public var means: AmountInterval
  /// Whether and when the money runs out.
  public var runOut: CoverageRunOut
  /// How fast revenue would have to grow.
  public var requiredGrowth: RequiredGrowth?
  /// The suppliers of which both is exactly known, together.
  public var suppliersTogether: SupplierFinancing.Total?
}
