import DealModel
import Testing

@testable import DealFormats

struct FlowCSVHeaderTests {
  @Test(arguments: [
    ("source,target\na,b", [["a", "b"]]), ("source;target\na;b", [["a", "b"]]), ("source\ttarget\na\tb", [["a", "b"]]),
    ("target;note,x;source\nb;1,2;a", [["a", "b"]]),
    ("SOURCE ,\"Target\"\na,b", [["a", "b"]]), ("\u{FEFF}source,target\na,b", [["a", "b"]]),
    ("\u{FEFF}\"source\",target\na,b", [["a", "b"]]),
    ("source\t\"a,b;c\"\ttarget\na\t\tb", [["a", "b"]]),
  ])
  func tellsTheDelimiter(text: String, ends: [[String]]) throws {
    #expect(try readCSV(text).ends == ends)
  }

  @Test(arguments: [
    ("", ["1:1 missing-header"]), ("\n\r\n", ["1:1 missing-header"]), ("\u{FEFF}", ["1:1 missing-header"]),
    ("a,b\n", ["1:1 missing-column", "1:1 missing-column"]), ("source,b\n", ["1:1 missing-column"]),
    ("\n\nb;target\n", ["3:1 missing-column"]), ("source target\na b\n", ["1:1 missing-column", "1:1 missing-column"]),
    ("source,target,amount, Amount\n", ["1:23 duplicate-column"]),
    ("source,target,\"x\na,b\n", ["1:15 unterminated-quote"]), ("source,ta\"rget\n", ["1:10 stray-quote"]),
    ("s\0o\0u\0r\0", ["1:1 nul-byte"]),
  ])
  func reportsAHeaderThatCannotBeUsed(text: String, problems: [String]) {
    #expect(csvProblems(text) == problems)
  }

  @Test func namesTheColumnsThatAreNotRead() throws {
    let input = try readCSV("type,source,target,\u{1B}x\n1,a,b,2\n")
    #expect(input.warnings.map(\.message) == ["the columns “type”, “\u{FFFD}x” are not read"])
    #expect(input.warnings.map(\.place) == [Place(file: "a.csv", line: 1, column: 1)])
    let many = try readCSV("source,target," + (1...13).map { "c\($0)" }.joined(separator: ",") + "\n")
    #expect(many.warnings.first?.message.hasSuffix("“c10” and 3 more are not read") == true)
  }

  @Test func limitsTheNumberOfColumns() throws {
    let header = "source,target" + String(repeating: ",x", count: FlowCSVHeader.columnLimit - 2)
    #expect(try readCSV(header + "\n").readRows.isEmpty)
    #expect(csvProblems(header + ",x\n") == ["1:1 too-many-columns"])
  }
}
