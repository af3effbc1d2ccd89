import Foundation
import Testing

@Suite struct LoadedInputTests {
  @Test func positionsBeyondARowAreAnError() throws {
    for columns in ["source=99,target=99", "source=1,target=2,amount=99,date=99", "source=5000,target=5000"] {
      let run = try Program.run(
        "cycles", "-", "--input-format", "csv", "--no-header", "--columns", columns, input: "a,b,1\nb,a,2\n")
      #expect(run.status == 1, "\(columns): \(run.errors)")
      #expect(run.errors.contains("the first line has 3"), "\(run.errors)")
    }
  }

  @Test func whatNothingTellsIsAskedFor() throws {
    let rows = "a;b;1\nb;a;2\n"
    let run = try Program.run("cycles", "-", input: rows)
    #expect(run.status == 1)
    #expect(run.errors.contains("--input-format"), "\(run.errors)")
    // Positions tell that it is a table.
    let told = try Program.run("cycles", "-", "--no-header", "--format", "json", input: rows)
    #expect(told.json["count"] as? Int == 1, "\(told.errors)")
  }

  @Test func booksAndTablesComeFromAPipe() throws {
    let book = try String(contentsOfFile: Program.firstBook, encoding: .utf8)
    let piped = try Program.run("cycles", "-", "--format", "json", input: book)
    let read = try Program.run("cycles", Program.firstBook, "--format", "json")
    #expect(piped.json["count"] as? Int == read.json["count"] as? Int)
    #expect(piped.json["inputRows"] is NSNull)
    let digests = [piped, read].map { ($0.json["inputs"] as? [[String: String]])?.first?["digest"] }
    #expect(digests[0] == digests[1] && digests[0] != nil)
    for path in ["-", "/dev/stdin"] {
      let rows = try Program.run("cycles", path, "--format", "json", input: "source,target\na,b\nb,a\n")
      #expect(rows.json["count"] as? Int == 1, "\(rows.errors)")
    }
  }

  @Test func aFileOfRatesMustBeABook() throws {
    let rows = "source,target,amount,currency\na,b,1,EUR\n"
    let missing = try Program.run("cycles", "-", "--rates", "no-such-book.yaml", input: rows)
    #expect(missing.status == 74)
    let other = try Program.run("cycles", "-", "--rates", "Makefile", input: rows)
    #expect(other.status == 1)
  }
}
