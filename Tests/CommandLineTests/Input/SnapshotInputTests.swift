import Foundation
import Testing

@Suite struct SnapshotInputTests {
  /// Rows with everything that a snapshot has to keep, three of them on a loop.
  private static let table = """
    source,target,kind,amount,currency,date,id
    ada,bob,loan,10.50,USD,2026-01-31,first
    bob,cyd,supply,700,USD,2026-02,second
    cyd,ada,loan,30,USD,,third
    ada,bob,Loan,5,USD,2025,fourth
    dan,ada,grant,,USD,2026-03-01,fifth
    cyd,dan,supply,12,USD,2024-12-31,sixth

    """

  /// A table and its snapshot.
  private func withSnapshot(
    of table: String = table, options: [String] = [],
    _ body: (_ table: String, _ snapshot: String, _ folder: URL) throws -> Void
  ) throws {
    try Program.inTemporaryFolder { folder in
      let (csv, snapshot) = (
        folder.appendingPathComponent("rows.csv").path, folder.appendingPathComponent("rows.dgsnap").path
      )
      try table.write(toFile: csv, atomically: true, encoding: .utf8)
      let run = try Program.run(["convert", csv, "-o", snapshot] + options)
      #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
      try body(csv, snapshot, folder)
    }
  }

  @Test func everyAnswerIsThatOfTheTable() throws {
    try withSnapshot { table, snapshot, _ in
      let questions = [
        ["cycles"], ["cycles", "--through", "cyd"], ["cycles", "--kinds", "loan,supply"],
        ["cycles", "--as-of", "2026-01-31"],
        ["cycles", "--since", "2025-06-01"], ["cycles", "--min-amount", "20"], ["cycles", "--max-amount", "100"],
        ["cycles", "--parallel", "distinct", "--rank", "length"], ["centrality"],
        ["centrality", "--measure", "pageRank,betweenness,inStrength"], ["circularity"], ["components"],
        ["components", "--top", "0", "--members", "1"], ["communities"],
        ["centrality", "--of-flows"], ["centrality", "--of-flows", "--weight", "amount", "--top", "2"],
        ["communities", "--directed", "--weight", "amount", "--resolution", "0.7"],
        ["paths", "--from", "ada", "--to", "cyd"], ["paths", "--from", "ada", "--to", "cyd", "--rank", "amount"],
        ["concentration", "--of", "ada"],
        ["overlaps"], ["exposure", "--of", "ada"], ["cycles", "--kinds", "gift"], ["cycles", "--max-amount", "5 EUR"],
        ["cycles", "--basis", "paid"], ["coverage", "--of", "ada"],
      ]
      for question in questions {
        for form in ["json", "text"] {
          let asked = question + ["--format", form]
          let runs = try [table, snapshot].map { try Program.run([asked[0], $0] + asked.dropFirst()) }
          #expect(runs[0].status == runs[1].status && runs[0].output == runs[1].output, "\(asked): \(runs[1].errors)")
        }
      }
    }
  }

  @Test func checkTellsDamage() throws {
    try withSnapshot { _, snapshot, folder in
      let sound = try Program.run("check", snapshot)
      #expect(sound.status == 0, "\(sound.output) \(sound.errors)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: snapshot))
      let damaged = folder.appendingPathComponent("damaged.dgsnap")
      for position in [2, 8, 12, 16, 24, 40, 70, 100, bytes.count / 2, bytes.count - 1] {
        var changed = bytes
        changed[position] ^= 0x40
        try changed.write(to: damaged)
        let run = try Program.run("check", damaged.path)
        #expect(run.status == 1 && run.output.contains("damaged.dgsnap:1:1: error: "), "\(position): \(run.output)")
        #expect(run.output.contains("convert"), "\(run.output)")
      }
      try bytes.dropLast(100).write(to: damaged)
      for command in ["check", "cycles"] {
        let run = try Program.run(command, damaged.path)
        #expect(run.status == 1 && (run.output + run.errors).contains("cut off, or still being written"))
      }
      try Data("source,target\n".utf8).write(to: damaged)
      let foreign = try Program.run("cycles", damaged.path)
      #expect(foreign.status == 1 && foreign.errors.contains("it is no snapshot"), "\(foreign.errors)")
    }
  }

  @Test func snapshotsComeFromPipesAndCompressedFilesToo() throws {
    try withSnapshot { table, snapshot, folder in
      let expected = try Program.run("cycles", table, "--format", "json").output
      for line in [
        "dealgraph cycles - --format json < rows.dgsnap", "cat rows.dgsnap | dealgraph cycles - --format json",
        "gzip -k rows.dgsnap && dealgraph cycles rows.dgsnap.gz --format json",
        "cp rows.dgsnap other && dealgraph cycles other --format json",
        "dealgraph cycles other --input-format snapshot --format json",
        "dealgraph convert rows.csv --to snapshot | dealgraph cycles - --format json",
      ] {
        let run = try Program.shell(line, in: folder)
        #expect(run.status == 0 && run.output == expected, "\(line): \(run.errors)")
      }
    }
  }

  @Test func whatMakesNoSenseIsSaidSo() throws {
    try withSnapshot { table, snapshot, folder in
      let other = folder.appendingPathComponent("other.dgsnap").path
      let again = try Program.run("convert", snapshot, "-o", other)
      #expect(again.status == 64 && again.errors.contains("a snapshot already"), "\(again.errors)")
      let book = try Program.run("convert", Program.firstBook, "-o", other)
      #expect(book.status == 64 && book.errors.contains("no place for the claims and sources"), "\(book.errors)")
      let yaml = try Program.run("convert", table, "--to", "yaml")
      #expect(yaml.status == 64 && yaml.errors.contains("--to snapshot"), "\(yaml.errors)")
      let reading = try Program.run("cycles", snapshot, "--decimal-comma")
      #expect(reading.status == 64 && reading.errors.contains("give it to convert"), "\(reading.errors)")
      let onto = try Program.run("convert", table, "--to", "snapshot", "-o", table)
      #expect(onto.status == 64, "\(onto.errors)")
      let named = folder.appendingPathComponent("rows").path
      try FileManager.default.copyItem(atPath: table, toPath: named)
      let same = try Program.run("convert", named, "--input-format", "csv", "--to", "snapshot", "-o", named)
      #expect(same.status == 64 && same.errors.contains("is what was read"), "\(same.errors)")
      #expect(try String(contentsOfFile: table, encoding: .utf8) == Self.table)
      #expect(!FileManager.default.fileExists(atPath: other))
    }
  }

  /// Rows that are skipped are counted, and told when the snapshot is made.
  @Test func skippedRowsStaySkipped() throws {
    try withSnapshot(of: Self.table + "x,y,loan,many,USD,,seventh\n", options: ["--skip-bad-rows"]) {
      table, snapshot, _ in
      let (of, plain) = (
        try Program.run("cycles", snapshot, "--format", "json"),
        try Program.run("cycles", table, "--skip-bad-rows", "--format", "json")
      )
      #expect(of.output == plain.output && of.status == 0)
    }
  }
}
