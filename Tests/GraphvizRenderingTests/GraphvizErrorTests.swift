import Testing

@testable import GraphvizRendering

@Suite("Errors in words")
struct GraphvizErrorTests {
  @Test("each names what failed and quotes Graphviz")
  func descriptions() {
    #expect("\(GraphvizError.nulCharacter(offset: 7))" == "The DOT document has a NUL character at byte 7.")
    #expect("\(GraphvizError.syntax(message: "m", line: 1))" == "Graphviz cannot read the DOT document: m")
    #expect("\(GraphvizError.textAfterGraph(message: ""))" == "The DOT document goes on after its first graph.")
    #expect("\(GraphvizError.formatNotAvailable(.png, message: "m"))" == "Graphviz cannot write png here: m")
    #expect("\(GraphvizError.layoutFailed(.neato, message: "m"))" == "Graphviz found no layout with \"neato\": m")
    #expect("\(GraphvizError.cancelled)" == "Drawing was canceled.")
  }
}
