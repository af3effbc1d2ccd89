import DealModel

extension DiagramTie {
  /// What the tie is, for styling.
  var classes: [String] {
    var classes = ["tie", "kind-\(SVGNames.escaped(style.kind))"]
    classes += parts.compactMap { $0.status.map { "status-\($0.rawValue)" } }.withoutRepeats
    if isInferred { classes.append("inferred") }
    if isContested { classes.append("contested") }
    if !loops.isEmpty { classes += ["loop"] + loops.map { "loop-\($0 + 1)" } }
    if let change { classes.append("\(change)") }
    return classes
  }
}

extension DiagramCompany {
  /// The name, and in brackets the parts of the group that play a part.
  var fullName: String { children.isEmpty ? name : "\(name) (\(children.joined(separator: ", ")))" }
}
