import Foundation
import Testing

@Suite struct ReportCommandTests {
  /// What is written to a file of this name in a folder of its own.
  private func written(_ name: String, _ options: [String] = [], book: String = Program.firstBook) throws -> (
    run: Program.Run, text: String
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    let run = try Program.run(["report", book, "-o", path] + options)
    return (run, (try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
  }

  @Test func aPageOfTheFirstBook() throws {
    let (run, page) = try written("report.html")
    #expect(run.status == 0 && run.errors.isEmpty && run.output.isEmpty)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">") && page.hasSuffix("</html>\n"))
    #expect(
      page.contains("id=\"picture-web\"") && page.contains("id=\"picture-loops\"")
        && page.matches(of: #/<svg /#).count == page.matches(of: #/<figure/#).count)
    for plot in ["sensitivity", "circularity", "coverage", "concentration", "exposure"] {
      #expect(page.contains("id=\"plot-\(plot)\""), "\(plot)")
    }
    // The articles tell of 15 billions that are agreed, against 38 and 100 for the cloud.
    #expect(page.contains(">$15.0bn</a>; OpenAI → Amazon <a"))
    #expect(
      page.contains("SHA-256")
        && page.contains("dealgraph report openai-2026.yaml -o report.html --basis committed --as-of 2026-03-02"))
    // The line of both contracts with AWS leads to the first of them, that of Nvidia's part to its own row.
    for deal in ["aws-contract-existing", "nvidia-invests-2026"] {
      #expect(page.contains("<a href=\"#deal-\(deal)\" aria-label="), "\(deal)")
    }
    for name in ["src=", "@import", "http-equiv=\"refresh\"", "<link", "<img", "<iframe"] {
      #expect(!page.contains(name), "\(name)")
    }
  }

  // Without Nvidia one of the two circular flows is gone, and 27 of 30 deals are left.
  @Test func aScenarioIsSaidAboveAndMadeAgain() throws {
    let (run, text) = try written("report.md", ["--without", "nvidia"])
    #expect(run.status == 0 && text.contains("What if: without nvidia") && text.contains("27 deals"))
    #expect(text.contains("--without nvidia"))
    let (refused, _) = try written("report.md", ["--assume", "growth=1"])
    #expect(refused.status == 64)
  }

  @Test func theSameAsMarkdownAndInFrench() throws {
    let (run, text) = try written(
      "rapport.md", ["--language", "fr", "--basis", "conditional", "--title", "OpenAI, it's"])
    #expect(run.status == 0 && text.hasPrefix("# OpenAI, it's\n") && text.contains("## En résumé"))
    #expect(text.contains("--language fr") && text.contains("'OpenAI, it'\\\\''s'"))
    #expect(!text.contains("<svg"))
  }

  /// A book without deals has a report that says so.
  @Test func anEmptyBook() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let book = folder.appendingPathComponent("empty.json").path
    try #"{"dealgraph": 1, "currency": "USD", "companies": {}, "deals": {}}"#.write(
      toFile: book, atomically: true, encoding: .utf8)
    let (run, page) = try written("report.html", book: book)
    #expect(run.status == 0 && page.contains("The whole web: there is nothing to draw.") && !page.contains("<svg"))
    #expect(page.contains("Nothing in the book is dated") && !page.contains("9999"))
  }

  @Test func aWebThatIsTooLargeToReadHasNoPicture() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let companies = (0..<70).map { "\"c\($0)\": {\"name\": \"C\($0)\"}" }.joined(separator: ", ")
    let deals = (0..<69).map { index in
      "\"d\(index)\": {\"kind\": \"investment\", \"investor\": \"c\(index)\", \"investee\": \"c\(index + 1)\", \"claims\": [{\"source\": \"s\", \"status\": \"committed\"}]}"
    }.joined(separator: ", ")
    let source = #""sources": {"s": {"publisher": "P", "title": "T", "date": "2026-01-02"}}"#
    let book = folder.appendingPathComponent("chain.json").path
    try "{\"dealgraph\": 1, \"currency\": \"USD\", \(source), \"companies\": {\(companies)}, \"deals\": {\(deals)}}"
      .write(toFile: book, atomically: true, encoding: .utf8)
    let (run, page) = try written("report.html", ["--limit", "5"], book: book)
    #expect(run.status == 0 && page.contains("too many companies and lines") && !page.contains("id=\"picture-"))
    #expect(page.contains("64 more rows are not listed") && page.matches(of: #/id="deal-/#).count == 5)
  }

  @Test func wrongUsageSaysWhatToDo() throws {
    for (arguments, hint) in [
      (["-o", "report.pdf"], "must end in .html or .md"), (["-o", "-"], "must end in .html or .md"),
      (["-o", ""], "name a file"),
      (["-o", "r.html", "--limit", "-1"], "cannot be negative"),
      (["-o", "r.html", "--title", " "], "give it some words"),
      (["-o", "r.html", "--since", "2026-01-01"], "only for tables"),
    ] {
      let run = try Program.run(["report", Program.firstBook] + arguments)
      #expect(run.status == 64 && run.errors.contains(hint), "\(run.errors)")
    }
    let unknown = try Program.run("report", Program.firstBook, "-o", "r.html", "--of", "Amazone")
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean “Amazon”"))
    let table = try Program.run("report", "-", "-o", "r.html", input: "source,target\na,b\n")
    #expect(table.status == 64 && table.errors.contains("of a deal book"))
  }
}
