import DealAnalysis
import DealModel
import FlowModel

// The sentences of summaries in French.

extension FrenchReportPhrases {
  func heading(_ topic: SummaryTopic) -> String {
    switch topic {
    case .round: "Ce qui circule en boucle"
    case .dependence: "Qui repose sur qui"
    case .coverage: "Si l’argent suffit"
    case .knowledge: "Ce que l’on sait"
    }
  }

  func circularFlows(_ number: StyledText, isOne: Bool) -> StyledText {
    "De l’argent peut revenir à son point de départ par \(number) \(isOne ? "flux circulaire" : "flux circulaires")."
  }
  var noCircularFlow: StyledText {
    "Sur cette base, aucun argent ne revient à son point de départ en six étapes au plus."
  }
  func circularFlow(_ name: StyledText, legs: [StyledText]) -> StyledText {
    "Boucle \(name)\u{A0}: \(legs.joined(separator: "\u{A0}; "))."
  }
  func leg(_ source: String, _ target: String, _ amount: StyledText?) -> StyledText {
    "\(source) → \(target) \(amount ?? "montant non divulgué")"
  }
  func goesRound(_ amount: StyledText, isBound: Bool) -> StyledText {
    isBound ? "\(amount) au maximum peuvent circuler." : "\(amount) peuvent circuler."
  }
  func comesBack(_ ratio: StyledText, to anchor: String, over years: String?, isWholeTerm: Bool) -> StyledText {
    let term = years.map { ", \(model.over(years: $0, isWholeTerm: isWholeTerm))" } ?? ""
    return "Pour chaque unité versée par \(anchor), il lui en revient \(ratio)\(term)."
  }
  func moreCircularFlows(_ number: StyledText, isOne: Bool) -> StyledText {
    isOne
      ? "\(number) autre flux circulaire figure dans le tableau."
      : "\(number) autres flux circulaires figurent dans le tableau."
  }
  func circulation(_ amount: StyledText, of total: StyledText, share: StyledText?) -> StyledText {
    let part =
      share.map { ", soit une part de \($0)" as StyledText }
      ?? "\u{A0}; quelle part cela représente, on ne peut le dire"
    return "Sur tout l’argent, \(total), \(amount) peuvent circuler en boucle\(part)."
  }
  func circulationUnbounded(of total: StyledText) -> StyledText {
    "Combien de tout l’argent, \(total), peut circuler en boucle, on ne peut le dire\u{A0}: aucun montant ne le borne."
  }
  func noCirculation(of total: StyledText) -> StyledText { "Sur tout l’argent, \(total), rien ne circule en boucle." }
  var noMoneyMoves: StyledText {
    "Aucun accord chiffré en argent ne compte sur cette base\u{A0}: il n’y a pas de montant à donner."
  }

  func dependence(_ company: String, on other: String, grounds: [StyledText]) -> StyledText {
    "\(company) repose sur \(other)\u{A0}: \(list(grounds))."
  }
  var noDependence: StyledText { "D’après les accords qui comptent, personne ne dépend de personne." }
  func loss(_ amount: StyledText, of company: String, ifFails other: String, _ aspect: FlowAspect) -> StyledText {
    let what: StyledText =
      switch aspect {
      case .atRisk: "un capital exposé de \(amount)"
      case .undrawn: "\(amount) promis et non encore versés"
      default: "des commandes de \(amount)"
      }
    return "Si \(other) faisait défaut, \(company) aurait \(what)\u{A0}: le plus grand montant connu de sa classe."
  }
  var noLoss: StyledText { "Ce qu’une entreprise perdrait si une autre faisait défaut n’a pas de montant connu." }
  func concentrated(
    _ side: Concentration.Side, of company: String, parties: Int, index: StyledText, likeEqual: String
  ) -> StyledText {
    "Parmi les côtés à plusieurs parties, le plus concentré est \(company), \(name(side))\u{A0}: \(NumberWords(language: .french).count(parties)) parties et un "
      + "IHH de \(index), comme s’il y en avait \(likeEqual) égales."
  }
  func singleParties(_ number: StyledText, isOne: Bool) -> StyledText {
    isOne
      ? "\(number) côté d’entreprise repose sur une seule partie."
      : "\(number) côtés d’entreprises reposent sur une seule partie."
  }
  var noConcentration: StyledText { "La concentration ne peut être établie\u{A0}: aucun côté n’a de parts." }
  func doubleRoles(_ pairs: [StyledText]) -> StyledText {
    "À la fois investisseur ou propriétaire et partenaire commercial\u{A0}: \(list(pairs))."
  }
  func rivalTies(_ pairs: [StyledText]) -> StyledText { "Liées à deux concurrents\u{A0}: \(list(pairs))." }
  func standing(_ firm: StyledText, to others: [String]) -> StyledText { "\(firm) (\(model.list(others)))" }
  var noOverlap: StyledText {
    "Aucune entreprise n’est des deux côtés\u{A0}: aucune n’est liée à deux concurrents, ni à la fois investisseur et partenaire commercial."
  }

  func contested(_ subjects: [StyledText], more: Int) -> StyledText {
    let all = subjects + (more > 0 ? [StyledText(model.more(more))] : [])
    return "Les sources divergent\u{A0}: \(list(all))."
  }
  var nothingContested: StyledText { "Là où plusieurs sources disent la même chose, elles ne divergent pas." }
  func known(_ known: StyledText, of total: StyledText, isAll: Bool) -> StyledText {
    isAll
      ? "Le montant exact est connu pour les \(total) accords qui donnent lieu à paiement."
      : "Le montant exact est connu pour \(known) des \(total) accords qui donnent lieu à paiement\u{A0}; non divulgué ne veut pas dire zéro."
  }

  private func list(_ texts: [StyledText]) -> StyledText {
    guard let last = texts.last, texts.count > 1 else { return texts.last ?? "" }
    return texts.dropLast().joined(separator: ", ") + " et " + last
  }
}
