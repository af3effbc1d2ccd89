import DealModel
import FlowModel

/// A flow of one layer or more that is drawn once.
struct LayeredFlow: Hashable, Sendable {
  /// The first of the layers that it is on, as a position in the list of layers.
  var layer: Int
  /// Its row there.
  var row: Int
  /// What it is on each of them; empty where the kind says it all.
  var aspects: [TieAspect]

  /// What the same flow has in common on several layers.
  private struct Key: Hashable {
    var source: String
    var target: String
    var deal: UInt32
    var tranche: Int32
  }

  /// The flows of several projections of one book.
  ///
  /// A flow is the same as one of an earlier layer when it is of the same deal or tranche and has the same ends in the
  /// same order; flows of one layer are never the same. A layer either has the amount of the deal or none at all, so
  /// that the row which has one tells it for all.
  ///
  /// - Complexity: O(flows).
  static func union(
    of projections: [FlowProjection], _ phrases: any DiagramPhrases
  ) -> [LayeredFlow] {
    var flows: [LayeredFlow] = []
    var known: [Key: [Int]] = [:]
    for (position, projection) in projections.enumerated() {
      let table = projection.table
      for row in 0..<table.count {
        let aspect = TieAspect(layer: projection.query.layer, caption: phrases.caption(table.aspects[row]))
        let key = Key(
          source: table.names[table.sources[row]], target: table.names[table.targets[row]], deal: table.deals[row],
          tranche: table.tranches[row])
        let same = known[key]?.first { index in flows[index].aspects.allSatisfy { $0.layer != aspect.layer } }
        guard let same else {
          known[key, default: []].append(flows.count)
          flows.append(LayeredFlow(layer: position, row: row, aspects: [aspect]))
          continue
        }
        flows[same].aspects.append(aspect)
        let told = projections[flows[same].layer].table
        if !told.isMeasured(at: flows[same].row), table.isMeasured(at: row) {
          (flows[same].layer, flows[same].row) = (position, row)
        }
      }
    }
    let isNamed = projections.count > 1 || projections.contains { $0.query.layer.hasSeveralAspects }
    if !isNamed { for index in flows.indices { flows[index].aspects = [] } }
    return flows
  }
}

extension FlowTable {
  /// Whether a flow of a book is money, or has an amount although it is not.
  func isMeasured(at row: Int) -> Bool { aspects[row].hasAmount || amount(at: row) != .unknown }
}

extension FlowProjection {
  /// The flows of the same question on another layer.
  func on(_ layer: Layer) throws(MoneyError) -> FlowProjection {
    guard layer != query.layer else { return self }
    var query = query
    query.layer = layer
    return try FlowProjection(of: book, query)
  }
}

extension Layer {
  /// Whether deals of one kind are several things on the layer, so that labels have to say which.
  fileprivate var hasSeveralAspects: Bool { self == .dependency || self == .exposure }
}

extension FlowAspect {
  /// Whether a flow of this sort is money, so that an unknown amount is an undisclosed one.
  fileprivate var hasAmount: Bool {
    switch self {
    case .payment, .compute, .goods, .funding, .atRisk, .undrawn, .backlog: true
    case .product, .route, .right, .exclusiveRight, .stake, .operations, .revenue, .rights, .unquantified: false
    }
  }
}
