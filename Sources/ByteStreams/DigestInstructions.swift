import CSHA256

/// The instructions that a processor may have for SHA-256 digests.
package enum DigestInstructions {
  /// Whether it has some that are known here.
  package static let areThere = csha256_is_supported() != 0

  /// Works whole blocks of 64 bytes into a state of eight words; the 64 constants of the rounds come with them.
  ///
  /// - Precondition: ``areThere``.
  @Sendable package static func compress(
    _ state: UnsafeMutablePointer<UInt32>, _ blocks: UnsafeRawBufferPointer, _ constants: UnsafePointer<UInt32>
  ) {
    guard let first = blocks.baseAddress else { return }
    csha256_compress(state, first.assumingMemoryBound(to: UInt8.self), blocks.count / 64, constants)
  }
}
