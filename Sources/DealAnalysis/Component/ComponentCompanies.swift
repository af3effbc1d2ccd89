import GraphKernel

/// The companies with a flow, each with its place in the web; a row is only made when it is asked for.
public struct ComponentCompanies: RandomAccessCollection, Sendable {
  /// The place of one company.
  public struct Row: Hashable, Sendable {
    /// The company.
    public var company: CompanyReference
    /// The number of its weak component.
    public var weakComponent: Int
    /// The number of its strong component.
    public var strongComponent: Int
    /// Its part of the bow tie; nil if no two companies reach each other.
    public var part: BowTiePart?
    /// Its core number.
    public var coreNumber: Int
  }

  let source: FlowSource
  /// The vertices of the companies.
  let vertices: [VertexIndex]
  let weak: NumberedGroups
  let strong: NumberedGroups
  let parts: [BowTiePart]
  let cores: [UInt32]

  /// The position of the first company.
  public var startIndex: Int { vertices.startIndex }
  /// The position behind the last company.
  public var endIndex: Int { vertices.endIndex }

  /// The place of the company at a position.
  public subscript(position: Int) -> Row {
    let vertex = vertices[position]
    return Row(
      company: source.company(at: vertex), weakComponent: weak.number(of: vertex),
      strongComponent: strong.number(of: vertex), part: parts.isEmpty ? nil : parts[Int(vertex)],
      coreNumber: Int(cores[Int(vertex)]))
  }
}
