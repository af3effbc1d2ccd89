import GraphKernel

extension FlowSource {
  /// The chains of flows from one company to another.
  ///
  /// **Definition**: a chain is a simple path of the flow graph: it passes no company twice, and a leg of it is all flows from
  /// one company to the next. Chains are counted up to a length. What every chain passes, and what cuts all of them,
  /// is asked of all chains, however long: the companies without which there is none (the dominators of the last one), the
  /// fewest flows, and the least sum of amounts. Of all smallest sets of flows the one nearest to the first company is given.
  /// Checks: by the theorem of maximum flow and minimum cut, as many chains as the fewest flows share no flow.
  ///
  /// - Parameters:
  ///   - query: Between whom, how long, how many and in which order.
  ///   - isCancelled: Asked every few thousand flows whether to give up.
  /// - Returns: The chains that are listed, and how many there are.
  /// - Throws: ``AnalysisError`` for an unknown company, the same company twice, or an amount beyond 64 bits.
  /// - Complexity: That of ``forEachSimplePath(in:from:to:query:isCancelled:body:)``, ``ShortestSimplePaths`` and ``MaximumFlow``;
  ///   memory O(companies + flows + listed chains).
  public func paths(
    _ query: PathQuery, isCancelled: @escaping () -> Bool = { false }
  ) throws(AnalysisError) -> PathReport {
    let first = try vertex(of: query.from)
    let last = try vertex(of: query.to)
    guard first != last else { throw .unanswerable(try reasonOfOne(query, company(at: first))) }
    let graph = try PathGraph(self, from: first, to: last)
    let search = try PathSearch(in: graph, query, isCancelled: isCancelled)
    var header = header(report: "paths", layer: projection?.query.layer)
    header.options += query.described
    var report = PathReport(
      header: header, from: company(at: first), to: company(at: last), distance: graph.distance, count: search.count,
      countsByLength: search.countsByLength, stopReason: search.stopReason,
      paths: try search.first.map { chain throws(AnalysisError) in try path(along: chain, in: graph) }, passed: [])
    if graph.distance != nil {
      report.passed = try passed(in: graph)
      try addCuts(to: &report, PathCuts(graph: graph, budget: query.visitBudget, isCancelled: isCancelled))
    }
    report.header.isComplete = report.stopReason == nil
    return report
  }

  private func path(along chain: PathSearch.Chain, in graph: PathGraph) throws(AnalysisError) -> FlowPath {
    FlowPath(
      companies: chain.companies.map(company(at:)),
      legs: try chain.arcs.map { arc throws(AnalysisError) in try graph.leg(of: graph.edges(of: arc)) },
      amount: chain.amount)
  }

  /// The companies between the two that every chain passes.
  private func passed(in graph: PathGraph) throws(AnalysisError) -> [CompanyReference] {
    do {
      let dominators = try dominatorTree(of: graph.flows, from: [graph.first]).immediateDominators
      var passed: [CompanyReference] = []
      var vertex = dominators[Int(graph.last)]
      while vertex != graph.first, vertex < dominators.count {
        passed.append(company(at: vertex))
        vertex = dominators[Int(vertex)]
      }
      return passed.reversed()
    } catch {
      throw AnalysisError(error)
    }
  }

  private func addCuts(to report: inout PathReport, _ cuts: PathCuts) throws(AnalysisError) {
    do {
      report.fewestFlows = try cuts.cut(try cuts.fewestFlows())
      switch try cuts.leastAmount() {
      case .success(let (bounds, edges)):
        report.leastAmount = bounds
        if let edges { report.leastAmountCut = try cuts.cut(edges) }
      case .failure(let refusal): report.noLeastAmount = refusal.words
      }
    } catch FlowError.workBudget {
      report.stopReason = .visitBudget
    } catch FlowError.cancelled {
      report.stopReason = .cancelled
    } catch {
      throw AnalysisError(error)
    }
  }

  /// Why there are no chains between two names of one company.
  private func reasonOfOne(_ query: PathQuery, _ company: CompanyReference) throws(AnalysisError) -> String {
    if let book = projection?.book, try book.company(named: query.from).id != book.company(named: query.to).id {
      return
        "“\(query.from)” and “\(query.to)” stand for one group here, \(company.name); --group none tells them apart"
    }
    return """
      the chains would begin and end at \(company.name); what comes back to where it began are circular flows (cycles \
      --through)
      """
  }
}
