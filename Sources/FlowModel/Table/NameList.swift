import Columns

/// Names in a row, their bytes side by side.
///
/// - Complexity: 4 bytes per name beside its own; a name is found by its index in O(log(bytes / 4 GiB)), so at once.
public struct NameList: Sendable {
  var bytes: Column<UInt8> = []
  /// Where each name begins, and where the last one ends, modulo 2³²: the bytes of a name are fewer than that.
  var starts: Column<UInt32> = [0]
  /// The first entry of ``starts`` that lies beyond each further 2³² bytes; empty but for gigantic lists.
  var wraps: [Int] = []

  /// Creates an empty list.
  public init() {}

  /// How many names there are.
  public var count: Int { starts.count - 1 }

  /// The name at an index.
  public subscript(index: UInt32) -> String { String(decoding: utf8(at: index), as: UTF8.self) }

  /// The bytes of the name at an index.
  public func utf8(at index: UInt32) -> Slice<Column<UInt8>> { bytes[range(of: index)] }

  /// How many bytes the list takes.
  package var byteCount: Int { bytes.count + starts.count * MemoryLayout<UInt32>.stride }

  /// Where the bytes of a name stand.
  func range(of index: UInt32) -> Range<Int> { offset(Int(index))..<offset(Int(index) + 1) }

  /// The bytes of all names.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  /// Adds a name.
  ///
  /// - Precondition: it has fewer than 2³² bytes.
  package mutating func append(_ name: some Collection<UInt8>) {
    bytes.append(contentsOf: name)
    let end = UInt32(truncatingIfNeeded: bytes.count)
    if let last = starts.last, end < last { wraps.append(starts.count) }
    starts.append(end)
  }

  /// Adds names.
  ///
  /// - Parameters:
  ///   - names: Their bytes, one after the other; fewer than 2³² in all.
  ///   - ends: Where each of them ends among these.
  package mutating func append(_ names: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<UInt32>) {
    let count = bytes.count
    guard UInt32(exactly: count + names.count) != nil else {
      var start = 0
      for end in ends {
        append(names[start..<Int(end)])
        start = Int(end)
      }
      return
    }
    bytes.append(contentsOf: names)
    starts.append(contentsOf: ends.lazy.map { UInt32(truncatingIfNeeded: count) &+ $0 })
  }

  func offset(_ entry: Int) -> Int {
    guard !wraps.isEmpty else { return Int(starts[entry]) }
    return Int(starts[entry]) + wraps.count { $0 <= entry } << 32
  }
}
