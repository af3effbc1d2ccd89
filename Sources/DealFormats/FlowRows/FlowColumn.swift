/// The columns of a table of flows that are read.
public enum FlowColumn: String, Hashable, Sendable, CaseIterable {
  /// Where a flow begins.
  case source
  /// Where it ends.
  case target
  /// What it is.
  case kind
  /// How much it is.
  case amount
  /// In which currency.
  case currency
  /// When it is.
  case date
  /// A name of its own.
  case id

  /// Whether no row can do without it.
  var isRequired: Bool { self == .source || self == .target }

  /// The columns as a sentence lists them.
  static let list = allCases.map(\.rawValue).joined(separator: ", ")
}
