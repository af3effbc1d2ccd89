import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ComponentMembersTests {
  @Test func membersAreThoseWithTheLabel() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<50 {
      let list = EdgeList.random(vertexCount: 10, edgeCount: 15, using: &generator)
      let components = stronglyConnectedComponents(of: try list.graph())
      let members = ComponentMembers(components)
      #expect(members.count == components.count)
      for component in 0..<members.count {
        #expect(Array(members[component]) == (0..<10).filter { components.labels[Int($0)] == component })
      }
    }
  }
}
