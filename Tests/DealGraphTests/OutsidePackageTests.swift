import Testing

/// What a user of the library can do with nothing but its public interface.
@Suite(.serialized, .timeLimit(.minutes(15))) struct OutsidePackageTests {
  /// The program of the user's package.
  static let program = """
    import DealGraph

    print(CommandLine.arguments.dropFirst().joined(separator: " "))
    """

  @Test func outsidePackageUsesTheLibrary() throws {
    let package = try OutsidePackage(program: Self.program)
    defer { try? package.remove() }
    let outcome = try package.run(["a", "b"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "a b\n")
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
