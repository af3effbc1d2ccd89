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
  /// Warnings of a book go to standard error in one line; `check` lists them.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read or is not valid.
  init(path: String, format: InputFormat?) throws(CommandFailure) {
    let file = try InputFile(path: path)
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    reference = InputReference(name: name, digest: SHA256.hexDigest(of: file.bytes))
    do throws(InvalidInput) {
      switch format ?? InputFormat.detect(file.bytes, fileName: path) {
      case .book:
        let reading = DealBookReader.read(file.bytes, file: file.name)
        guard let book = reading.book else { throw InvalidInput(reading.diagnostics) }
        content = .book(book)
      case .flowCSV: content = .rows(try FlowCSVReader.read(file.bytes, file: file.name))
      case .edgeList: content = .rows(try EdgeListReader.read(file.bytes, file: file.name))
      }
    } catch {
      throw .input(error.diagnostics)
    }
  }
}
