import Foundation

/// The links of Markdown documents to files of the checkout, and to headings in them.
///
/// Addresses on the web are left alone: a test does not depend on other people's servers. DocC's own `doc:` links are
/// resolved by `make docs`.
struct DocumentLinks {
  /// The documents' texts by path.
  var documents: [String: String]
  /// Every file of the checkout.
  var files: Set<String>

  /// Links that lead nowhere.
  func violations() -> [String] {
    let folders = Set(files.flatMap(Self.ancestors))
    return documents.sorted { $0.key < $1.key }.flatMap { path, text in
      Self.targets(in: text).compactMap { target -> String? in
        guard target.prefixMatch(of: #/[A-Za-z][A-Za-z0-9+.\-]*:/#) == nil else { return nil }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let destination = Self.resolve(parts[0], from: path) else {
          return "\(path): \(target) leaves the checkout"
        }
        guard files.contains(destination) || folders.contains(destination) else { return "\(path): no file \(target)" }
        guard parts.count == 2, let document = documents[destination] else { return nil }
        return Self.anchors(in: document).contains(parts[1]) ? nil : "\(path): no heading \(target)"
      }
    }
  }

  /// The targets of inline links, images, reference definitions and HTML attributes, without those in code.
  static func targets(in markdown: String) -> [String] {
    let prose = withoutCode(markdown)
    return prose.matches(of: #/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/#).map { String($0.1) }
      + prose.matches(of: #/(?m)^ {0,3}\[[^\^\]][^\]]*\]:\s*<?([^\s>]+)>?/#).map { String($0.1) }
      + prose.matches(of: #/(?:src|href|srcset)="([^"]+)"/#).map { String($0.1) }
  }

  /// The names under which a document's headings and explicit anchors can be linked to.
  ///
  /// A heading's name is its text in lower case without punctuation, spaces as hyphens; repeated ones are numbered.
  static func anchors(in markdown: String) -> Set<String> {
    var anchors = Set(markdown.matches(of: #/<a (?:id|name)="([^"]+)"/#).map { String($0.1) })
    var uses: [String: Int] = [:]
    for line in withoutFences(markdown).lines {
      guard let heading = line.wholeMatch(of: #/ {0,3}#{1,6}\s+(.*?)\s*#*\s*/#) else { continue }
      let text = String(heading.1).replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.1 }
      let slug = String(
        text.lowercased().compactMap { character -> Character? in
          if character == " " { return "-" }
          return character.isLetter || character.isNumber || character == "-" || character == "_" ? character : nil
        })
      let use = uses[slug, default: 0]
      uses[slug] = use + 1
      anchors.insert(use == 0 ? slug : "\(slug)-\(use)")
    }
    return anchors
  }

  /// The path that a link in the document at `path` means, or nothing if it is absolute or climbs out of the checkout.
  static func resolve(_ link: String, from path: String) -> String? {
    guard !link.isEmpty else { return path }
    guard !link.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in (link.removingPercentEncoding ?? link).split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private static func ancestors(of path: String) -> [String] {
    let parts = path.split(separator: "/")
    return (0..<parts.count).map { parts.prefix($0).joined(separator: "/") }
  }

  private static func withoutCode(_ markdown: String) -> String {
    withoutFences(markdown).replacing(#/(`+)(?:[^`]|\n)*?\1/#, with: "")
  }

  private static func withoutFences(_ markdown: String) -> String {
    var fence: Substring?
    return markdown.lines.filter { line in
      let mark = line.trimmingPrefix(while: \.isWhitespace).prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if mark.count >= open.count, mark.first == open.first { fence = nil }
        return false
      }
      if mark.count >= 3 { fence = mark }
      return fence == nil
    }.joined(separator: "\n")
  }
}
