/// The vertices of each strongly connected component, the components in topological order.
struct ComponentMembers {
  private let offsets: [UInt32]
  private let members: [VertexIndex]

  init(_ components: StronglyConnectedComponents) {
    offsets = rowOffsets(of: components.labels, count: components.count)
    members = stablySorted(
      Array(0..<VertexIndex(components.labels.count)), by: components.labels, offsets: offsets)
  }

  var count: Int { offsets.count - 1 }

  /// The vertices of a component, ascending.
  subscript(component: Int) -> ArraySlice<VertexIndex> {
    members[Int(offsets[component])..<Int(offsets[component + 1])]
  }
}
