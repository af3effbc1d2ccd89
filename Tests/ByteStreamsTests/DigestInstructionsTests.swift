import ByteStreams
import DealModel
import DealTestSupport
import Testing

/// Digests by the instructions of the processor; nothing is tested of one that has none.
@Suite struct DigestInstructionsTests {
  private static func digest(of bytes: [UInt8], pieces: [Int] = []) -> String? {
    guard DigestInstructions.areThere else { return nil }
    var hash = SHA256(compression: DigestInstructions.compress)
    var start = 0
    for end in pieces + [bytes.count] {
      bytes.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
      start = end
    }
    return hash.hexDigest
  }

  /// The examples of NIST for FIPS 180-4.
  @Test func examplesOfNIST() {
    let examples = [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ]
    for (message, expected) in examples {
      if let digest = Self.digest(of: Array(message.utf8)) { #expect(digest == expected) }
    }
  }

  /// Random messages in random pieces against what the language has for it.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func agreeWithTheLanguage(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let message = (0..<Int.random(in: 0...700, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    let pieces = (0..<3).map { _ in Int.random(in: 0...message.count, using: &generator) }.sorted()
    if let digest = Self.digest(of: message, pieces: pieces) { #expect(digest == SHA256.hexDigest(of: message)) }
  }
}
