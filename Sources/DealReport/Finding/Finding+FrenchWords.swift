import DealAnalysis
import DealModel
import FlowModel

extension Finding.Subject {
  /// What the finding is about, for readers of a language.
  func words(in language: Language) -> String {
    switch language {
    case .english: words
    case .french: frenchWords
    }
  }

  private var frenchWords: String {
    func loop(_ companies: [CompanyReference]) -> String {
      (companies + companies.prefix(1)).map(\.name).joined(separator: " → ")
    }
    func on(_ basis: Basis?) -> String { basis.map { ", \(Language.french.plotBasis($0))" } ?? "" }
    return switch self {
    case .circularFlowCount: "flux circulaires"
    case .circularFlow(let companies): loop(companies)
    case .returnRatio(let companies, let anchor): "retour à \(anchor.name) par \(loop(companies))"
    case .money(let basis): "tout l’argent\(on(basis))"
    case .circulation(let basis): "le plus qui peut circuler\(on(basis))"
    case .circularShare(let basis): "part qui peut circuler\(on(basis))"
    case .returnedShare(let firm): "part de ce que paie \(firm.name) qui lui revient"
    case .breakingAmount: "moindre montant dont les contrats rompent toutes les boucles"
    case .owed(let company): "dû par \(company.name)"
    case .means(let company): "trésorerie et capital de \(company.name)"
    case .gap(let company, let year): "écart de \(company.name) en \(year)"
    case .runOutYear(let company): "année où l’argent de \(company.name) est épuisé"
    case .requiredGrowth(let company): "croissance annuelle nécessaire de \(company.name)"
    case .supplierShare(let supplier): "part de ce qui est dû à \(supplier.name) qu’elle apporte elle-même"
    case .suppliersShare: "part de ce qui est dû aux fournisseurs connus qu’ils apportent eux-mêmes"
    case .partyCount(let company, let side): "\(side.frenchName) de \(company.name)"
    case .sideTotal(let company, let side): "total des \(side.frenchName) de \(company.name)"
    case .concentrationIndex(let company, let side): "IHH des \(side.frenchName) de \(company.name)"
    case .directExposure(let loser, let other, let aspect, _), .pairExposure(let loser, let other, let aspect):
      "\(loser.name) par \(other.name), \(aspect.frenchExposure), directement"
    case .chainedExposure(let loser, let other, let aspect):
      "\(loser.name) par \(other.name), \(aspect.frenchExposure), le long de toutes les chaînes"
    case .chainCount: "chaînes d’exposition"
    case .rivalTies(let company, let rivals):
      "\(company.name) liée aux concurrents \(rivals.map(\.name).listed(with: "et"))"
    case .doubleRole(let company, let other): "\(company.name) finance \(other.name) et commerce avec elle"
    case .centrality(let company, let measure): "\(measure.rawValue.words) de \(company.name)"
    case .flowBetweenness(let first, let second):
      "intermédiarité des flux de \(first.name) à \(second.name)"
    case .weakComponentCount: "composantes faibles"
    case .strongComponentCount: "composantes fortes de deux entreprises ou plus"
    case .loopCompanyCount: "entreprises sur une boucle"
    case .coreMember(let company): "\(company.name) dans le cœur"
    case .highestCoreNumber: "plus haut indice de cœur"
    case .communityCount: "communautés"
    case .modularity: "modularité"
    case .shareInsideCommunities: "part des flux à l’intérieur des communautés"
    case .pathCount(let first, let last): "chaînes de \(first.name) à \(last.name)"
    case .distance(let first, let last): "étapes de la plus courte chaîne de \(first.name) à \(last.name)"
    case .path(let companies): "moindre étape de \(companies.map(\.name).joined(separator: " → "))"
    case .passage(let company, let first, let last):
      "\(company.name) sur chaque chaîne de \(first.name) à \(last.name)"
    case .fewestFlows(let first, let last): "le moins de flux qui coupe \(first.name) de \(last.name)"
    case .leastAmount(let first, let last): "moindre montant qui coupe \(first.name) de \(last.name)"
    }
  }
}

extension Concentration.Side {
  fileprivate var frenchName: String {
    switch self {
    case .funders: "financeurs"
    case .suppliers: "fournisseurs"
    case .customers: "clients"
    case .payers: "payeurs"
    case .payees: "bénéficiaires"
    }
  }
}

extension FlowAspect {
  /// A class of exposure in French.
  var frenchExposure: String {
    switch self {
    case .atRisk: "à risque"
    case .undrawn: "non versé"
    case .backlog: "carnet de commandes"
    case .unquantified: "non chiffré"
    case .payment, .compute, .goods, .product, .route, .right, .exclusiveRight, .stake, .funding, .operations,
      .revenue, .rights:
      rawValue.words
    }
  }
}
