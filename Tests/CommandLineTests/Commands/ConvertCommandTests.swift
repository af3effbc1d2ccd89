import Foundation
import Testing

@Suite struct ConvertCommandTests {
  private static let graphs = Program.checkout.appendingPathComponent("Graphs")

  /// A report without the name and the digest of its input, which are all that a conversion changes.
  private func report(_ question: [String], of path: String) throws -> NSDictionary {
    let run = try Program.run([question[0], path] + question.dropFirst() + ["--format", "json"])
    #expect(run.status == 0, "\(question): \(run.errors)")
    var report = run.json
    report["inputs"] = nil
    return report as NSDictionary
  }

  /// To JSON and back, each book answers every question as before, and is written in the same bytes again.
  @Test(arguments: ["openai-2026.yaml", "example-ownership.yaml"])
  func answersStayTheSame(name: String) throws {
    let original = Self.graphs.appendingPathComponent(name).path
    try Program.inTemporaryFolder { folder in
      let (json, yaml) = (folder.appendingPathComponent("b.json").path, folder.appendingPathComponent("b.yaml").path)
      let toJSON = try Program.run("convert", original, "-o", json)
      #expect(toJSON.status == 0 && toJSON.output.isEmpty)
      #expect(toJSON.errors.contains("the comments of \(original) are not part of the book"))
      let toYAML = try Program.run("convert", json, "-o", yaml)
      #expect(toYAML.status == 0 && toYAML.errors.isEmpty, "\(toYAML.errors)")
      let again = try Program.run("convert", yaml)
      let (jsonText, yamlText) = (
        try String(contentsOfFile: json, encoding: .utf8), try String(contentsOfFile: yaml, encoding: .utf8)
      )
      #expect(again.output == jsonText)
      let tidy = try Program.run("convert", yaml, "--to", "yaml")
      #expect(tidy.output == yamlText)
      let questions = [
        ["cycles"], ["cycles", "--basis", "rumored"], ["cycles", "--layer", "ownership"],
        ["exposure", "--of", owner(name)],
        ["overlaps", "--basis", "headline"], ["centrality"],
        ["cycles", "--known-on", "2026-01-31", "--basis", "rumored"],
      ]
      for question in questions {
        let answer = try report(question, of: original)
        let (ofJSON, ofYAML) = (try report(question, of: json), try report(question, of: yaml))
        #expect(ofJSON == answer && ofYAML == answer, "\(question)")
      }
    }
  }

  private func owner(_ name: String) -> String { name.hasPrefix("openai") ? "amazon" : "bank" }

  @Test func aWrongBookIsListedAndNotWritten() throws {
    try Program.inTemporaryFolder { folder in
      let output = folder.appendingPathComponent("book.yaml").path
      let run = try Program.run(
        "convert", "-", "-o", output, input: "{\"dealgraph\": 1, \"currency\": \"USD\", \"title\": [], \"weather\": 1}")
      #expect(run.status == 1)
      #expect(run.errors.contains("standard input:1:46: error: /title: a text is expected"), "\(run.errors)")
      #expect(run.errors.contains("error: /weather: there is no key “weather”"), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  /// What the name of the output tells counts, else what an option says; else the syntax is the other one.
  @Test func theSyntaxIsChosen() throws {
    let (yaml, json) = ("dealgraph: 1\ncurrency: USD\n", "{\n  \"dealgraph\": 1,\n  \"currency\": \"USD\"\n}\n")
    #expect(try Program.run("convert", "-", input: yaml).output == json)
    #expect(try Program.run("convert", "-", input: json).output == yaml)
    #expect(try Program.run("convert", "-", "--to", "json", input: json).output == json)
    try Program.inTemporaryFolder { folder in
      for (name, options, text) in [
        ("a.json", [], json), ("a.YML", [], yaml), ("a", ["--to", "yaml"], yaml), ("b.txt", ["--to", "json"], json),
      ] {
        let path = folder.appendingPathComponent(name)
        let run = try Program.run(["convert", "-", "-o", path.path] + options, input: yaml)
        let written = try String(contentsOf: path, encoding: .utf8)
        #expect(run.status == 0 && written == text, "\(name)")
      }
    }
  }

  @Test func aTableIsNotConverted() throws {
    let run = try Program.run("convert", "-", input: "source,target\na,b\n")
    #expect(run.status == 64)
    #expect(run.errors.contains("table of flows"), "\(run.errors)")
  }
}
