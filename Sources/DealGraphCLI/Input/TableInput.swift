import DealGraph

/// A table of flows that is about to be read.
struct TableInput {
  /// How its rows are written.
  enum Format {
    case csv
    case edges
  }

  let file: InputFile
  let format: Format
  let options: FlowReadingOptions

  /// Reads the rows that count.
  ///
  /// - Throws: ``CommandFailure`` with all problems of the table.
  func read(_ filter: RowFilter = RowFilter()) throws(CommandFailure) -> FlowInput {
    var options = options
    options.filter = filter
    let line = ProgressLine("reading \(file.name)")
    defer { line.clear() }
    let report = { (progress: FlowReadingProgress) in
      let (bytes, total) = file.progress
      line.update(bytes: bytes, total: total, rows: progress.rows)
    }
    let size = file.progress.total
    // One thread at a time reads from it.
    nonisolated(unsafe) let source = file
    do {
      switch format {
      case .csv:
        return try FlowCSVReader.read(file: file.name, options: options, threads: nil, size: size, progress: report) {
          try source.read(into: $0)
        }
      case .edges:
        return try EdgeListReader.read(file: file.name, options: options, threads: nil, size: size, progress: report) {
          try source.read(into: $0)
        }
      }
    } catch let error as InvalidInput {
      throw .input(error.diagnostics)
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw .inputOutput("cannot read \(file.name): \(error)")
    }
  }
}
