import DealModel
import FlowGraphs
import FlowModel
import GraphKernel

extension FlowSource {
  /// What every company loses if any other fails.
  ///
  /// **Definition**: that of ``exposures(_:isCancelled:)``, for all pairs and class by class; with a base along all chains,
  /// without one directly.
  ///
  /// - Parameters:
  ///   - base: What losses are measured against; `nil` for direct ones.
  ///   - limit: How many pairs a report for people lists; `nil` for all.
  ///   - isCancelled: Asked now and then whether to give up.
  /// - Returns: A matrix for each class, and what it rests on.
  /// - Throws: ``AnalysisError`` for a source that is not on the exposure layer, an amount beyond 64 bits, or more than a
  ///   million pairs.
  /// - Complexity: For each company that fails, one solution of the equations in O(flows) outside of loops.
  public func exposureMatrix(
    base: ExposureBase? = nil, limit: Int? = 100, isCancelled: @escaping () -> Bool = { false }
  ) throws(AnalysisError) -> ExposureMatrixReport {
    try checkIsOfExposure()
    var header = header(report: "exposureMatrix", layer: .exposure)
    if let base { header.options.append(("base", base.rawValue)) }
    header.options.append(("limit", limit.map(String.init) ?? "0"))
    var bases: [CompanyBase] = []
    do throws(MoneyError) {
      var known = projection.flatMap { projection in base.map { CompanyBases($0, in: projection) } }
      for vertex in 0..<VertexIndex(table.names.count) {
        let company = company(at: vertex)
        bases.append(try known?.base(of: company) ?? CompanyBase(company: company, amount: nil, facts: []))
      }
    } catch {
      throw .money(error)
    }
    let isMeasured = bases.contains { $0.amount != nil }
    var report = ExposureMatrixReport(
      header: header, base: base, bases: [], matrices: [], excesses: [], withoutBase: [], loops: [], limit: limit)
    var (involved, passing) = (Set<VertexIndex>(), Set<VertexIndex>())
    for exposureClass in FlowAspect.measuredExposures {
      let network = try ExposureNetwork(of: exposureClass, in: graph) { bases[Int($0)] }
      guard !network.links.isEmpty else { continue }
      var pairs: [(of: CompanyReference, to: CompanyReference, cell: ExposureMatrix.Cell)] = []
      for failing in Set(network.links.map(\.target)).sorted() {
        let along = isMeasured ? try indirect(in: network, failing, isCancelled) : [:]
        let lenders = graphSources(of: failing, in: network)
        for loser in Set(along.keys).union(lenders).sorted() where loser != failing {
          let cell = try cell(of: loser, failing, network, along[loser], bases[Int(loser)], &report)
          pairs.append((company(at: loser), company(at: failing), cell))
          involved.insert(loser)
        }
        guard pairs.count <= 1_000_000 else {
          throw .unanswerable("there are more than a million pairs of companies; ask for one company with --of or --to")
        }
      }
      passing.formUnion(Set(network.links.map(\.target)).intersection(network.links.map(\.source)))
      for link in network.links {
        let own = bases[Int(link.source)]
        guard let most = own.most, link.amount.lower > most else { continue }
        report.excesses.append(
          ExcessExposure(
            of: own.company, to: company(at: link.target), exposureClass: exposureClass, amount: link.amount,
            share: ShareBounds(link.amount, of: own)))
      }
      report.matrices.append(ExposureMatrix(exposureClass, base: isMeasured ? base : nil, pairs))
    }
    if base != nil {
      report.bases = involved.union(passing).sorted().map { bases[Int($0)] }
      if isMeasured {
        report.withoutBase = passing.sorted().filter { bases[Int($0)].least == nil }.map(company(at:))
      }
    }
    return report
  }

  private func graphSources(of failing: VertexIndex, in network: ExposureNetwork) -> [VertexIndex] {
    network.graph.inEdges(of: failing).map { network.graph.sources[Int($0)] }
  }

  private func indirect(
    in network: ExposureNetwork, _ failing: VertexIndex, _ isCancelled: @escaping () -> Bool
  ) throws(AnalysisError) -> [VertexIndex: ExposureNetwork.Indirect] {
    do throws(SystemError) {
      return try network.indirect(throughFailureOf: failing, isCancelled: isCancelled)
    } catch {
      throw .unanswerable("the losses along chains cannot be told: \(error)")
    }
  }

  private func cell(
    of loser: VertexIndex, _ failing: VertexIndex, _ network: ExposureNetwork, _ along: ExposureNetwork.Indirect?,
    _ base: CompanyBase, _ report: inout ExposureMatrixReport
  ) throws(AnalysisError) -> ExposureMatrix.Cell {
    let direct = network.direct(of: loser, to: failing)
    let rows = network.edges(of: loser, to: failing).flatMap { graph.rows(of: $0) }
    var cell = ExposureMatrix.Cell(direct: direct, total: nil, share: nil, deals: rows.map(deal(at:)))
    for loop in along?.loops ?? [] {
      let companies = loop.map(company(at:))
      if !report.loops.contains(companies) { report.loops.append(companies) }
    }
    guard let sum = try ChainSum(along ?? ExposureNetwork.Indirect()) else { return cell }
    do throws(MoneyError) {
      let total = try direct.adding(sum.amount)
      cell.total = total
      if base.amount != nil { cell.share = ShareBounds(total, of: base) }
    } catch {
      throw .money(error)
    }
    return cell
  }
}
