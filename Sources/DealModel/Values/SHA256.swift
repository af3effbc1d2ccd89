/// The Secure Hash Algorithm with 256 bits, by which reports name the bytes of their inputs, and pages the scripts that may run.
///
/// **Reference**: FIPS 180-4, *Secure Hash Standard* (2015), sections 4.1.2, 4.2.2, 5 and 6.2; checked in the tests
/// against the examples of NIST and against hashlib.
package struct SHA256: Sendable {
  /// Works whole blocks of 64 bytes into a state of eight words; the constants of the rounds come with them.
  package typealias Compression =
    @Sendable (
      _ state: UnsafeMutablePointer<UInt32>, _ blocks: UnsafeRawBufferPointer, _ constants: UnsafePointer<UInt32>
    ) -> Void

  private static let blockSize = 64

  private var state = initialState
  /// The bytes behind the last whole block.
  private var rest: [UInt8] = []
  private var messageLength = 0
  private let compression: Compression?

  /// Begins a message.
  ///
  /// - Parameter compression: What works blocks in, in place of what the language has for it.
  package init(compression: Compression? = nil) { self.compression = compression }

  /// The digest of some bytes, as 64 hexadecimal digits.
  ///
  /// - Complexity: O(n) for n bytes.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.hexDigest
  }

  /// Adds bytes to the message.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    messageLength += bytes.count
    var position = 0
    if !rest.isEmpty {
      position = min(Self.blockSize - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<position])
      guard rest.count == Self.blockSize else { return }
      compressRest()
    }
    let wholeBlocks = (bytes.count - position) / Self.blockSize * Self.blockSize
    compress(UnsafeRawBufferPointer(rebasing: bytes[position..<position + wholeBlocks]))
    rest.append(contentsOf: bytes[(position + wholeBlocks)...])
  }

  /// The digest of the message so far, as 64 hexadecimal digits.
  package var hexDigest: String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The 32 bytes of the digest of the message so far.
  package var digest: [UInt8] {
    var copy = self
    copy.rest.append(0x80)
    // The length takes the last eight bytes of a block, this one or one more.
    while copy.rest.count % Self.blockSize != Self.blockSize - 8 { copy.rest.append(0) }
    let bits = UInt64(messageLength) << 3
    copy.rest += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    copy.compressRest()
    return copy.state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private mutating func compressRest() {
    let blocks = rest
    rest.removeAll(keepingCapacity: true)
    blocks.withUnsafeBytes { compress($0) }
  }

  /// Works whole blocks into the state; the arrays are lent once, without a check of bounds per word.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    Self.roundConstants.withUnsafeBufferPointer { constants in
      if let compression, let constants = constants.baseAddress {
        state.withUnsafeMutableBufferPointer { state in
          if let state = state.baseAddress { compression(state, blocks, constants) }
        }
        return
      }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
          for t in 0..<16 {
            schedule[t] = UInt32(bigEndian: blocks.loadUnaligned(fromByteOffset: start + 4 * t, as: UInt32.self))
          }
          Self.compress(schedule, constants, into: &state)
        }
      }
    }
  }

  /// Works one block, the first 16 words of a schedule, into a state.
  private static func compress(
    _ w: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>, into state: inout [UInt32]
  ) {
    for t in 16..<64 {
      let s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ (w[t - 15] >> 3)
      let s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ (w[t - 2] >> 10)
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let t1 = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constants[t] &+ w[t]
      let t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ t2)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }

  /// A word turned to the right; the count is below 32.
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private static let initialState: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
