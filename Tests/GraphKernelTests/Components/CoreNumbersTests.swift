import DealTestSupport
import GraphKernel
import Testing

@Suite struct CoreNumbersTests {
  private func degree(_ vertex: UInt32, in edges: [(source: UInt32, target: UInt32)], _ counted: CoreDegree) -> Int {
    let others = edges.filter { $0.source != $0.target }
    switch counted {
    case .incoming: return others.count { $0.target == vertex }
    case .outgoing: return others.count { $0.source == vertex }
    case .total: return others.count { $0.source == vertex || $0.target == vertex }
    case .neighbors:
      return Set(
        others.filter { $0.source == vertex || $0.target == vertex }.map { [$0.source, $0.target] }.map(Set.init)
      )
      .count
    }
  }

  /// For each k, vertices are taken away as long as one has too few edges.
  private func expected(_ list: EdgeList, _ counted: CoreDegree) -> [UInt32] {
    var cores = [UInt32](repeating: 0, count: list.vertexCount)
    for level in 1...UInt32(list.edges.count + 1) {
      var left = Set(0..<UInt32(list.vertexCount))
      while true {
        let edges = list.edges.filter { left.contains($0.source) && left.contains($0.target) }
        let kept = left.filter { degree($0, in: edges, counted) >= Int(level) }
        if kept.count == left.count { break }
        left = kept
      }
      if left.isEmpty { break }
      for vertex in left { cores[Int(vertex)] = level }
    }
    return cores
  }

  @Test(arguments: CoreDegree.allCases) func smallGraphsAgreeWithTheDefinition(counted: CoreDegree) throws {
    for list in EdgeList.allOnUpToFourVertices() + EdgeList.manySmall(1_500, seed: 9) {
      #expect(coreNumbers(of: try list.graph(), counting: counted) == expected(list, counted), "\(list) \(counted)")
    }
  }

  @Test func closedForms() throws {
    let complete = try EdgeList.complete(6).graph()
    #expect(coreNumbers(of: complete) == [UInt32](repeating: 10, count: 6))
    #expect(coreNumbers(of: complete, counting: .neighbors) == [UInt32](repeating: 5, count: 6))
    #expect(coreNumbers(of: try EdgeList.ring(7).graph(), counting: .outgoing) == [UInt32](repeating: 1, count: 7))
    #expect(coreNumbers(of: try EdgeList.path(7).graph(), counting: .outgoing) == [UInt32](repeating: 0, count: 7))
    #expect(coreNumbers(of: try EdgeList.star(5).graph()) == [1, 1, 1, 1, 1])
    #expect(coreNumbers(of: try EdgeList.path(0).graph()) == [])
    // A clique of k vertices beside a path, edges tripled: cores triple.
    var both = EdgeList.complete(4).disjointUnion(with: .path(3))
    both.edges += both.edges + both.edges
    #expect(coreNumbers(of: try both.graph()) == [18, 18, 18, 18, 3, 3, 3])
    #expect(coreNumbers(of: try both.graph(), counting: .neighbors) == [3, 3, 3, 3, 1, 1, 1])
  }

  @Test func namesAndDirectionDoNotMatter() throws {
    var generator = SeededGenerator(seed: 2)
    let list = EdgeList.lopsided(vertexCount: 3_000, seed: 8)
    let names = generator.permutation(of: 3_000)
    for counted in CoreDegree.allCases {
      let cores = coreNumbers(of: try list.graph(), counting: counted)
      let renamed = coreNumbers(of: try list.relabeled(names).graph(), counting: counted)
      #expect(names.map { renamed[Int($0)] } == cores)
      let turned: CoreDegree =
        switch counted {
        case .incoming: .outgoing
        case .outgoing: .incoming
        default: counted
        }
      #expect(coreNumbers(of: try list.reversed.graph(), counting: turned) == cores)
    }
  }
}
