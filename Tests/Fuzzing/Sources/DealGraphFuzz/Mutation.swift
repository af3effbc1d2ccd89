import MeasuredRun

/// Changes to an input that a parser finds hard.
struct Mutation {
  var random: SplitMix64

  /// Bytes that mean something to YAML, CSV, numbers, dates or Unicode, and some that should mean nothing.
  private static let tokens: [[UInt8]] =
    [
      ":", "- ", "{", "}", "[", "]", "\"", "'", "#", "|", ">", "&a", "*a", "<<: *a", "!!binary", "---\n", "...\n", ",",
      "\t", "\r\n", "\n", "%", "~", "null", "true", "undisclosed", "at most ", "between ", " and ",
      "99999999999999999999",
      "-1", "0", "0.000000001", "1e308", " bn ", " tn ", "9223372036854775807", "USD", "XXX", "2026-02-30",
      "0000-00-00",
      "9999-12-31", "not after ", "parent: ", "supersedes: ", "partOf: ", "e\u{301}", "\u{202E}", "\u{FEFF}",
      "\u{1F4B8}",
    ].map { Array($0.utf8) } + [[0], [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]]

  /// The input after one to eight changes.
  ///
  /// A file that says how large it is would be refused for any other size: it mostly keeps its own.
  mutating func mutate(_ input: [UInt8], other: [UInt8], keepingSize: Bool = false) -> [UInt8] {
    var bytes = input
    if keepingSize, Int.random(in: 0..<8, using: &random) > 0 {
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[someRange(of: bytes).lowerBound] = UInt8.random(in: .min ... .max, using: &random)
      }
      return bytes
    }
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let range = someRange(of: bytes)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: if !bytes.isEmpty { bytes[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
      case 1: bytes.removeSubrange(range)
      case 2: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
      case 3: bytes.replaceSubrange(range, with: Self.tokens.randomElement(using: &random) ?? [])
      case 4: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: range.lowerBound)
      case 5: bytes.replaceSubrange(range, with: other[someRange(of: other)])
      default: bytes.removeLast(Int.random(in: 0...bytes.count, using: &random) / 8)
      }
    }
    return bytes
  }

  /// Part of the bytes, of at most 64; empty only if there are none.
  private mutating func someRange(of bytes: [UInt8]) -> Range<Int> {
    guard !bytes.isEmpty else { return 0..<0 }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    return start..<Int.random(in: start + 1...min(bytes.count, start + 64), using: &random)
  }
}
