extension StringProtocol {
  /// Whether a letter of the text is written from right to left: whether one is in a block whose letters have the Unicode
  /// property Bidi_Class R or AL unless they are assigned otherwise.
  package var hasRightToLeftLetters: Bool {
    unicodeScalars.contains { scalar in
      scalar.value >= 0x590 && rightToLeftBlocks.contains { $0.contains(scalar) }
    }
  }
}

/// Hebrew to Arabic Extended-A, their presentation forms, and the right-to-left scripts of the first supplementary plane.
private let rightToLeftBlocks: [ClosedRange<Unicode.Scalar>] = [
  "\u{590}"..."\u{8FF}", "\u{FB1D}"..."\u{FDFF}", "\u{FE70}"..."\u{FEFE}", "\u{10800}"..."\u{10FFF}",
  "\u{1E800}"..."\u{1EFFF}",
]
