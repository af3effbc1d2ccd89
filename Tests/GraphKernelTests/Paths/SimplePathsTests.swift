import DealTestSupport
import GraphKernel
import Testing

@Suite struct SimplePathsTests {
  @Test func randomMultigraphsAgreeWithExhaustiveSearch() throws {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<400 {
      let list = EdgeList.random(vertexCount: 6, edgeCount: .random(in: 4...14, using: &generator), using: &generator)
      let source = UInt32.random(in: 0..<6, using: &generator)
      let sink = UInt32.random(in: 0..<6, using: &generator)
      let search = ExhaustiveSearch(list)
      let byEdges = search.edgePaths(from: source, to: sink).sorted { $0.lexicographicallyPrecedes($1) }
      let byVertices = Set(byEdges.map { search.vertices(of: $0) + [sink] })
        .sorted { $0.lexicographicallyPrecedes($1) }
      for bound in [nil, 1, 2, 3, 4, 5] {
        let longest = bound ?? .max
        let collapsed = SimplePathQuery(maximumLength: bound)
        #expect(
          try list.paths(from: source, to: sink, collapsed) == byVertices.filter { $0.count - 1 <= longest },
          "\(list) \(source) \(sink) \(collapsed)")
        let distinct = SimplePathQuery(minimumLength: 2, maximumLength: bound, parallelEdges: .distinct)
        #expect(
          try list.paths(from: source, to: sink, distinct)
            == byEdges.filter { 2...max(2, longest) ~= $0.count && $0.count <= longest },
          "\(list) \(source) \(sink) \(distinct)")
      }
    }
  }

  @Test func diamondsDoubleThePaths() throws {
    let chain = EdgeList.diamonds(10, first: 0, next: 1)
    let list = EdgeList(vertexCount: 31, edges: chain.edges)
    #expect(try list.paths(from: 0, to: chain.last).count == 1024)
  }

  @Test func endsThatAreEqualOrUnknownHaveNoPath() throws {
    let graph = try EdgeList.complete(4).collapsed()
    for (source, sink) in [(1, 1), (0, 4), (4, 0), (UInt32.max, 0)] as [(UInt32, UInt32)] {
      let summary = forEachSimplePath(in: graph, from: source, to: sink) { _ in .continue }
      #expect(summary.emittedCount == 0 && summary.isComplete)
    }
  }

  @Test func stopsAndBudgetsAreHonest() throws {
    let graph = try EdgeList.complete(8).collapsed()
    let stopped = forEachSimplePath(in: graph, from: 0, to: 1) { _ in .stop }
    #expect(stopped.emittedCount == 1 && stopped.stopReason == .stoppedByReceiver)
    let query = SimplePathQuery(visitBudget: 100)
    let cut = forEachSimplePath(in: graph, from: 0, to: 1, query: query) { _ in .continue }
    #expect(!cut.isComplete && cut.stopReason == .visitBudget && cut.edgeVisits >= 100)
    let cancelled = forEachSimplePath(in: graph, from: 0, to: 1, isCancelled: { true }, body: { _ in .continue })
    #expect(cancelled.stopReason == .cancelled)
  }

  @Test func longPathsOverflowNoStack() throws {
    let graph = try EdgeList.path(200_000).collapsed()
    for bound in [nil, 199_999] {
      let query = SimplePathQuery(maximumLength: bound)
      let summary = forEachSimplePath(in: graph, from: 0, to: 199_999, query: query) { _ in .continue }
      #expect(summary.countsByLength == [199_999: 1])
    }
    let tooShort = SimplePathQuery(maximumLength: 199_998)
    #expect(forEachSimplePath(in: graph, from: 0, to: 199_999, query: tooShort) { _ in .continue }.emittedCount == 0)
  }
}
