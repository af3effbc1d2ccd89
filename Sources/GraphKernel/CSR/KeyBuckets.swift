import Columns
import Parallelism

/// Items dealt out, in their order, to buckets of consecutive keys that hold about equally many.
///
/// Writing to a large array at random waits for memory at each step. Dealt out first, each bucket is then sorted within
/// what the cache of one core holds. A bucket holds more than its share only where one small range of keys does.
struct KeyBuckets {
  /// How many items a bucket should hold: with the arrays into which they are sorted, they fit into a core's cache.
  static let usualSize = 1 << 15
  /// Ranges of keys that are told apart; more would not be counted within the fastest cache.
  private static let maximumGranules = 1 << 12

  /// The first key of each bucket, and the number of keys.
  private var firstKeys = [0]
  /// Where the items of each bucket begin, and the number of items.
  private var begins = [0]
  private let memory: BucketMemory

  /// How many buckets there are.
  var count: Int { begins.count - 1 }
  /// The most items of a bucket.
  var largestSize: Int { (0..<count).reduce(0) { max($0, items(of: $1).count) } }
  /// The most keys of a bucket.
  var largestKeyCount: Int { (0..<count).reduce(0) { max($0, keyRange(of: $1).count) } }

  /// The keys of a bucket.
  func keyRange(of bucket: Int) -> Range<Int> { firstKeys[bucket]..<firstKeys[bucket + 1] }
  /// The items of a bucket.
  func items(of bucket: Int) -> Range<Int> { begins[bucket]..<begins[bucket + 1] }
  /// The key of each item, bucket by bucket.
  var keys: UnsafeMutableBufferPointer<UInt32> { memory.keys }
  /// What goes with each key.
  var values: UnsafeMutableBufferPointer<UInt64> { memory.values }

  /// Deals out items.
  ///
  /// - Parameters:
  ///   - keys: The key of each item.
  ///   - keyCount: How many keys there are, at least 1; each is less.
  ///   - chunks: Consecutive items, which are dealt out side by side.
  ///   - workers: The number of threads.
  ///   - wantedSize: How many items a bucket should hold.
  ///   - memory: Room for the items, which nobody else uses while there are buckets.
  ///   - deal: Puts the items of a chunk, one after the other, into their buckets.
  init(
    _ keys: UnsafeBufferPointer<UInt32>, keyCount: Int, chunks: FixedChunks, workers: Int, size wantedSize: Int,
    in memory: BucketMemory,
    dealing deal: (_ chunk: Int, _ hand: BucketHand) -> Void
  ) {
    self.memory = memory
    var shift: UInt32 = 0
    while (keyCount - 1) >> shift >= Self.maximumGranules { shift += 1 }
    let granules = (keyCount - 1) >> shift + 1
    let counts = ScratchBuffer(count: granules * chunks.count)
    let counters = counts.elements
    performTasks(chunks.count, workers: workers) { chunk, _ in
      let counted = UnsafeMutableBufferPointer(rebasing: counters[chunk * granules..<(chunk + 1) * granules])
      for position in chunks[chunk] { counted[keys[position] >> shift] &+= 1 }
    }

    var (bucketOfGranule, size, total) = ([UInt32](repeating: 0, count: granules), 0, 0)
    for granule in 0..<granules {
      let added = (0..<chunks.count).reduce(0) { $0 + Int(counters[$1 * granules + granule]) }
      if size > 0, size + added > wantedSize {
        firstKeys.append(granule << shift)
        begins.append(total)
        size = 0
      }
      size += added
      total += added
      bucketOfGranule[granule] = UInt32(begins.count - 1)
    }
    firstKeys.append(keyCount)
    begins.append(total)

    // Within a bucket the items of a chunk follow those of the chunk before, so that the order stays.
    let bucketCount = count
    var next = begins
    let starts = ScratchArray<Int>(count: chunks.count * bucketCount, repeating: 0)
    for chunk in 0..<chunks.count {
      for bucket in 0..<bucketCount { starts.elements[chunk * bucketCount + bucket] = next[bucket] }
      for granule in 0..<granules {
        next[Int(bucketOfGranule[granule])] += Int(counters[chunk * granules + granule])
      }
    }
    let (places, dealtKeys, dealtValues) = (starts.elements, self.keys, values)
    bucketOfGranule.withUnsafeBufferPointer { bucketOfGranule in
      performTasks(chunks.count, workers: workers) { chunk, _ in
        let places = UnsafeMutableBufferPointer(rebasing: places[chunk * bucketCount..<(chunk + 1) * bucketCount])
        deal(
          chunk,
          BucketHand(
            shift: shift, bucketOfGranule: bucketOfGranule, places: places, keys: dealtKeys, values: dealtValues))
      }
    }
    _ = consume starts
    _ = consume counts
  }
}

/// Room for items in buckets, which can be used again: the system clears memory before it gives it, which takes as long as
/// filling it.
final class BucketMemory {
  /// Room for the keys.
  let keys: UnsafeMutableBufferPointer<UInt32>
  /// Room for what goes with them.
  let values: UnsafeMutableBufferPointer<UInt64>
  private let memory: (PageMemory, PageMemory)

  /// Takes room for some items.
  init(count: Int) {
    memory = (
      PageMemory(byteCount: count * MemoryLayout<UInt32>.stride),
      PageMemory(byteCount: count * MemoryLayout<UInt64>.stride)
    )
    keys = memory.0.bytes.bindMemory(to: UInt32.self)
    values = memory.1.bytes.bindMemory(to: UInt64.self)
  }
}

/// Where a chunk of items goes.
struct BucketHand {
  fileprivate let shift: UInt32
  fileprivate let bucketOfGranule: UnsafeBufferPointer<UInt32>
  /// Where the chunk's next item of each bucket stands.
  fileprivate let places: UnsafeMutableBufferPointer<Int>
  fileprivate let keys: UnsafeMutableBufferPointer<UInt32>
  fileprivate let values: UnsafeMutableBufferPointer<UInt64>

  /// Puts an item into its bucket.
  @inline(__always) func deal(_ key: UInt32, _ value: UInt64) {
    let bucket = bucketOfGranule[key >> shift]
    let place = places[bucket]
    places[bucket] = place &+ 1
    keys[place] = key
    values[place] = value
  }
}
