import Testing

/// What a user of the library can do with nothing but its public interface.
@Suite(.serialized, .timeLimit(.minutes(15))) struct OutsidePackageTests {
  /// The program of the user's package: it loads a book and asks for circular flows and exposure.
  static let program = """
    import DealGraph
    import Foundation

    let path = CommandLine.arguments[1]
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let book = try DealBook(yaml: bytes, file: path)
    let clock = Clock(of: book)

    let cash = try FlowSource(book: book, query: FlowQuery(layer: .cash, basis: .committed, clock: clock))
    for flow in try cash.circularFlows().cycles {
      let names = flow.companies.map(\\.name).joined(separator: " → ")
      print(names, flow.amount.description(in: book.currency), flow.returnRatio ?? 0)
    }

    let exposure = try FlowSource(book: book, query: FlowQuery(layer: .exposure, basis: .committed, clock: clock))
    for loss in try exposure.exposures(ExposureQuery(of: "amazon", to: "openai")).direct {
      print(loss.exposureClass.rawValue, loss.amount.description(in: book.currency))
    }
    """

  @Test func outsidePackageLoadsABookAndAsks() throws {
    let package = try OutsidePackage(program: Self.program)
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
