import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

struct NumberNamesTests {
  /// Random numbers, some beyond what is kept, among names that were added otherwise, against a table of names.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func agreesWithATableOfNames(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var numbers = NumberNames()
    var names = NameTable()
    var expected = NameTable()
    for _ in 0..<400 {
      let limit: UInt32 = [10, 1_000, 40_000_000].randomElement(using: &generator) ?? 0
      let number = UInt32.random(in: 0...limit, using: &generator)
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: numbers.makeRoom(for: number % 5_000, bytesRead: 0)
      case 1 where seed % 2 == 0:
        names.indexNames()
        numbers.noteOthers()
        #expect(names.intern("\(number)") == expected.intern("\(number)"))
      default:
        let index = numbers.index(of: number, in: &names)
        if index != expected.intern("\(number)") { Issue.record("\(number) has index \(index)") }
      }
    }
    names.indexNames()
    #expect((0..<UInt32(expected.count)).allSatisfy { names[$0] == expected[$0] && names.index(of: names[$0]) == $0 })
    #expect(names.count == expected.count)
  }

  /// The rows of chunks with new and known numbers, few and more than are added together, against a table of names.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func addsTheUnknownOfAChunk(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var numbers = NumberNames()
    var (names, expected) = (NameTable(), NameTable())
    for _ in 0..<6 {
      let limit: UInt32 = [9, 700, 99_999, 40_000_000].randomElement(using: &generator) ?? 0
      let rows = (0..<Int.random(in: 1...900, using: &generator)).map { _ in
        (UInt32.random(in: 0...limit, using: &generator), UInt32.random(in: 0...limit, using: &generator))
      }
      let chunk = try RowChunk.parsed(rows.map { "\($0.0) \($0.1)\n" }.joined(), nil)
      #expect(chunk.isClean && chunk.hasNumbers)
      chunk.unknownCount = numbers.find(chunk)
      // Without room for all of them, the larger ones are looked up by their digits.
      if seed % 3 > 0 || limit < 1000 { numbers.makeRoom(for: chunk.largest, bytesRead: 0) }
      numbers.addUnknown(of: chunk, to: &names)
      for (row, (source, target)) in rows.enumerated() {
        let ends = (expected.intern("\(source)"), expected.intern("\(target)"))
        if ends != (chunk.sources[row], chunk.targets[row]) { Issue.record("row \(row): \(source), \(target)") }
      }
    }
    #expect(names.count == expected.count)
    #expect((0..<UInt32(expected.count)).allSatisfy { names[$0] == expected[$0] })
  }

  @Test func keepsNoMoreThanTheFileIsLong() {
    var numbers = NumberNames()
    numbers.makeRoom(for: 99, bytesRead: 0)
    #expect(numbers.limit == 100)
    numbers.makeRoom(for: 400_000_000, bytesRead: 1 << 20)
    #expect(numbers.limit == 100)
    numbers.makeRoom(for: 20_000_000, bytesRead: 200_000_000)
    #expect(numbers.limit == 20_000_001)
  }
}
