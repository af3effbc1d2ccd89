import DealGraph
import Foundation
import GraphvizRendering
import Testing

@testable import DealGraphCLI

@Suite struct DrawingTests {
  private func document() throws -> DiagramDocument {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Program.firstBook)))
    let book = try DealBook(yaml: bytes, file: Program.firstBook)
    let query = FlowQuery(layer: .cash, basis: .committed, clock: Clock(of: book))
    return try RelationshipDiagram(of: FlowSource(book: book, query: query)).document
  }

  @Test func aDocumentForGraphvizIsNotLaidOut() throws {
    let document = try document()
    let bytes = try Drawing(document: document, engine: .dot, width: nil).bytes(as: .dot)
    #expect(String(decoding: bytes, as: UTF8.self) == document.dot())
  }

  @Test(arguments: LayoutEngine.allCases) func everyTextOfADocumentForBrowsersStatesItsWidth(engine: LayoutEngine)
    throws
  {
    let drawing = try Drawing(document: document(), engine: engine, width: PictureWidth("180mm"))
    let text = String(decoding: try drawing.bytes(as: .svg), as: UTF8.self)
    #expect(text.contains("width=\"180mm\""))
    let texts = text.components(separatedBy: "<text ").dropFirst()
    #expect(!texts.isEmpty)
    #expect(texts.allSatisfy { $0.prefix { $0 != ">" }.contains("lengthAdjust") })
    // In fdp a layout depends on the ones before it in the same process.
    if engine != .fdp { #expect(try drawing.bytes(as: .svg) == Array(text.utf8)) }
  }

  @Test func aLimitThatIsNotReachedChangesNothing() throws {
    var drawing = try Drawing(document: document(), engine: .dot, width: nil)
    let without = try drawing.bytes(as: .png)
    drawing.timeLimit = 1_000
    #expect(try drawing.bytes(as: .png) == without)
  }

  @Test func theLimitSaysHowLongItWaitedAndWhatToDo() {
    #expect(
      LayoutDeadline.message(seconds: 2, advice: "draw less")
        == "error: Graphviz has found no layout in 2 s (--time-limit), and nothing was written; draw less\n")
    #expect(LayoutDeadline.message(seconds: 0.5, advice: "").contains(" 0.5 s "))
  }

  /// In PDF the day of the picture stands as the date of its creation; where cairo compresses it, it is not seen.
  @Test(arguments: [([], "20260302"), (["--as-of", "2026-02-28"], "20260228")] as [([String], String)])
  func aPDFIsOfTheDayThatItShows(options: [String], day: String) throws {
    let text = try Program.inTemporaryFolder { folder in
      let file = folder.appendingPathComponent("web.pdf")
      let run = try Program.run(["diagram", Program.firstBook, "-o", file.path] + options)
      #expect(run.status == 0, "\(run.errors)")
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    guard let date = text.range(of: "/CreationDate (D:") else { return }
    #expect(text[date.upperBound...].hasPrefix(day))
  }

  @Test(arguments: ["web.svg", "web.pdf", "web.png", "web.dot"])
  func everyRunGivesTheSameBytes(name: String) throws {
    func draw() throws -> Data {
      try Program.inTemporaryFolder { folder in
        let file = folder.appendingPathComponent(name)
        #expect(try Program.run("diagram", Program.firstBook, "--layer", "cash", "-o", file.path).status == 0)
        return try Data(contentsOf: file)
      }
    }
    #expect(try draw() == draw())
  }
}
