import Testing

@testable import GraphvizRendering

@Suite("Graphviz's messages, put together")
struct GraphvizMessagesTests {
  @Test("pieces with and without a level")
  func pieces() {
    let pieces = ["Error", ": ", "bad label\n", "in label of node a\n", "Warning", ": ", "Error", "Error", ": ", " \n"]
    #expect(GraphvizMessages.joined(pieces) == ["bad label in label of node a", "Error"])
    #expect(GraphvizMessages.joined([]) == [])
    #expect(GraphvizMessages.joined(["lone text"]) == ["lone text"])
    #expect(GraphvizMessages.joined(["Warning"]) == ["Warning"])
  }

  @Test(
    "the line of a message",
    arguments: [
      ("syntax error in line 3 near ']'", 3), ("<memory>: syntax error in line 12 near 'x'", 12), ("line", nil),
      ("a line without", nil), ("", nil), ("error in line 7, here", 7),
    ] as [(String, Int?)])
  func line(message: String, expected: Int?) {
    #expect(GraphvizMessages.line(in: message) == expected)
  }
}
