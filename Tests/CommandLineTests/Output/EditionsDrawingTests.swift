import Foundation
import Testing

@Suite struct EditionsDrawingTests {
  private static let days = ["2026-01-31", "2026-02-27", "2026-03-02"]

  /// What the program writes into a folder of its own, by name, and what it says.
  private func files(_ options: String..., output: String = "web.svg", input: String = Program.firstBook) throws -> (
    files: [String: Data], errors: String
  ) {
    try files(options, output: output, input: input)
  }

  private func files(
    _ options: [String], output: String = "web.svg", input: String = Program.firstBook
  ) throws -> (files: [String: Data], errors: String) {
    try Program.inTemporaryFolder { folder in
      let run = try Program.run(
        ["diagram", input, "-o", folder.appendingPathComponent(output).path, "--basis", "rumored", "--editions"]
          + [Self.days.reversed().joined(separator: ",")] + options)
      #expect(run.status == 0, "\(run.errors)")
      var files: [String: Data] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
      }
      return (files, run.errors)
    }
  }

  private func text(_ data: Data?) throws -> String { String(decoding: try #require(data), as: UTF8.self) }

  @Test func eachEditionHasAFileOfTheSameSize() throws {
    let (files, errors) = try files()
    #expect(files.keys.sorted() == Self.days.map { "web-\($0).svg" })
    let documents = try Self.days.map { try text(files["web-\($0).svg"]) }
    let boxes = Set(documents.compactMap { $0.firstMatch(of: /viewBox="[^"]*"/)?.output })
    #expect(boxes.count == 1)
    for (day, document) in zip(Self.days, documents) {
      #expect(errors.contains("web-\(day).svg\n"))
      #expect(document.contains("Known on \(day)</text>"))
    }
    // The round of 2026 has no amounts before its second edition, and the contracts none before the last.
    #expect(documents.map { $0.contains(">$30.0bn<") } == [false, true, true])
    #expect(documents.map { $0.contains(">$138.0bn<") } == [false, false, true])
    #expect(documents.map { $0.contains("id=\"company.microsoft\"") } == [false, true, true])
  }

  // Nobody had told what OpenAI is worth by January; at the end of February it was worth 840 billions.
  @Test func squaresAreOnOneScale() throws {
    let files = try files("--node-size", "valuation").files
    let documents = try Self.days.map { try text(files["web-\($0).svg"]) }
    #expect(documents.map { $0.contains("$840.0bn, 2026-02-27") } == [false, true, true])
    #expect(documents.allSatisfy { $0.contains("area: valuation") })
  }

  @Test(arguments: [[], ["--node-size", "inStrength"]]) func companiesStayWhereTheyAre(options: [String]) throws {
    let files = try files(options).files
    let places = try Self.days.map { day -> [String: String] in
      let parts = try text(files["web-\(day).svg"]).components(separatedBy: "<g id=\"company.").dropFirst()
      return Dictionary(
        parts.compactMap { part in
          guard let end = part.firstIndex(of: "\""), let shape = part.firstMatch(of: /(points|d)="([^"]*)"/) else {
            return nil
          }
          return (String(part[..<end]), String(shape.output.2))
        }, uniquingKeysWith: { first, _ in first })
    }
    #expect(places[0].count > 3 && places[2].count > places[0].count)
    for edition in places { for (id, shape) in edition { #expect(shape == places[2][id], "\(id)") } }
  }

  @Test(arguments: ["svg", "pdf", "png", "dot"]) func panelsAreOnePicture(format: String) throws {
    let (files, errors) = try files("--panels", output: "web.\(format)")
    #expect(Array(files.keys) == ["web.\(format)"] && errors.isEmpty)
    if format == "svg" {
      let document = try text(files["web.svg"])
      for day in Self.days { #expect(document.contains("Known on \(day)</text>")) }
    }
  }

  @Test func turnsAreOneDocumentWithoutAScript() throws {
    let document = try text(try files("--animate", "--theme", "auto", "--width", "180mm").files["web.svg"])
    #expect(document.contains("prefers-reduced-motion") && document.contains("prefers-color-scheme"))
    #expect(document.contains("width=\"180mm\"") && !document.contains("<script"))
    #expect(document.matches(of: /class="edition turn-\d" visibility="hidden"/).count == Self.days.count - 1)
  }

  @Test func rowsHaveNoEditions() throws {
    try Program.inTemporaryFolder { folder in
      let table = folder.appendingPathComponent("flows.csv").path
      try "source,target,amount\na,b,5\n".write(toFile: table, atomically: true, encoding: .utf8)
      let run = try Program.run("diagram", table, "-o", table + ".svg", "--editions", "2026-01-31")
      #expect(run.status == 64)
      #expect(run.errors.contains("only for deal books"))
    }
  }
}
