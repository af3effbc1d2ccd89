import Foundation
import Testing

@testable import GraphvizRendering

@Suite("Rendering with the Graphviz library")
struct GraphvizRendererTests {
  private let renderer = GraphvizRenderer()
  private let good = "digraph g { a -> b -> c -> a; a -> b [label=\"x\"] }"

  @Test("every format begins as it must")
  func formats() throws {
    let starts: [ImageFormat: String] = [
      .svg: "<?xml", .pdf: "%PDF-", .png: "\u{89}PNG", .dot: "digraph g {", .xdot: "digraph g {",
    ]
    for format in ImageFormat.allCases {
      let image = try renderer.render(dot: good, format: format)
      let start = try #require(starts[format])
      let bytes = start.unicodeScalars.map { UInt8($0.value) }
      #expect(image.bytes.starts(with: bytes), "\(format)")
      #expect(image.format == format)
      #expect(image.warnings == [])
      #expect(image.graphvizVersion.contains("."))
    }
    #expect(try renderer.graphvizVersion == (try renderer.render(dot: good).graphvizVersion))
  }

  @Test("every engine draws all nodes and edges", arguments: LayoutEngine.allCases)
  func engines(engine: LayoutEngine) throws {
    let svg = SVGDocument(try renderer.render(dot: good, engine: engine).bytes)
    #expect(svg.groups("node").map(\.title).sorted() == ["a", "b", "c"])
    #expect(svg.groups("edge").count == 4)
  }

  private static let bad: [(dot: String, line: Int?)] = [
    ("digraph { a -> }", 1), ("digraph {\n  a\n  ]\n}", 3), ("digraph { a [label=\"open", 1),
    ("digraph { a [label=<open", nil),
    ("digraph {", nil), ("graph { a -> b }", 1), ("digraph { a [ /*", nil), ("nonsense", 1), ("\u{FEFF}]", 1),
    ("digraph { \"a\\", nil),
    ("digraph {" + String(repeating: "{", count: 20_000), 1),
  ]

  @Test("a document that is not DOT is refused with Graphviz's message and its line", arguments: bad.indices)
  func syntaxErrors(index: Int) {
    let (dot, line) = Self.bad[index]
    do {
      _ = try renderer.render(dot: dot)
      Issue.record("no error for \(dot.prefix(40))")
    } catch .syntax(let message, let found) {
      #expect(message.contains("in line"))
      #expect(found != nil)
      if let line { #expect(found == line) }
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("documents with no graph, with more than one, or with a NUL")
  func documents() {
    for empty in ["", " \n", "// nothing", "/* open"] {
      #expect(throws: GraphvizError.emptyDocument) { try renderer.render(dot: empty) }
    }
    #expect(throws: GraphvizError.textAfterGraph(message: "")) { try renderer.render(dot: "digraph{a} digraph{b}") }
    #expect(throws: GraphvizError.textAfterGraph(message: "syntax error in line 2 near 'x'")) {
      try renderer.render(dot: "digraph{a}\nx")
    }
    #expect(throws: GraphvizError.nulCharacter(offset: 10)) { try renderer.render(dot: "digraph { \0 }") }
    #expect(throws: Never.self) { try renderer.render(dot: "digraph { a } /* open") }
  }

  @Test("after a bad document the next good one is drawn as if it came first, 200 times")
  func recovery() throws {
    let expected = try renderer.render(dot: good).bytes
    for round in 0..<200 {
      #expect(throws: GraphvizError.self) { try renderer.render(dot: Self.bad[round % Self.bad.count].dot) }
      #expect(try renderer.render(dot: good).bytes == expected)
    }
  }

  @Test("Graphviz's messages are passed on, and belong to the call that caused them")
  func warnings() throws {
    let image = try renderer.render(dot: "digraph { a [shape=nonesuch, label=<<b>x</i>>] }")
    #expect(image.warnings.contains { $0.contains("nonesuch") })
    #expect(image.warnings.contains { $0.contains("node a") })
    #expect(try renderer.render(dot: good).warnings == [])
  }

  @Test("an engine that does not exist is said to be missing")
  func missingEngine() {
    do {
      _ = try renderer.render(dot: "digraph { layout=nonesuch; a }")
      Issue.record("no error")
    } catch .engineNotAvailable(_, let message) {
      #expect(message.contains("nonesuch"))
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test("the same document gives the same bytes", arguments: ImageFormat.allCases)
  func determinism(format: ImageFormat) throws {
    let first = try renderer.render(dot: good, format: format).bytes
    for _ in 0..<5 { #expect(try renderer.render(dot: good, format: format).bytes == first) }
  }

  @Test("a PDF does not carry the time of the clock")
  func pdfDate() throws {
    guard ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] == nil else { return }
    let text = String(decoding: try renderer.render(dot: good, format: .pdf).bytes, as: Unicode.ASCII.self)
    #expect(!text.contains("/CreationDate (D:20"))
  }

  @Test("an empty graph is a picture, too")
  func emptyGraph() throws {
    let svg = SVGDocument(try renderer.render(dot: "digraph {}").bytes)
    #expect(svg.isWellFormed)
    #expect(svg.groups("node").isEmpty)
  }
}
