import DealTestSupport
import Parallelism
import Testing

@testable import GraphKernel

@Suite struct KeyBucketsTests {
  @Test(arguments: [1, 2, 5]) func itemsKeepTheirOrderInBucketsThatFollowEachOther(workers: Int) {
    var generator = SeededGenerator(seed: 21)
    for (keyCount, itemCount) in [(1, 10), (10, 9_000), (10_000, 15_000), (1 << 20, 40)] {
      let keys = (0..<itemCount).map { _ in UInt32.random(in: 0..<UInt32(keyCount), using: &generator) }
      let chunks = FixedChunks(itemCount: itemCount, maximumCount: 7)
      let buckets = keys.withUnsafeBufferPointer { keys in
        KeyBuckets(
          keys, keyCount: keyCount, chunks: chunks, workers: workers, size: 1 << 10, in: BucketMemory(count: itemCount)
        ) { chunk, hand in
          for item in chunks[chunk] { hand.deal(keys[item], UInt64(item)) }
        }
      }
      var (nextKey, nextItem, faults) = (0, 0, 0)
      for bucket in 0..<buckets.count {
        let (range, items) = (buckets.keyRange(of: bucket), buckets.items(of: bucket))
        if range.lowerBound != nextKey || items.lowerBound != nextItem { faults += 1 }
        (nextKey, nextItem) = (range.upperBound, items.upperBound)
        var previous = -1
        for item in items {
          let position = Int(buckets.values[item])
          if position <= previous || keys[position] != buckets.keys[item] || !range.contains(Int(keys[position])) {
            faults += 1
          }
          previous = position
        }
      }
      #expect(nextKey == keyCount && nextItem == itemCount && faults == 0)
      #expect(buckets.largestSize <= itemCount && buckets.largestKeyCount <= keyCount)
      // Above its share is only what one narrow range of keys holds.
      if itemCount > 1 << 10, keyCount > 4096 { #expect(buckets.count > 1 && buckets.largestSize <= 1 << 10) }
    }
  }
}
