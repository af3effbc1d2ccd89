import Testing

@testable import DealReport

struct MarkdownTextTests {
  /// By the backslash escapes and entities of CommonMark 0.29, sections 6.1 and 6.2.
  @Test(arguments: [
    ("plain, text (2026-03-02)", "plain, text (2026-03-02)"), ("a|b", "a\\|b"), ("a`b`", "a\\`b\\`"),
    ("*a* _b_", "\\*a\\* \\_b\\_"),
    ("<b>", "&lt;b&gt;"), ("A&T;", "A&amp;T;"), ("[x](y)", "\\[x\\](y)"), ("\\|", "\\\\\\|"), ("$15", "\\$15"),
    ("https://x", "https\\://x"), ("www.x", "www\\.x"), (":smile:", "\\:smile:"), ("a: b", "a: b"), ("a\nb", "a b"),
    ("\u{1B}[0m", "\u{FFFD}\\[0m"),
  ])
  func escaped(_ text: String, _ markdown: String) { #expect(MarkdownText(text).markdown == markdown) }

  @Test(arguments: [
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("# a", "\\# a"), ("> a", "&gt; a"),
    ("    a", "a"),
    ("2 a", "2 a"), ("=", "\\="),
  ])
  func aBlockIsAParagraph(_ text: String, _ markdown: String) {
    #expect(MarkdownText.block(StyledText(text)) == markdown)
  }

  @Test func emphasisStandsAroundWords() {
    #expect(MarkdownText.inline(StyledText(" a b ", .strong)) == " **a b** ")
    #expect(MarkdownText.inline(StyledText("  ", .strong)) == "  ")
    #expect(MarkdownText.inline("a " + StyledText(marks: [1, 2])) == "a [^1][^2]")
  }
}
