import DealModel
import FlowModel
import Testing

@testable import DealFormats

struct FlowRowBuilderTests {
  private let start = LineStart(offset: 0, line: 1)

  @Test func namesTheDefaultKindOnlyWhereItIsUsed() {
    Self.withBuilder(on: "loan") { builder, bytes in
      builder.beginRow(start)
      #expect(builder.kind(bytes, at: 0, from: start) == 0)
      #expect(builder.kind(UnsafeBufferPointer(rebasing: bytes[..<0]), at: 0, from: start) == 1)
      #expect(builder.kind(bytes, at: 0, from: start) == 0)
      let input = try? builder.input(timeUnit: nil, currency: nil)
      #expect(input?.table.kindNames.count == 2)
      #expect(input?.table.kindNames[1] == "flow")
    }
  }

  @Test func refusesABadNameEachTimeAndKeepsItOut() {
    Self.withBuilder(on: "a\0") { builder, bytes in
      for _ in 0..<2 {
        builder.beginRow(start)
        #expect(builder.company(bytes, hash: builder.names.hash(bytes), at: 0, from: start) == nil)
        #expect(builder.kind(bytes, at: 0, from: start) == nil)
      }
      #expect(builder.names.count == 0)
      #expect(builder.problems.invalidInput?.places == Array(repeating: "1:1 nul-byte", count: 4))
      #expect(builder.problems.badRowCount == 2)
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

  /// Identifiers stay with their rows, whichever rows before them are left out.
  @Test func keepsTheIdsOfTheRowsThatCount() throws {
    Self.withBuilder(on: "abc", hasRowNames: true) { builder, bytes in
      for position in 0..<3 {
        builder.beginRow(start)
        builder.addRowName(UnsafeBufferPointer(rebasing: bytes[position...position]), at: 0, from: start)
        guard position > 0 else {
          builder.leaveOut()
          continue
        }
        _ = builder.append(source: 0, target: 0, kind: 0, amount: .zero, time: (0, 0))
      }
      let input = try? builder.input(timeUnit: nil, currency: nil)
      #expect(input.map { Array($0.table.deals) } == [1, 2])
      #expect(input?.table.deals.map { input?.table.rowNames?[$0] } == ["b", "c"])
      #expect(input?.rows == RowCounts(read: 3, skipped: 0, filtered: 1))
    }
  }

  private static func withBuilder(
    on text: String, hasRowNames: Bool = false, limits: FlowRowBuilder.Limits = .init(),
    _ body: (inout FlowRowBuilder, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var builder = FlowRowBuilder(
        problems: RowProblems(bytes, file: "f"), hasRowNames: hasRowNames, limits: limits)
      body(&builder, bytes)
    }
  }
}
