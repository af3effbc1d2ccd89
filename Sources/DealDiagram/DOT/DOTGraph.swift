/// A directed multigraph as Graphviz sees it: nodes, edges and subgraphs with attributes.
///
/// A node is known by the identifier that `addNode` gave out, never by a name, so that no name can collide with another
/// one or with DOT's own words. Parallel edges and self-loops are kept.
package struct DOTGraph: Equatable, Sendable {
  /// The word behind `digraph`; what a reader sees is the attribute `.label`.
  package let name: DOTKeyword
  /// Attributes of the whole drawing.
  package var attributes: DOTAttributes
  /// Attributes of every node that does not state its own.
  package var nodeDefaults: DOTAttributes = [:]
  /// Attributes of every edge that does not state its own.
  package var edgeDefaults: DOTAttributes = [:]
  /// Clusters and groups, drawn in this order.
  package var subgraphs: [DOTSubgraph] = []
  /// The nodes, in the order in which they were added.
  package private(set) var nodes: [DOTNode] = []
  /// The edges, in the order in which they were added.
  package private(set) var edges: [DOTEdge] = []

  /// Creates a graph without nodes.
  package init(name: DOTKeyword = "deals", attributes: DOTAttributes = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// Adds a node, and returns what to call it by in edges and subgraphs.
  @discardableResult
  package mutating func addNode(_ attributes: DOTAttributes = [:], link: LinkTarget? = nil) -> DOTNodeID {
    nodes.append(DOTNode(attributes: attributes, link: link))
    return DOTNodeID(index: nodes.count - 1)
  }

  /// Adds an edge between two nodes of this graph.
  ///
  /// - Precondition: Both nodes come from `addNode` of this graph.
  package mutating func addEdge(
    from tail: DOTNodeID, to head: DOTNodeID, _ attributes: DOTAttributes = [:], link: LinkTarget? = nil
  ) {
    precondition(nodes.indices.contains(tail.index) && nodes.indices.contains(head.index), "a node of another graph")
    edges.append(DOTEdge(tail: tail, head: head, attributes: attributes, link: link))
  }
}

/// What a graph calls one of its nodes.
package struct DOTNodeID: Hashable, Sendable {
  /// The position of the node in `DOTGraph.nodes`.
  package let index: Int
}

/// A node, with all that is drawn of it.
package struct DOTNode: Equatable, Sendable {
  /// How it is drawn.
  package let attributes: DOTAttributes
  /// Where a click on it leads.
  package let link: LinkTarget?
}

/// An edge from its tail to its head.
package struct DOTEdge: Equatable, Sendable {
  /// Where it starts.
  package let tail: DOTNodeID
  /// Where it ends.
  package let head: DOTNodeID
  /// How it is drawn.
  package let attributes: DOTAttributes
  /// Where a click on it leads.
  package let link: LinkTarget?
}

/// A part of a graph with attributes of its own.
package struct DOTSubgraph: Equatable, Sendable {
  /// What a subgraph is for.
  package enum Kind: Equatable, Sendable {
    /// Drawn as a box around its nodes.
    case cluster
    /// Not drawn; carries attributes such as `.rank` to its nodes.
    case group
  }

  /// Whether a box is drawn.
  package let kind: Kind
  /// Attributes of the subgraph itself.
  package let attributes: DOTAttributes
  /// The nodes directly in it.
  package let nodes: [DOTNodeID]
  /// Subgraphs inside this one.
  package let subgraphs: [DOTSubgraph]

  /// Creates a subgraph of nodes that a graph already has.
  package init(
    _ kind: Kind, attributes: DOTAttributes = [:], nodes: [DOTNodeID], subgraphs: [DOTSubgraph] = []
  ) {
    self.kind = kind
    self.attributes = attributes
    self.nodes = nodes
    self.subgraphs = subgraphs
  }
}
