import Testing

@testable import DealDiagram

@Suite("Links lead only to the web and to mail")
struct LinkTargetTests {
  @Test(
    "accepted",
    arguments: [
      ("https://example.com", "https://example.com"),
      ("HTTP://example.com/a?b=c&d=e#f", "HTTP://example.com/a?b=c&d=e#f"),
      ("mailto:someone@example.com", "mailto:someone@example.com"),
      ("https://example.com/é", "https://example.com/%C3%A9"),
    ])
  func accepted(source: String, address: String) {
    #expect(LinkTarget(source)?.address == address)
  }

  @Test(
    "refused",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
      "file:///etc/passwd", "vbscript:x", "ftp://example.com", "example.com", "//example.com", "", ":", "http:",
      "https://",
      "http:///path", "https://?q", "mailto:", "mailto:?subject=x", "http:example.com", "https://example.com/\"onclick",
      "https://example.com/<script>", "https://example.com/a b", "https://example.com/\u{0}",
      "https://example.com/a\\b",
      "https://example.com/" + String(repeating: "x", count: 3_000),
    ])
  func refused(source: String) {
    #expect(LinkTarget(source) == nil)
  }
}
