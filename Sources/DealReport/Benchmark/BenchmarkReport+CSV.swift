import DealAnalysis

extension BenchmarkReport {
  /// The report as one table: a row for each run, and one for each kernel without a result.
  public var csvTable: CSVTable {
    var table = CSVTable(titles: [
      "kernel", "vertices", "edges", "threads", "run", "seconds", "memory", "checksum", "found", "failure",
    ])
    for entry in measurements {
      let found = entry.figures.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
      let runs = entry.seconds.isEmpty ? [("", "")] : entry.seconds.enumerated().map { ("\($0 + 1)", "\($1)") }
      for (run, seconds) in runs {
        table.append([
          "\(entry.kernel)", "\(vertexCount)", "\(edgeCount)", "\(threads)", run, seconds,
          entry.memory.map { "\($0)" } ?? "", entry.checksum.map(Self.hexadecimal) ?? "", found, entry.failure ?? "",
        ])
      }
    }
    return table
  }
}
