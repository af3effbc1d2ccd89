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
    public var part: BowTieRole?
    /// Its core number.
    public var coreNumber: Int
  }

  let source: FlowSource
  /// The vertices of the companies.
  let vertices: [VertexIndex]
  let weak: NumberedComponents
  let strong: NumberedComponents
  let roles: [BowTieRole]
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
      strongComponent: strong.number(of: vertex), part: roles.isEmpty ? nil : roles[Int(vertex)],
      coreNumber: Int(cores[Int(vertex)]))
  }
}

/// The components of some vertices, numbered from 1 on: the largest first; of equal ones, that of the first vertex.
struct NumberedComponents: Sendable {
  /// The number of companies of each component, by number.
  private(set) var sizes: [Int] = []
  private let labels: [UInt32]
  private var numbers: [UInt32]

  /// Numbers the components in which some vertices are.
  ///
  /// - Parameters:
  ///   - labels: The component of each vertex.
  ///   - count: How many components there are.
  ///   - vertices: The vertices that count, ascending.
  init(_ labels: [UInt32], count: Int, of vertices: [VertexIndex]) {
    self.labels = labels
    var sizeOfLabel = [Int](repeating: 0, count: count)
    var found: [UInt32] = []
    for vertex in vertices {
      let label = labels[Int(vertex)]
      if sizeOfLabel[Int(label)] == 0 { found.append(label) }
      sizeOfLabel[Int(label)] += 1
    }
    // Most are of one vertex, and stand in order.
    let large = found.enumerated().filter { sizeOfLabel[Int($1)] > 1 }
      .sorted { (sizeOfLabel[Int($1.element)], $0.offset) < (sizeOfLabel[Int($0.element)], $1.offset) }
    let order = large.map(\.element) + found.filter { sizeOfLabel[Int($0)] == 1 }
    numbers = [UInt32](repeating: 0, count: count)
    sizes.reserveCapacity(order.count)
    for label in order {
      sizes.append(sizeOfLabel[Int(label)])
      numbers[Int(label)] = UInt32(sizes.count)
    }
  }

  /// The number of the component of a vertex.
  func number(of vertex: VertexIndex) -> Int { Int(numbers[Int(labels[Int(vertex)])]) }

  /// The number of vertices in the component of a vertex.
  func size(of vertex: VertexIndex) -> Int { sizes[number(of: vertex) - 1] }
}
