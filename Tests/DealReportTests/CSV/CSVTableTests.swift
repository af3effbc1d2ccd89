import DealModel
import Testing

@testable import DealReport

struct CSVTableTests {
  @Test func theGrammarOfRFC4180() {
    var table = CSVTable(titles: ["a", "b,c"])
    table.append(["plain", "with \"quotes\""])
    table.append(["two\nlines", ""])
    table.append(["short"])
    table.append(["too", "many", "cells"])
    #expect(
      table.text
        == "a,\"b,c\"\r\nplain,\"with \"\"quotes\"\"\"\r\n\"two\nlines\",\r\nshort,\r\ntoo,many\r\n")
  }

  @Test(arguments: [
    ("=1+2", "'=1+2"), ("+1+2", "'+1+2"), ("-1+1", "'-1+1"), ("@SUM", "'@SUM"), ("\t=1", "'\t=1"), ("＝1", "'＝1"),
    ("-", "'-"),
    ("--1", "'--1"), ("-1e5", "'-1e5"), ("-1.", "'-1."), ("\r=1", "\"'\r=1\""),
  ])
  func formulasAreNeutralized(_ value: String, _ cell: String) { #expect(CSVTable.cell(value) == cell) }

  @Test(arguments: ["-116", "+5", "-0.5", "1=2", "a-b", "", "2026-03-02", "'x"])
  func otherCellsStayAsTheyAre(_ value: String) { #expect(CSVTable.cell(value) == value) }

  @Test func controlCharactersAreReplaced() {
    #expect(CSVTable.cell("a\u{0}\u{1B}\u{7F}\u{9B}b") == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")
  }

  @Test func controlsOfTheWritingDirectionAreShown() {
    #expect(CSVTable.cell("abc\u{202E}fed\u{61C}") == "abc[U+202E]fed[U+061C]")
  }

  /// Reading back gives the names again, but for what is neutralized.
  @Test func everyReportReadsBack() throws {
    for name in HostileText.names {
      for report in try HostileText.reports(with: name) {
        let records = try #require(CSVRecords(report.csv()), "\(name)")
        #expect(records.titles == report.csvTable.titles)
        #expect(records.rows.count == report.csvTable.rows.count)
        for (read, written) in zip(records.rows, report.csvTable.rows) {
          #expect(read.count == written.count)
          for (cell, value) in zip(read, written) {
            let isHarmless = value.unicodeScalars.allSatisfy {
              "\n\r\t".unicodeScalars.contains($0) || $0.printable.elementsEqual([$0])
            }
            if isHarmless { #expect(cell == value || cell == "'" + value) }
            #expect(!(cell.first.map { "=@＝＋－＠\t".contains($0) } ?? false))
          }
        }
      }
    }
  }
}
