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

  // 180 mm are 510.2 points; 1200 px of a screen are as many pixels.
  @Test func pagesAndPixelsAreAsWideAsAskedFor() throws {
    let page = try Drawing(document: document(), engine: .dot, width: PictureWidth("180mm")).bytes(as: .pdf)
    let box = String(decoding: page, as: UTF8.self).firstMatch(of: /MediaBox \[ 0 0 ([0-9.]+)/)
    let points = try #require(box.flatMap { Double($0.output.1) })
    #expect(abs(points - 180 / 25.4 * 72) < 1)
    let pixels = try Drawing(document: document(), engine: .dot, width: PictureWidth("1200px")).bytes(as: .png)
    // The width stands behind the signature and the head of the first chunk, four bytes, the highest first.
    #expect(pixels[16..<20].reduce(0) { $0 * 256 + Int($1) } == 1_200)
  }

  @Test(arguments: ["svg", "pdf", "png"]) func smallTextIsWarnedOf(format: String) throws {
    try Program.inTemporaryFolder { folder in
      func errors(_ width: String) throws -> String {
        let path = folder.appendingPathComponent("web.\(format)").path
        return try Program.run("diagram", Program.firstBook, "--width", width, "-o", path).errors
      }
      // The picture is about 1,700 points wide, its smallest text 8: at 510 points 2.4, at 2,835 larger than it was laid out.
      let small = try errors("180mm")
      #expect(small.contains("at 180mm the smallest text is 2."), "\(small)")
      let large = try errors("1000mm")
      #expect(large.isEmpty, "\(large)")
    }
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
