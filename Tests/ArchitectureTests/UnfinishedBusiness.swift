/// Traces of a developer's machine, and notes to oneself, that must not be published.
struct UnfinishedBusiness {
  /// The first folders of absolute paths that exist on one machine only.
  private static let machineFolders = ["work", "tmp", "root", "home", "Users"]
  /// Spelled in two halves, so that this file passes its own check.
  private static let notes = ["TO" + "DO", "FIX" + "ME"]

  /// Each line with a machine's path or a note, by file and line.
  static func violations(in texts: [String: String]) throws -> [String] {
    let machinePath = try Regex(#"(?:^|[^\w.~/\-])(/(?:\#(machineFolders.joined(separator: "|")))/)"#)
    let note = try Regex(#"\b(?:\#(notes.joined(separator: "|")))\b"#)
    return texts.sorted { $0.key < $1.key }.flatMap { path, text -> [String] in
      // Searching the whole text first spares the lines of the many files that have nothing to report.
      guard text.contains(machinePath) || text.contains(note) else { return [] }
      return text.lines.enumerated().flatMap { index, line -> [String] in
        var found: [String] = []
        if line.contains(machinePath) { found.append("\(path):\(index + 1): path of one machine") }
        if line.contains(note) { found.append("\(path):\(index + 1): note to oneself") }
        return found
      }
    }
  }
}
