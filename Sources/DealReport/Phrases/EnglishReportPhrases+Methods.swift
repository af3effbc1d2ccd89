// What the words of reports mean in English.

extension EnglishReportPhrases {
  func name(_ method: ReportMethod) -> String {
    switch method {
    case .basis: "Basis"
    case .clocks: "As of, as known on"
    case .amounts: "Amounts"
    case .conflicts: "Disagreement"
    case .loops: "Circular flow"
    case .returnRatio: "What comes back"
    case .circulation: "Circulation"
    case .balancedPart: "Balanced part"
    case .cyclingIndex: "Finn’s index"
    case .reciprocity: "Two-way flows, flows on loops"
    case .excess: "Excess"
    case .principal: "Principal"
    case .concentration: "HHI"
    case .dependence: "Dependence"
    case .losses: "Exposure"
    case .coverage: "Gap"
    case .growth: "Required growth"
    case .financing: "What suppliers finance themselves"
    case .centrality: "Centrality"
    case .limits: "What this report does not say"
    }
  }

  func version(_ number: Int) -> String { "Definition, version \(number)" }

  func definition(_ method: ReportMethod) -> String {
    switch method {
    case .basis:
      "How firm a deal must be to count, from “paid” over “committed” and “conditional” to “headline” and “rumored”; each includes those before it. On "
        + "the last two, rankings use the upper bound of amounts."
    case .clocks:
      "A deal must be in force on the as-of day, and a claim must have been known by the other one. A date that is known to the month or year counts as known "
        + "on its last day."
    case .amounts:
      "Every amount is an interval: exact, a bound, or undisclosed, which is from zero to unknown. Sums have the sums of the bounds."
    case .conflicts:
      "Per field the latest claim counts. Two claims of equal standing that exclude each other are a disagreement; nothing is merged."
    case .loops:
      "A way from company to company back to its beginning that passes none twice and uses no deal twice. Deals between the same two companies in one direction "
        + "are one leg; what can go round is the smallest leg."
    case .returnRatio:
      "The leg into the anchor divided by the leg out of it. The anchor is the source of the largest investment leg, else the first company."
    case .circulation:
      "The largest sum of flows, none beyond its amount, with as much into each company as out of it; a unit counts on each leg of its way. Exact, and proven in each run by its dual."
    case .balancedPart:
      "What circulates when each company passes on what it is paid in proportion to what it pays (balanced flow forwarding)."
    case .cyclingIndex: "The share of all throughput that returns to a company through which it has passed before."
    case .reciprocity:
      "Twice the smaller way between each two companies; and all flows between companies that are on loops together."
    case .excess:
      "All money less the least that settles the same net positions: what comes in or leaves, whichever is less, added up."
    case .principal: "What goes round with each unit counted once for its whole round, between two bounds."
    case .concentration:
      "The Herfindahl–Hirschman index: the sum of the squared shares, times 10,000. Its inverse is the number of equal parties with the same index. Unnamed parties "
        + "count as one for the greatest value and as countless for the least."
    case .dependence:
      "Who is funded, served, licensed or paid by another depends on it, on that ground; within its scope for an exclusivity."
    case .losses:
      "At risk: capital paid in. Undrawn: capital promised and not paid. Backlog: orders not yet paid for. Unquantified: a loss without an amount. Directly between two companies; "
        + "chains are a question of their own (dealgraph exposure)."
    case .coverage:
      "Commitments less usable revenue of a year; the gap so far also less cash and committed capital. Cash that includes a round is never added to it; a deal without a term is in no year."
    case .growth:
      "The smallest constant yearly rate with which cumulative usable revenue, cash and committed capital cover cumulative commitments in each year."
    case .financing: "What a supplier has put in, at most what is owed to it, divided by what is owed to it."
    case .centrality:
      "Deals and money in and out; PageRank with damping 0.85, each deal counting 1; betweenness as the mean share of shortest ways; harmonic closeness as the mean of 1 ÷ distance."
    case .limits:
      "That money can go round, or that a firm stands on two sides, says nothing about intention or law. What no source in the book tells is not in it. Missing amounts make bounds wide, "
        + "and a wide bound is an answer."
    }
  }
}
