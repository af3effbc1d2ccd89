import FlowModel
import Testing

struct NameListTests {
  @Test func keepsNamesInOrder() {
    var list = NameList()
    let names = ["", "a", "", "日本", String(repeating: "x", count: 5_000), "z"]
    for name in names { list.append(Array(name.utf8)) }
    #expect(list.count == names.count)
    #expect((0..<list.count).map { list[UInt32($0)] } == names)
    // Four bytes for each name and for the end.
    #expect(list.byteCount == names.joined().utf8.count + 4 * (names.count + 1))
  }

  /// Names that are added together are those that are added one by one.
  @Test(arguments: [[], [""], ["a"], ["", "日本", "", "42"]]) func addsManyAtOnce(names: [String]) {
    var (list, expected) = (NameList(), NameList())
    for round in 0..<3 {
      let bytes = names.flatMap { Array($0.utf8) }
      let ends = names.indices.map { last in UInt32(names[...last].reduce(0) { $0 + $1.utf8.count }) }
      bytes.withUnsafeBufferPointer { bytes in ends.withUnsafeBufferPointer { list.append(bytes, ends: $0) } }
      for name in names { expected.append(Array(name.utf8)) }
      list.append(Array("round \(round)".utf8))
      expected.append(Array("round \(round)".utf8))
    }
    #expect(list.count == expected.count)
    #expect((0..<UInt32(list.count)).allSatisfy { list[$0] == expected[$0] })
  }
}
