import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct DistanceQueueTests {
  @Test(arguments: 0..<50 as Range<UInt64>) func theNearestComesFirst(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let distances = ScratchArray<UInt64>(count: 40, repeating: .max)
    let elements = distances.elements
    let queue = DistanceQueue(capacity: 40, distances: elements)
    var waiting: Set<UInt32> = []
    for _ in 0..<400 {
      if Int.random(in: 0..<3, using: &generator) == 0 {
        let expected = waiting.min { (elements[$0], $0) < (elements[$1], $1) }
        let nearest = queue.removeNearest()
        #expect(nearest == expected)
        if let nearest { waiting.remove(nearest) }
      } else {
        let vertex = UInt32.random(in: 0..<40, using: &generator)
        let bound = waiting.contains(vertex) ? elements[vertex] : 20
        elements[vertex] = .random(in: 0...bound, using: &generator)
        queue.insertOrRaise(vertex)
        waiting.insert(vertex)
      }
    }
  }
}
