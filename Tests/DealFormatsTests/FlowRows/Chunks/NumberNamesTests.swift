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
