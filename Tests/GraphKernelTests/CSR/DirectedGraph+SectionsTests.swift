import Columns
import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct DirectedGraphSectionsTests {
  private func file(_ graph: DirectedGraph) throws -> SectionFile {
    var writer = SectionWriter()
    graph.add(to: &writer)
    var bytes: [UInt8] = []
    try writer.write { bytes += $0 }
    return try bytes.withUnsafeBytes { try SectionFile(copying: $0) }
  }

  @Test func graphsComeBackAndVouchForThemselves() throws {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<500 {
      var list = EdgeList.random(
        vertexCount: .random(in: 1...8, using: &generator), edgeCount: .random(in: 0...30, using: &generator),
        using: &generator)
      if round.isMultiple(of: 3) { list.edges.sort { ($0.source, $0.target) < ($1.source, $1.target) } }
      let graph = try list.graph()
      let back = try DirectedGraph(
        file(graph), vertexCount: list.vertexCount, sources: Column(list.sources), targets: Column(list.targets))
      #expect(back.isConsistent(threads: 1 + round % 3) && graph.isConsistent())
      for vertex in 0..<UInt32(list.vertexCount) {
        #expect(back.outEdges(of: vertex).elementsEqual(graph.outEdges(of: vertex)))
        #expect(back.inEdges(of: vertex).elementsEqual(graph.inEdges(of: vertex)))
        #expect(back.successors(of: vertex).elementsEqual(graph.successors(of: vertex)))
        #expect(back.predecessors(of: vertex).elementsEqual(graph.predecessors(of: vertex)))
      }
    }
  }

  /// Rows as someone might forge them: whatever one number becomes, the graph does not vouch for it.
  @Test func everyOtherNumberInTheRowsIsFound() throws {
    var generator = SeededGenerator(seed: 32)
    let graph = try EdgeList.random(vertexCount: 5, edgeCount: 12, using: &generator).graph()
    for isForward in [true, false] {
      let rows = isForward ? graph.outgoing : graph.incoming
      for slot in 0..<12 {
        for value in [0, 1, 2, 3, 4, 5, 11, 12, 1 << 31, .max] as [UInt32] {
          var (neighbors, edges) = (Array(rows.neighbors), Array(rows.edges))
          if neighbors[slot] != value {
            neighbors[slot] = value
            let forged = Adjacency(offsets: rows.offsets, neighbors: Column(neighbors), edges: rows.edges)
            #expect(!forgery(of: graph, forged, isForward: isForward).isConsistent())
          }
          if edges[slot] != value {
            edges[slot] = value
            let forged = Adjacency(offsets: rows.offsets, neighbors: rows.neighbors, edges: EdgeIndices(Column(edges)))
            #expect(!forgery(of: graph, forged, isForward: isForward).isConsistent())
          }
        }
      }
    }
  }

  private func forgery(of graph: DirectedGraph, _ forged: Adjacency, isForward: Bool) -> DirectedGraph {
    DirectedGraph(
      vertexCount: graph.vertexCount, outgoing: isForward ? forged : graph.outgoing,
      incoming: isForward ? graph.incoming : forged, ends: (graph.sources.column, graph.targets.column))
  }

  /// Rows that hold the same edges, but not in ascending order, or in the rows of other vertices.
  @Test func rowsOutOfOrderAreFound() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (0, 2), (1, 2), (0, 1)])
    let graph = try list.graph()
    let swapped = Adjacency(
      offsets: graph.outgoing.offsets, neighbors: [1, 2, 1, 2], edges: EdgeIndices([0, 1, 3, 2]))
    #expect(!forgery(of: graph, swapped, isForward: true).isConsistent())
    let parallel = Adjacency(
      offsets: graph.outgoing.offsets, neighbors: [1, 1, 2, 2], edges: EdgeIndices([3, 0, 1, 2]))
    #expect(!forgery(of: graph, parallel, isForward: true).isConsistent())
    let moved = Adjacency(offsets: [0, 4, 4, 4], neighbors: [1, 1, 2, 2], edges: EdgeIndices([0, 3, 1, 2]))
    #expect(!forgery(of: graph, moved, isForward: true).isConsistent())
    #expect(!forgery(of: graph, graph.outgoing, isForward: false).isConsistent())
  }

  @Test func filesThatHoldNoRowsAreRefused() throws {
    let list = EdgeList(vertexCount: 3, edges: [(0, 1), (2, 1), (1, 2), (0, 1)])
    let (sources, targets) = (Column(list.sources), Column(list.targets))
    func open(_ sections: [(String, [UInt32])], vertexCount: Int = 3) throws -> DirectedGraph {
      var writer = SectionWriter()
      for (name, numbers) in sections { writer.add(name, Column(numbers)) }
      var bytes: [UInt8] = []
      try writer.write { bytes += $0 }
      let file = try bytes.withUnsafeBytes { try SectionFile(copying: $0) }
      return try DirectedGraph(file, vertexCount: vertexCount, sources: sources, targets: targets)
    }
    let right: [(String, [UInt32])] = [
      ("outo", [0, 2, 3, 4]), ("outn", [1, 1, 2, 1]), ("oute", [0, 3, 2, 1]), ("inco", [0, 0, 3, 4]),
      ("incn", [0, 0, 2, 1]), ("ince", [0, 3, 1, 2]),
    ]
    #expect(try open(right).isConsistent())
    #expect(throws: SectionFileError.self) { try open(right, vertexCount: -1) }
    #expect(throws: SectionFileError.self) { try open(right, vertexCount: 2) }
    for index in right.indices {
      var without = right
      without.remove(at: index)
      // Without edges of their own, the slots are the edges, which they are not here.
      if right[index].0 == "oute" {
        #expect(try !open(without).isConsistent())
      } else {
        #expect(throws: SectionFileError.self) { try open(without) }
      }
      var short = right
      short[index].1.removeLast()
      #expect(throws: SectionFileError.self) { try open(short) }
    }
    for offsets in [[1, 2, 3, 4], [0, 2, 3, 5], [0, 3, 2, 4], [0, .max, 3, 4], [0, 2, 3, 3]] as [[UInt32]] {
      for index in [0, 3] {
        var wrong = right
        wrong[index].1 = offsets
        #expect(throws: SectionFileError.self) { try open(wrong) }
      }
    }
  }
}
