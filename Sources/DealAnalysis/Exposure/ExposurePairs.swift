import DealModel
import FlowModel
import GraphKernel

/// Who loses and through whom, as a question on exposure names them.
struct ExposurePairs {
  /// Who loses; `nil` for everyone.
  let of: VertexIndex?
  /// Who fails; `nil` for everyone.
  let to: VertexIndex?

  /// Finds the companies of a question.
  ///
  /// - Throws: ``AnalysisError`` for an unknown company, for none, and for the same one twice.
  init(_ query: ExposureQuery, in source: FlowSource) throws(AnalysisError) {
    of = try query.of.map { name throws(AnalysisError) in try source.vertex(of: name) }
    to = try query.to.map { name throws(AnalysisError) in try source.vertex(of: name) }
    if of == nil, to == nil { throw .unanswerable("name who loses, or who fails, or both") }
    if of == to { throw .unanswerable("“\(query.of ?? "")” and “\(query.to ?? "")” are the same company or group") }
  }

  /// Whether it is asked what one company loses through another.
  func contains(_ loser: VertexIndex, _ failing: VertexIndex) -> Bool {
    loser != failing && (of == nil || of == loser) && (to == nil || to == failing)
  }

  /// The pairs among so many companies, in the order of both.
  func all(among count: Int) -> [(of: VertexIndex, to: VertexIndex)] {
    let losers = of.map { $0...$0 } ?? 0...VertexIndex(max(1, count) - 1)
    let failing = to.map { $0...$0 } ?? 0...VertexIndex(max(1, count) - 1)
    return losers.flatMap { loser in failing.map { (of: loser, to: $0) } }.filter { contains($0.of, $0.to) }
  }
}

extension FlowSource {
  /// That a question on exposure can be asked of this source.
  func checkIsOfExposure() throws(AnalysisError) {
    guard let projection, projection.query.layer == .exposure else {
      throw .unanswerable("exposure is asked of a deal book: bulk rows do not say what is paid, promised or owed")
    }
  }

  /// What is lost directly, per pair, class and kind of deal.
  func directExposures(_ pairs: ExposurePairs) throws(AnalysisError) -> [DirectExposure] {
    struct Key: Hashable {
      var source: VertexIndex
      var target: VertexIndex
      var aspect: FlowAspect
      var kind: UInt16
    }
    var sums: [Key: DirectExposure] = [:]
    for row in 0..<table.count where pairs.contains(table.sources[row], table.targets[row]) {
      let key = Key(
        source: table.sources[row], target: table.targets[row], aspect: table.aspects[row], kind: table.kinds[row])
      var entry =
        sums[key]
        ?? DirectExposure(
          of: company(at: key.source), to: company(at: key.target), exposureClass: key.aspect,
          kind: table.kindName(at: row), amount: .zero, deals: [])
      do throws(MoneyError) {
        entry.amount = try entry.amount.adding(table.amount(at: row))
      } catch {
        throw .money(error)
      }
      entry.deals.append(deal(at: row))
      sums[key] = entry
    }
    return sums.values.sorted { left, right in
      if left.of != right.of { return CompanyReference.precedes(left.of, right.of) }
      if left.to != right.to { return CompanyReference.precedes(left.to, right.to) }
      if left.exposureClass != right.exposureClass { return left.exposureClass.position < right.exposureClass.position }
      return left.kind < right.kind
    }
  }
}

extension FlowAspect {
  /// The classes of exposure that have amounts, in the order in which they are told.
  static let measuredExposures: [FlowAspect] = [.atRisk, .undrawn, .backlog]

  /// Its place among all.
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
