import DealModel
import FlowModel
import Testing

@testable import DealFormats

struct FlowRowBuilderTests {
  private let start = LineStart(offset: 0, line: 1)

  @Test func namesTheDefaultKindOnlyWhereItIsUsed() {
    Self.withBuilder(on: "loan") { builder, bytes in
      #expect(builder.kind(bytes, at: 0, from: start) == 0)
      #expect(builder.kind(UnsafeBufferPointer(rebasing: bytes[..<0]), at: 0, from: start) == 1)
      #expect(builder.kind(bytes, at: 0, from: start) == 0)
      let input = try? builder.input(timeUnit: nil, currency: nil)
      #expect(input?.table.kindNames.count == 2)
      #expect(input?.table.kindNames[1] == "flow")
    }
  }

  @Test func refusesABadNameEachTime() {
    Self.withBuilder(on: "a\0") { builder, bytes in
      for _ in 0..<2 {
        #expect(builder.company(bytes, at: 0, from: start) == nil)
        #expect(builder.kind(bytes, at: 0, from: start) == nil)
      }
      #expect(builder.problems.invalidInput?.places == Array(repeating: "1:1 nul-byte", count: 4))
      #expect(throws: InvalidInput.self) { try builder.input(timeUnit: nil, currency: nil) }
    }
  }

  @Test func countsRowsThatCannotBeUsed() {
    Self.withBuilder(on: "a", limits: .init(rows: 2)) { builder, _ in
      builder.beginRow(start)
      #expect(builder.isFirstRow)
      builder.beginRow(start)
      #expect(!builder.isFirstRow)
      #expect(!builder.isFull)
      builder.beginRow(start)
      #expect(builder.isFull)
    }
  }

  private static func withBuilder(
    on text: String, limits: FlowRowBuilder.Limits = .init(),
    _ body: (inout FlowRowBuilder, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var builder = FlowRowBuilder(problems: RowProblems(bytes, file: "f"), limits: limits)
      body(&builder, bytes)
    }
  }
}
