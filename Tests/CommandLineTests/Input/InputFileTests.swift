import Foundation
import Testing

@Suite struct InputFileTests {
  @Test func missingAndUnreadableFilesAreSeventyFour() throws {
    for path in ["no-such-file.yaml", "/"] {
      let run = try Program.run("cycles", path)
      #expect(run.status == 74, "\(path): \(run.errors)")
      #expect(run.errors.contains("cannot read \(path)"))
    }
    let full = try Program.run("cycles", Program.firstBook, "-o", "no/such/folder/result.txt")
    #expect(full.status == 74)
    #expect(full.errors.contains("cannot write"))
  }

  @Test func emptyInputIsSaidToBe() throws {
    for command in ["cycles", "check"] {
      let run = try Program.run(command, "-")
      #expect(run.status == 1)
      #expect((run.errors + run.output).contains("it is empty"), "\(run.errors)")
    }
  }

  /// Compressed input is read like any other, from a file and from a pipe; the digest is that of the file's own bytes.
  @Test func compressedInputIsRead() throws {
    try Program.inTemporaryFolder { folder in
      let plain = folder.appendingPathComponent("rows.csv")
      try Data("source,target\na,b\nb,a\n".utf8).write(to: plain)
      _ = try Program.shell(
        "gzip -k -n rows.csv; cp rows.csv.gz both.txt.gz; cat rows.csv.gz >> both.txt.gz", in: folder)
      let path = plain.path + ".gz"
      let run = try Program.run("cycles", path, "--format", "json")
      #expect(run.json["count"] as? Int == 1, "\(run.errors)")
      let input = try #require((run.json["inputs"] as? [[String: String]])?.first)
      #expect(input["name"] == "rows.csv.gz")
      let sum = try Program.shell("sha256sum rows.csv.gz || shasum -a 256 rows.csv.gz", in: folder).output
      #expect(input["digest"].map(sum.hasPrefix) == true)
      // The second member repeats the header, which is a row there; a company `source` pays a company `target`.
      let both = try Program.run(
        "centrality", folder.appendingPathComponent("both.txt.gz").path, "--format", "json")
      #expect((both.json["rows"] as? [Any])?.count == 4, "\(both.errors)")
      let truncated = folder.appendingPathComponent("cut.csv.gz")
      try Data(contentsOf: URL(fileURLWithPath: path)).dropLast(9).write(to: truncated)
      let cut = try Program.run("cycles", truncated.path)
      #expect(cut.status == 1)
      #expect(cut.errors.contains("breaks off"), "\(cut.errors)")
      #expect(try Program.run("check", truncated.path).output.contains("breaks off"))
    }
  }
}
