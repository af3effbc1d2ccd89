import DealAnalysis
import DealModel

// The sentences about whether money lasts in French.

extension FrenchReportPhrases {
  var noSubject: String {
    "Aucune entreprise n’a de donnée sur ses engagements, et --of n’en nomme aucune\u{A0}: rien n’est dit de l’argent qui reste."
  }
  func owesNothing(_ company: String) -> String {
    "\(company)\u{A0}: rien de ce qui est dû ne compte sur cette base, ou rien n’est daté, si bien que rien n’est dit de l’argent qui reste."
  }
  func nothingDue(until year: Int) -> String {
    "quand l’argent s’épuise, on ne peut le dire\u{A0}: rien de ce qui est dû ne se place dans une année jusqu’en \(year)."
  }
  func openAfter(_ year: Int) -> String {
    "quand l’argent s’épuise, on ne peut le dire\u{A0}: aucun chiffre d’affaires n’est connu après \(year). Jusqu’à la fin de \(year), il suffit."
  }
  func lasts(beyond year: Int) -> String {
    "l’argent ne s’épuise pas avant la fin de \(year), quelles que soient les bornes."
  }
  func runsOut(in year: String) -> String { "l’argent s’épuise en \(year), quelles que soient les bornes." }
  func runsOut(from first: String, to last: String) -> String {
    "l’argent s’épuise au plus tôt en \(first) et au plus tard en \(last)."
  }
  func mayRunOut(in year: String, _ reason: CoverageRunOut.Reason?, horizon: Int) -> String {
    let latest =
      switch reason {
      case nil: "Au mieux, il suffit jusqu’à la fin de \(horizon)."
      case .means: "On ne peut dire au plus tard quand\u{A0}: aucune source ne borne la trésorerie et le capital."
      case .noRevenue(let year):
        "On ne peut dire au plus tard quand\u{A0}: aucun chiffre d’affaires n’est connu pour \(year)."
      case .endlessRevenue(let year):
        "On ne peut dire au plus tard quand\u{A0}: aucune source ne borne vers le haut le chiffre d’affaires de \(year)."
      }
    return "l’argent peut s’épuiser dès \(year). \(latest)"
  }
  func demand(_ year: Int, revenue: String, certain: String) -> String {
    "Même avec tout le capital et des engagements aussi faibles que possible, il ne suffit au-delà de \(year) que si le chiffre d’affaires cumulé atteint jusque-là au "
      + "moins \(revenue), dont \(certain) sont certains."
  }
  func apart(_ count: Int) -> String {
    "Non compté, faute de durée ou de montant\u{A0}: \(count) \(count < 2 ? "accord ou total" : "accords ou totaux")."
  }
  func brief(_ runOut: CoverageRunOut) -> String {
    guard runOut.isAnythingDue else { return "on ne peut le dire" }
    if runOut.isOpen, let first = runOut.yearsWithoutRevenue.first { return "on ne peut le dire à partir de \(first)" }
    return switch (runOut.earliest, runOut.latest) {
    case (nil, _): "pas avant \(runOut.horizon)"
    case (.some(let first), .some(let last)): first == last ? "\(first)" : "\(first) à \(last)"
    case (.some(let first), nil): "\(first) au plus tôt"
    }
  }
  func requiredGrowth(from revenue: String, _ year: Int, _ growth: String) -> String {
    "Pour couvrir chaque année, le chiffre d’affaires devrait croître à partir de \(revenue) en \(year)\u{A0}: \(growth)."
  }
  func brief(least: String, greatest: String) -> String {
    least == greatest ? "\(least) par an" : "\(least) à \(greatest) par an"
  }
  func brief(least: String, never year: Int) -> String {
    "\(least) par an au mieux\u{A0}; au pire, aucune croissance ne couvre \(year)"
  }
  func briefAtLeast(_ least: String) -> String { "au moins \(least) par an\u{A0}; sans borne supérieure" }
  func never(_ year: Int) -> String { "aucune croissance ne couvre \(year)" }
  var growthUnbounded: String { "sans borne" }
  func suppliersTogether(_ financed: String, of owed: String, share: String) -> String {
    "Là où les deux sont connus, les fournisseurs apportent \(financed) sur les \(owed) qui leur sont dus\u{A0}: \(share)."
  }
  var assumptions: String { "Ce qu’aucune source ne dit, et sur quoi reposent les nombres" }
  func assumption(_ matter: CoverageAssumption.Matter, name: String) -> String? {
    switch matter {
    case .given: return nil
    case .termStart(_, let year, let month, let reason):
      let start = model.language.text(of: PartialDate.month(year: year, month: month))
      let begins = "La durée de l’accord \(model.quoted(name)) commence en \(start)"
      return switch reason {
      case .onlyYearKnown: "\(begins), car seule l’année est connue."
      case .dateOfDeal: "\(begins), le mois de sa date."
      case .asOfDay: "\(begins), le mois du jour considéré, car l’accord n’a pas de date."
      }
    case .evenParts(_, let years):
      return "\(model.quoted(name)) est dû en parts égales de \(years.lowerBound) à \(years.upperBound)."
    case .allRevenueUsable:
      return "Tout le chiffre d’affaires peut servir aux engagements\u{A0}: rien d’autre n’est à payer."
    case .capitalFromFirstYear: return "Le capital encore à venir est là dès la première année."
    case .wholeFirstYear(let year):
      return
        "\(year) compte comme une année entière, y compris ce qui y a été payé et gagné avant le jour de la trésorerie."
    case .paidBefore(let year): return "Ce qui était dû avant \(year) a été payé."
    }
  }
}
