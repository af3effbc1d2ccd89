import DealAnalysis

extension BenchmarkReport {
  /// The report for people.
  public var document: ReportDocument {
    var document = ReportDocument(
      title: StyledText(
        "\(counted(vertexCount, "company", plural: "companies")), \(counted(edgeCount, "edge")), \(counted(threads, "thread"))",
        .strong),
      header: header.lines)
    document.sections = [ReportDocument.Section([.table(table)])]
    document.notes = notes.map { StyledText($0) } + header.notes(Citations())
    return document
  }

  private var table: ReportTable {
    ReportTable(
      columns: [
        .init("Kernel"), .init("Median", .right), .init("Fastest", .right), .init("Edges/s", .right),
        .init("Memory", .right), .init("Checksum"), .init("Found"),
      ],
      rows: measurements.map(row))
  }

  private func row(of entry: Measurement) -> [StyledText] {
    let found = entry.figures.map { "\($0.name) \(grouped($0.value))" }.joined(separator: ", ")
    let cells: [String] = [
      "\(entry.kernel)", entry.median.map(Self.time) ?? "", entry.seconds.min().map(Self.time) ?? "",
      edgesPerSecond(entry).map(Self.rate) ?? "", entry.memory.map(Self.size) ?? "",
      entry.checksum.map(Self.hexadecimal) ?? "", entry.failure ?? found,
    ]
    return cells.map { StyledText($0) }
  }

  private var notes: [String] {
    var seen: Set<BenchmarkKernel.Name> = []
    return [
      """
      A time is that of one run on the graph in memory, with all that a kernel prepares for itself; of several runs the \
      median and the fastest are given. Only read and open look at the file.
      """,
      "The memory is what the first run needed at its peak beside what was in use before.",
      "The checksum is the same on every machine and any number of threads.",
    ] + measurements.map(\.kernel.name).filter { seen.insert($0).inserted }.map { "\($0.rawValue): \($0.definition)." }
  }

  /// A checksum in hexadecimal, with all its digits.
  static func hexadecimal(_ checksum: UInt64) -> String {
    let digits = String(checksum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A time with four digits: `1.234 s`, `12.34 ms`.
  private static func time(_ seconds: Double) -> String {
    for (factor, unit) in [(1.0, "s"), (1e3, "ms")] where seconds * factor >= 1 {
      return "\(digits(seconds * factor)) \(unit)"
    }
    return "\(digits(seconds * 1e6)) µs"
  }

  private static func rate(_ edges: Double) -> String {
    for (factor, unit) in [(1e9, "bn"), (1e6, "m"), (1e3, "k")] where edges >= factor {
      return "\(digits(edges / factor)) \(unit)"
    }
    return digits(edges)
  }

  private static func size(_ bytes: Int) -> String {
    for (factor, unit) in [(1_073_741_824.0, "GiB"), (1_048_576.0, "MiB")] where Double(bytes) >= factor {
      return "\(digits(Double(bytes) / factor)) \(unit)"
    }
    return "\(bytes / 1_024) KiB"
  }

  /// A number from 0 on with four digits, or all before the decimal point.
  private static func digits(_ number: Double) -> String {
    let decimals = number >= 1_000 ? 0 : number >= 100 ? 1 : number >= 10 ? 2 : 3
    let scale = [1.0, 10, 100, 1_000][decimals]
    let rounded = Int((number * scale).rounded())
    guard decimals > 0 else { return grouped(rounded) }
    let (whole, rest) = rounded.quotientAndRemainder(dividingBy: Int(scale))
    let fraction = String(rest)
    return "\(whole).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
  }
}
