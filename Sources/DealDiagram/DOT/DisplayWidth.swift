extension Character {
  /// How many columns of a terminal or a fixed-width font the character takes: 0, 1 or 2.
  ///
  /// **Definition**: 2 for what is wide or full-width in Unicode Standard Annex 11 (its larger blocks as wholes) and
  /// for what is shown as emoji; 0 for marks without a base and for format controls; else 1.
  package var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isASCII { return unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
    if first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return 2 }
    if Self.wideBlocks.contains(where: { $0.contains(first.value) }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x20000...0x3FFFD,
  ]
}

extension StringProtocol {
  /// How many columns of a fixed-width font the text takes.
  package var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }
}
