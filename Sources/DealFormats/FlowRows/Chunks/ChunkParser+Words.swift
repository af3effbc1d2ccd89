extension ChunkParser {
  /// Reads lines of words as ``WordScanner`` splits them; false when something is not right.
  mutating func readWords(required: Int) -> Bool {
    let hasEndsFirst = rules.roles.starts(with: [ChunkRules.Role.source, ChunkRules.Role.target])
    // Two numbers alone are all of a flow where nothing else is asked for; what is missing then is not known.
    let isShort = hasEndsFirst && readsOnlyEnds && required == 2
    let roles = rules.roles
    return roles.withUnsafeBufferPointer { roles in
      var position = 0
      while position < count {
        if isShort, readNumbers(&position) { continue }
        guard readLine(&position, required, roles) else { return false }
      }
      return true
    }
  }

  /// Reads a line of nothing but two numbers with one blank between them; otherwise nothing.
  @inline(__always)
  private mutating func readNumbers(_ position: inout Int) -> Bool {
    let (source, sourceDigits) = ChunkWords.number(bytes + position)
    let blank = position &+ sourceDigits
    guard sourceDigits > 0, ASCII.isBlank(bytes[blank]) else { return false }
    let (target, targetDigits) = ChunkWords.number(bytes + blank + 1)
    let end = blank &+ 1 &+ targetDigits
    // Other ways to write a number, such as 007, are names of their own.
    guard targetDigits > 0, bytes[end] == ASCII.lineFeed, end < count,
      bytes[position] != UInt8(ascii: "0") || sourceDigits == 1,
      bytes[blank &+ 1] != UInt8(ascii: "0") || targetDigits == 1
    else { return false }
    addNumbers(UInt32(truncatingIfNeeded: source), UInt32(truncatingIfNeeded: target))
    position = end &+ 1
    lines &+= 1
    return true
  }

  /// Reads any line.
  private mutating func readLine(
    _ position: inout Int, _ required: Int, _ roles: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for role in 0..<Int(ChunkRules.Role.none) { fields[role] = Field() }
    doubled = 0
    var words = 0
    while true {
      while position < count, ASCII.isBlank(bytes[position]) { position &+= 1 }
      let start = position
      while position < count, !ASCII.isBlank(bytes[position]), !ASCII.isLineEnd(bytes[position]) { position &+= 1 }
      guard start < position else { break }
      if words != 1, bytes[start] == UInt8(ascii: "#") || bytes[start] == UInt8(ascii: "%") { break }
      if words < roles.count { fields[Int(roles[words])] = Field(start: start, end: position) }
      words &+= 1
    }
    while position < count, !ASCII.isLineEnd(bytes[position]) { position &+= 1 }
    if position >= count {
      guard isLast else { return false }
    } else {
      guard skipLineEnd(&position) else { return false }
    }
    if words == 0 { return true }
    return words >= required && addRow()
  }
}
