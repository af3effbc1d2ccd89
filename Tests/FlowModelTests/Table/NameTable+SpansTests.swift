import DealTestSupport
import Testing

@testable import FlowModel

struct NameTableSpansTests {
  /// Many names of one text, half of them in the table, are found as single ones are; also where hashes collide.
  @Test(arguments: [UInt64.max, 0, 0xFFFF_FFFF_0000_0000, 0x3000_0000_0000_0000, 0xFFFF_FFFF])
  func agreesWithSingleLookups(hashMask: UInt64) {
    var generator = SeededGenerator(seed: 7)
    var table = NameTable(hashMask: hashMask)
    var text: [UInt8] = []
    var spans: [NameSpan] = []
    for number in 0..<700 {
      let length = Int.random(in: 0...24, using: &generator)
      let name = (0..<length).map { _ in UInt8.random(in: 0x61...0x63, using: &generator) }
      spans.append(NameSpan(start: UInt32(text.count), count: UInt32(length)))
      text += name
      if number % 2 == 0 { _ = name.withUnsafeBufferPointer { table.intern($0) } }
    }
    text += [UInt8](repeating: 0x61, count: NameTable.padding)
    var indices = [UInt32](repeating: 0, count: spans.count)
    indices.withUnsafeMutableBufferPointer { indices in
      text.withUnsafeBufferPointer { text in
        guard let start = text.baseAddress else { return }
        spans.withUnsafeBufferPointer { table.find($0, in: start, into: indices) }
      }
    }
    for (span, index) in zip(spans, indices) {
      let name = String(decoding: text[Int(span.start)..<Int(span.start + span.count)], as: UTF8.self)
      #expect(index == table.index(of: name) ?? NameTable.absent)
    }
    #expect(indices.contains(NameTable.absent))
  }
}
