/// A computation of the graph kernel that can be measured, with what it leaves open.
///
/// It is written as its name alone, or with a parameter: `pageRank`, `pageRank=1e-6`, `cycles=4`.
public struct BenchmarkKernel: Hashable, Sendable {
  /// What is computed.
  public enum Name: String, CaseIterable, Sendable {
    /// The input, from its bytes to the graph.
    case read
    /// A snapshot, opened.
    case open
    /// The graph, in both directions, from the ends of its edges.
    case graph
    /// The strongly connected components.
    case strongComponents
    /// The weakly connected components.
    case weakComponents
    /// The parts around the largest strongly connected component.
    case bowTie
    /// The core number of each vertex.
    case cores
    /// The distances from one vertex.
    case breadthFirst
    /// The PageRank of each vertex.
    case pageRank
    /// The betweenness of each vertex.
    case betweenness
    /// The betweenness of each vertex within an error.
    case approximateBetweenness
    /// The betweenness of each edge.
    case edgeBetweenness
    /// The harmonic closeness of each vertex.
    case harmonicCloseness
    /// The number of simple cycles.
    case cycles
    /// The simple cycles, one by one.
    case listedCycles
    /// The number of cycles in time.
    case temporalCycles
    /// The dominator tree of one vertex.
    case dominators
    /// The articulation points and bridges.
    case cutPoints
    /// The strong articulation points and bridges.
    case strongCutPoints
    /// The maximum flow between two vertices.
    case maximumFlow
    /// The eigenvector centrality of each vertex.
    case eigenvector
    /// The hubs and authorities.
    case hubs
    /// The Katz centrality of each vertex.
    case katz
    /// A division into communities.
    case communities
  }

  /// Why words name no kernel.
  public enum ParseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no kernel of this name.
    case unknownName(String)
    /// The kernel takes no parameter.
    case needlessParameter(Name)
    /// The parameter of the kernel is something else.
    case wrongParameter(Name, String)

    /// The problem in one sentence, with what to write instead.
    public var description: String {
      switch self {
      case .unknownName(let name):
        let names = Name.allCases.map(\.rawValue)
        return "there is no kernel “\(name)”; there are \(names.joined(separator: ", "))"
      case .needlessParameter(let name): return "\(name.rawValue) takes no parameter"
      case .wrongParameter(let name, let text):
        return "\(name.rawValue)=\(text): the parameter is \(name.parameter?.meaning ?? "nothing")"
      }
    }
  }

  /// What is computed.
  public let name: Name
  /// What is left open to the user; `nil` for kernels without a parameter.
  public let parameter: Double?

  /// A kernel with its usual parameter.
  public init(_ name: Name) {
    self.name = name
    parameter = name.parameter?.usual
  }

  /// The kernel that words name.
  ///
  /// - Throws: ``ParseError`` when there is none, or its parameter cannot be used.
  public init(parsing text: some StringProtocol) throws(ParseError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = Name.allCases.first(where: { $0.rawValue.lowercased() == parts[0].lowercased() }) else {
      throw .unknownName(String(parts[0]))
    }
    self.init(name)
    guard parts.count > 1 else { return }
    guard let parameter = name.parameter else { throw .needlessParameter(name) }
    guard let value = Double(parts[1]), parameter.isValid(value) else {
      throw .wrongParameter(name, String(parts[1]))
    }
    self = BenchmarkKernel(name, value)
  }

  private init(_ name: Name, _ parameter: Double) {
    self.name = name
    self.parameter = parameter
  }

  /// The parameter where it is a number of things.
  var count: Int { parameter.map { Int($0) } ?? 0 }
}

extension BenchmarkKernel: CustomStringConvertible {
  /// The kernel as ``init(parsing:)`` reads it.
  public var description: String {
    guard let parameter else { return name.rawValue }
    if parameter == 0 { return name.rawValue }
    return "\(name.rawValue)=\(Int(exactly: parameter).map { "\($0)" } ?? "\(parameter)")"
  }
}

/// What is left open in the definition of a kernel.
public struct KernelParameter: Sendable {
  /// What it is, with the values that it can have.
  public let meaning: String
  /// What it is if nothing is said; 0 goes without saying.
  public let usual: Double
  let isValid: @Sendable (Double) -> Bool
}

extension BenchmarkKernel.Name {
  /// What is left open; `nil` for kernels without a parameter.
  public var parameter: KernelParameter? {
    switch self {
    case .pageRank:
      return KernelParameter(meaning: "the largest error, a number above 0", usual: 1e-10) { $0 > 0 && $0 < 1 }
    case .betweenness, .edgeBetweenness:
      return KernelParameter(meaning: "the number of vertices at which paths begin, 0 for all", usual: 0) {
        $0 == 0 || Self.isCount($0)
      }
    case .approximateBetweenness:
      return KernelParameter(meaning: "the largest error, a number above 0 and below 1", usual: 0.01) {
        $0 > 0 && $0 < 1
      }
    case .cycles, .listedCycles:
      return KernelParameter(meaning: "the most edges of a cycle, from 1 on", usual: 3, isValid: Self.isCount)
    case .communities:
      return KernelParameter(meaning: "the most rounds, from 1 on", usual: 2, isValid: Self.isCount)
    case .temporalCycles:
      return KernelParameter(
        meaning: "the window, in days or in seconds as the times are", usual: 1, isValid: Self.isCount)
    default: return nil
    }
  }

  /// The kernel in a few words.
  public var definition: String {
    switch self {
    case .read: "the input, from its bytes to the graph in both directions"
    case .open: "a snapshot, mapped: header, sizes and beginnings of rows checked, the rest not yet looked at"
    case .graph: "the graph, in both directions, from the ends of its edges"
    case .strongComponents: "strongly connected components"
    case .weakComponents: "weakly connected components"
    case .bowTie: "what feeds the largest strong component, what it feeds, and the rest"
    case .cores: "core number of each vertex, by edges in and out"
    case .breadthFirst: "distances in edges from the vertex with the most edges out"
    case .pageRank: "PageRank with damping 0.85, each edge of the same strength"
    case .betweenness:
      "betweenness of each vertex, from all vertices, or from some that are spread evenly over those with edges out"
    case .approximateBetweenness: "betweenness of each vertex within an error, with a probability of 0.9"
    case .edgeBetweenness: "betweenness of each edge, from all vertices or some"
    case .harmonicCloseness: "harmonic closeness of each vertex, from all vertices"
    case .cycles: "number of simple cycles by their vertices"
    case .listedCycles: "simple cycles by their vertices, each with all of these looked at"
    case .temporalCycles: "number of cycles of single edges, each later than the one before, within a window"
    case .dominators: "dominator tree of the vertex with the most edges out"
    case .cutPoints: "articulation points and bridges, whatever the direction of edges"
    case .strongCutPoints: "strong articulation points and strong bridges"
    case .maximumFlow:
      """
      maximum flow from the vertex with the most edges out to the one of the others with the most edges in; amounts are \
      capacities where all are known, else each edge carries one unit
      """
    case .eigenvector: "eigenvector centrality"
    case .hubs: "hubs and authorities"
    case .katz: "Katz centrality"
    case .communities: "communities of large modularity, whatever the direction of edges, in as many rounds"
    }
  }

  private static func isCount(_ value: Double) -> Bool { value >= 1 && value <= 1e9 && value == value.rounded() }
}
