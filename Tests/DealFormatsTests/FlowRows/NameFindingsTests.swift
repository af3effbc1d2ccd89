import DealModel
import DealTestSupport
import FlowModel
import Testing

@testable import DealFormats

/// What is said of the names of a table, and of tables as a whole.
struct NameFindingsTests {
  private func warnings(_ text: String) throws -> [String] {
    try readCSV(text).nameWarnings().map { "\($0.code): \($0.message)" }
  }

  @Test func plainNamesAreNotWorthAWord() throws {
    #expect(try warnings("source,target\nApple,apple\nÄrger,Arger\n東京,京都\nA-B,A B\n").isEmpty)
  }

  /// The Cyrillic letter А, before and after the name in Latin letters that it looks like.
  @Test(arguments: ["source,target\nb,\u{410}pple\nApple,b\n", "source,target\nApple,b\nb,\u{410}pple\n"])
  func aNameThatLooksLikeAPlainOneIsTold(text: String) throws {
    let row = text.hasSuffix("\u{410}pple\n") ? 2 : 1
    #expect(
      try warnings(text) == [
        "look-alike: the name “\u{410}pple”, first in row \(row), looks like “Apple”: U+0410 is not U+0041"
      ])
  }

  /// Two names that look alike and are both not plain: é as one character and as two, and two spaces without width.
  @Test func namesThatAreNotPlainAreComparedToo() throws {
    let names = try readCSV("source,target\nCaf\u{E9},Cafe\u{301}\nx\u{200B}y,x\u{2060}y\n").nameWarnings()
    #expect(names.map(\.code) == ["look-alike", "look-alike", "control-character", "control-character"])
  }

  @Test func aNameWithoutALookAlikeKeepsItsControls() throws {
    #expect(
      try warnings("source,target\na,\"b\u{1B}[31m\u{202E}\"\n") == [
        "control-character: the name “b\u{1B}[31m\u{202E}”, first in row 1, has characters that nobody sees: U+001B, U+202E"
      ])
  }

  @Test func onlyTheFirstNamesAreListed() throws {
    var text = "source,target\n"
    for number in 0..<23 { text += "o\(number),\u{43E}\(number)\n" }
    let warnings = try readCSV(text).nameWarnings()
    #expect(warnings.count == FlowInput.nameWarningLimit + 1)
    #expect(warnings.last?.message == "3 more such names are not listed")
  }

  /// Rows that are left out do not shift the numbers of those that stay.
  @Test func rowsAreThoseOfTheFile() throws {
    var options = FlowReadingOptions()
    options.badRows = .skip
    let input = try readCSV("source,target,amount\na,b,x\no,b,1\n\u{43E},b,1\n", options: options)
    #expect(input.nameWarnings().first?.message.contains("first in row 3,") ?? false)
  }

  @Test func aTableWithoutRowsIsWorthAWord() throws {
    for text in ["source,target,amount\n", "source,target\n\n\n", "source,target"] {
      #expect(try readCSV(text).warnings.map(\.code) == ["no-rows"])
    }
    let comments = try EdgeListReader.read(Array("# nothing\n\n".utf8), file: "a.edges")
    #expect(comments.warnings.map(\.code) == ["no-rows"])
    #expect(try readCSV("source,target\na,b\n").warnings.isEmpty)
  }

  /// 2^63 − 1 hundredths are 92233720368547758.07; the largest number that is told is one less.
  @Test(
    arguments: [
      (["92233720368547758.05", "0.01"], nil), (["92233720368547758.05", "0.02"], 3), (["5e0"], nil),
      (["60000000000000000", "30000000000000000", "", "10000000000000000", "90000000000000000"], 5),
    ] as [([String], Int?)])
  func amountsThatAddUpToTooMuchAreWorthAWord(amounts: [String], line: Int?) throws {
    var options = FlowReadingOptions()
    options.badRows = .skip
    let text = "source,target,amount\n" + amounts.map { "a,b,\($0)\n" }.joined()
    let warnings = try readCSV(text, options: options).warnings.filter { $0.code == "amounts-overflow" }
    #expect(warnings.compactMap { $0.place?.line } == (line.map { [$0] } ?? []))
  }

  @Test func aHeaderThatIsReadAsARowIsTold() throws {
    var options = FlowReadingOptions()
    options.hasHeader = false
    let input = try readCSV("Source,Target\na,b\n", options: options)
    #expect(input.warnings.map(\.code) == ["maybe-header"])
    #expect(input.table.count == 2)
    #expect(try readCSV("source,b\na,b\n", options: options).warnings.isEmpty)
  }
}
