import DealTestSupport
import Testing

@testable import FlowModel

struct NameLookupsTests {
  /// What is found together is what is found one by one, also where hashes collide.
  @Test(arguments: [UInt64.max, 0, 1, 0xFFFF_FFFF_0000_0000])
  func agreesWithSingleLookups(hashMask: UInt64) {
    var table = NameTable(hashMask: hashMask)
    let names = (0..<200).map { "north \($0)" } + ["", "a"]
    for name in names.prefix(150) { _ = table.intern(name) }
    let bytes = names.map { Array($0.utf8) }
    var lookups = NameLookups(capacity: 4)
    Self.lend(bytes[...]) { pointers in
      for pointer in pointers { lookups.append(pointer) }
      lookups.append(nil)
      table.lookUp(&lookups)
    }
    var found = 0
    for (position, name) in names.enumerated() {
      let single = table.index(of: name)
      if let index = lookups.index(at: position) {
        found += 1
        #expect(index == single)
      } else if hashMask == .max {
        // A name may stand behind another one's slot, but not so most of them.
        #expect(single == nil || position < 150)
      }
      bytes[position].withUnsafeBufferPointer { #expect(lookups.hash(at: position) == table.hash($0)) }
    }
    #expect(lookups.index(at: names.count) == nil && lookups.hash(at: names.count) == nil)
    #expect(hashMask == .max ? found > 75 : found > 0)
  }

  @Test func findsNothingInAnEmptyTable() {
    var lookups = NameLookups(capacity: 1)
    lookups.append(UnsafeBufferPointer(start: nil, count: 0))
    NameTable().lookUp(&lookups)
    #expect(lookups.index(at: 0) == nil)
    lookups.removeAll()
    lookups.append(nil)
    #expect(lookups.hash(at: 0) == nil)
  }

  private static func lend(
    _ names: ArraySlice<[UInt8]>, _ pointers: [UnsafeBufferPointer<UInt8>] = [],
    _ body: ([UnsafeBufferPointer<UInt8>]) -> Void
  ) {
    guard let first = names.first else { return body(pointers) }
    first.withUnsafeBufferPointer { lend(names.dropFirst(), pointers + [$0], body) }
  }
}
