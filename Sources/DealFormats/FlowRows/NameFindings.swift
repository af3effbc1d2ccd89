import DealModel
import FlowModel

extension FlowInput {
  /// How many names are told in full, of each of the two problems.
  static let nameWarningLimit = 20

  /// Names of companies that are easily taken for others of the table, or that have characters which nobody sees.
  ///
  /// - Complexity: O(bytes of the names), and O(rows) where there is something to tell.
  public func nameWarnings() -> [Diagnostic] {
    var lookAlikes = NameWarnings(code: "look-alike")
    var unseen = NameWarnings(code: "control-character")
    var others: [String: UInt32] = [:]
    for index in 0..<UInt32(table.names.count) {
      let bytes = table.names.utf8(at: index)
      guard bytes.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { continue }
      let name = table.names[index]
      if let found = UnseenCharacters(in: name) {
        unseen.add(
          index, "has \(found.words)", "remove \(found.pronoun); results show signs in place of controls")
      }
      let skeleton = TextSkeleton.skeleton(of: name)
      // A plain name is its own skeleton, wherever it stands; of the others the first one counts.
      let plain = table.names.index(of: skeleton).flatMap { $0 == index ? nil : $0 }
      guard let other = plain ?? others[skeleton] else {
        others[skeleton] = index
        continue
      }
      let look = table.names[other]
      lookAlikes.add(
        index, "looks like “\(look)”: \(LookAlikes.difference(of: name, from: look))",
        "use one spelling if they are the same, and names that differ if they are not")
    }
    let rows = rows(ofFirst: lookAlikes.indices + unseen.indices)
    return (lookAlikes.diagnostics(table.names, rows) + unseen.diagnostics(table.names, rows))
  }

  /// The row of the file, from 1, in which each of some companies stands first.
  private func rows(ofFirst companies: [UInt32]) -> [UInt32: UInt32] {
    var rows: [UInt32: UInt32] = [:]
    let wanted = Set(companies)
    for row in 0..<table.count where rows.count < wanted.count {
      for end in [table.sources[row], table.targets[row]] where wanted.contains(end) && rows[end] == nil {
        rows[end] = table.deals[row] + 1
      }
    }
    return rows
  }
}

/// The names that have one problem: the first few in full, the rest counted.
private struct NameWarnings {
  let code: String
  private(set) var indices: [UInt32] = []
  private var words: [(message: String, remedy: String)] = []
  private var count = 0

  init(code: String) { self.code = code }

  mutating func add(_ index: UInt32, _ message: String, _ remedy: String) {
    count += 1
    guard indices.count < FlowInput.nameWarningLimit else { return }
    indices.append(index)
    words.append((message, remedy))
  }

  func diagnostics(_ names: NameTable, _ rows: [UInt32: UInt32]) -> [Diagnostic] {
    var diagnostics = zip(indices, words).map { index, words in
      Diagnostic(
        .warning, code, at: .top,
        "the name “\(names[index])”\(rows[index].map { ", first in row \($0)," } ?? "") \(words.message)",
        remedy: words.remedy)
    }
    let rest = count - indices.count
    if rest > 0 {
      diagnostics.append(
        Diagnostic(
          .warning, "more-problems", at: .top, "\(rest) more such \(rest == 1 ? "name is" : "names are") not listed"))
    }
    return diagnostics
  }
}
