import DealModel
import FlowModel

/// Reads the rows of a chunk into its columns, for as long as nothing is wrong with them.
///
/// It only knows rows that are right, and refuses the others; what is wrong with those, ``FlowRowReader`` tells. Both
/// must agree about what a right row means.
struct ChunkParser {
  /// Where the content of a field stands.
  struct Field {
    var start = 0
    var end = 0
  }

  /// A kind of few bytes that was met before.
  private struct KnownKind {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var count = -1
    var index: UInt16 = 0
  }

  private static let kindSlots = 64

  let rules: ChunkRules
  let chunk: RowChunk
  let bytes: UnsafePointer<UInt8>
  let count: Int
  let isLast: Bool
  /// The fields of a record, by their roles.
  let fields: UnsafeMutablePointer<Field>
  /// The roles of fields with doubled quotes, as bits.
  var doubled: UInt8 = 0
  var lines = 0
  var rows = 0
  private var flows = 0
  private var filtered = 0
  /// Whether names are read as numbers.
  private(set) var readsNumbers: Bool
  /// Whether a name is no number, so that all have to be read as names.
  private(set) var needsNames = false
  private var largest: UInt32 = 0
  private let isPlain: Bool
  private let knownKinds: UnsafeMutablePointer<KnownKind>
  private var kindNames = NameTable()
  private var times: RowTime
  private var hasDays: Bool
  private var hasSpans = false
  /// Whether the last time of the row differs from the first one.
  private var isSpan = false
  private var currency: RowCurrency
  private var test: RowTest
  /// The code of the currency that was read last, and its length; −1 before the first.
  private var code: UInt64 = 0
  private var codeCount = -1
  private var decimals = 0
  private var hasThousands = false
  /// Whether a row of the chunk has an amount, so that all of them have an entry.
  private var storesAmounts = false
  /// Whether a row of the chunk has a time, so that all of them have an entry.
  private var storesTimes = false
  private var total: Int64? = 0
  /// Where the next name without its doubled quotes goes.
  private var spare: Int

  private init(
    _ chunk: RowChunk, _ rules: ChunkRules, readsNumbers: Bool, fields: UnsafeMutablePointer<Field>,
    knownKinds: UnsafeMutablePointer<KnownKind>
  ) {
    self.rules = rules
    self.chunk = chunk
    self.fields = fields
    self.knownKinds = knownKinds
    self.readsNumbers = readsNumbers
    bytes = UnsafePointer(chunk.bytes)
    count = chunk.count
    isLast = chunk.isLast
    isPlain = !readsNumbers && ChunkWords.arePlain(chunk.bytes, count: chunk.count)
    times = rules.times
    hasDays = rules.times.style == .date
    currency = rules.currency
    test = rules.test
    spare = chunk.capacity + RowChunk.padding
  }

  /// Reads a chunk.
  static func read(_ chunk: RowChunk, _ rules: ChunkRules) {
    // A record that does not end before the bytes do is refused there.
    for offset in 0..<RowChunk.padding { chunk.bytes[chunk.count + offset] = ASCII.lineFeed }
    if rules.expectsNumbers, !read(chunk, rules, asNumbers: true) { return }
    _ = read(chunk, rules, asNumbers: false)
  }

  /// Whether the chunk must be read anew, since its names are no numbers.
  private static func read(_ chunk: RowChunk, _ rules: ChunkRules, asNumbers: Bool) -> Bool {
    withUnsafeTemporaryAllocation(of: Field.self, capacity: Int(ChunkRules.Role.none) + 1) { fields in
      withUnsafeTemporaryAllocation(of: KnownKind.self, capacity: kindSlots) { kinds in
        fields.initialize(repeating: Field())
        kinds.initialize(repeating: KnownKind())
        chunk.isClean = false
        guard let fields = fields.baseAddress, let kinds = kinds.baseAddress else { return false }
        var parser = ChunkParser(chunk, rules, readsNumbers: asNumbers, fields: fields, knownKinds: kinds)
        let isClean: Bool
        switch rules.form {
        case .fields(let delimiter, let fieldCount):
          isClean = parser.readFields(delimiter: delimiter, fieldCount: fieldCount)
        case .words(let required): isClean = parser.readWords(required: required)
        }
        if isClean { parser.finish() }
        return parser.needsNames
      }
    }
  }

  private func finish() {
    chunk.isClean = true
    chunk.lines = lines
    chunk.rows = rows
    chunk.flowCount = flows
    chunk.filteredCount = filtered
    chunk.hasNumbers = readsNumbers
    chunk.largest = largest
    chunk.times = times
    chunk.currency = currency
    chunk.test = test
    chunk.hasThousands = hasThousands
    chunk.hasAmounts = storesAmounts
    chunk.hasTimes = storesTimes
    chunk.total = total
    chunk.hasSpans = hasSpans
    chunk.kindNames = kindNames
  }

  /// Adds a flow of two numbers, which needs nothing else.
  @inline(__always)
  mutating func addNumbers(_ source: UInt32, _ target: UInt32) {
    chunk.values[2 &* flows] = source
    chunk.values[2 &* flows &+ 1] = target
    largest = max(largest, max(source, target))
    addUnknowns()
    flows &+= 1
    rows &+= 1
  }

  /// Adds no amount and no time to a row.
  @inline(__always)
  private func addUnknowns() {
    if storesAmounts { chunk.amounts[flows] = FlowTable.undisclosed }
    guard storesTimes else { return }
    chunk.firstTimes[flows] = FlowTable.unknownTime
    chunk.lastTimes[flows] = FlowTable.unknownTime
  }

  /// Whether a record of two numbers alone is a flow that counts.
  var readsOnlyEnds: Bool { readsNumbers && !test.isActive && !rules.hasKinds }

  /// Adds the row whose fields were found; false when it is not right.
  @inline(__always)
  mutating func addRow() -> Bool {
    let source = fields[Int(ChunkRules.Role.source)]
    let target = fields[Int(ChunkRules.Role.target)]
    guard source.start < source.end, target.start < target.end else { return false }
    addUnknowns()
    isSpan = false
    if rules.hasAmounts, !addAmount() { return false }
    if rules.hasDates, !addTime() { return false }
    if test.isActive {
      guard let isIncluded = passesFilter() else { return false }
      guard isIncluded else {
        filtered &+= 1
        rows &+= 1
        return isUsable(source) && isUsable(target) && (!rules.hasKinds || isUsable(fields[Int(ChunkRules.Role.kind)]))
      }
      if storesAmounts { total = total.flatMap { Self.sum($0, chunk.amounts[flows]) } }
      chunk.numbers[flows] = UInt32(truncatingIfNeeded: rows)
    }
    if rules.hasKinds, !addKind() { return false }
    guard readsNumbers ? addNumbers(source, target) : addNames(source, target) else { return false }
    if isSpan { hasSpans = true }
    flows &+= 1
    rows &+= 1
    return true
  }

  private mutating func addNumbers(_ source: Field, _ target: Field) -> Bool {
    guard doubled & 0b11 == 0, let from = number(source), let to = number(target) else {
      needsNames = true
      return false
    }
    chunk.values[2 &* flows] = from
    chunk.values[2 &* flows &+ 1] = to
    largest = max(largest, max(from, to))
    return true
  }

  /// The number that a name is, written as every number is.
  private func number(_ field: Field) -> UInt32? {
    let (value, digits) = ChunkWords.number(bytes + field.start)
    guard digits > 0, digits == field.end - field.start, digits == 1 || bytes[field.start] != UInt8(ascii: "0") else {
      return nil
    }
    return UInt32(truncatingIfNeeded: value)
  }

  @inline(__always)
  private mutating func addNames(_ source: Field, _ target: Field) -> Bool {
    chunk.sourceNames[flows] = span(source, isDoubled: doubled & 1 != 0)
    chunk.targetNames[flows] = span(target, isDoubled: doubled & 2 != 0)
    return isPlain || (isUsable(source) && isUsable(target))
  }

  @inline(__always)
  private mutating func span(_ field: Field, isDoubled: Bool) -> NameSpan {
    let (start, end) = isDoubled ? withoutDoubledQuotes(field) : (field.start, field.end)
    return NameSpan(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start))
  }

  /// Copies a name behind the bytes of the file, with one quote in place of two.
  private mutating func withoutDoubledQuotes(_ field: Field) -> (start: Int, end: Int) {
    let start = spare
    var offset = field.start
    while offset < field.end {
      chunk.bytes[spare] = bytes[offset]
      spare += 1
      offset += bytes[offset] == ASCII.quote ? 2 : 1
    }
    return (start, spare)
  }

  /// Whether a field is UTF-8 without NUL.
  private func isUsable(_ field: Field) -> Bool {
    if isPlain { return true }
    let text = content(of: field)
    return ChunkWords.arePlain(bytes + field.start, count: text.count)
      || (!text.contains(0) && String(validating: text, as: UTF8.self) != nil)
  }

  @inline(__always)
  func content(of field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + field.start, count: field.end - field.start)
  }

  static func sum(_ sum: Int64, _ amount: Int64) -> Int64? {
    let (sum, isTooLarge) = sum.addingReportingOverflow(amount == FlowTable.undisclosed ? 0 : amount)
    return isTooLarge || sum == .max ? nil : sum
  }
}

extension ChunkParser {
  /// Reads the amount of a row; false when it is not right.
  @inline(__always)
  private mutating func addAmount() -> Bool {
    let field = fields[Int(ChunkRules.Role.amount)]
    guard field.start < field.end else { return true }
    if !storesAmounts {
      chunk.amounts.update(repeating: FlowTable.undisclosed, count: flows)
      storesAmounts = true
    }
    let unit = fields[Int(ChunkRules.Role.currency)]
    let length = unit.end &- unit.start
    if length != codeCount || length > 4 || ChunkWords.load(bytes + unit.start, count: length) != code {
      guard setCurrency(unit) else { return false }
    }
    var amount = rules.hasDecimalComma ? -1 : plainAmount(field)
    if amount < 0 {
      let text = content(of: field)
      let style: DecimalAmount.Style = rules.hasDecimalComma ? .comma : .point
      guard let exact = try? DecimalAmount.minorUnits(text, decimals: decimals, style: style) else { return false }
      if decimals < 3, style == .point, text.count >= 5, DecimalAmount.mayBeThousands(text) { hasThousands = true }
      amount = exact
    }
    chunk.amounts[flows] = amount
    if !test.isActive { total = total.flatMap { Self.sum($0, amount) } }
    return true
  }

  private mutating func setCurrency(_ field: Field) -> Bool {
    do throws(RowCurrency.Failure) {
      decimals = try currency.currency(content(of: field))?.minorUnitDigits ?? RowCurrency.unnamedDecimals
      codeCount = field.end - field.start
      code = ChunkWords.load(bytes + field.start, count: min(4, codeCount))
      return true
    } catch {
      return false
    }
  }

  /// An amount of few digits, with no more decimals than the unit has; −1 for what must be looked at more closely.
  @inline(__always)
  private func plainAmount(_ field: Field) -> Int64 {
    // With the decimals of any unit, 15 digits stay below 2^63.
    guard field.end &- field.start <= 15, decimals <= 3 else { return -1 }
    var position = field.start
    var value: UInt64 = 0
    while position < field.end {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      value = value &* 10 &+ UInt64(digit)
      position &+= 1
    }
    var missing = decimals
    if position < field.end {
      guard bytes[position] == ASCII.point, position > field.start else { return -1 }
      position &+= 1
      missing &-= field.end &- position
      guard missing >= 0 else { return -1 }
      while position < field.end {
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit <= 9 else { return -1 }
        value = value &* 10 &+ UInt64(digit)
        position &+= 1
      }
    }
    while missing > 0 {
      value = value &* 10
      missing &-= 1
    }
    return Int64(truncatingIfNeeded: value)
  }

  /// Reads the time of a row; false when it is not right.
  @inline(__always)
  private mutating func addTime() -> Bool {
    let field = fields[Int(ChunkRules.Role.date)]
    guard field.start < field.end else { return true }
    if !storesTimes {
      chunk.firstTimes.update(repeating: FlowTable.unknownTime, count: flows)
      chunk.lastTimes.update(repeating: FlowTable.unknownTime, count: flows)
      storesTimes = true
    }
    if hasDays, let day = plainDay(field) {
      chunk.firstTimes[flows] = day
      chunk.lastTimes[flows] = day
      return true
    }
    guard let bounds = try? times.bounds(content(of: field)) else { return false }
    hasDays = times.style == .date
    chunk.firstTimes[flows] = bounds.first
    chunk.lastTimes[flows] = bounds.last
    isSpan = bounds.first != bounds.last
    return true
  }

  /// A day written with all its digits.
  @inline(__always)
  private func plainDay(_ field: Field) -> Int64? {
    guard field.end &- field.start == 10 else { return nil }
    let first = ChunkWords.load(bytes + field.start)
    // The two hyphens become zeros between digits: YYYY0MM0, then DD.
    let digits = first ^ 0x2D30_302D_3030_3030
    let tens = bytes[field.start &+ 8] &- UInt8(ascii: "0")
    let units = bytes[field.start &+ 9] &- UInt8(ascii: "0")
    guard ((digits &+ 0x7F76_767F_7676_7676) | digits) & 0x8080_8080_8080_8080 == 0, tens <= 9, units <= 9 else {
      return nil
    }
    let number = Int(truncatingIfNeeded: ChunkWords.joined(digits))
    let (year, month) = (number / 10_000, number / 10 % 1000)
    return CalendarDate(year: year, month: month, day: Int(tens) * 10 + Int(units)).map { Int64($0.daysSinceEpoch) }
  }

  /// Whether the row passes the filter; `nil` when that cannot be told.
  private mutating func passesFilter() -> Bool? {
    let field = fields[Int(ChunkRules.Role.kind)]
    let before = spare
    let (start, end) =
      doubled & 1 << ChunkRules.Role.kind != 0 ? withoutDoubledQuotes(field) : (field.start, field.end)
    spare = before
    let kind = UnsafeBufferPointer(start: bytes + start, count: end - start)
    let hasKind =
      !rules.hasKinds || kind.isEmpty
      ? FlowRowBuilder.defaultKind.withUnsafeBufferPointer { test.includes(kind: $0) } : test.includes(kind: kind)
    let unknown = FlowTable.unknownTime
    let time = storesTimes ? (first: chunk.firstTimes[flows], last: chunk.lastTimes[flows]) : (unknown, unknown)
    guard hasKind, test.includes(time, unit: times.unit) else { return false }
    let amount = storesAmounts ? chunk.amounts[flows] : FlowTable.undisclosed
    let bounds = amount == FlowTable.undisclosed ? AmountInterval.unknown : AmountInterval(amount)
    return try? test.includes(bounds, in: currency.currency)
  }

  /// Reads the kind of a row; false when it is not right.
  @inline(__always)
  private mutating func addKind() -> Bool {
    let field = fields[Int(ChunkRules.Role.kind)]
    let length = field.end &- field.start
    guard length <= 16, doubled & 1 << ChunkRules.Role.kind == 0 else { return addOtherKind(field) }
    let first = ChunkWords.load(bytes + field.start, count: length)
    let last = length > 8 ? ChunkWords.load(bytes + field.end - 8) : 0
    let slot = Int(truncatingIfNeeded: ((first ^ last &* 31) &* 0x9E37_79B9_7F4A_7C15) &>> 58)
    if knownKinds[slot].first != first || knownKinds[slot].last != last || knownKinds[slot].count != length {
      guard addOtherKind(field) else { return false }
      knownKinds[slot] = KnownKind(first: first, last: last, count: length, index: chunk.kinds[flows])
      return true
    }
    chunk.kinds[flows] = knownKinds[slot].index
    return true
  }

  private mutating func addOtherKind(_ field: Field) -> Bool {
    guard kindNames.count < Int(UInt16.max) else { return false }
    guard field.start < field.end else {
      chunk.kinds[flows] = FlowRowBuilder.defaultKind.withUnsafeBufferPointer {
        UInt16(truncatingIfNeeded: kindNames.intern($0))
      }
      return true
    }
    guard isUsable(field) else { return false }
    let isDoubled = doubled & 1 << ChunkRules.Role.kind != 0
    let (start, end) = isDoubled ? withoutDoubledQuotes(field) : (field.start, field.end)
    let name = UnsafeBufferPointer(start: bytes + start, count: end - start)
    chunk.kinds[flows] = UInt16(truncatingIfNeeded: kindNames.intern(name))
    return true
  }
}
