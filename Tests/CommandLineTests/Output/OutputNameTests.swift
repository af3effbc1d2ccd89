import Foundation
import Testing

/// The ending of the name after `-o` tells the form of the result, and never against an option.
struct OutputNameTests {
  private static let rows = "source,target,amount\na,b,5\nb,a,4\n"

  private func run(_ arguments: [String]) throws -> (Program.Run, content: String?) {
    try Program.inTemporaryFolder { folder in
      let file = folder.appendingPathComponent(arguments.last ?? "").path
      let run = try Program.run(arguments.dropLast() + [file], input: Self.rows)
      return (run, try? String(contentsOfFile: file, encoding: .utf8))
    }
  }

  @Test(
    arguments: [
      ("answer.json", "{\n"), ("answer.JSON", "{\n"), ("answer.md", "# "), ("answer.markdown", "# "),
      ("answer.csv", "cycle,"), ("answer.txt", "1 circular flow"), ("answer", "1 circular flow"),
      ("answer.2026", "1 circular flow"), (".json", "1 circular flow"),
    ])
  func theEndingTellsTheFormOfAReport(name: String, beginning: String) throws {
    let (run, content) = try run(["cycles", "-", "-o", name])
    #expect(run.status == 0, "\(run.errors)")
    #expect(content?.hasPrefix(beginning) ?? false, "\(name): \(content ?? "")")
  }

  @Test func anOptionTellsItWhereTheEndingDoesNot() throws {
    #expect(try run(["cycles", "-", "--format", "json", "-o", "answer"]).content?.hasPrefix("{\n") ?? false)
    #expect(try run(["cycles", "-", "--format", "json", "-o", "answer.json"]).content?.hasPrefix("{\n") ?? false)
  }

  @Test(
    arguments: [
      ["cycles", "-", "--format", "csv", "-o", "answer.json"], ["cycles", "-", "-o", "answer.svg"],
      ["check", "-", "-o", "answer.png"], ["diagram", "-", "-o", ".svg"], ["diagram", "-", "-o", "web.xdot"],
      ["diagram", "-", "-o", "web"], ["convert", Program.firstBook, "--to", "yaml", "-o", "book.json"],
      ["diff", Program.firstBook, "--from", "2026-01-31", "--format", "json", "-o", "changes.svg"],
    ])
  func aContradictionIsWrongUsage(arguments: [String]) throws {
    let (run, content) = try run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("Error: -o "), "\(run.errors)")
    #expect(run.errors.contains("Usage: dealgraph \(arguments[0])"), "\(run.errors)")
    #expect(content == nil)
  }

  @Test func aDifferenceTakesTheFormOfItsName() throws {
    let arguments = ["diff", Program.firstBook, "--from", "2026-02-28", "-o"]
    #expect(try run(arguments + ["changes.json"]).content?.hasPrefix("{\n") ?? false)
    #expect(try run(arguments + ["changes.md"]).content?.hasPrefix("# ") ?? false)
    #expect(try run(arguments + ["changes.gv"]).content?.contains("digraph") ?? false)
  }
}
