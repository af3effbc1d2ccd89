/// Writes values as JSON.
///
/// The bytes depend on the value alone: two spaces for each level, lines ended by LF, a list or a mapping on one line where
/// it is compact and fits.
struct JSONWriter {
  private var lines = WrittenLines()

  /// The text of a mapping.
  static func text(of entries: [WrittenEntry]) -> String {
    var writer = JSONWriter()
    writer.write(.mapping(entries, .open), after: "", comma: "", indentation: 0)
    return writer.lines.text
  }

  /// Writes a value behind a key, and what separates it from the next.
  private mutating func write(_ value: WrittenValue, after head: String, comma: String, indentation: Int) {
    if let line = Self.line(value).map({ head + $0 + comma }) {
      if value.isSmall || WrittenLines.fits(line, indentation: indentation) {
        return lines.append(line, indentation: indentation)
      }
    }
    if case .list(let items, _) = value {
      lines.append(head + "[", indentation: indentation)
      for (index, item) in items.enumerated() {
        write(item, after: "", comma: index < items.count - 1 ? "," : "", indentation: indentation + 2)
      }
      lines.append("]" + comma, indentation: indentation)
    } else if case .mapping(let entries, _) = value {
      lines.append(head + "{", indentation: indentation)
      for (index, entry) in entries.enumerated() {
        write(
          entry.value, after: entry.key.quotedForJSON + ": ", comma: index < entries.count - 1 ? "," : "",
          indentation: indentation + 2)
      }
      lines.append("}" + comma, indentation: indentation)
    }
  }

  /// A value on one line; `nil` when it must not stand on one.
  private static func line(_ value: WrittenValue) -> String? {
    switch value {
    case .text(let text), .bare(let text): return text.quotedForJSON
    case .literal(let text): return text
    case .list(let items, let layout):
      guard layout == .compact || items.isEmpty else { return nil }
      let parts = items.compactMap(line)
      return parts.count == items.count ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .mapping(let entries, let layout):
      guard layout == .compact || entries.isEmpty else { return nil }
      let parts = entries.compactMap { entry in line(entry.value).map { entry.key.quotedForJSON + ": " + $0 } }
      return parts.count == entries.count ? "{" + parts.joined(separator: ", ") + "}" : nil
    }
  }
}
