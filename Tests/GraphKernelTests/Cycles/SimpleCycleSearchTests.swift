import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct SimpleCycleSearchTests {
  /// What an enumeration gave.
  private struct Outcome: Equatable {
    var cycles: [[UInt32]] = []
    var arcs: [[UInt32]] = []
    var counts: [Int: UInt64] = [:]
    var visits: UInt64 = 0
    var stop: EnumerationStop?
  }

  private func search(
    _ core: CycleCore, shortest: Int = 1, bound: Int? = nil, output: CycleOutput = .verticesAndArcs, threads: Int,
    budget: UInt64? = nil, division: SimpleCycleSearch.Division, onlyFirstRoot: Bool = false, limit: Int = .max
  ) -> Outcome {
    var outcome = Outcome()
    var search = SimpleCycleSearch(
      core: core, shortest: shortest, longest: min(bound ?? .max, max(core.vertexCount, 1)), output: output,
      threads: threads, budget: budget, division: division, isCancelled: { false }, progress: { _ in })
    outcome.stop = search.run(
      onlyFirstRoot: onlyFirstRoot,
      deliver: { block in
        for cycle in 0..<block.count {
          guard outcome.cycles.count < limit else { return .stoppedByReceiver }
          outcome.cycles.append(Array(block[cycle].vertices))
          outcome.arcs.append(Array(block[cycle].arcs))
        }
        return nil
      },
      deliverCounts: { counts in
        for (length, count) in counts.enumerated() where count > 0 { outcome.counts[length, default: 0] += count }
      })
    outcome.visits = search.visits
    return outcome
  }

  /// Divisions that interrupt and divide the search of a handful of arcs again and again.
  private func smallDivision(using generator: inout SeededGenerator) -> SimpleCycleSearch.Division {
    var division = SimpleCycleSearch.Division()
    let cap = UInt64.random(in: 1...12, using: &generator)
    division.visitCaps = cap...cap + .random(in: 0...30, using: &generator)
    division.readinessFactor = 0
    let cycleCap = Int.random(in: 1...20, using: &generator)
    division.cycleCaps = cycleCap...cycleCap
    division.partCount = .random(in: 2...6, using: &generator)
    division.deepestLevel = .random(in: 0...6, using: &generator)
    division.window = .random(in: 1...9, using: &generator)
    division.heldCount = .random(in: division.window...12, using: &generator)
    division.smallestCore = 0
    division.smallestParallel = 0
    return division
  }

  private func filtered(_ cycles: [[UInt32]], _ shortest: Int, _ bound: Int?) -> [[UInt32]] {
    cycles.filter { $0.count >= shortest && $0.count <= bound ?? .max }
  }

  @Test func everyDigraphOnFourVerticesHoweverItIsDivided() throws {
    var generator = SeededGenerator(seed: 801)
    for list in EdgeList.allLoopFreeDigraphs(vertexCount: 4) {
      let core = CycleCore(of: try list.collapsed().arcs)
      let expected = CanonicalCycles(list).cycles
      let bound = [nil, 2, 3].randomElement(using: &generator) ?? nil
      let found = search(
        core, bound: bound, threads: .random(in: 1...3, using: &generator),
        division: smallDivision(using: &generator))
      #expect(found.cycles == filtered(expected, 1, bound) && found.stop == nil, "\(list), \(bound ?? 0)")
    }
  }

  /// The order by its definition, the same visits and the same cut, on any number of threads.
  @Test func divisionsAndThreadsChangeNoCycle() throws {
    var generator = SeededGenerator(seed: 802)
    for round in 0..<4000 {
      let vertexCount = Int.random(in: 1...9, using: &generator)
      let edgeCount = Int.random(in: 0...vertexCount * 3, using: &generator)
      let list = EdgeList.random(vertexCount: vertexCount, edgeCount: edgeCount, using: &generator)
      let graph = try list.collapsed()
      let root = round % 4 == 0 ? UInt32.random(in: 0..<UInt32(vertexCount), using: &generator) : nil
      let core = CycleCore(of: graph.arcs, containing: root.map { [$0] } ?? [])
      let shortest = Int.random(in: 1...3, using: &generator)
      let bound = round % 2 == 0 ? nil : Int.random(in: 1...vertexCount, using: &generator)
      let expected = filtered(CanonicalCycles(list, from: root).cycles, shortest, bound)
      let division = smallDivision(using: &generator)
      let one = search(
        core, shortest: shortest, bound: bound, threads: 1, division: division, onlyFirstRoot: root != nil)
      #expect(one.cycles == expected && one.stop == nil, "\(list), \(division)")
      for (cycle, arcs) in zip(one.cycles, one.arcs) {
        let next = cycle.dropFirst() + cycle.prefix(1)
        #expect(arcs.map(Optional.init) == zip(cycle, next).map { graph.arc(from: $0, to: $1) })
      }
      let counted = search(
        core, shortest: shortest, bound: bound, output: .counts, threads: 2, division: division,
        onlyFirstRoot: root != nil)
      #expect(counted.counts == Dictionary(grouping: expected, by: \.count).mapValues { UInt64($0.count) })

      let budget = UInt64.random(in: 0...one.visits + 5, using: &generator)
      let cut = search(
        core, shortest: shortest, bound: bound, threads: 1, budget: budget, division: division,
        onlyFirstRoot: root != nil)
      #expect(cut.cycles == Array(expected.prefix(cut.cycles.count)))
      #expect(cut.stop == .visitBudget || cut.stop == nil && cut == one)
      let limit = Int.random(in: 0...expected.count, using: &generator)
      for threads in [2, 3, 8] {
        let same = search(
          core, shortest: shortest, bound: bound, threads: threads, division: division, onlyFirstRoot: root != nil)
        #expect(same == one, "\(list), \(division), \(threads)")
        let sameCut = search(
          core, shortest: shortest, bound: bound, threads: threads, budget: budget, division: division,
          onlyFirstRoot: root != nil)
        #expect(sameCut == cut, "\(list), \(division), \(threads), \(budget)")
        let first = search(
          core, shortest: shortest, bound: bound, threads: threads, division: division, onlyFirstRoot: root != nil,
          limit: limit)
        #expect(first.cycles == Array(expected.prefix(limit)))
      }
    }
  }

  /// As it is used: jobs are interrupted by visits and by cycles, and divided before it is their turn.
  @Test func largeRootsAreDivided() throws {
    let graph = try EdgeList.complete(9).collapsed()
    let one = forEachSimpleCycle(in: graph, threads: 1) { _ in .continue }
    // OEIS A006231.
    #expect(one.emittedCount == 125_664 && one.isComplete)
    #expect(simpleCycleCounts(in: graph, threads: 3) == one)
    var budget = SimpleCycleQuery(visitBudget: one.edgeVisits / 2)
    let half = simpleCycleCounts(in: graph, query: budget, threads: 1)
    #expect(half.stopReason == .visitBudget && half.emittedCount > one.emittedCount / 4)
    #expect(simpleCycleCounts(in: graph, query: budget, threads: 4) == half)
    budget.visitBudget = one.edgeVisits + 1
    #expect(simpleCycleCounts(in: graph, query: budget, threads: 2) == one)
  }

  @Test func manyComponentsCostTheirOwnSearches() throws {
    // A ring of rings, and then each ring by itself.
    let count = 20_000
    var list = EdgeList.ring(count)
    list.edges += (0..<UInt32(count)).flatMap { [($0, $0 + UInt32(count)), ($0 + UInt32(count), $0)] }
    list.vertexCount = 2 * count
    let summary = try summary(list, SimpleCycleQuery(visitBudget: UInt64(40 * count)))
    #expect(summary.isComplete && summary.countsByLength == [2: UInt64(count), count: 1])
  }

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
