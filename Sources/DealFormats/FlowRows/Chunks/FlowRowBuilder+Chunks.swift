import FlowModel
import Parallelism

extension FlowRowBuilder {
  /// How many rows with unknown names are looked up together.
  private static let blockSize = 32

  /// Makes it possible to find every name by its bytes, as reading rows one after the other asks for.
  mutating func indexNames() {
    table.names.indexNames()
    numberNames.noteOthers()
  }

  /// Whether the rows of a chunk surely stay within all limits, and their amounts add up to what can be counted.
  func hasRoom(for chunk: RowChunk) -> Bool {
    guard chunk.rows <= limits.rows - rowsSeen, 2 * chunk.flowCount <= limits.companies - table.names.count,
      chunk.kindNames.count < limits.kinds - table.kindNames.count
    else { return false }
    guard let total else { return true }
    guard let more = chunk.total else { return false }
    return ChunkParser.sum(total, more) != nil
  }

  /// Makes room for some rows in all.
  mutating func reserveCapacity(_ rows: Int) { table.reserveCapacity(rows) }

  /// Looks up the names of chunks as far as they are known, each chunk for itself.
  mutating func lookUpNames(of chunks: ArraySlice<RowChunk>, workers: Int) {
    if chunks.contains(where: { $0.isClean && !$0.hasNumbers }) { indexNames() }
    let first = chunks.startIndex
    performTasks(chunks.count, workers: workers) { task, _ in
      let chunk = chunks[first + task]
      if chunk.isClean { lookUpNames(of: chunk) }
    }
  }

  private func lookUpNames(of chunk: RowChunk) {
    guard !chunk.hasNumbers else {
      chunk.unknownCount = numberNames.find(chunk)
      return
    }
    let count = chunk.flowCount
    table.names.find(
      UnsafeBufferPointer(start: chunk.sourceNames, count: count), in: UnsafePointer(chunk.bytes),
      into: UnsafeMutableBufferPointer(start: chunk.sources, count: count))
    table.names.find(
      UnsafeBufferPointer(start: chunk.targetNames, count: count), in: UnsafePointer(chunk.bytes),
      into: UnsafeMutableBufferPointer(start: chunk.targets, count: count))
    var unknownCount = 0
    for row in 0..<count {
      chunk.unknown[unknownCount] = UInt32(truncatingIfNeeded: row)
      let isUnknown = chunk.sources[row] == NameTable.absent || chunk.targets[row] == NameTable.absent
      unknownCount &+= isUnknown ? 1 : 0
    }
    chunk.unknownCount = unknownCount
  }

  /// Adds the rows of a chunk whose names were looked up.
  ///
  /// - Precondition: it is clean, and there is room for it.
  mutating func append(_ chunk: RowChunk, bytesRead: Int) {
    if chunk.hasNumbers { addNumbers(of: chunk, bytesRead: bytesRead) } else { addNames(of: chunk) }
    let count = chunk.flowCount
    let unknownAmounts = FlowColumns.Column<Int64>.progression(FlowTable.undisclosed, step: 0, count: count)
    let unknownTimes = FlowColumns.Column<Int64>.progression(FlowTable.unknownTime, step: 0, count: count)
    let lastTimes = FlowColumns.Column.entries(UnsafeBufferPointer(start: chunk.lastTimes, count: count))
    table.append(
      FlowColumns(
        sources: UnsafeBufferPointer(start: chunk.sources, count: count),
        targets: UnsafeBufferPointer(start: chunk.targets, count: count), kinds: kinds(of: chunk),
        amounts: chunk.hasAmounts
          ? .entries(UnsafeBufferPointer(start: chunk.amounts, count: count)) : unknownAmounts,
        firstTimes: chunk.hasTimes
          ? .entries(UnsafeBufferPointer(start: chunk.firstTimes, count: count)) : unknownTimes,
        lastTimes: chunk.hasSpans ? lastTimes : nil, deals: numbers(of: chunk)))
    rowsSeen += chunk.rows
    filteredCount += chunk.filteredCount
    problems.pass(chunk.rows)
    if let total, let more = chunk.total { self.total = ChunkParser.sum(total, more) }
  }

  /// The kinds of the rows by the indices of the table.
  private mutating func kinds(of chunk: RowChunk) -> FlowColumns.Column<UInt16> {
    let count = chunk.flowCount
    guard chunk.kindNames.count > 0 else {
      guard count > 0 else { return .progression(0, step: 0, count: 0) }
      let kind = Self.defaultKind.withUnsafeBufferPointer { table.kindNames.intern($0) }
      return .progression(UInt16(truncatingIfNeeded: kind), step: 0, count: count)
    }
    let indices = (0..<UInt32(truncatingIfNeeded: chunk.kindNames.count)).map { index in
      Array(chunk.kindNames.utf8(at: index)).withUnsafeBufferPointer {
        UInt16(truncatingIfNeeded: table.kindNames.intern($0))
      }
    }
    indices.withUnsafeBufferPointer { indices in
      for row in 0..<count { chunk.kinds[row] = indices[Int(chunk.kinds[row])] }
    }
    return .entries(UnsafeBufferPointer(start: chunk.kinds, count: count))
  }

  /// The numbers of the rows that count.
  private func numbers(of chunk: RowChunk) -> FlowColumns.Column<UInt32> {
    let first = UInt32(truncatingIfNeeded: rowsSeen)
    guard chunk.filteredCount > 0 else { return .progression(first, step: 1, count: chunk.flowCount) }
    for row in 0..<chunk.flowCount { chunk.numbers[row] &+= first }
    return .entries(UnsafeBufferPointer(start: chunk.numbers, count: chunk.flowCount))
  }

  private mutating func addNumbers(of chunk: RowChunk, bytesRead: Int) {
    numberNames.makeRoom(for: chunk.largest, bytesRead: bytesRead)
    numberNames.addUnknown(of: chunk, to: &table.names)
  }

  /// Adds the names that were not known, in the order of the rows; many of them may be by now.
  private mutating func addNames(of chunk: RowChunk) {
    withUnsafeTemporaryAllocation(of: NameSpan.self, capacity: 2 * Self.blockSize) { spans in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * Self.blockSize) { indices in
        for start in stride(from: 0, to: chunk.unknownCount, by: Self.blockSize) {
          let count = min(Self.blockSize, chunk.unknownCount - start)
          for position in 0..<count {
            let row = Int(chunk.unknown[start + position])
            spans[2 * position] = chunk.sourceNames[row]
            spans[2 * position + 1] = chunk.targetNames[row]
          }
          table.names.find(
            UnsafeBufferPointer(rebasing: UnsafeBufferPointer(spans)[..<(2 * count)]), in: UnsafePointer(chunk.bytes),
            into: indices)
          for position in 0..<count {
            let row = Int(chunk.unknown[start + position])
            chunk.sources[row] = index(indices[2 * position], of: spans[2 * position], in: chunk)
            chunk.targets[row] = index(indices[2 * position + 1], of: spans[2 * position + 1], in: chunk)
          }
        }
      }
    }
  }

  private mutating func index(_ index: UInt32, of span: NameSpan, in chunk: RowChunk) -> UInt32 {
    guard index == NameTable.absent else { return index }
    return table.names.intern(UnsafeBufferPointer(start: chunk.bytes + Int(span.start), count: Int(span.count)))
  }
}
