/// Texts that are easily taken for something else, or that disturb whoever shows them.
package enum HostileTexts {
  /// Texts that a name, a note or a condition may be.
  package static let all: [String] =
    words + numbers + signs + spaces + scripts + invisible + noncharacters + long

  /// What some version of YAML takes for a truth value or for nothing.
  private static let words = [
    "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "Null", "NULL", "~", "nan", ".NaN", ".inf", "-.INF",
    "=", "<<",
    "undisclosed", "unknown", "__proto__", "constructor",
  ]

  /// What some version of YAML takes for a number, a date or a time.
  private static let numbers = [
    "0", "-0", "+1", "007", "0x1F", "0o17", "0b11", "1e3", "1E+5", "1.5", ".5", "5.", "1_000", "1,000", "12:30",
    "12:30:45", "190:20:30",
    "2026", "2026-02-27", "2026-02-27T10:00:00Z", "2026-2-7 1:02:03.4 -5", "3M", "1password", "9 lives",
  ]

  /// What begins or divides something in YAML or JSON.
  private static let signs = [
    "a: b", "a:b", "a:", ": a", ":", "a #b", "a# b", "#", "# a", "-", "- a", "--", "---", "...", "? a", "?", "a, b",
    ",", "[a]", "{a: b}", "]",
    "}", "&a", "*a", "!a", "!!str a", "|", ">", "|-", ">-", "'", "''", "'a'", "\"", "\"a\"", "it's", "a \"b\" c",
    "it's \"b\"", "%", "40 %",
    "%YAML 1.2", "@a", "`a`", "\\", "\\n", "\\u0041", "a\\", "a/b", "~a", "a~b", "$ref", "<a>", "&amp;",
    "https://example.com/a?b=c#d",
    "{", "[", "a [b", "a] b", "(a)", "/a", "_", "=1+1", "key: value # comment",
  ]

  private static let spaces = [
    " a", "a ", " ", "a  b", "\ta", "a\t", "a\tb", "\n", "a\nb", "a\n\nb", "\na", "a\n", "a\r\nb", "a\rb", "  a\n b",
    "a \nb", "\u{A0}", "\u{A0}a",
    "a\u{A0}", "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "\u{3000}a", "a\u{202F}%", "\u{2009}a",
  ]

  private static let scripts = [
    "Société générale", "Société", "Socie\u{301}te\u{301}", "日本電信電話", "שלום", "שלום: a", "مرحبا # b", "Ωmega", "аmazon",
    "ﬁrm", "Ａ社", "İstanbul",
    "ß", "🚀", "👨‍👩‍👧", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🇺🇸 Inc.", "e\u{301}\u{302}\u{303}",
    "\u{301}a", "𝔸𝕓", "“a”", "—", "€5",
  ]

  private static let invisible = [
    "a\u{202E}b", "\u{2066}a\u{2069}", "a\u{200B}b", "\u{200F}a", "a\u{FEFF}", "a\u{FEFF}b", "a\u{AD}b", "\u{1}",
    "a\u{1B}[31mb", "\u{7F}", "\u{9B}",
    "\u{FFFD}", "\u{E000}", "\u{F0000}", "\u{D7FF}",
    "\u{E0001}", "\u{180E}",
  ]

  /// What Unicode promises never to make a character of.
  private static let noncharacters = [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFF].compactMap(Unicode.Scalar.init)
    .map { "a\($0)" }

  private static let long = [
    String(repeating: "word ", count: 80) + "end", String(repeating: "a  b ", count: 60) + "c",
    String(repeating: "x", count: 700),
    String(repeating: "it's: a # ", count: 30) + "x", String(repeating: "é ", count: 200) + "é",
    String(repeating: "- a ", count: 50) + "b",
    String(repeating: "w ", count: 55) + String(repeating: "long", count: 40) + " w",
    String(repeating: "word ", count: 40) + "\u{202E}",
    String(repeating: "a \u{301}b ", count: 60) + "c", String(repeating: "word ", count: 40),
    " " + String(repeating: "word ", count: 40) + "x",
    String(repeating: "line\n", count: 40) + "end", String(repeating: "\u{A0}x ", count: 80) + "y",
  ]
}
