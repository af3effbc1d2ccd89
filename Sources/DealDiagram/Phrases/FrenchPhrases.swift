import DealAnalysis
import DealModel
import FlowModel

/// The fixed words of pictures in French, with its spaces before double signs.
struct FrenchPhrases: DiagramPhrases {
  let language = Language.french

  let colon = "\u{A0}: "
  let semicolon = "\u{A0}; "
  let and = " et "
  func quoted(_ text: String) -> String { "«\u{A0}\(text)\u{A0}»" }
  func more(_ count: Int) -> String { "\(count) \(count < 2 ? "autre" : "autres")" }
  func andMore(_ count: Int) -> String { "et \(more(count))" }

  func noun(_ kind: DealKind) -> String {
    switch kind {
    case .investment: "investissement"
    case .ownership: "participation"
    case .acquisition: "acquisition"
    case .loan: "prêt"
    case .guarantee: "garantie"
    case .cloudContract: "contrat cloud"
    case .supply: "approvisionnement"
    case .distribution: "distribution"
    case .serviceRoute: "canal d’accès"
    case .license: "licence"
    case .exclusivity: "exclusivité"
    case .revenueShare: "partage de revenus"
    case .partnership: "partenariat"
    case .jointVenture: "coentreprise"
    case .competitor: "concurrents"
    }
  }

  func noun(_ family: TieFamily) -> String {
    switch family {
    case .capital: "capital"
    case .trade: "biens et services"
    case .rights: "droits"
    case .revenue: "revenus"
    case .relations: "relations"
    }
  }

  let flows = "flux"

  func name(_ layer: Layer) -> String {
    switch layer {
    case .cash: "argent"
    case .service: "services"
    case .rights: "droits"
    case .ownership: "actionnariat"
    case .dependency: "dépendance"
    case .exposure: "exposition"
    }
  }

  func noun(_ layer: Layer) -> String {
    switch layer {
    case .cash: "flux financiers"
    case .service: "biens et services"
    case .rights, .ownership, .dependency, .exposure: name(layer)
    }
  }

  func direction(_ layer: Layer) -> String {
    switch layer {
    case .cash: "du payeur au bénéficiaire"
    case .service: "du fournisseur au destinataire"
    case .rights: "de qui accorde à qui détient"
    case .ownership: "du propriétaire à l’entreprise détenue"
    case .dependency: "de l’entreprise dépendante à celle dont elle dépend"
    case .exposure: "de l’entreprise exposée à celle dont la défaillance lui coûterait"
    }
  }

  func name(_ basis: Basis) -> String {
    switch basis {
    case .paid: "payé"
    case .committed: "engagé"
    case .conditional: "conditionnel"
    case .headline: "annoncé"
    case .rumored: "rumeur"
    }
  }

  func meaning(_ basis: Basis) -> String {
    switch basis {
    case .paid: "seulement ce qui est versé ou conclu"
    case .committed: "ce qui est engagé ou versé"
    case .conditional: "ce qui est versé, engagé ou conditionnel"
    case .headline: "ce qui est annoncé, ou plus ferme"
    case .rumored: "de la rumeur au paiement"
    }
  }

  func caption(_ aspect: FlowAspect) -> String {
    switch aspect {
    case .payment: "paiement"
    case .compute: "puissance de calcul"
    case .goods: "biens"
    case .product: "produit"
    case .route: "canal d’accès"
    case .right: "droit"
    case .exclusiveRight: "droit exclusif"
    case .stake: "part"
    case .funding: "financement"
    case .operations: "exploitation"
    case .revenue: "revenus"
    case .rights: "droits"
    case .atRisk: "capital exposé"
    case .undrawn: "capital promis, non versé"
    case .backlog: "carnet de commandes"
    case .unquantified: "non chiffré"
    }
  }

  func name(_ status: DealStatus) -> String {
    switch status {
    case .rumored: "rumeur"
    case .negotiating: "en négociation"
    case .announced: "annoncé"
    case .conditional: "conditionnel"
    case .committed: "engagé"
    case .paid: "payé"
    case .closed: "conclu"
    case .superseded: "remplacé"
    case .declined: "refusé"
    case .terminated: "résilié"
    }
  }

  func caption(_ status: DealStatus) -> String {
    switch status {
    case .conditional: "sous conditions"
    case .rumored, .negotiating, .announced, .committed, .paid, .closed, .superseded, .declined, .terminated:
      name(status)
    }
  }

  func noun(_ size: CompanySize) -> String {
    switch size {
    case .fixed: "rien"
    case .valuation: "valorisation"
    case .revenue: "chiffre d’affaires"
    case .cash: "trésorerie"
    case .inStrength: "argent reçu"
    case .outStrength: "argent versé"
    case .pageRank: "PageRank"
    }
  }

  func field(_ name: String) -> String { Self.fields[name] ?? name }

  /// What the fields of a deal are called, and the roles of its parties.
  private static let fields = [
    "acquirer": "acquéreur", "amount": "montant", "beneficiary": "bénéficiaire", "borrower": "emprunteur",
    "condition": "condition", "creditor": "créancier", "customer": "client", "date": "date", "debtor": "débiteur",
    "details": "précisions", "distributor": "distributeur", "duration": "durée", "end": "fin",
    "exceptions": "exceptions", "exclusive": "exclusif", "extends": "prolonge", "grantor": "auteur de l’exclusivité",
    "guarantor": "garant", "inferred": "déduit", "investee": "entreprise financée", "investor": "investisseur",
    "kind": "nature", "largest": "premier actionnaire", "lender": "prêteur", "licensee": "licencié",
    "licensor": "concédant", "maySupersede": "remplace peut-être", "owned": "entreprise détenue",
    "owner": "propriétaire", "partOf": "fait partie de", "parties": "parties", "payer": "payeur",
    "principal": "mandant", "provider": "fournisseur", "quantities": "quantités", "rate": "taux",
    "reaches": "s’applique à",
    "recipient": "bénéficiaire du partage", "replacedBy": "remplacé par", "scope": "périmètre", "seller": "vendeur",
    "share": "part", "start": "début", "status": "statut", "supersedes": "remplace", "supplier": "fournisseur",
    "target": "cible", "termOver": "échu le", "title": "titre", "user": "utilisateur", "via": "par l’intermédiaire de",
  ]

  func answer(_ isSo: Bool) -> String { isSo ? "oui" : "non" }

  func undisclosed(_ noun: String) -> String { "\(noun), \(language.undisclosed)" }
  func count(_ count: Int, areRows: Bool) -> String {
    "\(count) \(areRows ? (count < 2 ? "ligne" : "lignes") : (count < 2 ? "accord" : "accords"))"
  }
  func undisclosedCount(_ count: Int) -> String {
    "\(count) \(count < 2 ? "montant non divulgué" : "montants non divulgués")"
  }
  func inferredCount(_ count: Int) -> String { "\(count) \(count < 2 ? "déduit" : "déduits")" }
  let exclusive = "à titre exclusif"
  let largestOwner = "premier actionnaire"
  func reaches(_ names: String) -> String { "s’applique à \(names)" }
  func whatIsLeft(of amount: String) -> String { "solde de l’annonce (\(amount)), si elle tient toujours" }
  let remainder = "reste"
  func row(_ number: Int) -> String { "ligne \(number)" }
  func condition(_ words: String) -> String { "sous condition\u{A0}: \(words)" }
  let inferred = "par déduction"
  let inferredSentence = "Déduit\u{A0}: aucune source ne le dit elle-même."
  let contested = "sources divergentes"
  let sourcesDisagree = "les sources divergent"
  let newSign = "nouveau"

  let untitledFlows = "Flux entre entreprises"
  let exampleFirms = "Exemple\u{A0}: les entreprises sont inventées"
  func whatIf(_ scenario: ScenarioSummary) -> String {
    let parts =
      scenario.without.map { "sans \($0)" } + scenario.assumptions.map { "en supposant \($0)" }
      + scenario.added.map { "avec \($0.name)" }
    return "Hypothèse\u{A0}: " + parts.joined(separator: "\u{A0}; ")
  }

  let allTies = "Tous les liens, chacun dans son sens"
  let rowsAsTheyAre = "Flux tels que les lignes les donnent"

  func asOf(_ day: CalendarDate, knownOn: CalendarDate?) -> String {
    "Au \(language.text(of: day)), "
      + (knownOn.map { "selon ce que l’on savait le \(language.text(of: $0))" } ?? "toutes sources confondues")
  }

  func amountsKnown(_ known: Int, of total: Int, areRows: Bool) -> String {
    let what =
      areRows
      ? (total < 2 ? "ligne" : "lignes")
      : (total < 2 ? "accord donnant lieu à paiement" : "accords donnant lieu à paiement")
    return "montants connus pour \(known) sur \(total) \(what)"
  }

  func moreLoops(_ count: UInt64, areDrawn: Bool) -> String {
    let is1 = count < 2
    let what = is1 ? "autre flux circulaire" : "autres flux circulaires"
    return "et \(count) \(what), non \(areDrawn ? (is1 ? "signalé" : "signalés") : (is1 ? "dessiné" : "dessinés"))"
  }

  func goesRound(atMost amount: String) -> String { "\(amount) au maximum peuvent circuler en boucle" }
  var goesRoundUndisclosed: String { language.undisclosed }
  func goesRound(_ amount: String) -> String { "\(amount) peuvent circuler en boucle" }

  func over(years: String, isWholeTerm: Bool) -> String {
    isWholeTerm ? "sur \(years)\u{A0}ans" : "en partie sur \(years)\u{A0}ans"
  }

  func loops(_ count: UInt64) -> String { "\(count) \(count < 2 ? "flux circulaire" : "flux circulaires")" }

  func turn(_ number: Int, of count: Int) -> String { "\(number) sur \(count)" }
  func edition(knownOn day: CalendarDate?) -> String {
    day.map { "Ce que l’on savait le \(language.text(of: $0))" } ?? "Tout ce que l’on sait"
  }
  let noTies = "Aucun lien à dessiner"

  func emptiness(isOfLoops: Bool) -> [String] {
    isOfLoops
      ? [
        "Aucun flux circulaire à dessiner.",
        "Une base moins ferme, une date ultérieure ou un autre plan peut en montrer.",
      ]
      : ["Aucun lien à dessiner.", "Une base moins ferme, une date ultérieure ou d’autres natures peuvent en montrer."]
  }

  func leftOut(_ count: Int, smallerThan amount: String) -> String {
    let ties = count == 0 ? "aucun lien" : "\(count) \(count < 2 ? "lien" : "liens")"
    return "Écarté car inférieur à \(amount)\u{A0}: \(ties)"
  }

  func reach(_ hops: Int, from names: String) -> String {
    switch hops {
    case ...0: "Seulement ce qui relie \(names)"
    case 1: "À un lien au plus de \(names)"
    default: "À \(hops) liens au plus de \(names)"
    }
  }

  func furtherAway(_ count: Int) -> String {
    count < 2
      ? "\(count) entreprise plus lointaine non dessinée" : "\(count) entreprises plus lointaines non dessinées"
  }

  func onlyLoops(areApart: Bool, areThere: Bool) -> String {
    guard areThere else { return "Seulement ce qui est sur un flux circulaire\u{A0}: il n’y en a aucun" }
    return areApart ? "Chaque flux circulaire à part" : "Seulement ce qui est sur les flux circulaires énumérés"
  }

  func only(_ kinds: String) -> String { "Seulement\u{A0}: \(kinds)" }
  let firmsForThemselves = "Chaque entreprise pour elle-même, et non pour son groupe"

  func heading(_ section: LegendSection) -> String {
    switch section {
    case .changes: "Ce qui a changé"
    case .paidKinds: "Argent, vers qui est payé"
    case .otherKinds: "Hors argent, vers qui le reçoit ou est détenu"
    case .mutualKinds: "Lien sans direction"
    case .layers: "Type de flux"
    case .lineStyles: "Degré d’engagement"
    case .widths: "Épaisseur\u{A0}: proportionnelle au montant"
    case .widthSteps: "Épaisseur\u{A0}: le montant, par paliers"
    case .marks: "Symboles"
    case .rounds: "Tours de financement"
    case .companies: "Entreprises"
    case .sources: "Sources"
    }
  }

  func meaning(_ style: LineStyle) -> String {
    switch style {
    case .solid: "en vigueur, engagé ou payé"
    case .dashed: "seulement sous conditions"
    case .dotted: "annoncé, en négociation ou rumeur"
    }
  }

  func meaning(_ kind: Company.Kind) -> String {
    switch kind {
    case .firm: "entreprise"
    case .group: "groupe"
    case .unnamed: "non nommés dans les sources"
    case .market: "un marché\u{A0}: tous les acheteurs ou vendeurs"
    }
  }

  func meaning(_ change: TieChange) -> String {
    switch change {
    case .added: "nouveau, non rapporté auparavant"
    case .changed: "modifié"
    case .gone: "abandonné, dans son dernier état connu"
    case .unchanged: "inchangé"
    }
  }

  func meaning(_ step: StepMeaning) -> String {
    switch step {
    case .ofOne: "étape et sens de la boucle"
    case .ofSeveral: "boucle 2, étape 1, et son sens"
    }
  }

  func meaning(_ mark: LegendMark) -> String {
    switch mark {
    case .pale: "pâle\u{A0}: hors des boucles mises en évidence"
    case .contested: sourcesDisagree
    case .hollow: "pointe évidée\u{A0}: déduit, non dit par les sources"
    case .bound: "seule une limite est connue"
    case .note: "source, dans la liste ci-dessous"
    case .focus: "au centre du graphique"
    case .unknownNumber: "sans carré\u{A0}: zéro, ou inconnu"
    case .new: "absent du registre jusque-là"
    case .parts: "filiales et divisions"
    }
  }

  func width(from amount: String) -> String { "à partir de \(amount)" }
  func width(below amount: String) -> String { "moins de \(amount)" }
  let anyWidth = "tout montant"
  let thinnest = "non divulgué, ou sans montant"
  func area(_ noun: String) -> String { "surface\u{A0}: \(noun)" }

  let deals = "Accords"
  func difference(of title: String, areTwoBooks: Bool) -> String {
    title + (areTwoBooks ? "\u{A0}: deux registres" : "\u{A0}: ce qui a changé")
  }
  func compared(on basis: Basis?) -> String {
    basis.map { "Accords qui comptent sur la base \(quoted(name($0)))" } ?? "Tous les accords, de la rumeur au paiement"
  }
  func count(_ count: Int, _ change: TieChange) -> String {
    let word =
      switch change {
      case .added: "nouveau"
      case .changed: "modifié"
      case .gone: "abandonné"
      case .unchanged: "inchangé"
      }
    return "\(count) \(word)\(count < 2 ? "" : change == .added ? "x" : "s")"
  }
  let none = "aucun"
  func sides(_ from: String, _ to: String) -> [String] { ["De\u{A0}: \(from)", "à\u{A0}: \(to)"] }
  func side(knownOn: CalendarDate?, inForceOn: CalendarDate?) -> String {
    (knownOn.map { "ce que l’on savait le \(language.text(of: $0))" } ?? "tout ce que l’on sait")
      + (inForceOn.map { ", en vigueur le \(language.text(of: $0))" } ?? "")
  }
  func undrawn(_ count: Int) -> String {
    let what =
      count < 2 ? "Non dessiné\u{A0}: \(count) apparu et disparu" : "Non dessinés\u{A0}: \(count) apparus et disparus"
    return "\(what) sans date concernée"
  }
  func was(_ words: String) -> String { "auparavant\u{A0}: \(words)" }
  func changed(_ fields: String) -> String { "modifié\u{A0}: \(fields)" }
  func now(_ words: String) -> String { "depuis\u{A0}: \(words)" }
  let notInSecondBook = "absent du second registre"
}
