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
}
