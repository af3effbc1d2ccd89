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
}
