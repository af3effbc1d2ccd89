import DealModel

/// A page that needs nothing but itself.
///
/// Its policy forbids everything that is not in the page: no address is loaded, and no style sheet or script runs but the two
/// whose digests it names.
struct HTMLPage {
  /// What the page is called.
  var title: String
  /// The language of its words.
  var language: Language
  /// Its parts.
  var body: [HTMLNode]

  /// The page, in UTF-8.
  var bytes: [UInt8] {
    let style = PageStyle.text
    let script = PageScript.text
    var writer = HTMLSerializer()
    writer.write("<!DOCTYPE html>\n<html lang=\"")
    writer.write(words: language.rawValue)
    writer.write("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
    writer.write(words: Self.policy(style: style, script: script))
    writer.write("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.write("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    writer.write(words: title)
    writer.write("</title>")
    writer.write(raw: style, in: "style")
    writer.write("\n</head>")
    writer.write("\n<body>")
    for node in body { writer.write(node) }
    writer.write(raw: script, in: "script")
    writer.write("\n</body>\n</html>\n")
    return writer.bytes
  }

  /// What the page may do.
  static func policy(style: String, script: String) -> String {
    [
      "default-src 'none'", "style-src '\(digest(of: style))'", "script-src '\(digest(of: script))'", "base-uri 'none'",
      "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// The digest of a text as policies write it.
  ///
  /// **Reference**: Content Security Policy Level 3, the grammar of hash sources.
  private static func digest(of text: String) -> String {
    var hash = SHA256()
    Array(text.utf8).withUnsafeBytes { hash.update($0) }
    return "sha256-" + base64(hash.digest)
  }

  /// Bytes in the alphabet of base 64, with padding.
  ///
  /// **Reference**: RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 < group.count ? group[start + $1] : 0) }
      for place in 0..<4 {
        text.append(place <= group.count ? digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : "=")
      }
    }
    return text
  }
}
