import Foundation
import Testing

@Suite struct DealGraphCommandTests {
  @Test func everyCommandExplainsItselfWithExamples() throws {
    #expect(try Program.run("--help").output.contains("EXIT STATUS"))
    for command in ["check", "cycles", "exposure", "overlaps", "centrality", "diagram"] {
      let help = try Program.run(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.contains("EXAMPLES"), "\(command)")
    }
  }

  @Test func wrongUsageIsSixtyFour() throws {
    for arguments in [
      ["cycles"], ["cycles", Program.firstBook, "--basis", "certain"],
      ["cycles", Program.firstBook, "--max-length", "0"],
      ["cycles", Program.firstBook, "--limit", "-1"], ["frobnicate"], ["exposure", Program.firstBook],
      ["cycles", Program.firstBook, "--as-of", "2026-02-30"], ["cycles", Program.firstBook, "--kinds", "gift"],
      ["centrality", Program.firstBook, "--measure", "beauty"], ["cycles", Program.firstBook, "--min-amount", "a lot"],
      ["cycles", Program.firstBook, "--kinds", ""], ["centrality", Program.firstBook, "--measure", ""],
      ["cycles", Program.firstBook, "-o", ""], ["diagram", Program.firstBook, "-o", "svg"],
    ] {
      let run = try Program.run(arguments)
      #expect(run.status == 64, "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty)
      #expect(!run.errors.isEmpty)
    }
  }
}
