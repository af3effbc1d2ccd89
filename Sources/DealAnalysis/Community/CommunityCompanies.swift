import GraphKernel

/// The companies with a flow, each with its community; a row is only made when it is asked for.
public struct CommunityCompanies: RandomAccessCollection, Sendable {
  /// One company.
  public struct Row: Hashable, Sendable {
    /// The company.
    public var company: CompanyReference
    /// The number of its community.
    public var community: Int
    /// How many flows it has with companies of its community, or with itself.
    public var flowsInside: Int
    /// How many flows it has with companies of others.
    public var flowsOutside: Int
  }

  let source: FlowSource
  /// The vertices of the companies.
  let vertices: [VertexIndex]
  let communities: NumberedGroups
  let flowsInside: [UInt32]
  let flowsOutside: [UInt32]

  /// The position of the first company.
  public var startIndex: Int { vertices.startIndex }
  /// The position behind the last company.
  public var endIndex: Int { vertices.endIndex }

  /// The company at a position.
  public subscript(position: Int) -> Row {
    let vertex = vertices[position]
    return Row(
      company: source.company(at: vertex), community: communities.number(of: vertex),
      flowsInside: Int(flowsInside[Int(vertex)]), flowsOutside: Int(flowsOutside[Int(vertex)]))
  }
}
