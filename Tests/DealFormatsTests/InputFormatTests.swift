import Testing

@testable import DealFormats

struct InputFormatTests {
  @Test(arguments: [
    ("a.yaml", InputFormat.book), ("a.YML", .book), ("dir.csv/a.json", .book), ("a.csv", .flowCSV), ("a.el", .edgeList),
    ("x/a.edges", .edgeList), ("a.edgelist", .edgeList), ("a.tsv", .flowCSV), ("a.txt", .edgeList),
  ])
  func goesByTheExtension(name: String, format: InputFormat) {
    #expect(InputFormat.detect([], fileName: name) == format)
  }

  @Test(arguments: [
    ("source,target\n", InputFormat.flowCSV), ("\u{FEFF}\nkind;Target;SOURCE\r\n", .flowCSV),
    ("source\ttarget", .flowCSV),
    ("a b\n", .edgeList), ("# comment: x\n% y\n\n1\t2\n", .edgeList), ("a b 5", .edgeList), ("a b 5 2026", .edgeList),
    ("source target\na b", .edgeList),
    ("title: A book\n", .book), ("# comment\n\ncompanies:\n  - id: a\n", .book), ("%YAML 1.2\n---\n", .book),
    ("{\"companies\": []}", .book), (" [ ]", .book), ("\u{FEFF}title: x", .book),
  ])
  func goesByTheContent(text: String, format: InputFormat) {
    for name in ["-", "a", "a.dat", "a.", ".hidden/a"] {
      #expect(InputFormat.detect(Array(text.utf8), fileName: name) == format)
    }
  }

  @Test(arguments: ["", "# only\n", "word", "these are more than four words", "a,b\n1,2\n", "a\0b c"])
  func admitsDoubt(text: String) {
    #expect(InputFormat.detect(Array(text.utf8), fileName: "-") == nil)
  }

  @Test func letsTheContentDecideWhereTheExtensionDoesNot() {
    #expect(InputFormat.detect(Array("a\tb\n".utf8), fileName: "a.tsv") == .edgeList)
    #expect(InputFormat.detect(Array("source\ttarget\n".utf8), fileName: "a.tsv") == .flowCSV)
    #expect(InputFormat.detect(Array("source;target\n".utf8), fileName: "a.txt") == .flowCSV)
    #expect(InputFormat.detect(Array("title: x\n".utf8), fileName: "a.txt") == .book)
  }

  @Test func hasTheNamesOfTheCommandLine() {
    #expect(InputFormat.allCases.map(\.rawValue) == ["book", "csv", "edges", "snapshot"])
  }

  @Test func snapshotsBeginWithTheirMark() {
    let mark: [UInt8] = [0x89, 0x44, 0x47, 0x53, 0x4E, 0x0D, 0x0A, 0x1A]
    for name in ["a.csv", "a.yaml", "-", "a.dgsnap", "a"] {
      #expect(InputFormat.detect(mark + [0, 0], fileName: name) == .snapshot)
    }
    #expect(InputFormat.detect(Array("a b\n".utf8), fileName: "a.dgsnap") == .snapshot)
    #expect(InputFormat.detect(Array(mark.dropLast()), fileName: "a") == nil)
  }
}
