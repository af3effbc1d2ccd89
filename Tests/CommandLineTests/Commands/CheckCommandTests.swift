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
}
