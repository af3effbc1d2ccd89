import DealModel

/// The rules that hold between the keys of an entry, as far as a schema can say them.
enum SchemaRules {
  /// The rules of entries by the names of their shapes.
  static let byShape: [String: [WrittenEntry]] = [
    BookShapes.source.name: [WrittenEntry("anyOf", .list(["publisher", "authors"].map { required([$0]) }))],
    BookShapes.fact.name: [
      WrittenEntry(
        "dependentSchemas",
        .mapping([
          WrittenEntry("period", without(["date", "through"])), WrittenEntry("date", without(["through"])),
        ])),
      WrittenEntry("allOf", .list(CompanyFact.Kind.allCases.map(rule), .open)),
    ],
    DealShapes.deal.name: [WrittenEntry("allOf", .list(DealKind.allCases.map(rule), .open))],
  ]

  /// Where no deal is a part of another, each must fill its roles itself.
  static let ofBook: [WrittenEntry] = {
    func deals(_ schema: WrittenValue) -> WrittenValue {
      properties([WrittenEntry("deals", .mapping([WrittenEntry("additionalProperties", schema)]))])
    }
    return [
      WrittenEntry("if", deals(.mapping([WrittenEntry("not", required(["partOf"]))]))),
      WrittenEntry("then", deals(.mapping(SchemaContent.reference("dealWithAllRoles")))),
    ]
  }()

  /// A deal that has no parts to leave its roles to.
  static var dealWithAllRoles: WrittenValue {
    let rules = DealKind.allCases.filter { !$0.isMutual }.map { kind in
      rule(if: kind.rawValue, then: [required(kind.roles.filter(\.isRequired).map(\.role.key))])
    }
    return .mapping([
      WrittenEntry("title", .text("Deal without parts")),
      WrittenEntry("description", .text("The roles that each kind of deal must fill.")),
      WrittenEntry("allOf", .list(rules, .open)),
    ])
  }

  // MARK: Deals

  /// The roles of a kind, and that somebody says how far the deal has come.
  private static func rule(_ kind: DealKind) -> WrittenValue {
    let own = Set(kind.roles.map(\.role))
    let others = Role.allCases.filter { !own.contains($0) }.map(\.key)
    return rule(if: kind.rawValue, then: [without(others), kind.isMutual ? required([Role.party.key]) : hasStatus])
  }

  /// That one claim at least, or a tranche in it, has a status.
  private static let hasStatus: WrittenValue = {
    let inTranche: WrittenValue = .mapping([
      WrittenEntry("type", .text("object")),
      WrittenEntry(
        "not",
        .mapping([WrittenEntry("additionalProperties", .mapping([WrittenEntry("not", required(["status"]))]))])),
    ])
    let claim: WrittenValue = .mapping([
      WrittenEntry(
        "anyOf",
        .list([
          required(["status"]), all([required(["tranches"]), properties([WrittenEntry("tranches", inTranche)])]),
        ]))
    ])
    return properties([WrittenEntry("claims", .mapping([WrittenEntry("contains", claim)]))])
  }()

  // MARK: Facts

  /// The sorts of values that a kind of fact can have, and the keys that go with it.
  private static func rule(_ kind: CompanyFact.Kind) -> WrittenValue {
    let sorts: [(sample: FactValue, definition: String)] = [
      (.money(.undisclosed), "amount"), (.ratio(Ratio(millionths: 1)), "ratio"), (.date(.year(2026)), "date"),
      (.flag(true), "flag"),
    ]
    let accepted = sorts.filter { kind.accepts($0.sample) }.map { WrittenValue.mapping(SchemaContent.reference($0.1)) }
    let value = properties([WrittenEntry("value", .mapping([WrittenEntry("anyOf", .list(accepted))]))])
    var schemas = [properties([WrittenEntry("claims", .mapping([WrittenEntry("items", value)]))])]
    if kind == .ratio || kind == .plan { schemas.append(required(["label"])) }
    if kind != .valuation { schemas.append(without(["qualifier"])) }
    return rule(if: kind.rawValue, then: schemas)
  }

  // MARK: Building blocks

  /// What holds for entries of a kind.
  private static func rule(if kind: String, then schemas: [WrittenValue]) -> WrittenValue {
    let condition = properties([WrittenEntry("kind", SchemaContent.spellings(of: [kind]))])
    return .mapping([
      WrittenEntry("if", all([required(["kind"]), condition])), WrittenEntry("then", all(schemas)),
    ])
  }

  /// Several schemas that all hold, in one: they have no keyword in common, or are put one beside the other.
  private static func all(_ schemas: [WrittenValue]) -> WrittenValue {
    let entries = schemas.flatMap { schema -> [WrittenEntry] in
      if case .mapping(let entries, _) = schema { entries } else { [] }
    }
    guard Set(entries.map(\.key)).count == entries.count else {
      return .mapping([WrittenEntry("allOf", .list(schemas))])
    }
    return .mapping(entries)
  }

  private static func required(_ keys: [String]) -> WrittenValue {
    .mapping([WrittenEntry("required", .texts(keys))])
  }

  private static func properties(_ entries: [WrittenEntry]) -> WrittenValue {
    .mapping([WrittenEntry("properties", .mapping(entries))])
  }

  /// That none of some keys is there.
  private static func without(_ keys: [String]) -> WrittenValue {
    properties(keys.map { WrittenEntry($0, .flag(false)) })
  }
}
