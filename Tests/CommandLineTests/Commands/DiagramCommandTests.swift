import Foundation
import Testing

@Suite struct DiagramCommandTests {
  @Test(arguments: ["svg", "pdf", "png", "dot"]) func diagramsAreDrawn(format: String) throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("web.\(format)").path
      let run = try Program.run("diagram", Program.firstBook, "-o", path)
      #expect(run.status == 0, "\(run.errors)")
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let signature = ["svg": "<?xml", "pdf": "%PDF-", "png": "\u{89}PNG", "dot": "digraph"][format] ?? ""
      #expect(data.starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
      #expect(data.count > 1000)
    }
  }

  private static let invalid = 64 as Int32

  /// The SVG document of the first book with some options.
  private func svg(_ options: String..., input: String = Program.firstBook) throws -> String {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("web.svg").path
      let run = try Program.run(["diagram", input, "-o", path] + options)
      #expect(run.status == 0, "\(run.errors)")
      return try String(contentsOfFile: path, encoding: .utf8)
    }
  }

  @Test func aScenarioIsDrawnAndSaysSo() throws {
    let plain = try svg("--layer", "cash")
    let supposed = try svg("--layer", "cash", "--without", "nvidia")
    #expect(plain.contains("Nvidia") && !plain.contains("What if"))
    #expect(supposed.contains("What if: without nvidia") && !supposed.contains(">Nvidia<"))
    #expect(try svg("--layer", "cash", "--without", "nvidia", "--language", "fr").contains("sans nvidia"))
    let editions = try svg("--without", "nvidia", "--editions", "2026-02-01,2026-03-02", "--panels")
    #expect(editions.components(separatedBy: "What if: without nvidia").count > 2)
  }

  @Test func everyTextStatesItsWidth() throws {
    let document = try svg("--basis", "conditional")
    let texts = document.components(separatedBy: "<text ").dropFirst()
    #expect(texts.count > 100)
    #expect(texts.allSatisfy { $0.prefix { $0 != ">" }.contains("textLength=\"") })
  }

  @Test func mergedLinesAreFewerAndCiteTheSameSources() throws {
    let (apart, merged) = (try svg("--basis", "conditional"), try svg("--basis", "conditional", "--merge"))
    func lines(_ document: String) -> Int { document.components(separatedBy: "class=\"tie ").count - 1 }
    #expect(lines(merged) < lines(apart))
    #expect(merged.contains("$50.0bn"))
    for source in 1...5 { #expect(merged.contains("[\(source)]")) }
  }

  @Test func squaresShowWhatIsAskedFor() throws {
    #expect(try svg("--node-size", "valuation").contains("$840.0bn, 2026-02-27"))
    let run = try Program.run("diagram", Program.firstBook, "-o", "x.svg", "--node-size", "fame")
    #expect(run.status == Self.invalid)
    try Program.inTemporaryFolder { folder in
      let table = folder.appendingPathComponent("flows.csv").path
      try "source,target,amount\na,b,5\n".write(toFile: table, atomically: true, encoding: .utf8)
      let picture = folder.appendingPathComponent("flows.svg").path
      let facts = try Program.run("diagram", table, "-o", picture, "--node-size", "revenue")
      #expect(facts.status == 1)
      #expect(facts.errors.contains("inStrength"))
      #expect(try svg("--node-size", "inStrength", input: table).contains("area: money that flows in"))
    }
  }

  @Test func firmsForThemselvesAreFramedByGroup() throws {
    let document = try svg("--group", "none")
    #expect(document.contains("class=\"group\""))
    #expect(document.contains("id=\"group.amazon\""))
  }

  @Test(arguments: ["0", "-1", "nan", "inf", "1e9", "soon"]) func timesThatMakeNoSenseAreRefused(_ time: String) throws
  {
    let run = try Program.run("diagram", Program.firstBook, "-o", "x.svg", "--time-limit=\(time)")
    #expect(run.status == Self.invalid)
    #expect(run.errors.contains("--time-limit"))
  }

  @Test func aLayoutThatTakesTooLongIsGivenUp() throws {
    try Program.inTemporaryFolder { folder in
      let table = folder.appendingPathComponent("flows.csv").path
      var rows = "source,target,amount\n"
      for row in 0..<1_200 { rows += "f\(row * 7919 % 331),f\(row * 104_729 % 337),\(row + 1)\n" }
      try rows.write(toFile: table, atomically: true, encoding: .utf8)
      let picture = folder.appendingPathComponent("flows.svg").path
      let run = try Program.run("diagram", table, "-o", picture, "--no-highlight", "--time-limit", "0.05")
      #expect(run.status == 70)
      #expect(run.errors.contains("no layout in 0.05 s") && run.errors.contains("--merge"))
      // The warning that it is large comes before.
      #expect(run.errors.contains("large picture"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["flows.csv"])
    }
    #expect(try svg("--time-limit", "600").contains("<svg"))
  }
}
