import Dispatch

/// A queue of a few blocks that a second thread fills while they are used.
///
/// The thread starts with the first block that is asked for, and ends when there is nothing more to read or nobody to
/// read it.
final class ReadAhead: Sendable {
  /// Some bytes of an input.
  struct Block {
    var bytes: [UInt8]
    /// How much of the file was read for them.
    var end: Int
    /// Whether they were compressed there.
    var isCompressed = false
  }

  typealias Producer = @Sendable (_ deliver: (Block) -> Bool) throws(StreamError) -> Void

  private struct State {
    var blocks: [Block] = []
    var isStarted = false
    var isCancelled = false
    var failure: StreamError?
  }

  private static let depth = 4

  /// Guarded by ``guardian``; reached through ``withState(_:)`` alone.
  nonisolated(unsafe) private var state = State()
  /// In place of a `Mutex`, which the thread sanitizer does not follow: it would report each block as a race.
  private let guardian = DispatchQueue(label: "read-ahead")
  private let produce: Producer
  /// Counts what is in the queue.
  ///
  /// It and ``free`` begin at zero, below which a semaphore must not be when it goes.
  private let filled = DispatchSemaphore(value: 0)
  /// Counts the room in the queue.
  private let free = DispatchSemaphore(value: 0)

  init(_ produce: @escaping Producer) {
    self.produce = produce
    for _ in 0..<Self.depth { free.signal() }
  }

  /// The next block; `nil` at the end.
  ///
  /// - Throws: What the producer threw, behind the blocks before.
  func next() throws(StreamError) -> Block? {
    start()
    filled.wait()
    let (block, failure) = withState { state in
      (state.blocks.isEmpty ? nil : state.blocks.removeFirst(), state.failure)
    }
    if let block {
      free.signal()
      return block
    }
    // The end stays the end, however often it is asked for.
    filled.signal()
    if let failure { throw failure }
    return nil
  }

  /// Lets the producer go at its next block.
  func cancel() {
    withState { $0.isCancelled = true }
    free.signal()
  }

  private func withState<Result>(_ body: (inout State) -> Result) -> Result {
    guardian.sync { body(&state) }
  }

  private func start() {
    let isFirst = withState { state in
      defer { state.isStarted = true }
      return !state.isStarted
    }
    guard isFirst else { return }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      var failure: StreamError?
      do throws(StreamError) {
        try produce(deliver)
      } catch {
        failure = error
      }
      withState { $0.failure = failure }
      filled.signal()
    }
  }

  private func deliver(_ block: Block) -> Bool {
    free.wait()
    let isWanted = withState { state in
      if !state.isCancelled { state.blocks.append(block) }
      return !state.isCancelled
    }
    if isWanted { filled.signal() }
    return isWanted
  }
}
