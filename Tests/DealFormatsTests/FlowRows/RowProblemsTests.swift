import DealModel
import Testing

@testable import DealFormats

struct RowProblemsTests {
  @Test(arguments: [
    (offset: 0, place: "1:1"), (offset: 1, place: "1:2"), (offset: 3, place: "1:3"), (offset: 4, place: "2:1"),
    (offset: 7, place: "2:2"), (offset: 9, place: "3:1"), (offset: 11, place: "4:1"), (offset: 12, place: "4:2"),
  ])
  func countsLinesAndCharacters(offset: Int, place: String) {
    // Offsets: a 0, é 1–2, LF 3, 日 4–6, CR LF 7–8, b 9, CR 10, c 11.
    Array("aé\n日\r\nb\rc".utf8).withUnsafeBufferPointer { bytes in
      var problems = RowProblems(bytes, file: "f")
      problems.addError("x", at: offset, from: LineStart(offset: 0, line: 1), ("m", nil))
      #expect(problems.invalidInput?.places == [place + " x"])
    }
  }

  @Test func putsWarningsFirstAndThrowsOnlyForErrors() {
    [UInt8]().withUnsafeBufferPointer { bytes in
      let start = LineStart(offset: 0, line: 1)
      var problems = RowProblems(bytes, file: "f")
      problems.addWarning("w", at: 0, from: start, ("m", "r"))
      #expect(problems.invalidInput == nil)
      #expect(problems.warnings.map(\.remedy) == ["r"])
      problems.addError("e", at: 0, from: start, ("m", nil))
      #expect(problems.invalidInput?.places == ["1:1 w", "1:1 e"])
      #expect(problems.invalidInput?.diagnostics.allSatisfy { $0.path == .top } == true)
    }
  }

  /// Problems of rows are warnings where these are left out, and errors of the file stay what they are.
  @Test func tellsBadRowsAndCountsThem() {
    [UInt8]().withUnsafeBufferPointer { bytes in
      let start = LineStart(offset: 0, line: 1)
      for skips in [false, true] {
        var problems = RowProblems(bytes, file: "f", skipsBadRows: skips)
        for _ in 1...25 {
          problems.beginRow()
          problems.addRowError("bad", at: 0, from: start, ("m", nil))
          problems.addRowError("bad", at: 0, from: start, ("m", nil))
        }
        problems.beginRow()
        #expect(!problems.isRowBad && problems.badRowCount == 25)
        #expect(problems.isEmpty == skips)
        #expect(problems.warnings.count == (skips ? 21 : 0))
        #expect(problems.warnings.allSatisfy { $0.severity == .warning })
        if skips { #expect(problems.warnings.last?.message.hasPrefix("30 more problems") == true) }
        problems.addError("e", at: 0, from: start, ("m", nil))
        let all = problems.invalidInput?.diagnostics ?? []
        #expect(
          all.filter { $0.severity == .error }.map(\.code)
            == (skips ? ["e"] : Array(repeating: "bad", count: 20) + ["more-errors"]))
        #expect(all.first?.message == "row 1: m")
      }
    }
  }

  @Test(arguments: [
    (text: "a", excerpt: "a"),
    (text: String(repeating: "é", count: 40), excerpt: String(repeating: "é", count: 40)),
    (text: String(repeating: "é", count: 41), excerpt: String(repeating: "é", count: 40) + "…"),
    (text: String(repeating: "a", count: 9_999), excerpt: String(repeating: "a", count: 40) + "…"),
    (text: "\u{1B}[31m\n\r\n\0\u{85}", excerpt: "\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
  ])
  func quotesTheFileWithCare(text: String, excerpt: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(RowProblems.excerpt) == excerpt)
  }
}
