import Foundation
import Testing

@Suite struct ExposureCommandTests {
  @Test func anUnknownCompanyIsNamedWithTheNearestOne() throws {
    let run = try Program.run("exposure", Program.firstBook, "--of", "amazn")
    #expect(run.status == 1)
    #expect(run.errors.contains("did you mean “Amazon”?"))
  }
}
