import DealTestSupport
import Testing

@testable import FlowModel

struct NameTableTests {
  /// Random names of 0 to 40 bytes, many with equal beginnings or ends, against a dictionary.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func agreesWithADictionary(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let stem = (0..<Int.random(in: 0...20, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let alphabet = [0, 1, 0x61, 0x62, 0xFF].prefix(Int.random(in: 1...5, using: &generator)).map(UInt8.init)
    var table = NameTable()
    var oracle: [[UInt8]: UInt32] = [:]
    var names: [[UInt8]] = []
    for _ in 0..<2_000 {
      let part = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let name = Bool.random(using: &generator) ? stem + part : part + stem
      let expected = oracle[name] ?? UInt32(names.count)
      if oracle[name] == nil {
        oracle[name] = expected
        names.append(name)
      }
      let index = name.withUnsafeBufferPointer { table.intern($0) }
      if index != expected { Issue.record("\(name) has index \(index), not \(expected)") }
    }
    #expect(table.count == names.count)
    #expect(names.indices.allSatisfy { Array(table.utf8(at: UInt32($0))) == names[$0] })
  }

  @Test func growsFarBeyondItsFirstSize() {
    var table = NameTable()
    for _ in 0..<2 {
      for number in 0..<100_000 where table.intern("n\(number)") != number { Issue.record("n\(number)") }
    }
    #expect(table.count == 100_000)
    #expect(table.index(of: "n99999") == 99_999)
    #expect(table.index(of: "n100000") == nil)
    #expect(table[31_415] == "n31415")
  }

  /// Names that are indexed when one is first looked for, or one more is added.
  @Test(arguments: [0, UInt64.max]) func indexesNamesLater(hashMask: UInt64) {
    for looksFirst in [true, false] {
      var table = NameTable(hashMask: hashMask)
      let names = (0..<200).map { "\($0)" }
      for name in names { _ = Array(name.utf8).withUnsafeBufferPointer { table.addUnindexed($0) } }
      table.indexNamesLater()
      let copy = table
      if looksFirst {
        #expect(names.indices.allSatisfy { table.index(of: names[$0]) == UInt32($0) })
        #expect(table.index(of: "200") == nil)
      }
      #expect(table.intern("7") == 7 && table.intern("other") == 200 && table.intern("other") == 200)
      #expect(copy.count == 200 && copy.index(of: "other") == nil && copy.index(of: "199") == 199)
      table.indexNamesLater()
      #expect(table.index(of: "other") == 200)
    }
  }

  /// Names whose hashes agree in the slot, in what is stored of the hash, or in both.
  @Test(arguments: [0, 1, 0xFFFF_FFFF, 0xFFFF_FFFF_0000_0000, 0x1_0000_0007] as [UInt64])
  func tellsNamesOfEqualHashesApart(hashMask: UInt64) {
    var table = NameTable(hashMask: hashMask)
    let names = (0..<300).map { "north \($0)" } + (0..<100).map { String($0) } + ["", "north", "north 1", "north 10 "]
    let distinct = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for _ in 0..<2 {
      for name in names where table.intern(name) != distinct.firstIndex(of: name).map(UInt32.init) {
        Issue.record("\(name) has a wrong index")
      }
    }
    #expect((0..<table.count).map { table[UInt32($0)] } == distinct)
    #expect(table.index(of: "south") == nil)
  }

  /// Every length around the words in which names are hashed, names of zeros too.
  @Test func tellsEqualBeginningsApart() {
    var table = NameTable()
    for length in 0..<40 { #expect(table.intern(String(repeating: "a", count: length)) == length) }
    for length in 1..<40 { #expect(table.intern(String(repeating: "\0", count: length)) == 39 + length) }
    for length in 0..<40 { #expect(table.index(of: String(repeating: "a", count: length)) == UInt32(length)) }
  }

  /// Names that are added first and made findable later are found like others, however many there are before and behind.
  @Test(arguments: [0, 1, 7, 8, 5_000], [0, 1, 9, 30_000])
  func indexesNamesLater(before: Int, behind: Int) {
    var table = NameTable()
    for number in 0..<before { #expect(table.intern("a\(number)") == UInt32(number)) }
    for number in 0..<behind {
      let index = Array("b\(number)".utf8).withUnsafeBufferPointer { table.addUnindexed($0) }
      if index != before + number { Issue.record("b\(number) has index \(index)") }
    }
    table.indexNames()
    table.indexNames()
    #expect(table.intern("c") == before + behind)
    #expect((0..<UInt32(table.count)).allSatisfy { table.intern(table[$0]) == $0 })
  }

  @Test func holdsTheEmptyName() {
    var table = NameTable()
    #expect(table.index(of: "") == nil)
    #expect(table.intern("") == 0)
    #expect(table.intern(UnsafeBufferPointer(start: nil, count: 0)) == 0)
    #expect(table[0] == "")
    #expect(table.count == 1)
  }

  @Test func comparesBytesAndNotCharacters() {
    var table = NameTable()
    // One character, composed and decomposed.
    #expect(table.intern("\u{E9}") == 0)
    #expect(table.intern("e\u{301}") == 1)
  }

  @Test func copiesAreIndependent() {
    var table = NameTable()
    _ = table.intern("a")
    var copy = table
    #expect(copy.intern("b") == 1)
    #expect(table.intern("c") == 1)
    #expect(copy[1] == "b")
    #expect(table[1] == "c")
    #expect(table.index(of: "b") == nil)
  }
}
