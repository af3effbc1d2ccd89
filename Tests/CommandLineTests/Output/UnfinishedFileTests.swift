import Foundation
import Testing

@Suite struct UnfinishedFileTests {
  /// A limit on the size of a file stands for a full disk, which a test cannot have.
  @Test func whatDoesNotFitOnTheDiskLeavesNothingBehind() throws {
    try Program.inTemporaryFolder { folder in
      let old = folder.appendingPathComponent("old.json")
      try Data("old".utf8).write(to: old)
      for name in ["old.json", "new.json"] {
        let run = try Program.shell(
          "ulimit -f 1; dealgraph cycles \(Program.firstBook) --format json -o \(name)", in: folder)
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.contains("cannot write \(name)"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["old.json"])
      #expect(try String(contentsOf: old, encoding: .utf8) == "old")
    }
  }
}
