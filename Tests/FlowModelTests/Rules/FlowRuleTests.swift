import DealModel
import FlowModel
import Testing

/// Holds the rules in the code against the table “Kinds, and what each means on each layer” of the definition.
struct FlowRuleTests {
  /// The document's table, a line for each cell that is not empty, and a kind alone where all are.
  ///
  /// An arrow runs as the layer says: on `dependency` from who depends to whom it depends on, on `exposure` from who
  /// loses to through whom it loses. In brackets stands what the cell calls the flow, and when or with which amount it
  /// counts where that is not the amount of the deal.
  private static let document = """
    investment    cash        investor → investee (payment)
    investment    dependency  investee → investor (funding)
    investment    exposure    investor → investee (atRisk, paidPart); investee → investor (undrawn, unpaidPart)
    ownership     ownership   owner → owned (stake)
    ownership     exposure    owner → owned (atRisk)
    acquisition   cash        acquirer → seller (payment)
    acquisition   ownership   acquirer → target (stake)
    loan          cash        lender → borrower (payment)
    loan          dependency  borrower → lender (funding)
    loan          exposure    lender → borrower (atRisk, paidPart)
    cloudContract cash        customer → provider (payment)
    cloudContract service     provider → customer (compute)
    cloudContract dependency  customer → provider (operations); provider → customer (revenue)
    cloudContract exposure    provider → customer (backlog, unpaidPart); customer → provider (unquantified, none)
    supply        cash        customer → supplier (payment)
    supply        service     supplier → customer (goods)
    supply        dependency  customer → supplier (operations); supplier → customer (revenue)
    supply        exposure    supplier → customer (backlog, unpaidPart); customer → supplier (unquantified, none)
    distribution  cash        distributor → principal (payment, priced)
    distribution  service     principal → distributor (product)
    distribution  dependency  principal → distributor (revenue); distributor → principal (operations)
    distribution  exposure    principal → distributor (unquantified, none); distributor → principal (unquantified, none)
    serviceRoute  service     provider → via (route, none); via → user (route, none)
    serviceRoute  dependency  user → via (operations, none); provider → via (operations, none)
    serviceRoute  exposure    provider → via (unquantified, none); user → via (unquantified, none)
    license       cash        licensee → licensor (payment, priced)
    license       rights      licensor → licensee (right)
    license       dependency  licensee → licensor (rights)
    license       exposure    licensee → licensor (unquantified, none)
    exclusivity   rights      grantor → beneficiary (exclusiveRight, none)
    exclusivity   dependency  grantor → beneficiary (rights, none)
    exclusivity   exposure    grantor → beneficiary (unquantified, none)
    revenueShare  cash        payer → recipient (payment)
    revenueShare  dependency  recipient → payer (revenue)
    revenueShare  exposure    recipient → payer (unquantified, none)
    guarantee     cash        guarantor → creditor (payment, paidPart)
    guarantee     dependency  creditor → guarantor (funding)
    guarantee     exposure    guarantor → debtor (undrawn, unpaidPart); creditor → guarantor (unquantified, none)
    partnership
    jointVenture
    competitor
    """

  private struct Cell: Hashable {
    var kind: String
    var layer: String
  }

  private static func documentCells() -> [Cell: String] {
    var cells: [Cell: String] = [:]
    for line in document.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard words.count == 3 else { continue }
      let cell = Cell(kind: String(words[0]), layer: String(words[1]))
      let previous = cells.updateValue(String(words[2].drop { $0 == " " }), forKey: cell)
      #expect(previous == nil, "\(cell) stands in the table twice")
    }
    return cells
  }

  private static func notation(_ rules: [FlowRule]) -> String {
    rules.map { rule in
      let measure = rule.measure == .amount ? "" : ", \(rule.measure.rawValue)"
      return "\(rule.source.rawValue) → \(rule.target.rawValue) (\(rule.aspect.rawValue)\(measure))"
    }.joined(separator: "; ")
  }

  @Test func codeAndDocumentAgree() {
    let document = Self.documentCells()
    var table = ""
    var compared = 0
    for kind in DealKind.allCases {
      for layer in Layer.allCases {
        let expected = document[Cell(kind: kind.rawValue, layer: layer.rawValue)] ?? ""
        let actual = Self.notation(FlowRule.rules(for: kind, on: layer))
        #expect(actual == expected, "\(kind) on \(layer)")
        compared += 1
        let place = Self.padded(kind.rawValue, to: 14) + Self.padded(layer.rawValue, to: 11)
        let agreement = actual == expected ? "=" : "≠"
        table += place + Self.padded(expected.isEmpty ? "–" : expected, to: 96) + agreement + " "
        table += (actual.isEmpty ? "–" : actual) + "\n"
      }
    }
    print(
      Self.padded("kind", to: 14) + Self.padded("layer", to: 11) + Self.padded("document", to: 98) + "code\n" + table)
    #expect(compared == 15 * 6)
  }

  @Test func documentNamesEveryKindAndNothingElse() {
    let kinds = Self.document.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(kinds) == Set(DealKind.allCases.map(\.rawValue)))
    #expect(Set(Self.documentCells().keys.map(\.layer)).isSubset(of: Set(Layer.allCases.map(\.rawValue))))
  }

  @Test func rulesUseTheRolesOfTheirKind() {
    for kind in DealKind.allCases {
      let roles = Set(kind.roles.map(\.role))
      for rule in Layer.allCases.flatMap({ FlowRule.rules(for: kind, on: $0) }) {
        #expect(roles.contains(rule.source) && roles.contains(rule.target) && rule.source != rule.target, "\(kind)")
      }
    }
  }

  @Test func everyAspectIsOfOneLayer() {
    var layers: [FlowAspect: Set<Layer>] = [:]
    for layer in Layer.allCases {
      for kind in DealKind.allCases {
        for rule in FlowRule.rules(for: kind, on: layer) { layers[rule.aspect, default: []].insert(layer) }
      }
    }
    #expect(Set(layers.keys) == Set(FlowAspect.allCases))
    #expect(layers.values.allSatisfy { $0.count == 1 })
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
