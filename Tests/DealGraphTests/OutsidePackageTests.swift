import Foundation
import Testing

/// What a user of the library can do with nothing but its public interface.
@Suite(.serialized, .timeLimit(.minutes(15))) struct OutsidePackageTests {
  /// The example of the README, so that what a newcomer copies is what is tested.
  static func program() throws -> String {
    let readme = try String(contentsOf: OutsidePackage.checkout.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    return try #require(blocks.first { $0.hasPrefix("import DealGraph\n") })
  }

  @Test func outsidePackageLoadsABookAndAsks() throws {
    let package = try OutsidePackage(program: Self.program())
    defer { try? package.remove() }
    let outcome = try package.run([OutsidePackage.checkout.appending(path: "Graphs/openai-2026.yaml").path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains("Amazon → OpenAI $15.0bn 9.2"), "\(outcome.output)")
    #expect(lines.contains("backlog $138.0bn"), "\(outcome.output)")
  }

  /// Negative control: what the library does not offer is reported as such.
  @Test func outsidePackageThatAsksForTooMuchFails() throws {
    let package = try OutsidePackage(program: "import DealGraph\nprint(NotInTheLibrary.self)\n")
    defer { try? package.remove() }
    let outcome = try package.run([])
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("cannot find 'NotInTheLibrary'"), "\(outcome.errors)")
  }
}
