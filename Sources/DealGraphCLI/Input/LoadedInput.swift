import DealGraph

/// An input that has been read: a deal book, or a table of flows.
struct LoadedInput {
  /// What it turned out to be.
  enum Content {
    case book(DealBook)
    case rows(FlowTable)
  }

  /// What it turned out to be.
  let content: Content
  /// How reports refer to it.
  let reference: InputReference

  /// Reads a file in a format, or in the one that its name and content tell.
  ///
  /// What was passed over in a table goes to standard error; the warnings of a book are what `check` lists.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read or is not valid.
  init(path: String, format: InputFormat?) throws(CommandFailure) {
    let file = try InputFile(path: path)
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    reference = InputReference(name: name, digest: SHA256.hexDigest(of: file.bytes))
    guard let format = format ?? InputFormat.detect(file.bytes, fileName: path) else {
      throw .input([
        Diagnostic(
          .error, "unknown-format", at: .top, "neither its name nor its content tell what this is",
          remedy: "say it with --input-format book, csv or edges", place: Place(file: file.name, line: 1, column: 1))
      ])
    }
    do throws(InvalidInput) {
      switch format {
      case .book:
        let reading = DealBookReader.read(file.bytes, file: file.name)
        guard let book = reading.book else { throw InvalidInput(reading.diagnostics) }
        content = .book(book)
      case .flowCSV: content = .rows(Self.table(of: try FlowCSVReader.read(file.bytes, file: file.name)))
      case .edgeList: content = .rows(Self.table(of: try EdgeListReader.read(file.bytes, file: file.name)))
      }
    } catch {
      throw .input(error.diagnostics)
    }
  }

  private static func table(of input: FlowInput) -> FlowTable {
    Notes.warn(input.warnings)
    return input.table
  }
}
