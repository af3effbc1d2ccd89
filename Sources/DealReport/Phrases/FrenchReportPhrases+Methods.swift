// What the words of reports mean in French.

extension FrenchReportPhrases {
  func name(_ method: ReportMethod) -> String {
    switch method {
    case .basis: "Base"
    case .clocks: "Jour considéré, ce que l’on savait"
    case .amounts: "Montants"
    case .conflicts: "Divergence"
    case .loops: "Flux circulaire"
    case .returnRatio: "Ce qui revient"
    case .circulation: "Circulation"
    case .balancedPart: "Partie équilibrée"
    case .cyclingIndex: "Indice de Finn"
    case .reciprocity: "Flux dans les deux sens, flux sur des boucles"
    case .excess: "Excédent"
    case .principal: "Principal"
    case .concentration: "IHH"
    case .dependence: "Dépendance"
    case .losses: "Exposition"
    case .coverage: "Écart"
    case .growth: "Croissance requise"
    case .financing: "Ce que les fournisseurs financent eux-mêmes"
    case .centrality: "Centralité"
    case .limits: "Ce que ce rapport ne dit pas"
    }
  }

  func version(_ number: Int) -> String { "Définition, version \(number)" }

  func definition(_ method: ReportMethod) -> String {
    switch method {
    case .basis:
      "La fermeté qu’il faut à un accord pour compter, de «\u{A0}payé\u{A0}» à «\u{A0}rumeur\u{A0}» en passant par «\u{A0}engagé\u{A0}», «\u{A0}conditionnel\u{A0}» et «\u{A0}annoncé\u{A0}»\u{A0}; chaque base "
        + "comprend les précédentes. Sur les deux dernières, les classements suivent la borne supérieure des montants."
    case .clocks:
      "Un accord doit être en vigueur au jour considéré, et une affirmation connue à l’autre. Une date connue au mois ou à l’année près compte comme connue à son dernier jour."
    case .amounts:
      "Tout montant est un intervalle\u{A0}: exact, borné, ou non divulgué, c’est-à-dire de zéro à l’inconnu. Une somme a pour bornes les sommes des bornes."
    case .conflicts:
      "Pour chaque champ, la dernière affirmation compte. Deux affirmations de même rang qui s’excluent sont une divergence\u{A0}; rien n’est fondu."
    case .loops:
      "Un parcours d’entreprise en entreprise qui revient à son point de départ, sans passer deux fois par l’une ni employer deux fois un accord. Les accords entre deux mêmes entreprises dans un sens "
        + "forment une étape\u{A0}; ce qui peut circuler est la plus petite."
    case .returnRatio:
      "L’étape qui mène à l’ancre, divisée par celle qui en part. L’ancre est l’origine de la plus grande étape d’investissement, sinon la première entreprise."
    case .circulation:
      "La plus grande somme de flux, aucun au-delà de son montant, où chaque entreprise reçoit autant qu’elle verse\u{A0}; une unité compte à chaque étape. Exacte, et prouvée à chaque calcul par son dual."
    case .balancedPart:
      "Ce qui circule lorsque chaque entreprise transmet ce qu’elle reçoit en proportion de ce qu’elle verse (transmission équilibrée)."
    case .cyclingIndex: "La part de tout ce qui passe qui revient à une entreprise par laquelle cela est déjà passé."
    case .reciprocity:
      "Deux fois le plus petit des deux sens entre deux entreprises\u{A0}; et tous les flux entre entreprises qui sont ensemble sur des boucles."
    case .excess:
      "Tout l’argent moins le minimum qui règle les mêmes positions nettes\u{A0}: le plus petit de ce qui entre et de ce qui sort, additionné."
    case .principal: "Ce qui circule, chaque unité comptant une fois pour tout son tour, entre deux bornes."
    case .concentration:
      "L’indice de Herfindahl-Hirschman\u{A0}: la somme des carrés des parts, fois 10\u{A0}000. Son inverse est le nombre de parties égales de même indice. Les parties non nommées comptent pour "
        + "une seule dans la plus grande valeur et pour une infinité dans la plus petite."
    case .dependence:
      "Qui est financé, servi, licencié ou payé par un autre en dépend, pour ce motif\u{A0}; dans son périmètre pour une exclusivité."
    case .losses:
      "Capital exposé\u{A0}: déjà versé. Capital promis\u{A0}: non encore versé. Carnet de commandes\u{A0}: non encore payé. Non chiffré\u{A0}: une perte sans montant. Directement entre deux entreprises\u{A0}; les chaînes sont une question à part "
        + "(dealgraph exposure)."
    case .coverage:
      "Les engagements d’une année moins le chiffre d’affaires utilisable\u{A0}; l’écart cumulé, moins aussi la trésorerie et le capital promis. Une trésorerie qui comprend un tour ne s’y ajoute jamais\u{A0}; un accord sans durée n’est dans aucune année."
    case .growth:
      "Le plus petit taux annuel constant avec lequel le chiffre d’affaires utilisable cumulé, la trésorerie et le capital promis couvrent chaque année les engagements cumulés."
    case .financing: "Ce qu’un fournisseur a apporté, au plus ce qui lui est dû, divisé par ce qui lui est dû."
    case .centrality:
      "Accords et argent entrants et sortants\u{A0}; PageRank avec un amortissement de 0,85, chaque accord comptant 1\u{A0}; intermédiarité comme part moyenne des plus courts chemins\u{A0}; proximité harmonique comme moyenne de 1 ÷ distance."
    case .limits:
      "Que de l’argent puisse circuler en boucle, ou qu’une entreprise soit des deux côtés, ne dit rien de l’intention ni du droit. Ce qu’aucune source du registre ne dit n’y est pas. Des montants manquants élargissent les bornes, et une "
        + "borne large est une réponse."
    }
  }
}
