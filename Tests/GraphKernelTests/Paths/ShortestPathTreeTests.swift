import DealTestSupport
import GraphKernel
import Testing

@Suite struct ShortestPathTreeTests {
  @Test func smallGraphsAgreeWithAllDistances() throws {
    var generator = SeededGenerator(seed: 19)
    for list in EdgeList.manySmall(2_000, seed: 8) where list.vertexCount > 0 {
      let lengths = list.edges.map { _ in Int64.random(in: 1...5, using: &generator) }
      let starts = [UInt32(list.vertexCount - 1), 0, 0]
      let between = FloydWarshall(list, lengths: lengths).distances
      let expected = (0..<list.vertexCount).map { vertex in
        starts.compactMap { between[Int($0)][vertex] }.min().map(Int64.init)
      }
      let tree = try shortestPathTree(of: try list.graph(), lengths: lengths, from: starts)
      #expect(tree.distances == expected, "\(list) \(lengths)")
      for vertex in 0..<list.vertexCount {
        // The edges that may come last, in the order of their sources.
        let last = list.edges.indices.filter { edge in
          guard let distance = expected[vertex], distance > 0, let before = expected[Int(list.edges[edge].source)]
          else { return false }
          return Int(list.edges[edge].target) == vertex && before + lengths[edge] == distance
        }
        let first = last.min { (list.edges[$0].source, $0) < (list.edges[$1].source, $1) }
        #expect(tree.lastEdges[vertex] == first.map { UInt32($0) }, "\(list) \(lengths)")
      }
      let inward = try shortestPathTree(of: try list.graph(), lengths: lengths, from: [0], direction: .inward)
      #expect(inward == (try shortestPathTree(of: try list.reversed.graph(), lengths: lengths, from: [0])))
    }
  }

  @Test func unitLengthsGiveTheBreadthFirstTree() throws {
    let list = EdgeList.lopsided(vertexCount: 3_000, seed: 5)
    let graph = try list.graph()
    let tree = try shortestPathTree(
      of: graph, lengths: [Int64](repeating: 1, count: graph.edgeCount), from: [7, 9])
    let levels = try breadthFirstTree(of: graph, from: [7, 9])
    #expect(tree.distances == levels.distances.map { $0 == .max ? nil : Int64($0) })
    #expect(tree.lastEdges.map { $0.map { list.edges[Int($0)].source } ?? .max } == levels.parents)
  }

  @Test func inputIsChecked() throws {
    let graph = try EdgeList.path(4).graph()
    #expect(throws: PathError.invalidVertex(4, vertexCount: 4)) {
      try shortestPathTree(of: graph, lengths: [1, 1, 1], from: [4])
    }
    #expect(throws: PathError.edgeValueCountMismatch(edges: 3, values: 2)) {
      try shortestPathTree(of: graph, lengths: [1, 1], from: [0])
    }
    #expect(throws: PathError.invalidLength(edge: 1, length: 0)) {
      try shortestPathTree(of: graph, lengths: [1, 0, 1], from: [0])
    }
    #expect(throws: PathError.pathTooLong) {
      try shortestPathTree(of: graph, lengths: [.max, .max, .max], from: [0])
    }
    #expect(
      try shortestPathTree(of: graph, lengths: [.max - 2, 1, 1], from: [0]).distances
        == [0, .max - 2, .max - 1, .max])
  }
}
