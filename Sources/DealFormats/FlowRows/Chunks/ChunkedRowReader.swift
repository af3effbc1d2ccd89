import DealModel
import FlowModel
import Parallelism

/// How a file is divided among threads.
struct ChunkPlan {
  /// How many threads read; `nil` for one per core.
  var threads: Int?
  /// How many bytes a chunk has at most; 2³⁰ and fewer.
  var chunkSize = 1 << 18
  /// How many chunks are read at a time.
  var chunkCount = 16
  /// How many bytes the file has, if that is known.
  var size: Int?
  /// Files of fewer bytes are read one row after the other.
  var leastSize = 1 << 20

  /// Whether a file is divided of which a window shows the beginning.
  func divides(_ window: ByteWindow) -> Bool { !window.isLast || window.bytes.count >= leastSize }
}

/// Reads a file of rows in chunks on several threads, with the result of reading one row after the other.
///
/// Each chunk is read as if it were a file, by a ``ChunkParser``, which only knows rows that are right. Chunks are then taken
/// in their order by a ``FlowRowReader``, which decides whether that is what it would have read: a chunk counts when the
/// one before it ended with a record, nothing is wrong with its rows, and its dates and amounts are written as those
/// before. Otherwise the reader reads its bytes itself, and tells what is wrong with them where it is. So the table and
/// all messages are the same, and a file with problems here and there is read almost as fast as one without.
///
/// While some chunks are read, those before are taken, and the bytes of those behind are fetched. In between, the names of
/// the chunks are looked up in the table as it is then, so that only new names are added one by one.
struct ChunkedRowReader<Scanner: RecordScanner> {
  private var reader: FlowRowReader<Scanner>
  private let window: ByteWindow
  private let plan: ChunkPlan
  private var rules: ChunkRules
  private let hasQuotes: Bool
  /// What was not read of the chunks before, since it depends on what follows.
  private var rest: [UInt8] = []
  /// How many bytes ``rest`` had when they were last tried.
  private var tried = 0
  private var bytesRead = 0
  /// For how many rows room was made.
  private var reservedRows = 0
  private var tookLast = false

  /// - Parameters:
  ///   - reader: a reader that has read nothing yet.
  ///   - window: the window of the reader, moved on to the first row.
  ///   - rules: how rows are read that are read apart.
  ///   - hasQuotes: whether lines may end within quotes.
  ///   - plan: how the file is divided.
  init(
    _ reader: FlowRowReader<Scanner>, window: ByteWindow, rules: ChunkRules, hasQuotes: Bool, plan: ChunkPlan
  ) {
    self.reader = reader
    self.window = window
    self.rules = rules
    self.plan = plan
    self.hasQuotes = hasQuotes
  }

  /// Reads all rows.
  mutating func readAll(progress: (FlowReadingProgress) -> Void) throws(InvalidInput) -> FlowInput {
    let workers = workerCount(plan.threads, tasks: plan.chunkCount + 2)
    var (fetched, parsed, taken) = (ChunkBatch(plan), ChunkBatch(plan), ChunkBatch(plan))
    var cutter = ChunkCutter(window, hasQuotes: hasQuotes)
    fetched.fill(from: &cutter, plan.chunkCount)
    while !reader.hasEnded, fetched.count + parsed.count > 0 {
      (fetched, parsed, taken) = (taken, fetched, parsed)
      let rules = rules
      performTasks(parsed.count + 2, workers: workers) { task, _ in
        switch task {
        case 0: take(taken)
        case 1: fetched.fill(from: &cutter, plan.chunkCount)
        default: ChunkParser.read(parsed.chunks[task - 2], rules)
        }
      }
      reader.lookUpNames(of: parsed.filled, workers: workers)
      learn(from: parsed)
      progress(FlowReadingProgress(bytes: window.passed, rows: reader.builder.rowsSeen))
    }
    // Reading row after row would not have come so far.
    if !tookLast { window.ignoreFailure() }
    return try reader.finish()
  }

  /// Notes what the last rows tell about those that follow.
  private mutating func learn(from batch: ChunkBatch) {
    rules.times = reader.times
    rules.currency = reader.currency
    rules.test = reader.test
    if batch.filled.contains(where: { $0.isClean && !$0.hasNumbers }) { rules.expectsNumbers = false }
    guard let size = plan.size, bytesRead > 0, reader.builder.rowsSeen > 0 else { return }
    let (product, isTooLarge) = reader.builder.rowsSeen.multipliedReportingOverflow(by: size)
    let rows = product / bytesRead
    guard !isTooLarge, rows > reservedRows else { return }
    // Room that is not used costs nothing, and moving what was read costs time.
    reservedRows = rows + rows / 16
    reader.reserveCapacity(reservedRows)
  }

  private mutating func take(_ batch: ChunkBatch) {
    for chunk in batch.filled where !reader.hasEnded {
      bytesRead += chunk.count
      tookLast = chunk.isLast
      if rest.isEmpty, reader.take(chunk, bytesRead: bytesRead) { continue }
      if rest.isEmpty {
        let read = reader.read(chunk.content, isLast: chunk.isLast)
        rest.append(contentsOf: chunk.content[read...])
      } else {
        rest.append(contentsOf: chunk.content)
        // Trying again for each chunk would take the square of the time, where a record has many of them.
        guard chunk.isLast || rest.count >= 2 * tried else { continue }
        let read = rest.withUnsafeBufferPointer { reader.read($0, isLast: chunk.isLast) }
        rest.removeFirst(read)
      }
      tried = rest.count
    }
  }
}

/// Chunks that are read at a time.
private struct ChunkBatch {
  private(set) var chunks: [RowChunk] = []
  /// How many of them are in use.
  private(set) var count = 0
  private let chunkSize: Int

  init(_ plan: ChunkPlan) { chunkSize = plan.chunkSize }

  var filled: ArraySlice<RowChunk> { chunks[..<count] }

  /// Puts the next bytes of a file into as many chunks.
  mutating func fill(from cutter: inout ChunkCutter, _ chunkCount: Int) {
    count = 0
    while !cutter.isAtEnd, count < chunkCount {
      if count == chunks.count { chunks.append(RowChunk(capacity: chunkSize)) }
      cutter.fill(chunks[count])
      count += 1
    }
  }
}
