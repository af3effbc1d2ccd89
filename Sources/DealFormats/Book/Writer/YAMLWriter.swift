/// Writes values as YAML.
///
/// The bytes depend on the value alone: two spaces for each level, lines ended by LF, a list or a mapping in brackets where
/// it is compact and fits on its line, long texts folded, a blank line before each list or mapping at the top.
struct YAMLWriter {
  private var lines = WrittenLines()

  /// The text of a mapping.
  static func text(of entries: [WrittenEntry]) -> String {
    var writer = YAMLWriter()
    for (index, entry) in entries.enumerated() {
      if index > 0, !entry.value.isSmall { writer.lines.append("", indentation: 0) }
      writer.write(entry, indentation: 0)
    }
    return writer.lines.text
  }

  /// Writes an entry; the first one of an item stands behind the item's sign.
  private mutating func write(_ entry: WrittenEntry, indentation: Int, sign: String = "") {
    let head = sign + YAMLScalars.line(entry.key, isInFlow: false) + ":"
    write(entry.value, after: head, indentation: indentation, inner: indentation + sign.utf8.count + 2)
  }

  /// Writes a value behind a key, or behind the sign of an item.
  private mutating func write(_ value: WrittenValue, after head: String, indentation: Int, inner: Int) {
    if let line = Self.line(value, isInFlow: false).map({ head + " " + $0 }) {
      if WrittenLines.fits(line, indentation: indentation) { return lines.append(line, indentation: indentation) }
      if value.isSmall {
        guard case .text(let text) = value,
          let folded = YAMLScalars.foldedLines(text, width: WrittenLines.width - inner)
        else { return lines.append(line, indentation: indentation) }
        lines.append(head + " >-", indentation: indentation)
        return folded.forEach { lines.append($0, indentation: inner) }
      }
    }
    lines.append(head, indentation: indentation)
    if case .list(let items, _) = value {
      for item in items { write(item: item, indentation: inner) }
    } else if case .mapping(let entries, _) = value {
      for entry in entries { write(entry, indentation: inner) }
    }
  }

  private mutating func write(item: WrittenValue, indentation: Int) {
    guard case .mapping(let entries, _) = item, let first = entries.first else {
      return write(item, after: "-", indentation: indentation, inner: indentation + 2)
    }
    if let line = Self.line(item, isInFlow: false), WrittenLines.fits("- " + line, indentation: indentation) {
      return lines.append("- " + line, indentation: indentation)
    }
    write(first, indentation: indentation, sign: "- ")
    for entry in entries.dropFirst() { write(entry, indentation: indentation + 2) }
  }

  /// A value on one line; `nil` when it must not stand on one.
  private static func line(_ value: WrittenValue, isInFlow: Bool) -> String? {
    switch value {
    case .text(let text): return YAMLScalars.line(text, isInFlow: isInFlow)
    case .bare(let text), .literal(let text): return text
    case .list(let items, let layout):
      guard layout == .compact || items.isEmpty else { return nil }
      let parts = items.compactMap { line($0, isInFlow: true) }
      return parts.count == items.count ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .mapping(let entries, let layout):
      guard layout == .compact || entries.isEmpty else { return nil }
      let parts = entries.compactMap { entry in
        line(entry.value, isInFlow: true).map { YAMLScalars.line(entry.key, isInFlow: true) + ": " + $0 }
      }
      return parts.count == entries.count ? "{" + parts.joined(separator: ", ") + "}" : nil
    }
  }
}
