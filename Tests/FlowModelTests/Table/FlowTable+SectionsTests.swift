import Columns
import DealModel
import DealTestSupport
import Testing

@testable import FlowModel

@Suite struct FlowTableSectionsTests {
  /// Rows of a file, at random.
  static func table(_ generator: inout SeededGenerator) -> FlowTable {
    var table = FlowTable(currency: [nil, .usd, Currency(code: "JPY")].randomElement(using: &generator) ?? nil)
    table.timeUnit = Bool.random(using: &generator) ? .day : .second
    let hasPeriods = Bool.random(using: &generator)
    let largest: Int64 = [1, 100, 20_000, 1 << 30, 1 << 50].randomElement(using: &generator) ?? 1
    for index in 0..<Int.random(in: 1...6, using: &generator) { _ = table.names.intern("company \(index) ü") }
    for index in 0..<Int.random(in: 1...3, using: &generator) { _ = table.kindNames.intern("kind\(index)") }
    if Bool.random(using: &generator) { table.rowNames = NameList() }
    for row in 0..<Int.random(in: 0...20, using: &generator) {
      let first =
        Bool.random(using: &generator) ? Int64.random(in: -9_000...9_000, using: &generator) : FlowTable.unknownTime
      let amount =
        Int.random(in: 0...4, using: &generator) == 0 ? nil : Int64.random(in: 0...largest, using: &generator)
      table.append(
        source: .random(in: 0..<UInt32(table.names.count), using: &generator),
        target: .random(in: 0..<UInt32(table.names.count), using: &generator),
        kind: .random(in: 0..<UInt16(table.kindNames.count), using: &generator),
        amount: amount.map { AmountInterval($0) } ?? .unknown, firstTime: first,
        lastTime: first == FlowTable.unknownTime || !hasPeriods ? first : first + 30, deal: UInt32(row))
      table.rowNames?.append("row \(row)".utf8)
    }
    return table
  }

  static func sections(_ table: FlowTable, changing change: (inout SectionWriter) -> Void = { _ in }) throws
    -> SectionFile
  {
    var writer = SectionWriter()
    table.add(to: &writer)
    change(&writer)
    var bytes: [UInt8] = []
    try writer.write { bytes += $0 }
    return try bytes.withUnsafeBytes { try SectionFile(copying: $0) }
  }

  @Test func tablesComeBackAsTheyWere() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<400 {
      let table = Self.table(&generator)
      let back = try FlowTable(Self.sections(table))
      #expect(back.problem(rowCount: table.count) == nil && !table.hasDealsOfABook)
      #expect(back.count == table.count && back.currency == table.currency && back.timeUnit == table.timeUnit)
      #expect(back.sources == table.sources && back.targets == table.targets && back.kinds == table.kinds)
      #expect(back.timesFirst == table.timesFirst && back.timesLast == table.timesLast && back.deals == table.deals)
      #expect((0..<table.count).allSatisfy { back.amount(at: $0) == table.amount(at: $0) })
      #expect(back.byteCount == table.byteCount)
      #expect(back.rowNames?.count == table.rowNames?.count)
      for index in 0..<UInt32(table.names.count) {
        #expect(back.names[index] == table.names[index] && back.names.index(of: table.names[index]) == index)
      }
      #expect(back.names.index(of: "nobody") == nil)
      for index in 0..<UInt32(table.rowNames?.count ?? 0) { #expect(back.rowNames?[index] == table.rowNames?[index]) }
    }
  }

  /// What came from a file can be added to, and what it shares stays as it is.
  @Test func tablesFromAFileGrow() throws {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<100 {
      let table = Self.table(&generator)
      let file = try Self.sections(table)
      var (grown, expected) = (try FlowTable(file), table)
      for index in 0..<3 {
        for name in ["new \(index)", "company 0 ü"] { #expect(grown.names.intern(name) == expected.names.intern(name)) }
        grown.append(source: 0, target: 0, kind: 0, amount: AmountInterval(7), firstTime: 1, lastTime: 2)
        expected.append(source: 0, target: 0, kind: 0, amount: AmountInterval(7), firstTime: 1, lastTime: 2)
      }
      #expect(
        grown.sources == expected.sources && grown.timesLast == expected.timesLast && grown.deals == expected.deals)
      #expect((0..<expected.count).allSatisfy { grown.amount(at: $0) == expected.amount(at: $0) })
      #expect(try FlowTable(file).count == table.count)
    }
  }

  /// Tables that no reader makes, each with one thing that is wrong.
  @Test func entriesThatNoRowHasAreFound() throws {
    func table(_ change: (inout FlowTable) -> Void) throws -> String? {
      var table = FlowTable(currency: .usd)
      for name in ["a", "b"] { _ = table.names.intern(name) }
      _ = table.kindNames.intern("loan")
      table.rowNames = NameList()
      for row in 0..<4 {
        table.append(
          source: 0, target: 1, kind: 0, amount: AmountInterval(Int64(row * row)), firstTime: Int64(row),
          lastTime: Int64(row + 1),
          deal: UInt32(row))
        table.rowNames?.append("\(row)".utf8)
      }
      change(&table)
      guard case .damagedSection(let section, _)? = try FlowTable(Self.sections(table)).problem(rowCount: 4) else {
        return nil
      }
      return section
    }
    #expect(try table { _ in } == nil)
    #expect(try table { $0.sources = [0, 2, 0, 0] } == "srcs")
    #expect(try table { $0.targets = [0, 0, 0, .max] } == "tgts")
    #expect(try table { $0.kinds = [0, 0, 0, 1] } == "kind")
    #expect(try table { $0.kinds = [0, 1, 2, 3] } == "kind")
    #expect(try table { $0.deals = [0, 1, 2, 4] } == "deal")
    #expect(try table { $0.lowers = [0, 1, -2, 3] } == "amnt")
    #expect(try table { $0.lowers = [.max - 1, 0, 1, 0] } == "amnt")
    #expect(try table { $0.lowers = [.max - 2, .min, 1, 0] } == nil)
    #expect(try table { $0.lowers = [.max, 1, 1, 0] } == "amnt")
    #expect(try table { $0.timesFirst = [0, 1, 5, 3] } == "last")
    #expect(try table { $0.timesFirst = [0, 1, 2, -4_000_000] } == "time")
    #expect(try table { $0.lasts = [1, 2, 3, 4_000_000] } == "last")
    #expect(try table { $0.lasts = [1, 2, 3, .max] } == "last")
    #expect(try table { $0.lasts = [1, 2, .min, 4] } == "last")
    #expect(try table { $0.rowNames = NameList() } == "deal")
    #expect(try table { $0.rowNames = nil } == nil)
    #expect(
      try table {
        $0.rowNames = nil
        $0.deals = [0, 1, 2, 4]
      } == "deal")
  }

  /// Names whose places do not follow each other would be read from elsewhere.
  @Test func namesOutOfPlaceAreFound() {
    func list(_ starts: [UInt32], bytes count: Int, wraps: [Int] = []) -> Bool {
      var list = NameList()
      (list.bytes, list.starts, list.wraps) = (Column([UInt8](repeating: 65, count: count)), Column(starts), wraps)
      return list.isConsistent
    }
    #expect(list([0, 1, 1, 4], bytes: 4) && list([0], bytes: 0))
    #expect(!list([0, 1, 1, 4], bytes: 5) && !list([0, 2, 1, 4], bytes: 4) && !list([1, 1, 2], bytes: 2))
    #expect(!list([0, 1, 1, .max], bytes: 4) && !list([0, 4, 3], bytes: 3, wraps: [2]) && !list([], bytes: 0))
  }
}
