import FlowModel

/// Some bytes of a file of rows, and what was read from them alone, without what stands before.
///
/// Its memory is used again for later bytes of the file.
final class RowChunk {
  /// How many bytes it has room for.
  let capacity: Int
  /// The bytes; behind them, there is room to read on as far as names ask for, and then for names without their doubled quotes.
  let bytes: UnsafeMutablePointer<UInt8>
  /// How many bytes of the file it holds.
  var count = 0
  /// Whether the file ends where the bytes do.
  var isLast = false
  /// Whether everything was read and nothing is wrong with it; the rest means nothing otherwise.
  var isClean = false
  /// How many lines end in it.
  var lines = 0
  /// How many rows it has.
  var rows = 0
  /// How many of them a filter leaves out.
  var filteredCount = 0
  /// How many of them count: as many entries have the columns.
  var flowCount = 0
  /// Whether ``values`` hold what companies are called, and otherwise ``names``.
  var hasNumbers = false
  /// The largest of the numbers.
  var largest: UInt32 = 0
  /// How the times are written, once there is one.
  var times = RowTime()
  /// In which currency the amounts are, once there is one.
  var currency = RowCurrency()
  /// The filter, with the kinds that no row had.
  var test = RowTest(RowFilter())
  /// Whether an amount looks like a number of thousands.
  var hasThousands = false
  /// What the amounts add up to; `nil` when that is more than can be counted.
  var total: Int64? = 0
  /// Whether a row has an amount; there are entries only then.
  var hasAmounts = false
  /// Whether a row has a time; there are entries only then.
  var hasTimes = false
  /// Whether a last time differs from the first one.
  var hasSpans = false
  /// The kinds in the order of their first appearance.
  var kindNames = NameTable()

  /// Names of companies as numbers: source and target of one row after the other.
  let values: UnsafeMutablePointer<UInt32>
  /// Where the names of companies stand: those of the sources.
  let sourceNames: UnsafeMutablePointer<NameSpan>
  /// Where the names of companies stand: those of the targets.
  let targetNames: UnsafeMutablePointer<NameSpan>
  let sources: UnsafeMutablePointer<UInt32>
  let targets: UnsafeMutablePointer<UInt32>
  /// The rows of which a name was not known when names were looked up.
  let unknown: UnsafeMutablePointer<UInt32>
  var unknownCount = 0
  let kinds: UnsafeMutablePointer<UInt16>
  let amounts: UnsafeMutablePointer<Int64>
  let firstTimes: UnsafeMutablePointer<Int64>
  let lastTimes: UnsafeMutablePointer<Int64>
  /// The numbers of the rows that count, from the first row of the chunk.
  let numbers: UnsafeMutablePointer<UInt32>

  /// How many bytes can be read behind those of the file.
  static let padding = 16

  /// - Parameter capacity: how many bytes it has room for; 2³⁰ at most.
  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: 2 * (capacity + Self.padding))
    bytes.initialize(repeating: 0, count: capacity + Self.padding)
    // No flow takes fewer than four bytes, but the last one.
    let flows = capacity / 4 + 1
    values = .allocate(capacity: 2 * flows)
    sourceNames = .allocate(capacity: flows)
    targetNames = .allocate(capacity: flows)
    sources = .allocate(capacity: flows)
    targets = .allocate(capacity: flows)
    unknown = .allocate(capacity: flows)
    kinds = .allocate(capacity: flows)
    amounts = .allocate(capacity: flows)
    firstTimes = .allocate(capacity: flows)
    lastTimes = .allocate(capacity: flows)
    numbers = .allocate(capacity: flows)
  }

  deinit {
    bytes.deallocate()
    values.deallocate()
    sourceNames.deallocate()
    targetNames.deallocate()
    sources.deallocate()
    targets.deallocate()
    unknown.deallocate()
    kinds.deallocate()
    amounts.deallocate()
    firstTimes.deallocate()
    lastTimes.deallocate()
    numbers.deallocate()
  }

  /// The bytes of the file.
  var content: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }
}
