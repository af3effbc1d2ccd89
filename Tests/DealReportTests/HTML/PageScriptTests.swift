import Testing

@testable import DealReport

/// What the script does is looked at in a browser, by the comparisons of Tests/Peers.
@Suite("The script of pages")
struct PageScriptTests {
  @Test("it asks for nothing, writes no markup and ends nowhere")
  func text() {
    let text = PageScript.text
    for word in ["fetch", "XMLHttp", "import", "eval", "innerHTML", "document.write", "</", "http"] {
      #expect(!text.contains(word), "\(word)")
    }
    for (open, close) in [("{", "}"), ("(", ")"), ("[", "]")] {
      #expect(text.count { String($0) == open } == text.count { String($0) == close })
    }
  }
}
