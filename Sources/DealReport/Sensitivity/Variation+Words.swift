import DealAnalysis
import DealModel

extension Variation {
  /// What was varied, for readers of a language.
  func words(in language: Language) -> String {
    switch language {
    case .english: words
    case .french: frenchWords
    }
  }

  /// What was varied, for readers.
  var words: String {
    switch self {
    case .basis(let basis): "on the basis \(basis.rawValue)"
    case .withoutInferred: "without what no source says itself"
    case .withoutSingleSource: "without what only one source tells"
    case .side(let side): side.words
    case .replacement(let newer, let older, let isReplaced):
      "if \(newer) \(isReplaced ? "replaces" : "does not replace") \(older)"
    case .fact(let fact, let other): "with \(fact), not \(other)"
    case .withoutDeal(let deal): "without \(deal)"
    }
  }

  private var frenchWords: String {
    switch self {
    case .basis(let basis): "sur la \(Language.french.plotBasis(basis))"
    case .withoutInferred: "sans ce qu’aucune source ne dit elle-même"
    case .withoutSingleSource: "sans ce qu’une seule source rapporte"
    case .side(let side): side.frenchWords
    case .replacement(let newer, let older, let isReplaced):
      "si \(newer) \(isReplaced ? "remplace" : "ne remplace pas") \(older)"
    case .fact(let fact, let other): "avec \(fact), pas \(other)"
    case .withoutDeal(let deal): "sans \(deal)"
    }
  }

  /// What was varied, for programs: stable.
  var key: String {
    switch self {
    case .basis(let basis): "basis:\(basis.rawValue)"
    case .withoutInferred: "withoutInferred"
    case .withoutSingleSource: "withoutSingleSource"
    case .side(let side): "side:\(side.entry)\(side.tranche.map { "/\($0)" } ?? ""):\(side.field):\(side.value)"
    case .replacement(let newer, let older, let isReplaced):
      "replacement:\(newer):\(older):\(isReplaced ? "yes" : "no")"
    case .fact(let fact, let other): "fact:\(fact):\(other)"
    case .withoutDeal(let deal): "withoutDeal:\(deal)"
    }
  }
}

extension Variation.Side {
  fileprivate var words: String {
    let part = tranche.map { "/\($0)" } ?? ""
    let names = sources.map(\.rawValue).listed(with: "and")
    return "\(field) of \(entry)\(part) as \(names) \(sources.count == 1 ? "has" : "have") it: \(value)"
  }

  fileprivate var frenchWords: String {
    let part = tranche.map { "/\($0)" } ?? ""
    let said = DealStatus(rawValue: value).map { Language.french.reportPhrases.model.name($0) } ?? value
    return "\(frenchField) de \(entry)\(part) selon \(sources.map(\.rawValue).listed(with: "et"))\u{A0}: \(said)"
  }

  private var frenchField: String {
    switch field {
    case "status": "statut"
    case "amount": "montant"
    case "scope": "périmètre"
    case "exclusive": "exclusivité"
    case "term": "durée"
    case "share": "part"
    case "largest": "rang"
    case "rate": "taux"
    case "value": "valeur"
    default: field
    }
  }
}

extension Variation.Group {
  /// The sort of variations, as the title of a column.
  var title: String {
    switch self {
    case .basis: "Bases"
    case .evidence: "Evidence"
    case .conflict: "Conflicts"
    case .deal: "Deals"
    }
  }
}
