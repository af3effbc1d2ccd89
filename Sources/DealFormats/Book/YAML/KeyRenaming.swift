extension String {
  /// Gives the key at a position a name of the same length that no other key has, and tells whether that could be done.
  ///
  /// The name is made of private-use characters, and each column stays what it was. It cannot be done where the key
  /// does not stand as it is read, such as a quoted one with escapes.
  mutating func renameKey(_ key: String, at position: TextPosition, number: Int) -> Bool {
    guard let start = index(of: position), !key.isEmpty, let mark = Unicode.Scalar(0xE000 + UInt32(number)) else {
      return false
    }
    let scalars = unicodeScalars
    let isQuoted = scalars[start] == "\"" || scalars[start] == "'"
    let first = isQuoted ? scalars.index(after: start) : start
    let length = key.unicodeScalars.count
    guard scalars[first...].starts(with: key.unicodeScalars),
      let end = scalars.index(first, offsetBy: length, limitedBy: scalars.endIndex)
    else { return false }
    let name = [mark] + [Unicode.Scalar](repeating: "\u{E000}", count: length - 1)
    unicodeScalars.replaceSubrange(first..<end, with: name)
    return true
  }

  /// The character at a position.
  func scalar(at position: TextPosition) -> Unicode.Scalar? { index(of: position).map { unicodeScalars[$0] } }

  /// The index of a position, with the line breaks of YAML 1.1.
  private func index(of position: TextPosition) -> String.Index? {
    let scalars = unicodeScalars
    var line = 1
    var index = scalars.startIndex
    while line < position.line, index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { continue }
      if "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) { line += 1 }
    }
    guard let found = scalars.index(index, offsetBy: position.column - 1, limitedBy: scalars.endIndex),
      found < scalars.endIndex
    else { return nil }
    return found
  }
}
