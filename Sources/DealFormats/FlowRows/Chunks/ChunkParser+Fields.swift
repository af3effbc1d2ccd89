extension ChunkParser {
  /// Reads comma-separated records as ``CSVScanner`` splits them; false when something is not right.
  mutating func readFields(delimiter: UInt8, fieldCount: Int) -> Bool {
    let stops = ChunkWords.Stops(delimiter: delimiter)
    let roles = rules.roles
    return roles.withUnsafeBufferPointer { roles in
      var position = 0
      while true {
        while position < count, ASCII.isLineEnd(bytes[position]) {
          guard skipLineEnd(&position) else { return false }
        }
        guard position < count else { return true }
        guard readRecord(&position, delimiter, stops, roles, fieldCount), addRow() else { return false }
      }
    }
  }

  /// Splits a record with the right number of fields.
  @inline(__always)
  private mutating func readRecord(
    _ position: inout Int, _ delimiter: UInt8, _ stops: ChunkWords.Stops, _ roles: UnsafeBufferPointer<UInt8>,
    _ fieldCount: Int
  ) -> Bool {
    doubled = 0
    var index = 0
    while index < fieldCount {
      var field = Field(start: position, end: position)
      let role = roles[index]
      if bytes[position] == ASCII.quote, position < count {
        guard readQuotedField(&position, &field, role) else { return false }
      } else {
        position = ChunkWords.firstStop(bytes, from: position, stops)
        field.end = position
        while field.end > field.start, ASCII.isBlank(bytes[field.end &- 1]) { field.end &-= 1 }
        while field.start < field.end, ASCII.isBlank(bytes[field.start]) { field.start &+= 1 }
      }
      fields[Int(role)] = field
      index &+= 1
      let stop = bytes[position]
      if stop == delimiter, position < count {
        position &+= 1
        continue
      }
      guard index == fieldCount else { return false }
      // Behind the last byte stands a line end that is none of the file.
      if position >= count { return isLast }
      return ASCII.isLineEnd(stop) && skipLineEnd(&position)
    }
    return false
  }

  private mutating func readQuotedField(_ position: inout Int, _ field: inout Field, _ role: UInt8) -> Bool {
    position += 1
    field.start = position
    while position < count {
      let byte = bytes[position]
      if byte == ASCII.quote {
        guard position + 1 < count, bytes[position + 1] == ASCII.quote else {
          field.end = position
          position += 1
          return position < count || isLast
        }
        doubled |= 1 << role
        position += 2
      } else if ASCII.isLineEnd(byte) {
        guard skipLineEnd(&position) else { return false }
      } else {
        position += 1
      }
    }
    return false
  }

  /// Skips a line end; false where it is not known which bytes it takes.
  @inline(__always)
  mutating func skipLineEnd(_ position: inout Int) -> Bool {
    if bytes[position] == ASCII.carriageReturn {
      guard position &+ 1 < count || isLast else { return false }
      if position &+ 1 < count, bytes[position &+ 1] == ASCII.lineFeed { position &+= 1 }
    }
    position &+= 1
    lines &+= 1
    return true
  }
}
