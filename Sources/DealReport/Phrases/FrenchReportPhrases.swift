import DealAnalysis
import DealDiagram
import DealModel
import FlowModel

/// The fixed words of reports in French, with its spaces before double signs.
struct FrenchReportPhrases: ReportPhrases {
  let model = Language.french.modelPhrases

  let untitled = "Accords entre entreprises"
  func kindOfDocument(_ book: String?) -> String {
    book.map { "Rapport sur le registre d’accords \(model.quoted($0))" } ?? "Rapport sur un registre d’accords"
  }
  func size(companies: Int, deals: Int, facts: Int, sources: Int) -> String {
    func count(_ number: Int, _ one: String, _ several: String) -> String { "\(number) \(number < 2 ? one : several)" }
    return [
      count(companies, "entreprise", "entreprises"), count(deals, "accord", "accords"),
      count(facts, "donnée", "données"),
      count(sources, "source", "sources"),
    ].joined(separator: " · ")
  }
  let undated = "Rien dans le registre n’est daté\u{A0}: tous les accords comptent, quel que soit le jour"
  func counted(on basis: Basis) -> String { "Base\u{A0}: \(model.name(basis)), \(model.meaning(basis))" }
  func units(_ grouping: FlowQuery.Grouping, in currency: Currency) -> String {
    (grouping == .ultimate ? "Les entreprises représentent leur groupe" : "Chaque entreprise pour elle-même")
      + " · montants en \(currency.code)"
  }
  func restricted(to kinds: [String], withoutInferred: Bool) -> String? {
    let parts =
      (kinds.isEmpty ? [] : ["Seulement\u{A0}: \(kinds.joined(separator: ", "))"])
      + (withoutInferred ? ["Ce qu’aucune source ne dit elle-même est écarté"] : [])
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  func heading(_ part: ReportPart) -> String {
    switch part {
    case .summary: "En résumé"
    case .pictures: "Graphiques"
    case .loops: "Flux circulaires"
    case .circularity: "Ce qui circule en boucle"
    case .coverage: "Si l’argent suffit"
    case .concentration: "Concentration"
    case .dependence: "Qui dépend de qui"
    case .losses: "Qui perdrait si un autre faisait défaut"
    case .overlaps: "Entreprises des deux côtés"
    case .centrality: "Qui est au centre"
    case .deals: "Accords"
    case .conflicts: "Où les sources divergent"
    case .facts: "Données sur les entreprises"
    case .sources: "Sources"
    case .methods: "Méthodes"
    case .origin: "Pour refaire ce rapport"
    }
  }

  func introduction(_ part: ReportPart) -> String {
    switch part {
    case .summary:
      "Chaque nombre mène à la ligne dont il provient. Un constat relève de l’arithmétique et n’accuse personne."
    case .pictures: ""
    case .loops:
      "L’argent qui revient à son point de départ, en six étapes au plus. Ce qui peut circuler est la plus petite étape."
    case .circularity:
      "Le maximum qui peut revenir, sur chaque base. Deux nombres sont la plus petite et la plus grande valeur que permettent les montants."
    case .coverage:
      "Les engagements par année, en regard du chiffre d’affaires, de la trésorerie et du capital promis. Un tiret signifie inconnu, et non zéro\u{A0}; un écart négatif est un reste."
    case .concentration:
      "Parts des financeurs, des fournisseurs et des clients. L’indice (IHH) vaut 10\u{A0}000 pour une seule partie et presque 0 pour un grand nombre de petites."
    case .dependence: "Par motif\u{A0}: financement, exploitation, revenus, droits."
    case .losses:
      "Directement, par classe. Capital exposé, capital promis, carnet de commandes et pertes non chiffrées ne s’additionnent jamais."
    case .overlaps: "Qu’une entreprise soit des deux côtés est un constat\u{A0}; il ne dit rien de sa conduite."
    case .centrality: "D’après les flux d’argent\u{A0}; les définitions figurent plus bas."
    case .deals:
      "Tous les accords du registre, dans leur état. Seuls ceux qui comptent sur la base entrent dans les nombres ci-dessus."
    case .conflicts: "La dernière affirmation compte\u{A0}; les deux côtés sont montrés."
    case .facts: ""
    case .sources: "Telles que le registre les cite."
    case .methods: ""
    case .origin: ""
    }
  }

  func absence(_ part: ReportPart) -> String {
    switch part {
    case .loops: "Aucun flux circulaire sur cette base."
    case .circularity: "Aucun accord qui compte ne donne lieu à paiement."
    case .concentration: "Aucun flux d’argent ne compte, si bien qu’aucune part ne peut être calculée."
    case .dependence: "D’après les accords qui comptent, personne ne dépend de personne."
    case .losses: "D’après les accords qui comptent, personne ne perdrait rien."
    case .overlaps:
      "Aucune entreprise ne finance, ne fournit ni ne détient deux concurrents, et aucune n’est à la fois investisseur et partenaire commercial d’une autre."
    case .centrality: "Aucun flux d’argent ne compte."
    case .deals: "Le registre ne contient aucun accord."
    case .conflicts: "Les sources ne divergent pas."
    case .facts: "Le registre ne contient aucune donnée connue à cette date."
    case .sources: "Le registre ne contient aucune source."
    case .summary, .pictures, .coverage, .methods, .origin: "Rien à montrer."
    }
  }

  func caption(_ table: ReportTableName) -> String {
    switch table {
    case .loops: "Flux circulaires, du plus grand au plus petit"
    case .legs: "Leurs étapes, avec les accords correspondants"
    case .circularity: "Mesures sur chaque base"
    case .circularFirms: "Ce qui revient à qui"
    case .years: "Année par année"
    case .owed: "Ce qui est dû"
    case .means: "Trésorerie et capital"
    case .suppliers: "Ce que les fournisseurs financent eux-mêmes"
    case .bases: "Sur chaque base"
    case .sides: "Côtés des entreprises, du plus grand total au plus petit"
    case .parties: "Leurs parties"
    case .doubleRoles: "Investisseurs ou propriétaires qui sont aussi partenaires commerciaux"
    case .rivalTies: "Entreprises liées à deux concurrents"
    }
  }

  func title(_ column: ReportColumn) -> String {
    switch column {
    case .number: "Nº"
    case .way: "Parcours"
    case .goesRound: "Circule"
    case .comesBack: "Revient"
    case .over: "Sur"
    case .lag: "Après"
    case .weakest: "Le moins ferme"
    case .step: "Étape"
    case .from: "De"
    case .to: "À"
    case .amount: "Montant"
    case .deals: "Accords"
    case .measure: "Mesure"
    case .company: "Entreprise"
    case .pays: "Verse"
    case .ofPaid: "De ce qu’elle verse"
    case .ofReceived: "De ce qu’elle reçoit"
    case .through: "Par"
    case .year: "Année"
    case .toPay: "À payer"
    case .revenue: "Chiffre d’affaires"
    case .usable: "Utilisable"
    case .gap: "Écart"
    case .gapSoFar: "Écart cumulé"
    case .sources: "Sources"
    case .supplier: "Fournisseur"
    case .putsIn: "Apporte"
    case .owed: "Doit recevoir"
    case .share: "Part"
    case .basis: "Base"
    case .means: "Trésorerie et capital"
    case .runsOut: "Épuisement"
    case .growth: "Croissance requise"
    case .side: "Côté"
    case .partyCount: "Parties"
    case .largest: "La plus grande connue"
    case .index: "IHH"
    case .likeEqual: "Comme si égales"
    case .party: "Partie"
    case .on: "Dépend de"
    case .grounds: "Pour"
    case .groundCount: "Motifs"
    case .loser: "Perdrait"
    case .failing: "En cas de défaut de"
    case .lossClass: "Classe"
    case .relations: "Ce qu’elle fait"
    case .rivals: "Concurrents"
    case .rivalry: "Concurrents d’après"
    case .deal: "Accord"
    case .kind: "Nature"
    case .parties: "Parties"
    case .status: "Statut"
    case .since: "Depuis"
    case .details: "Précisions"
    case .counts: "Compte"
    case .subject: "Sujet"
    case .field: "Champ"
    case .contradicted: "D’autres disent"
    case .fact: "Donnée"
    case .value: "Ce qui compte"
    case .time: "Période"
    case .nature: "Caractère"
    case .dueYears: "Années"
    case .restsOn: "Repose sur"
    case .adds: "S’ajoute à la trésorerie"
    case .source: "Source"
    case .published: "Date"
    case .address: "Adresse"
    case .citedBy: "Citée par"
    }
  }

  func notListed(_ count: Int) -> String {
    let rows = NumberWords(language: .french).count(count)
    return count < 2
      ? "\(rows) ligne de plus n’est pas énumérée\u{A0}; --limit en montre davantage."
      : "\(rows) lignes de plus ne sont pas énumérées\u{A0}; --limit en montre davantage."
  }
  let searchCutShort = "La recherche a été interrompue\u{A0}: il peut y en avoir d’autres."
  func notComputed(_ companies: Int) -> String {
    "Certaines mesures n’ont pas été calculées\u{A0}: \(NumberWords(language: .french).count(companies)) entreprises sont ensemble sur des boucles."
  }
  func endless(_ loop: String) -> String {
    "Rien ne borne ce qui circule\u{A0}: aucun montant n’a de borne supérieure sur \(loop)."
  }

  func name(_ measure: CircularityLine) -> String {
    switch measure {
    case .total: "Tout l’argent"
    case .circulation: "Circulation"
    case .share: "Sa part"
    case .countedShare: "Sa part, telle que comptée"
    case .reciprocity: "Flux dans les deux sens"
    case .balanced: "Partie équilibrée"
    case .componentVolume: "Sur des boucles"
    case .excess: "Excédent"
    case .cyclingIndex: "Indice de Finn"
    case .principal: "Principal"
    case .known: "Montants connus"
    }
  }
  func fraction(_ part: Int, of whole: Int) -> String {
    let numbers = NumberWords(language: .french)
    return "\(numbers.count(part)) sur \(numbers.count(whole))"
  }
  let noYear = "dans aucune année"
  func name(_ place: CoverageCapital.Place) -> String {
    switch place {
    case .inCash: "non, déjà compté"
    case .mayBeInCash: "peut-être"
    case .stillToCome: "oui"
    }
  }
  let noMoney = "aucun argent"
  let unknown = "inconnu"
  let omitted = "non calculé"
  func years(_ number: String, isPart: Bool) -> String {
    "\(number)\u{A0}\(number == "1" ? "an" : "ans")" + (isPart ? ", en partie" : "")
  }
  func days(_ count: Int) -> String { "\(count)\u{A0}\(abs(count) < 2 ? "jour" : "jours")" }
  func atLeast(_ number: String) -> String { "au moins \(number)" }
  func atMost(_ number: String) -> String { "au plus \(number)" }
  func between(_ low: String, _ high: String) -> String { "\(low) à \(high)" }
  func partner(_ name: String, out: String, in received: String) -> String {
    "\(name) (\(out) versés, \(received) reçus)"
  }
  func name(_ side: Concentration.Side) -> String {
    switch side {
    case .funders: "financeurs"
    case .suppliers: "fournisseurs"
    case .customers: "clients"
    case .payers: "payeurs"
    case .payees: "bénéficiaires"
    }
  }
  func notNamed(_ name: String) -> String { "\(name) (non nommé)" }
  func relation(_ relation: Tie.Relation) -> String {
    switch relation {
    case .funds: "finance"
    case .owns: "détient"
    case .supplies: "fournit"
    case .buys: "achète"
    }
  }
  func name(_ measure: CentralityMeasure) -> String {
    switch measure {
    case .inDegree: "Accords entrants"
    case .outDegree: "Accords sortants"
    case .inStrength: "Argent reçu"
    case .outStrength: "Argent versé"
    case .pageRank: "PageRank"
    case .betweenness: "Intermédiarité"
    case .harmonicCloseness: "Proximité"
    case .closeness: "Proximité moyenne"
    case .coreNumber: "Numéro de cœur"
    case .eigenvector: "Vecteur propre"
    case .katz: "Katz"
    case .hub: "Pivot"
    case .authority: "Autorité"
    }
  }
  let notKnownYet = "pas encore connu"
  func link(_ link: ReportDealLink) -> String {
    switch link {
    case .extends: "prolonge"
    case .partOf: "fait partie de"
    case .supersedes: "remplace"
    case .maySupersede: "remplace peut-être"
    }
  }
  func quantity(_ quantity: Quantity) -> String {
    let number = "\(model.language.decimal(quantity.value.description))\u{A0}\(quantity.unit)"
    let bounded =
      switch quantity.bound {
      case .exact: number
      case .about: model.language.about(number)
      case .atMost: atMost(number)
      case .atLeast: atLeast(number)
      }
    return bounded + (quantity.subject.map { " (\($0))" } ?? "")
  }
  func term(_ term: Term) -> String {
    var parts: [String] = []
    if let duration = term.duration { parts.append(model.language.text(of: duration)) }
    if let start = term.start { parts.append("début\u{A0}: \(model.language.text(of: start))") }
    if let end = term.end { parts.append("fin\u{A0}: \(model.language.text(of: end))") }
    return parts.joined(separator: ", ")
  }
  func name(_ kind: CompanyFact.Kind) -> String {
    switch kind {
    case .valuation: "valorisation"
    case .revenue: "chiffre d’affaires"
    case .cash: "trésorerie"
    case .equity: "fonds propres"
    case .commitments: "engagements"
    case .freeCashFlow: "flux de trésorerie disponible"
    case .profit: "bénéfice"
    case .ratio: "part"
    case .plan: "projet"
    }
  }
  func name(_ qualifier: CompanyFact.Qualifier) -> String {
    switch qualifier {
    case .beforeTheMoney: "avant l’apport"
    case .afterTheMoney: "après l’apport"
    }
  }
  func name(_ nature: CompanyFact.Nature) -> String {
    switch nature {
    case .actual: "constaté"
    case .forecast: "prévu"
    }
  }
  func time(_ time: CompanyFact.Time) -> String {
    switch time {
    case .period(let date), .date(let date): model.language.text(of: date)
    case .through(let date): "horizon\u{A0}: \(model.language.text(of: date))"
    }
  }
  func tranche(_ name: String) -> String { "tranche \(model.quoted(name))" }

  func title(_ picture: BookReport.Picture) -> String {
    switch picture {
    case .web: "L’ensemble des liens"
    case .loops: "L’argent qui circule en boucle"
    }
  }
  func caption(_ picture: BookReport.Picture) -> String {
    switch picture {
    case .web:
      "Tous les liens qui comptent, chacun dans son sens. Les accords et leurs sources figurent dans les tableaux."
    case .loops: "Les flux d’argent, les flux circulaires au premier plan."
    }
  }
  func missing(_ picture: BookReport.Picture, _ reason: BookReport.MissingPicture) -> String {
    switch reason {
    case .empty: "\(title(picture))\u{A0}: il n’y a rien à dessiner."
    case .tooLarge:
      "\(title(picture))\u{A0}: trop d’entreprises et de liens pour un seul graphique lisible\u{A0}; dealgraph diagram en dessine une partie."
    }
  }

  func name(_ item: OriginItem) -> String {
    switch item {
    case .input: "Fichier lu"
    case .digest: "SHA-256 de ses octets"
    case .program: "Programme"
    case .command: "Commande"
    }
  }
  let remake = "Les mêmes octets et la même commande donnent le même rapport\u{A0}; aucune horloge n’est lue."
}
