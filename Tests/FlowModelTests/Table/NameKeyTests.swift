import DealTestSupport
import Testing

@testable import FlowModel

struct NameKeyTests {
  /// Short names have one key only if they are equal, however they are read, and whatever stands behind them.
  @Test func shortKeysAreTheNames() {
    var generator = SeededGenerator(seed: 3)
    let bytes: [UInt8] = [0, 1, 0x61, 0xFF]
    var names: [NameKeyText: [UInt8]] = [:]
    for _ in 0..<20_000 {
      let name = (0..<Int.random(in: 0...NameKey.wholeLimit, using: &generator)).map { _ in
        bytes.randomElement(using: &generator) ?? 0
      }
      let rest = (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let key = name.withUnsafeBufferPointer { NameKey($0, hash: 7) }
      #expect(key.isWhole && NameKey(paddedName: name + rest, count: name.count) == key)
      let text = NameKeyText(word: key.word, shape: key.shape)
      if let other = names.updateValue(name, forKey: text) { #expect(other == name) }
    }
    #expect(names.count > 10_000)
  }

  @Test func longKeysAreHashes() {
    let name = [UInt8](repeating: 0x61, count: NameKey.wholeLimit + 1)
    let key = name.withUnsafeBufferPointer { NameKey($0, hash: 7) }
    #expect(!key.isWhole && key.word == 7)
    #expect(key != NameKey(longName: name.count + 1, hash: 7) && key != NameKey(longName: name.count, hash: 8))
    let slot = NameSlot(key, index: 5)
    #expect(slot.key == key && slot.index == 5 && NameSlot().index == nil)
  }
}

private struct NameKeyText: Hashable {
  var word: UInt64
  var shape: UInt32
}
