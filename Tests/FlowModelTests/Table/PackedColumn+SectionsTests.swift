import Columns
import Testing

@testable import FlowModel

@Suite struct PackedColumnSectionsTests {
  private func file(_ columns: [(String, PackedColumn<Int64>)] = []) throws -> SectionFile {
    var writer = SectionWriter()
    for (name, column) in columns { column.add(to: &writer, name) }
    var bytes: [UInt8] = []
    try writer.write { bytes += $0 }
    return try bytes.withUnsafeBytes { try SectionFile(copying: $0) }
  }

  /// One column of each width, and progressions, which take no section.
  @Test func columnsOfEveryWidthComeBack() throws {
    let columns: [PackedColumn<Int64>] = [
      [], [7], [7, 7, 7], [9, 6, 3], [1, 5, .min], [1, 500, 2], [1, 70_000, 2], [1, 1 << 40, .max], [.min, .min],
    ]
    for column in columns {
      let file = try file([("some", column)])
      let back = try PackedColumn<Int64>(file, "some", column.description64, count: column.count)
      #expect(back == column && back.byteCount == column.byteCount && back.description64 == column.description64)
      #expect(try file.column(ifPresent: "none", of: Int8.self) == nil)
      let known = column.filter { $0 != .min }
      #expect(back.extremes?.lowerBound == known.min() && back.extremes?.upperBound == known.max())
    }
  }

  @Test func descriptionsOfOtherColumnsAreRefused() throws {
    let file = try file()
    for words in [[5, 2, 0, 0], [-1, 2, 0, 0], [0, 3, 0, 0], [0, 2, 1 << 40, 0], [1, 2, 0, 0], [0, 2, 0]] as [[Int64]] {
      #expect(throws: SectionFileError.self) { try PackedColumn<UInt16>(file, "some", words, count: 2) }
    }
    #expect(try PackedColumn<UInt16>(file, "some", [0, 2, 9, 1], count: 2) == [9, 10])
    // Progressions that run out of their type are told by their extremes.
    #expect(try PackedColumn<UInt16>(file, "some", [0, 3, 65_535, 1], count: 3).extremes == 0...65_535)
    #expect(try PackedColumn<Int64>(file, "some", [0, 3, 0, .max], count: 3).extremes == Int64.min ... .max)
    #expect(try PackedColumn<Int64>(file, "some", [0, 3, .min, 0], count: 3).extremes == nil)
    #expect(PackedColumn<Int64>([9, 6, 3]).extremes == 3...9 && PackedColumn<Int64>().extremes == nil)
    #expect(
      PackedColumn<Int64>([.min, 6, 3]).extremes == 3...6 && PackedColumn<Int64>([5, 1 << 40]).extremes == 5...1 << 40)
  }
}
