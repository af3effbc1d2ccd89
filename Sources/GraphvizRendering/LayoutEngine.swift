/// A Graphviz layout program, by the name that Graphviz knows it by.
public enum LayoutEngine: String, CaseIterable, Sendable {
  /// Layers along one direction; the engine for flows.
  case dot
  /// Springs, by stress majorization.
  case neato
  /// Springs, by force-directed placement.
  case fdp
  /// Springs, multilevel, for large graphs.
  case sfdp
  /// Nodes on circles, one per biconnected component.
  case circo
  /// Nodes on circles around one center.
  case twopi
}
