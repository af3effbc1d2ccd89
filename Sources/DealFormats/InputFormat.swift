import Columns

/// The formats in which deals and flows are read, with the names that the command line has for them.
public enum InputFormat: String, Sendable, CaseIterable {
  /// A deal book in YAML or JSON.
  case book
  /// Rows of flows under a header, separated by commas, semicolons or tabs.
  case flowCSV = "csv"
  /// Lines of a source, a target and perhaps an amount, separated by spaces or tabs.
  case edgeList = "edges"
  /// A table of flows with its graph, mapped instead of read.
  case snapshot

  /// The format of a file, told from its name and, where that leaves a doubt, from its content.
  ///
  /// **Definition**: what begins with the mark of a snapshot is one, and so is `.dgsnap` for messages to say so. `.yaml`, `.yml` and `.json` are books, `.csv` is rows, `.el`, `.edges` and `.edgelist` are edge
  /// lists. Any other file (`.tsv`, `.txt`, standard input) is rows when its first line names a source and a target; a
  /// book when its first line that is no comment opens an object, a list or a document or begins with a key; an edge
  /// list when that line has two to four words. Beyond that a `.tsv` is rows and a `.txt` an edge list. A further `.gz`
  /// says nothing about the format.
  ///
  /// - Parameters:
  ///   - bytes: The content, decompressed; its first 64 KiB are looked at.
  ///   - fileName: The file as the user named it; `-` for standard input.
  ///   - options: How a table would be read: which names its first line has, if any.
  /// - Returns: The format, or `nil` when nothing tells it.
  public static func detect(
    _ bytes: UnsafeBufferPointer<UInt8>, fileName: String, options: FlowReadingOptions = FlowReadingOptions()
  ) -> InputFormat? {
    if SectionFile.hasMark(bytes) { return .snapshot }
    return switch fileExtension(of: fileName) {
    case "dgsnap": .snapshot
    case "yaml", "yml", "json": .book
    case "csv": .flowCSV
    case "el", "edges", "edgelist": .edgeList
    case "tsv": detect(content: bytes, options) ?? .flowCSV
    case "txt": detect(content: bytes, options) ?? .edgeList
    default: detect(content: bytes, options)
    }
  }

  /// The format of a file, told from its name and, where that leaves a doubt, from its content.
  ///
  /// - Parameters:
  ///   - bytes: The content, decompressed; its first 64 KiB are looked at.
  ///   - fileName: The file as the user named it; `-` for standard input.
  ///   - options: How a table would be read: which names its first line has, if any.
  /// - Returns: The format, or `nil` when nothing tells it.
  public static func detect(
    _ bytes: [UInt8], fileName: String, options: FlowReadingOptions = FlowReadingOptions()
  ) -> InputFormat? {
    bytes.withUnsafeBufferPointer { detect($0, fileName: fileName, options: options) }
  }

  private static func detect(
    content bytes: UnsafeBufferPointer<UInt8>, _ options: FlowReadingOptions
  ) -> InputFormat? {
    let beginning = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
    guard !beginning.contains(0) else { return nil }
    if FlowCSVHeader.isPresent(in: beginning, options: options) { return .flowCSV }
    let mark = FlowCSVHeader.lengthOfByteOrderMark(beginning)
    for line in beginning[mark...].split(whereSeparator: ASCII.isLineEnd) {
      let words = line.split(whereSeparator: ASCII.isBlank).prefix(5)
      guard let first = words.first, let initial = first.first else { continue }
      switch initial {
      case UInt8(ascii: "#"), UInt8(ascii: "%"): continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): return .book
      default: break
      }
      if first.last == UInt8(ascii: ":") || first.elementsEqual("---".utf8) { return .book }
      return (2...4).contains(words.count) ? .edgeList : nil
    }
    return nil
  }

  /// What follows the last point of the last step of a path, in lower case, `.gz` aside.
  private static func fileExtension(of path: String) -> String {
    var name = path.split(separator: "/").last ?? ""
    if name.lowercased().hasSuffix(".gz") { name = name.dropLast(3) }
    guard let point = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: point)...].lowercased()
  }
}
