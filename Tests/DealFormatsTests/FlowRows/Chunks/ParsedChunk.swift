import Testing

@testable import DealFormats

extension RowChunk {
  /// A chunk of comma-separated rows below a header, or of lines of words.
  static func parsed(_ text: String, _ header: String?, isLast: Bool = true) throws -> RowChunk {
    let bytes = Array(text.utf8)
    let chunk = RowChunk(capacity: bytes.count)
    chunk.bytes.update(from: bytes, count: bytes.count)
    (chunk.count, chunk.isLast) = (bytes.count, isLast)
    let names = header?.split(separator: ",").map(String.init)
    let options = FlowReadingOptions()
    let columns =
      names.map { ColumnPositions(names: $0, options: options) }
      ?? ColumnPositions(options: options, defaults: [.source: 0, .target: 1, .amount: 2])
    let form: ChunkRules.Form = names.map { .fields(delimiter: ASCII.comma, count: $0.count) } ?? .words(required: 2)
    ChunkParser.read(chunk, try #require(ChunkRules(form: form, columns: columns, options: options)))
    return chunk
  }
}
