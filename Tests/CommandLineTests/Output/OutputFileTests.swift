import Foundation
import Testing

@Suite struct OutputFileTests {
  @Test func aFileAppearsWholeAndNothingElseBesideIt() throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("result.md").path
      let run = try Program.run("cycles", Program.firstBook, "--format", "markdown", "-o", path)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["result.md"])
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Amazon"))
    }
  }

  @Test func theSameQuestionGivesTheSameBytes() throws {
    for format in ["text", "json", "csv", "markdown"] {
      let arguments = ["cycles", Program.firstBook, "--basis", "rumored", "--format", format]
      #expect(try Program.run(arguments).output == Program.run(arguments).output)
    }
  }

  @Test func noEscapeSequenceReachesAPipe() throws {
    #expect(try !Program.run("cycles", Program.firstBook).output.contains("\u{1B}"))
  }
}
