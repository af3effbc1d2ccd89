import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct BreadthFirstTreeTests {
  private func expected(_ list: EdgeList, from starts: [UInt32]) -> (distances: [UInt32], parents: [UInt32]) {
    let between = FloydWarshall(list).distances
    let distances = (0..<list.vertexCount).map { vertex in
      starts.compactMap { between[Int($0)][vertex] }.min().map { UInt32($0) } ?? .max
    }
    let parents = (0..<UInt32(list.vertexCount)).map { vertex -> UInt32 in
      let distance = distances[Int(vertex)]
      guard distance > 0, distance < .max else { return .max }
      return list.edges.filter { $0.target == vertex && distances[Int($0.source)] == distance - 1 }.map(\.source).min()
        ?? .max
    }
    return (distances, parents)
  }

  @Test func smallGraphsAgreeWithAllDistances() throws {
    for list in EdgeList.allOnUpToFourVertices() + EdgeList.manySmall(2_000, seed: 40) where list.vertexCount > 0 {
      let starts = [UInt32(list.vertexCount - 1), 0, 0]
      for (count, oriented) in [(1, list), (3, list)] {
        let tree = try breadthFirstTree(of: try list.graph(), from: Array(starts.prefix(count)))
        let (distances, parents) = expected(oriented, from: Array(starts.prefix(count)))
        #expect(tree.distances == distances && tree.parents == parents, "\(list)")
      }
      let inward = try breadthFirstTree(of: try list.graph(), from: [0], direction: .inward)
      #expect(inward == (try breadthFirstTree(of: try list.reversed.graph(), from: [0])), "\(list)")
    }
  }

  @Test func pathsAreShortest() throws {
    let ring = try breadthFirstTree(of: try EdgeList.ring(6).graph(), from: [2])
    #expect(ring.path(to: 1) == [2, 3, 4, 5, 0, 1])
    #expect(ring.path(to: 2) == [2])
    #expect(ring.path(to: 6) == nil)
    #expect(try breadthFirstTree(of: try EdgeList.path(3).graph(), from: [1]).path(to: 0) == nil)
    #expect(try breadthFirstTree(of: try EdgeList.path(3).graph(), from: []).distances == [.max, .max, .max])
    #expect(throws: PathError.invalidVertex(3, vertexCount: 3)) {
      try breadthFirstTree(of: try EdgeList.path(3).graph(), from: [0, 3])
    }
  }
}
