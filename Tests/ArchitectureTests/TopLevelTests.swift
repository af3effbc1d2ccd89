import Foundation
import Testing

@Suite struct TopLevelTests {
  @Test func topLevelHoldsOnlyWhatBelongsThere() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.current.root.path)
    #expect(TopLevel().violations(in: names) == [])
  }

  // Negative controls.

  @Test func strangerAndGapAreReported() {
    let level = TopLevel(contents: ["README.md", "Sources"])
    #expect(
      level.violations(in: ["README.md", "notes.txt", ".build", "a.xcodeproj"]) == [
        "notes.txt: does not belong at the top level", "Sources: missing",
      ])
    #expect(level.violations(in: ["README.md", "Sources", ".git"]) == [])
  }
}
