/// The vertices that a search has seen but not yet reached, the nearest first; equally near ones by their index.
///
/// A binary heap that knows where each vertex stands, so that a vertex found to be nearer moves up in place.
struct DistanceQueue<Distance: FixedWidthInteger & BitwiseCopyable>: ~Copyable {
  private let heap: ScratchBuffer
  /// Where each vertex stands in the heap, `UInt32.max` if it does not.
  private let positions: ScratchBuffer
  private let count: ScratchArray<Int>
  private let distances: UnsafeMutableBufferPointer<Distance>

  /// Creates an empty queue.
  ///
  /// - Parameters:
  ///   - capacity: The number of vertices.
  ///   - distances: The distances of the vertices, which outlive the queue; they may only fall while a vertex waits.
  init(capacity: Int, distances: UnsafeMutableBufferPointer<Distance>) {
    heap = ScratchBuffer(count: capacity)
    positions = ScratchBuffer(count: capacity, repeating: .max)
    count = ScratchArray(count: 1, repeating: 0)
    self.distances = distances
  }

  /// Adds a vertex, or moves it up after its distance has fallen.
  func insertOrRaise(_ vertex: VertexIndex) {
    let (heap, positions, count) = (heap.elements, positions.elements, count.elements)
    var position = Int(positions[vertex])
    if positions[vertex] == .max {
      position = count[0]
      count[0] += 1
    }
    while position > 0 {
      let parent = (position - 1) / 2
      let other = heap[parent]
      guard precedes(vertex, other) else { break }
      heap[position] = other
      positions[other] = UInt32(position)
      position = parent
    }
    heap[position] = vertex
    positions[vertex] = UInt32(position)
  }

  /// Takes out the nearest vertex, if there is one.
  func removeNearest() -> VertexIndex? {
    let (heap, positions, count) = (heap.elements, positions.elements, count.elements)
    guard count[0] > 0 else { return nil }
    let nearest = heap[0]
    positions[nearest] = .max
    count[0] -= 1
    let last = count[0]
    guard last > 0 else { return nearest }
    let vertex = heap[last]
    var position = 0
    while true {
      var child = 2 * position + 1
      guard child < last else { break }
      if child + 1 < last, precedes(heap[child + 1], heap[child]) { child += 1 }
      let other = heap[child]
      guard precedes(other, vertex) else { break }
      heap[position] = other
      positions[other] = UInt32(position)
      position = child
    }
    heap[position] = vertex
    positions[vertex] = UInt32(position)
    return nearest
  }

  private func precedes(_ left: VertexIndex, _ right: VertexIndex) -> Bool {
    distances[left] == distances[right] ? left < right : distances[left] < distances[right]
  }
}
