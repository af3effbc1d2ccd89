import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ComponentSystemTests {
  private func system(_ list: EdgeList, _ weights: [Double]? = nil) throws -> ComponentSystem {
    ComponentSystem(try StrengthGraph(try list.graph(), weights: weights))
  }

  /// 0 ⇄ 1 → 2, 2 with a loop, and 3 → 0.
  private let list = EdgeList(vertexCount: 4, edges: [(0, 1), (1, 0), (1, 2), (2, 2), (3, 0), (1, 2)])

  @Test func componentsOnACycleTheLargestFirst() throws {
    let system = try system(list)
    #expect(system.cyclicComponents.map { Array(system.members[$0]) } == [[0, 1], [2]])
    #expect(try self.system(.path(4)).cyclicComponents.isEmpty)
    #expect(try self.system(list, [1, 0, 1, 0, 1, 1]).cyclicComponents.isEmpty)
  }

  @Test func inflowComesFromOutsideOnly() throws {
    let system = try system(list)
    #expect(system.inflow(to: 0, from: [1, 10, 100, 1_000]) == 1_000)
    #expect(system.inflow(to: 2, from: [1, 10, 100, 1_000]) == 20)
    #expect(system.loop(at: 2) == 1 && system.loop(at: 0) == 0)
  }

  /// A vertex's inflow, its loop and its block make the whole row.
  @Test func theBlocksMakeTheWholeMatrix() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<100 {
      let list = EdgeList.random(vertexCount: 8, edgeCount: 14, using: &generator)
      let system = try system(list)
      let values = (0..<8).map { _ in Double.random(in: 0...1, using: &generator) }
      let expected = DenseMatrix(incomingOf: list) * values
      for component in 0..<system.members.count {
        let members = system.members[component]
        var product = [Double](repeating: 0, count: members.count)
        system.block(component).multiply(members.map { values[Int($0)] }, into: &product)
        for (vertex, inside) in zip(members, product) {
          #expect(abs(inside + system.inflow(to: vertex, from: values) - expected[Int(vertex)]) < 1e-14, "\(list)")
        }
      }
    }
  }
}
