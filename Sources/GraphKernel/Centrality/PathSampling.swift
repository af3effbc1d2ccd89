import Parallelism

/// What random paths have met.
struct DrawnPaths {
  /// How many vertices were inside a path.
  var moments: HitMoments
  /// The numbers of hits that vertices have, each once, ascending.
  var hitCounts: [UInt32]
}

/// Random paths between random vertices, on several threads; what they meet is counted by whole numbers, so that it does
/// not matter who draws which.
final class PathSampling {
  let arcs: RankedArcs
  private let seed: UInt64
  private let workers: [Worker]
  private var next = 0
  /// The first sample that is not forgotten.
  private var first = 0

  /// So many paths are drawn at a time.
  private static let blockSize = 16

  private final class Worker {
    let sampler: PathSampler<Double>
    let hits: ScratchBuffer
    var wideSampler: PathSampler<WideNumber>?
    var moments = HitMoments()
    var path: [UInt32] = []

    init(_ arcs: RankedArcs) {
      sampler = PathSampler(arcs)
      hits = ScratchBuffer(count: arcs.vertexCount)
    }
  }

  init(_ arcs: RankedArcs, seed: UInt64, threads: Int?) {
    self.arcs = arcs
    self.seed = seed
    workers = (0..<workerCount(threads, tasks: .max)).map { _ in Worker(arcs) }
  }

  /// How many paths were drawn that are not forgotten.
  var sampleCount: Int { next - first }

  /// Draws some more paths between vertices of a graph that has at least two.
  ///
  /// - Parameter count: How many; all that are not forgotten are at most as many as 32 bits can count.
  /// - Returns: What all paths have met that are not forgotten.
  func draw(_ count: Int) -> DrawnPaths {
    let (size, start) = (Self.blockSize, next)
    let blocks = (count + size - 1) / size
    next += count
    let end = next
    performTasks(blocks, workers: min(workers.count, max(1, blocks))) { block, worker in
      let from = start + block * size
      for sample in from..<min(from + size, end) { draw(sample, on: workers[worker]) }
    }
    var moments = HitMoments()
    for worker in workers { moments.add(worker.moments) }
    return DrawnPaths(moments: moments, hitCounts: distinctHits())
  }

  private func draw(_ sample: Int, on worker: Worker) {
    let count = UInt64(arcs.vertexCount)
    var random = SampleRandom(seed: seed, sample: sample)
    let source = UInt32(random.number(below: count))
    let other = UInt32(random.number(below: count - 1))
    let target = other < source ? other : other + 1
    var copy = random
    if !worker.sampler.draw(from: source, to: target, &copy, into: &worker.path) {
      let sampler = worker.wideSampler ?? PathSampler(arcs)
      worker.wideSampler = sampler
      _ = sampler.draw(from: source, to: target, &random, into: &worker.path)
    }
    let hits = worker.hits.elements
    for vertex in worker.path { hits[vertex] += 1 }
    worker.moments.add(worker.path.count)
  }

  /// Forgets what was drawn; samples are counted on.
  func forget() {
    first = next
    for worker in workers {
      worker.hits.elements.update(repeating: 0)
      worker.moments = HitMoments()
    }
  }

  /// How often each vertex was met.
  func hits() -> ScratchBuffer {
    let sums = ScratchBuffer(count: arcs.vertexCount)
    let elements = sums.elements
    for worker in workers {
      let hits = worker.hits.elements
      for vertex in elements.indices { elements[vertex] += hits[vertex] }
    }
    return sums
  }

  private func distinctHits() -> [UInt32] {
    let sums = hits()
    // Almost all vertices have few hits.
    var isSmall = [Bool](repeating: false, count: 1 << 12)
    var large: Set<UInt32> = []
    for count in sums.elements {
      if count < isSmall.count { isSmall[Int(count)] = true } else { large.insert(count) }
    }
    return isSmall.indices.filter { isSmall[$0] }.map { UInt32($0) } + large.sorted()
  }
}
