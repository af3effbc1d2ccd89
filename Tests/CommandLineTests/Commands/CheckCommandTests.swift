import Foundation
import Testing

@Suite struct CheckCommandTests {
  @Test func aBadBookIsListedWithPlacesAndEndsWithOne() throws {
    let book = "dealgraph: 1\ncurrency: USD\ncompanies:\n  a: {name: A, parent: b}\n"
    for command in ["check", "cycles"] {
      let run = try Program.run(command, "-", "--input-format", "book", input: book)
      guard command != "check" else { continue }
      #expect(run.status == 1)
      #expect(run.errors.contains("standard input:4:"), "\(run.errors)")
    }
    let check = try Program.run("check", "-", input: book)
    #expect(check.status == 1)
    #expect(check.output.contains("standard input:4:"), "\(check.output)")
  }

  @Test func tablesAreCheckedToo() throws {
    let run = try Program.run("check", "-", input: "source,target,amount\na,b,-5\n")
    #expect(run.status == 1)
    #expect(run.output.contains("standard input:2:5: error:"), "\(run.output)")
  }

  /// The first а is Cyrillic.
  @Test func theNamesOfATableAreLookedAt() throws {
    let run = try Program.run("check", "-", input: "source,target\n\u{430}pple,b\napple,b\n")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("standard input: warning: the name “\u{430}pple”, first in row 1, looks like “apple”"))
  }

  @Test func aMissingFileDoesNotHideTheOthers() throws {
    let run = try Program.run("check", "no-such-book.yaml", Program.firstBook)
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot read no-such-book.yaml"))
    #expect(run.output.contains("5 warnings in 1 file"), "\(run.output)")
  }

  @Test func aFileThatNothingTellsIsAskedFor() throws {
    let rows = "a;b;1\nb;a;2\n"
    let run = try Program.run("check", "-", input: rows)
    #expect(run.status == 1)
    #expect(run.output.contains("--input-format"), "\(run.output)")
    #expect(try Program.run("check", "-", "--input-format", "csv", "--no-header", input: rows).status == 0)
  }

  @Test func aFileThatCannotBeReadIsNotSound() throws {
    let run = try Program.run("check", "/no/such/file.yaml")
    #expect(run.status == 74)
    #expect(run.output.isEmpty)
  }
}
