/// Names that have broken programs which draw graphs, or that could.
enum HostileNames {
  static let all: [String] = [
    "3M", "\"; }", "a\\", "\\", "\\\\", "\\\"", "<b>", "</text>", "&amp;", "&#60;", "&lt;b&gt;", "& Sons", "\\N", "\\E",
    "\\G\\T\\H\\L", "a\\lb\\rc\\nd", "%s%n%n", "", " ", "a  b   c", "node", "graph", "digraph", "strict", "subgraph",
    "edge", "n0", "n1", "cluster0", "--", "->", "n0 -> n1", ":", "a:b:c", "{a|b}", "{", "}", "[label=x]", "//", "/* ",
    "# 1 \"x\"", "+", "\" + \"", "-->", "<!--", "]]>", "<![CDATA[", "<?xml?>", "<script>alert(1)</script>",
    "javascript:alert(1)", "\" onload=\"alert(1)", "' onload='alert(1)", "<IMG SRC=\"/dev/null\"/>", "image=/dev/null",
    "\0", "a\0b", "\u{1B}[31mred\u{1B}[0m", "a\nb", "a\r\nb", "a\tb", "a\u{2028}b", "\u{7F}\u{9B}",
    String(Unicode.Scalar(0xFFFE) ?? " "),
    "abc\u{202E}fed", "\u{2066}x\u{2069}", "\u{FEFF}bom", "שלום", "مرحبا", "東京株式会社", "e\u{301}\u{301}\u{301}",
    "Z" + String(repeating: "\u{335}", count: 100), "👩‍👩‍👧‍👦", "\u{10FFFD}", String(repeating: "🦊", count: 10_000),
    String(repeating: "x", count: 10_000), String(repeating: "\\", count: 99), String(repeating: "\"", count: 99),
    "é", "ß", "İ", "$HOME", "`id`", "'; DROP TABLE", "a=b", "a;b", "a,b", "0", "-1", "1e9", "true", "none", "invis",
  ]
}
