import DealTestSupport
import GraphKernel
import Testing

@Suite struct SimpleCycleSearchTests {
  private func summary(_ list: EdgeList, _ query: SimpleCycleQuery = SimpleCycleQuery()) throws -> EnumerationSummary {
    forEachSimpleCycle(in: try list.collapsed(), query: query) { _ in .continue }
  }

  /// Johnson's bound on a family where losing it doubles the work with every level.
  @Test(arguments: [10, 50, 200, 2000])
  func visitsGrowLinearlyOnLadders(levels: Int) throws {
    let list = EdgeList.ladder(levels)
    for bound in [nil, 6, 2 * levels] {
      let summary = try summary(list, SimpleCycleQuery(maximumLength: bound, visitBudget: 10_000_000))
      #expect(summary.isComplete && summary.countsByLength == [2: 1])
      #expect(summary.edgeVisits <= UInt64(4 * (list.vertexCount + list.edges.count) * 2))
    }
  }

  @Test func visitsKeepJohnsonsBoundOnRandomGraphs() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<200 {
      let list = EdgeList.random(vertexCount: 20, edgeCount: .random(in: 20...44, using: &generator), using: &generator)
      let summary = try summary(list, SimpleCycleQuery(visitBudget: 5_000_000))
      #expect(summary.isComplete)
      let size = UInt64(list.vertexCount + list.edges.count)
      #expect(summary.edgeVisits <= 4 * size * (summary.emittedCount + 1), "\(list)")
    }
  }

  /// A root must not cost a pass over the whole ring when nothing is left to find.
  ///
  /// Roots of equal degree are taken in ascending order: along the first ring, against the second.
  @Test func longRingsCostLinearWork() throws {
    let count = 50_000
    for list in [EdgeList.ring(count), EdgeList.ring(count).reversed] {
      for bound in [nil, 6, count - 1, count] {
        let query = SimpleCycleQuery(maximumLength: bound, visitBudget: UInt64(16 * count))
        let summary = try summary(list, query)
        #expect(summary.isComplete && summary.emittedCount == (bound ?? .max >= count ? 1 : 0))
      }
    }
  }

  @Test func veryLongRingsHaveOneCycle() throws {
    let summary = try summary(.ring(300_000).reversed, SimpleCycleQuery(visitBudget: 16 * 300_000))
    #expect(summary.isComplete && summary.countsByLength == [300_000: 1])
  }

  @Test func longPathsHaveNoCycleAndOverflowNoStack() throws {
    let summary = try summary(.path(1_000_000))
    #expect(summary.emittedCount == 0 && summary.isComplete && summary.edgeVisits < 1_000_000)
  }

  /// With a bound, a search stays near its root: n two-cycles in a row cost O(n), not O(n²).
  @Test func boundedSearchesStayLocal() throws {
    var list = EdgeList.path(50_000)
    list.edges += list.edges.map { ($0.target, $0.source) }
    let summary = try summary(list, SimpleCycleQuery(maximumLength: 6))
    #expect(summary.isComplete && summary.countsByLength == [2: 49_999])
    #expect(summary.edgeVisits <= 100 * 50_000)
  }

  @Test func budgetsAreHonest() throws {
    let graph = try EdgeList.complete(7).collapsed()
    let everything = forEachSimpleCycle(in: graph) { _ in .continue }
    var previous: UInt64 = 0
    for budget in stride(from: 0, through: everything.edgeVisits + 100, by: 500) {
      let summary = forEachSimpleCycle(in: graph, query: SimpleCycleQuery(visitBudget: budget)) { _ in .continue }
      #expect(summary.isComplete == (summary.emittedCount == everything.emittedCount))
      #expect(summary.stopReason == (summary.isComplete ? nil : .visitBudget))
      #expect(summary.emittedCount >= previous)
      previous = summary.emittedCount
    }
    let enough = SimpleCycleQuery(visitBudget: everything.edgeVisits + 1)
    #expect(forEachSimpleCycle(in: graph, query: enough) { _ in .continue } == everything)
  }

  @Test func budgetsAlsoEndTheChoiceOfParallelEdges() throws {
    // 2^40 choices of edges on one ring of 40 vertices.
    var list = EdgeList.ring(40)
    list.edges += list.edges
    let query = SimpleCycleQuery(parallelEdges: .distinct, visitBudget: 10_000)
    let summary = try summary(list, query)
    #expect(summary.stopReason == .visitBudget && summary.emittedCount > 1000)
  }

  @Test func receiversAndCancellationEndTheSearch() throws {
    let graph = try EdgeList.complete(8).collapsed()
    var received = 0
    let stopped = forEachSimpleCycle(in: graph) { _ in
      received += 1
      return received == 10 ? .stop : .continue
    }
    #expect(stopped.emittedCount == 10 && stopped.stopReason == .stoppedByReceiver && !stopped.isComplete)

    let before = forEachSimpleCycle(in: graph, isCancelled: { true }) { _ in .continue }
    #expect(before.emittedCount == 0 && before.stopReason == .cancelled)

    var questions = 0
    let during = forEachSimpleCycle(
      in: graph,
      isCancelled: {
        questions += 1
        return questions > 3
      }, body: { _ in .continue })
    #expect(during.emittedCount > 0 && during.stopReason == .cancelled)
  }
}
