import Columns
import Parallelism

/// The edges of a graph sorted into rows, with the order in which the edges are given kept among equals.
///
/// **Definition.** A row for each vertex at one end, in ascending order; in it the edges in ascending order of the vertex at
/// the other end, equal ones in the order given.
///
/// **Complexity.** O(n + m), on several threads; 12 bytes per edge while sorting. The rows do not depend on the number of
/// threads.
struct EdgeSort {
  /// Below this, one thread is done before others have begun.
  static let smallestParallelSort = 1 << 14

  private let vertexCount: Int
  private let threads: Int?
  private let chunkSize: Int
  private let bucketSize: Int
  /// Room for the edges, used for one direction after the other.
  private let memory: BucketMemory

  /// Makes ready to sort edges, in one direction or both.
  ///
  /// - Parameters:
  ///   - vertexCount: The number of vertices, at least 1.
  ///   - edgeCount: The number of edges.
  ///   - threads: The number of threads; nil for one per core.
  ///   - chunkSize: How many edges one thread deals out at a time.
  ///   - bucketSize: How many edges one thread sorts at a time.
  init(
    vertexCount: Int, edgeCount: Int, threads: Int?, chunkSize: Int = 1 << 18, bucketSize: Int = KeyBuckets.usualSize
  ) {
    (self.vertexCount, self.threads, self.chunkSize, self.bucketSize) = (vertexCount, threads, chunkSize, bucketSize)
    memory = BucketMemory(count: edgeCount)
  }

  /// Makes ready to sort edges, if they are many.
  init?(vertexCount: Int, ifMany edgeCount: Int, threads: Int?) {
    guard edgeCount >= Self.smallestParallelSort else { return nil }
    self.init(vertexCount: vertexCount, edgeCount: edgeCount, threads: threads)
  }

  /// The rows of edges given by both ends.
  ///
  /// - Parameters:
  ///   - rows: The vertex in whose row each edge stands.
  ///   - others: The vertex at the other end.
  ///   - keepsNumbers: Whether the edges keep their numbers; otherwise they get those of their slots.
  /// - Returns: The rows.
  func rows(
    _ rows: UnsafeBufferPointer<VertexIndex>, others: UnsafeBufferPointer<VertexIndex>, keepsNumbers: Bool
  ) -> Adjacency {
    let chunks = FixedChunks(itemCount: rows.count, maximumCount: rows.count / chunkSize)
    let buckets = KeyBuckets(
      rows, keyCount: vertexCount, chunks: chunks, workers: workers(chunks.count), size: bucketSize, in: memory
    ) {
      chunk, hand in
      for edge in chunks[chunk] { hand.deal(rows[edge], UInt64(others[edge]) << 32 | UInt64(UInt32(edge))) }
    }
    let digits = ValueDigits(bound: vertexCount)
    let (size, workers) = (buckets.largestSize, workers(buckets.count))
    let orders = PageMemory(byteCount: workers * 2 * size * MemoryLayout<UInt64>.stride)
    let order = orders.bytes.bindMemory(to: UInt64.self)
    defer { withExtendedLifetime(orders) {} }
    return adjacency(buckets, workers: workers, keepsNumbers: keepsNumbers) { task in
      let items = buckets.items(of: task.bucket)
      let keys = UnsafeMutableBufferPointer(rebasing: buckets.keys[items])
      let values = UnsafeMutableBufferPointer(rebasing: buckets.values[items])
      let own = task.worker * 2 * size
      let sorted = digits.sorted(
        values, first: .init(rebasing: order[own..<own + items.count]),
        second: .init(rebasing: order[own + size..<own + size + items.count]))
      for position in 0..<sorted.count {
        let item = sorted[position]
        let origin = UInt32(truncatingIfNeeded: item)
        let slot = task.nextSlot(of: keys[origin])
        task.neighbors[slot] = UInt32(truncatingIfNeeded: item >> 32)
        if keepsNumbers { task.edges[slot] = UInt32(truncatingIfNeeded: values[origin]) }
      }
    }
  }

  /// The rows of the other direction.
  ///
  /// Read in their order, the edges are dealt out in ascending order of what becomes the other end, so that nothing is left
  /// to sort within a row.
  func transposedRows(of adjacency: Adjacency) -> Adjacency {
    adjacency.withUnsafeBuffers { given in
      let (offsets, neighbors) = (given.offsets, given.neighbors)
      let rows = FixedChunks(
        rowsOf: offsets, maximumCount: max(1, neighbors.count / chunkSize), smallestCost: chunkSize)
      let slots = FixedChunks(bounds: (0..<rows.count).map { Int(offsets[rows[$0].lowerBound]) } + [neighbors.count])
      func dealt(_ edges: UnsafeBufferPointer<EdgeIndex>?) -> KeyBuckets {
        KeyBuckets(
          neighbors, keyCount: vertexCount, chunks: slots, workers: workers(slots.count), size: bucketSize, in: memory
        ) { chunk, hand in
          for row in rows[chunk] {
            for slot in offsets[row]..<offsets[row + 1] {
              hand.deal(neighbors[slot], UInt64(UInt32(row)) << 32 | UInt64(edges?[slot] ?? slot))
            }
          }
        }
      }
      let buckets = adjacency.edges.column.map { $0.withUnsafeBufferPointer { dealt($0) } } ?? dealt(nil)
      return self.adjacency(buckets, workers: workers(buckets.count), keepsNumbers: true) { task in
        let (keys, values) = (buckets.keys, buckets.values)
        for item in buckets.items(of: task.bucket) {
          let (slot, value) = (task.nextSlot(of: keys[item]), values[item])
          task.neighbors[slot] = UInt32(truncatingIfNeeded: value >> 32)
          task.edges[slot] = UInt32(truncatingIfNeeded: value)
        }
      }
    }
  }

  private func workers(_ tasks: Int) -> Int { workerCount(threads, tasks: tasks) }

  /// What sorts one bucket into its rows.
  private struct BucketTask {
    let bucket: Int
    let worker: Int
    let firstRow: UInt32
    /// The next slot of each row of the bucket.
    let next: UnsafeMutableBufferPointer<UInt32>
    let neighbors: UnsafeMutableBufferPointer<VertexIndex>
    /// Empty if numbers are not kept.
    let edges: UnsafeMutableBufferPointer<EdgeIndex>

    /// The slot for one more edge of a row.
    @inline(__always) func nextSlot(of row: UInt32) -> UInt32 {
      let slot = next[row &- firstRow]
      next[row &- firstRow] = slot &+ 1
      return slot
    }
  }

  /// Counts the edges of the rows of each bucket, and has them placed.
  private func adjacency(
    _ buckets: KeyBuckets, workers: Int, keepsNumbers: Bool, placing place: (BucketTask) -> Void
  ) -> Adjacency {
    let edgeCount = buckets.keys.count
    let offsets = UnwrittenColumn<UInt32>(count: vertexCount + 1)
    let neighbors = UnwrittenColumn<VertexIndex>(count: edgeCount)
    let edges = UnwrittenColumn<EdgeIndex>(count: keepsNumbers ? edgeCount : 0)
    let (rowStarts, neighborOfSlot, edgeOfSlot) = (offsets.elements, neighbors.elements, edges.elements)
    rowStarts[vertexCount] = UInt32(edgeCount)
    let rowCount = buckets.largestKeyCount
    let counts = ScratchBuffer(count: workers * rowCount)
    let counters = counts.elements
    performTasks(buckets.count, workers: workers) { bucket, worker in
      let (rows, items, keys) = (buckets.keyRange(of: bucket), buckets.items(of: bucket), buckets.keys)
      let first = UInt32(rows.lowerBound)
      let next = UnsafeMutableBufferPointer(rebasing: counters[worker * rowCount..<worker * rowCount + rows.count])
      next.update(repeating: 0)
      for item in items { next[keys[item] &- first] &+= 1 }
      var slot = UInt32(items.lowerBound)
      for row in 0..<rows.count {
        let size = next[row]
        next[row] = slot
        rowStarts[rows.lowerBound + row] = slot
        slot &+= size
      }
      place(
        BucketTask(
          bucket: bucket, worker: worker, firstRow: first, next: next, neighbors: neighborOfSlot, edges: edgeOfSlot))
    }
    _ = consume counts
    return Adjacency(
      offsets: offsets.written(), neighbors: neighbors.written(),
      edges: keepsNumbers ? EdgeIndices(edges.written()) : EdgeIndices(slotCount: edgeCount))
  }
}
