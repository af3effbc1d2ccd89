import Columns
import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct EdgeSortTests {
  /// Checks the rows against the definition: of all edges, sorted by (row, other end, edge).
  private func check(
    _ list: EdgeList, threads: Int?, chunkSize: Int = 1 << 18, bucketSize: Int = 1 << 15, _ context: String
  ) {
    let sort = EdgeSort(
      vertexCount: list.vertexCount, edgeCount: list.edges.count, threads: threads, chunkSize: chunkSize,
      bucketSize: bucketSize)
    let (sources, targets) = (list.sources, list.targets)
    for keepsNumbers in [true, false] {
      let outgoing = sources.withUnsafeBufferPointer { sources in
        targets.withUnsafeBufferPointer { sort.rows(sources, others: $0, keepsNumbers: keepsNumbers) }
      }
      let incoming = sort.transposedRows(of: outgoing)
      let order = sources.indices.sorted { (sources[$0], targets[$0], $0) < (sources[$1], targets[$1], $1) }
      let back = order.indices.sorted { left, right in
        let (one, other) = (order[left], order[right])
        return (targets[one], sources[one], left) < (targets[other], sources[other], right)
      }
      #expect(outgoing.neighbors.elementsEqual(order.map { targets[$0] }), "\(context)")
      #expect(outgoing.edges.elementsEqual(keepsNumbers ? order.map(UInt32.init) : order.indices.map(UInt32.init)))
      #expect(Array(outgoing.offsets) == rowOffsets(of: sources, count: list.vertexCount), "\(context)")
      #expect(incoming.neighbors.elementsEqual(back.map { sources[order[$0]] }), "\(context)")
      #expect(incoming.edges.elementsEqual(back.map { UInt32(keepsNumbers ? order[$0] : $0) }), "\(context)")
      #expect(Array(incoming.offsets) == rowOffsets(of: targets, count: list.vertexCount), "\(context)")
    }
  }

  @Test(arguments: [1, 2, 3, 8]) func rowsAreSortedOnAnyNumberOfThreads(threads: Int) {
    var generator = SeededGenerator(seed: 11)
    for (vertices, edges) in [(1, 1), (1, 300), (2, 50), (5, 2_000), (9_000, 500), (900, 9_000)] {
      let list = EdgeList.random(vertexCount: vertices, edgeCount: edges, using: &generator)
      check(
        list, threads: threads, chunkSize: 1_000, bucketSize: 128,
        "\(vertices) vertices, \(edges) edges, \(threads) threads")
    }
  }

  /// Small graphs by the way of large ones.
  @Test func thousandsOfSmallMultigraphs() {
    var generator = SeededGenerator(seed: 12)
    for round in 0..<3_000 {
      let list = EdgeList.random(
        vertexCount: .random(in: 1...9, using: &generator), edgeCount: .random(in: 1...40, using: &generator),
        using: &generator)
      check(list, threads: 1 + round % 3, chunkSize: 1 + round % 7, bucketSize: 1 + round % 5, "\(list)")
    }
  }

  /// One vertex with nearly all edges fills a bucket far above its share; ends of all sizes use all digits.
  @Test func hubsAndFarVerticesAreSortedToo() {
    var generator = SeededGenerator(seed: 13)
    let far = (1 << 17) - 1
    var edges = (0..<7_000).map { _ in (UInt32(5), UInt32.random(in: 0...UInt32(far), using: &generator)) }
    edges += (0..<2_000).map { _ in (UInt32.random(in: 0...UInt32(far), using: &generator), UInt32(far)) }
    edges.shuffle(using: &generator)
    check(EdgeList(vertexCount: far + 1, edges: edges), threads: 2, chunkSize: 500, "a hub")
  }

  /// Large enough to be sorted in parallel by default.
  @Test func graphsAreTheSameOnAnyNumberOfThreads() throws {
    var generator = SeededGenerator(seed: 14)
    let list = EdgeList.random(vertexCount: 4_000, edgeCount: EdgeSort.smallestParallelSort + 100, using: &generator)
    let graphs = try [1, 2, 3, 8].map {
      try DirectedGraph(
        vertexCount: 4_000, sources: Column(list.sources), targets: Column(list.targets), threads: $0)
    }
    for graph in graphs.dropFirst() {
      let isSame =
        graph.outgoing.neighbors == graphs[0].outgoing.neighbors
        && graph.outgoing.edges.column == graphs[0].outgoing.edges.column
        && graph.incoming.neighbors == graphs[0].incoming.neighbors
        && graph.incoming.edges.column == graphs[0].incoming.edges.column
      #expect(isSame)
    }
    check(list, threads: nil, "by default")
  }
}
