/// Writes a graph as DOT text.
///
/// Nodes are `n0`, `n1`, … in their order, never names. The same graph gives the same bytes: attributes stand in the
/// order of `DOTAttribute`, numbers do not depend on the locale. The graph is never `strict`, which would drop parallel
/// edges.
package struct DOTWriter {
  /// Creates a writer.
  package init() {}

  /// The graph as a DOT document that ends with a line feed.
  package func text(of graph: DOTGraph) -> String {
    var document = Document()
    document.line("digraph \(Self.quoted(graph.name.text)) {")
    document.depth += 1
    document.statement("graph", graph.attributes)
    document.statement("node", graph.nodeDefaults)
    document.statement("edge", graph.edgeDefaults)
    for (index, node) in graph.nodes.enumerated() {
      document.line("n\(index)" + Self.list(node.attributes, link: node.link) + ";")
    }
    for subgraph in graph.subgraphs { document.append(subgraph) }
    for edge in graph.edges {
      document.line(
        "n\(edge.tail.index) -> n\(edge.head.index)" + Self.list(edge.attributes, link: edge.link) + ";")
    }
    document.depth -= 1
    document.line("}")
    return document.text
  }

  /// Lines at a depth, and the count of clusters so far.
  private struct Document {
    var text = ""
    var depth = 0
    var clusterCount = 0

    mutating func line(_ content: String) {
      text += String(repeating: "  ", count: depth)
      text += content
      text += "\n"
    }

    mutating func statement(_ kind: String, _ attributes: DOTAttributes) {
      if !attributes.isEmpty { line(kind + DOTWriter.list(attributes, link: nil) + ";") }
    }

    /// Writes a subgraph; each cluster stands in one without a name.
    ///
    /// Graphviz tells a cluster by the beginning of its name, and orders subgraphs with names by where the names lie in
    /// memory; those without a name come in the order of the document.
    mutating func append(_ subgraph: DOTSubgraph) {
      line("subgraph {")
      depth += 1
      switch subgraph.kind {
      case .cluster:
        line("subgraph cluster\(clusterCount) {")
        clusterCount += 1
        depth += 1
        appendContent(of: subgraph)
        depth -= 1
        line("}")
      case .group: appendContent(of: subgraph)
      }
      depth -= 1
      line("}")
    }

    private mutating func appendContent(of subgraph: DOTSubgraph) {
      statement("graph", subgraph.attributes)
      for node in subgraph.nodes { line("n\(node.index);") }
      for inner in subgraph.subgraphs { append(inner) }
    }
  }

  private static func list(_ attributes: DOTAttributes, link: LinkTarget?) -> String {
    var items = attributes.sorted { $0.key < $1.key }.map { name, value in
      "\(name.rawValue)=\(text(of: value, for: name))"
    }
    if let link { items.append("URL=\(quoted(link.escapedAddress))") }
    return items.isEmpty ? "" : " [" + items.joined(separator: ", ") + "]"
  }

  private static func text(of value: DOTValue, for attribute: DOTAttribute) -> String {
    switch value {
    case .text(let source):
      quoted(escaped(source, for: attribute))
    case .lines(let lines, let alignment):
      quoted(joined(lines.map { escaped($0, for: attribute) }, alignment, isLabel: attribute.isLabel))
    case .number(let number):
      number.plainDecimal
    case .keyword(let keyword):
      quoted(keyword.text)
    case .point(let x, let y, let isPinned):
      quoted(x.plainDecimal + "," + y.plainDecimal + (isPinned ? "!" : ""))
    case .html(let label):
      "<" + HTMLMarkup(label).text + ">"
    }
  }

  /// Each line of a label ends with the escape that says where the line stands; elsewhere escapes only separate lines.
  private static func joined(_ lines: [String], _ alignment: LineAlignment, isLabel: Bool) -> String {
    switch alignment {
    case .left where isLabel: lines.map { $0 + "\\l" }.joined()
    case .right where isLabel: lines.map { $0 + "\\r" }.joined()
    case .left, .center, .right: lines.joined(separator: "\\n")
    }
  }

  /// User text in which no backslash begins an escape.
  private static func escaped(_ source: String, for attribute: DOTAttribute) -> String {
    let text = DrawableText(source, limit: attribute.textLimit)
    return attribute.isTooltip ? text.withSeparatedBackslashes : text.withDoubledBackslashes
  }

  private static func quoted(_ content: String) -> String {
    var quoted = "\""
    for scalar in content.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
