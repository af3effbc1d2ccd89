import ByteStreams
import DealGraph
import Synchronization

/// An input that is read from its beginning to its end, once.
final class InputFile {
  /// How much of it is looked at to tell what it is.
  private static let lengthOfBeginning = 1 << 16

  /// The name for messages.
  let name: String
  /// Its first bytes, decompressed; all of them, if there are few.
  private(set) var beginning: [UInt8] = []
  private let stream: ByteStream
  private let digest: RunningDigest?
  private let known: InputReference?
  /// How many bytes of the beginning were given out.
  private var givenOut = 0

  /// Opens a file, or standard input when the path is `-`, and reads its beginning.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - known: how reports refer to it, where that is known since it was read before; then no digest is made of it.
  /// - Throws: ``CommandFailure/inputOutput(_:)`` with the system's reason.
  init(path: String, knownAs known: InputReference? = nil) throws(CommandFailure) {
    name = path == "-" ? "standard input" : path
    self.known = known
    let digest = known == nil ? RunningDigest() : nil
    self.digest = digest
    do throws(StreamError) {
      stream = try ByteStream(path: path) { digest?.update($0) }
    } catch {
      throw Self.failure(error, name: name)
    }
    FileIdentity.note(path: path)
    beginning = try bytes(upTo: Self.lengthOfBeginning)
    if beginning.isEmpty {
      throw .input([
        Diagnostic(.error, "empty-input", at: .top, "it is empty", place: Place(file: name, line: 1, column: 1))
      ])
    }
  }

  /// How reports refer to it, once it was read to its end.
  var reference: InputReference {
    known
      ?? InputReference(
        name: name.split(separator: "/").last.map(String.init) ?? name, digest: digest?.hexDigest ?? "")
  }

  /// Whether its bytes stand in a file as they are read: it is neither a pipe nor compressed.
  var isAsItLies: Bool { stream.size != nil && !stream.isCompressed }

  /// How many bytes it has, if that is known, and how many of them were read; compressed ones, where it is.
  var progress: (bytes: Int, total: Int?) { (stream.bytesOfFile, stream.size) }

  /// Fills a buffer with what was not read yet.
  ///
  /// - Returns: How many bytes it got; 0 at the end.
  /// - Throws: ``CommandFailure`` with the reason.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CommandFailure) -> Int {
    if givenOut < beginning.count {
      let count = min(beginning.count - givenOut, buffer.count)
      beginning.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[givenOut..<givenOut + count]))
      }
      givenOut += count
      return count
    }
    do throws(StreamError) {
      return try stream.read(into: buffer)
    } catch {
      throw Self.failure(error, name: name)
    }
  }

  /// All of it, or as much as is needed to see that it is too large.
  ///
  /// - Throws: ``CommandFailure`` with the reason.
  func wholeBytes(limit: Int) throws(CommandFailure) -> [UInt8] { try bytes(upTo: limit + 1) }

  private func bytes(upTo limit: Int) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: min(limit, 1 << 20))
    while bytes.count < limit {
      let wanted = min(block.count, limit - bytes.count)
      var count = 0
      var failure: CommandFailure?
      block.withUnsafeMutableBytes { buffer in
        do throws(CommandFailure) {
          count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if count == 0 { break }
      bytes += block[..<count]
    }
    return bytes
  }

  private static func failure(_ error: StreamError, name: String) -> CommandFailure {
    switch error {
    case .system, .outOfMemory: .inputOutput("cannot read \(name): \(error)")
    case .truncated, .damaged, .trailingBytes:
      .input([
        Diagnostic(.error, "bad-gzip", at: .top, error.description, place: Place(file: name, line: 1, column: 1))
      ])
    }
  }
}

/// A digest that grows on the thread that reads.
///
/// Without instructions of the processor it takes longer than all else that is done with the bytes of a table.
private final class RunningDigest: Sendable {
  private let state = Mutex(SHA256(compression: DigestInstructions.areThere ? DigestInstructions.compress : nil))

  func update(_ bytes: UnsafeRawBufferPointer) {
    state.withLock { $0.update(bytes) }
  }

  var hexDigest: String { state.withLock { $0.hexDigest } }
}
