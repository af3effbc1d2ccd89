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

  @Test func linksStayLinksAndPermissionsStay() throws {
    try Program.inTemporaryFolder { folder in
      let (target, link) = (folder.appendingPathComponent("target.txt"), folder.appendingPathComponent("link.txt"))
      try Data("old".utf8).write(to: target)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
      #expect(try Program.run("cycles", Program.firstBook, "-o", link.path).status == 0)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
      #expect(try String(contentsOf: target, encoding: .utf8).contains("Amazon"))
      #expect(try FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func devicesAreWrittenToAndNotReplaced() throws {
    #expect(try Program.run("cycles", Program.firstBook, "-o", "/dev/full").status == 74)
    #expect(try Program.run("cycles", Program.firstBook, "-o", "/dev/null").status == 0)
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
  }

  @Test func aLimitOnStandardOutputFailsTheWrite() throws {
    try Program.inTemporaryFolder { folder in
      let run = try Program.shell("ulimit -f 1; dealgraph schema > schema.json", in: folder)
      #expect(run.status == 74, "\(run.errors)")
    }
  }

  @Test func aReportDoesNotReplaceWhatItIsAbout() throws {
    try Program.inTemporaryFolder { folder in
      let book = folder.appendingPathComponent("book.yaml")
      try FileManager.default.copyItem(atPath: Program.firstBook, toPath: book.path)
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("link"), withDestinationURL: book)
      for line in [
        "cycles book.yaml -o book.yaml", "check book.yaml -o ./book.yaml", "cycles book.yaml -o link",
        "diff book.yaml \(Program.firstBook) -o book.yaml",
      ] {
        let run = try Program.shell("dealgraph \(line)", in: folder)
        #expect(run.status == 64, "\(line): \(run.errors)")
      }
      #expect(try Data(contentsOf: book) == Data(contentsOf: URL(fileURLWithPath: Program.firstBook)))
      // The same book in another form may take its place.
      #expect(try Program.shell("dealgraph convert book.yaml --to yaml -o book.yaml", in: folder).status == 0)
    }
  }

  @Test func theResultThatNobodyReadsIsNoError() throws {
    let run = try Program.shell("dealgraph cycles \(Program.firstBook) --format json | head -n 1")
    #expect(run.status == 0)
    #expect(run.output == "{\n")
    #expect(run.errors.isEmpty)
  }

  @Test func placesThatCannotBeWrittenAreNamed() throws {
    for place in ["/", "/nowhere/at/all.json", "\(Program.firstBook)/x.json"] {
      let run = try Program.run("cycles", Program.firstBook, "-o", place)
      #expect(run.status == 74, "\(place)")
      #expect(run.errors.contains("cannot write \(place)"))
    }
  }

  @Test func stepsUpInAPathAreFollowed() throws {
    try Program.inTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("inner"), withIntermediateDirectories: false)
      let run = try Program.shell(
        "dealgraph cycles \(Program.firstBook) -o ../up.txt", in: folder.appendingPathComponent("inner"))
      #expect(run.status == 0)
      #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("up.txt").path))
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
