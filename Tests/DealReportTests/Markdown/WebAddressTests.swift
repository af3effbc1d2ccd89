import Testing

@testable import DealReport

struct WebAddressTests {
  @Test(arguments: [
    "https://example.com/a?b=c&d#e", "http://example.com", "HTTPS://example.com", "mailto:a@example.com",
  ])
  func isTaken(_ address: String) { #expect(WebAddress(address)?.text == address) }

  @Test(arguments: [
    "", "example.com", "javascript:alert(1)", "data:text/html,x", "file:///etc", "//example.com", "https:example.com",
    "https://",
    "https:///x", "https://?x", "mailto:", "mailto:?x", " https://example.com", "https://exa mple.com",
    "https://example.com/\n",
    "https://example.com/<b>", "https://example.com/\"", "ja\tvascript:x", "https://example.com/\\",
    "https://example.com/`", "\u{0}",
  ])
  func isRefused(_ address: String) { #expect(WebAddress(address) == nil) }

  @Test func otherCharactersAreEncoded() {
    #expect(WebAddress("https://example.com/é")?.text == "https://example.com/%C3%A9")
  }
}
