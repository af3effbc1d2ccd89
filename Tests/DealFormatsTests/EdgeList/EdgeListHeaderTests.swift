import DealModel
import FlowModel
import Testing

@testable import DealFormats

struct EdgeListHeaderTests {
  private static func read(
    _ text: String, _ columns: [FlowColumn: String], header: Bool = true
  ) throws(InvalidInput) -> FlowInput {
    var options = FlowReadingOptions()
    options.columns = columns
    options.hasHeader = header
    return try EdgeListReader.read(Array(text.utf8), file: "a.txt", options: options)
  }

  @Test(
    arguments: [
      ("# x\nsrc dst time\n1 2 86400\n3 4 5\n", [.source: "src", .target: "dst", .date: "time"]),
      ("1 2 86400\n3 4 5\n", [.date: "3"]), ("x 86400 1 2\ny 5 3 4", [.source: "3", .target: "4", .date: "2"]),
    ] as [(String, [FlowColumn: String])])
  func selectsWords(text: String, columns: [FlowColumn: String]) throws {
    let input = try Self.read(text, columns)
    #expect(
      input.readRows == [
        ReadRow(source: "1", target: "2", first: 86_400, last: 86_400),
        ReadRow(source: "3", target: "4", first: 5, last: 5),
      ])
    #expect(input.table.timeUnit == .second)
  }

  @Test func readsEveryColumn() throws {
    let text = "r1 a b loan 1.5 USD 2026-01-01\nr2 b a\n"
    let columns: [FlowColumn: String] = [
      .id: "1", .source: "2", .target: "3", .kind: "4", .amount: "5", .currency: "6", .date: "7",
    ]
    let input = try Self.read(text, columns)
    #expect(input.readRows.map(\.kind) == ["loan", "flow"])
    #expect(input.readRows.map(\.upper) == [150, nil])
    #expect(input.table.currency == .usd)
    #expect(input.table.rowNames?[1] == "r2")
  }

  @Test func takesTheFirstLineForDataWhereItIsTold() throws {
    #expect(try Self.read("source target\na b\n", [:], header: false).ends == [["source", "target"], ["a", "b"]])
    #expect(try Self.read("source target\na b\n", [:]).ends == [["a", "b"]])
  }

  @Test func tellsWhatIsWrong() {
    for (columns, code) in [
      ([.source: "x"], "unknown-column"), ([.source: "2", .target: "2"], "shared-column"),
      ([.source: "2"], "missing-column"),
    ] as [([FlowColumn: String], String)] {
      do throws(InvalidInput) {
        _ = try Self.read("src dst\na b\n", columns)
        Issue.record("\(columns) is accepted")
      } catch {
        #expect(error.diagnostics.contains { $0.code == code })
      }
    }
    do throws(InvalidInput) {
      _ = try Self.read("src dst time\n1 2 3\n", [.date: "3"])
      Issue.record("a header is taken for a row")
    } catch {
      #expect(error.places == ["1:9 invalid-date"])
      #expect(error.diagnostics[0].remedy?.contains("--columns") == true)
    }
  }
}
