import FlowModel
import Testing

@testable import DealFormats

struct FlowRowBuilderChunksTests {
  /// A chunk that may exceed a limit is left to the reader that knows at which row.
  @Test func takesOnlyWhatSurelyFits() throws {
    let chunk = try RowChunk.parsed("a,b,5\nb,c,6\n", "source,target,amount")
    let problems = RowProblems(chunk.content, file: "f")
    func hasRoom(_ limits: FlowRowBuilder.Limits) -> Bool {
      FlowRowBuilder(problems: problems, limits: limits).hasRoom(for: chunk)
    }
    #expect(hasRoom(.init()) && hasRoom(.init(rows: 2, companies: 4)))
    #expect(!hasRoom(.init(rows: 1)) && !hasRoom(.init(companies: 3)) && !hasRoom(.init(kinds: 0)))
    var builder = FlowRowBuilder(problems: problems)
    builder.total = .max - 1_101
    #expect(builder.hasRoom(for: chunk))
    builder.total = .max - 1_100
    #expect(!builder.hasRoom(for: chunk))
    builder.total = nil
    #expect(builder.hasRoom(for: chunk))
  }

  /// Names that chunks have in common, as numbers and as texts, have one index, in the order of their first appearance.
  @Test func namesKeepTheirOrder() throws {
    var builder = FlowRowBuilder(problems: RowProblems(UnsafeBufferPointer(start: nil, count: 0), file: "f"))
    let texts = ["1 2\n3 1\n", "a 2\nb a\n", "b 4\n", "4 3\n5 123456789\n", "123456789 5\n"]
    let chunks = try texts.map { try RowChunk.parsed($0, nil) }
    #expect(chunks.map(\.hasNumbers) == [true, false, false, true, true])
    builder.lookUpNames(of: chunks[...], workers: 2)
    for chunk in chunks { builder.append(chunk, bytesRead: 0) }
    let input = try builder.input(timeUnit: nil, currency: nil)
    #expect(input.table.sources == [0, 2, 3, 4, 4, 5, 6, 7])
    #expect(input.table.targets == [1, 0, 1, 3, 5, 2, 7, 6])
    #expect(input.readRows.map(\.source) == ["1", "3", "a", "b", "b", "4", "5", "123456789"])
    #expect(input.isConsistent)
  }
}
