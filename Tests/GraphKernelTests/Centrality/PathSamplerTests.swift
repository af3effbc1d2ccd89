import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct PathSamplerTests {
  /// The shortest paths between two vertices, as the vertices inside them.
  private func shortestPaths(_ search: ExhaustiveSearch, from source: UInt32, to target: UInt32) -> [[UInt32]] {
    let paths = Set(search.edgePaths(from: source, to: target).map(search.vertices))
    let shortest = paths.map(\.count).min() ?? 0
    return paths.filter { $0.count == shortest }.map { $0.dropFirst().sorted() }
  }

  /// Each path as often as any other, within five standard errors.
  private func check<Count: PathCount>(_ type: Count.Type, _ list: EdgeList, draws: Int) throws {
    let arcs = RankedArcs(try list.graph(), threads: 1)
    let names = Array(arcs.vertices.elements)
    let sampler = PathSampler<Count>(arcs)
    let search = ExhaustiveSearch(list)
    for source in 0..<list.vertexCount {
      for target in 0..<list.vertexCount where target != source {
        let expected = shortestPaths(search, from: names[source], to: names[target])
        var found: [[UInt32]: Int] = [:]
        var path: [UInt32] = []
        let count = expected.count > 1 ? draws : 2
        for sample in 0..<count {
          var random = SampleRandom(seed: UInt64(source * 100 + target), sample: sample)
          #expect(sampler.draw(from: UInt32(source), to: UInt32(target), &random, into: &path))
          found[path.map { names[Int($0)] }.sorted(), default: 0] += 1
        }
        if expected.isEmpty {
          #expect(found == [[]: count], "\(list)")
          continue
        }
        #expect(Set(found.keys) == Set(expected), "\(list) \(source) \(target)")
        let mean = Double(count) / Double(expected.count)
        let error = 5 * (mean * (1 - 1 / Double(expected.count))).squareRoot()
        for path in expected { #expect(abs(Double(found[path] ?? 0) - mean) <= error, "\(list) \(path)") }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func allShortestPathsAreAsLikely(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 7, edgeCount: .random(in: 6...24, using: &generator), using: &generator)
    try check(Double.self, list, draws: 200)
    if seed < 8 { try check(WideNumber.self, list, draws: 200) }
  }

  /// Two layers in the middle, so that paths differ on either side of the vertex where the searches meet; and unlike
  /// numbers of paths over their vertices.
  @Test func pathsOverSeveralLayers() throws {
    let list = EdgeList(
      vertexCount: 9,
      edges: [
        (0, 1), (0, 2), (0, 2), (1, 3), (1, 4), (2, 4), (2, 5), (3, 6), (4, 6), (4, 7), (5, 7), (6, 8), (7, 8), (8, 0),
      ])
    try check(Double.self, list, draws: 3_000)
  }

  /// A vertex with many arcs into it, of which few come from the level before, which are looked for from there.
  @Test func aHubIsLeftAgainstItsArcs() throws {
    // 0 → {1, 2, 3} → 4 → {5, 6} → 7, and a hundred others point to 4 and to 7.
    var edges: [(UInt32, UInt32)] = [(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4), (4, 5), (4, 6), (5, 7), (6, 7)]
    edges += (8..<108).flatMap { [($0, 4), ($0, 7)] }
    // And so that searches backward pass a hub as well: 4 points to others.
    edges += (108..<208).map { (4, $0) }
    let list = EdgeList(vertexCount: 208, edges: edges)
    let arcs = RankedArcs(try list.graph(), threads: 1)
    let names = Array(arcs.vertices.elements)
    let number = try (0..<8).map { vertex in UInt32(try #require(names.firstIndex(of: vertex))) }
    let sampler = PathSampler<Double>(arcs)
    var (found, path): ([[UInt32]: Int], [UInt32]) = ([:], [])
    for sample in 0..<6_000 {
      var random = SampleRandom(seed: 4, sample: sample)
      #expect(sampler.draw(from: number[0], to: number[7], &random, into: &path))
      found[path.map { names[Int($0)] }.sorted(), default: 0] += 1
    }
    #expect(Set(found.keys) == Set((1...3).flatMap { one in [[one, 4, 5], [one, 4, 6]] }))
    for count in found.values { #expect(abs(Double(count) - 1_000) < 5 * (6_000 * 5 / 36.0).squareRoot()) }
  }

  /// 2^1000 paths: too many for a floating-point number, but not for one with an exponent of its own.
  @Test func numbersOfPathsOutgrowFloatingPoint() throws {
    let levels = 1_000
    let list = EdgeList(vertexCount: 3 * levels + 1, edges: EdgeList.diamonds(levels, first: 0, next: 1).edges)
    let arcs = RankedArcs(try list.graph(), threads: 1)
    let names = Array(arcs.vertices.elements)
    let first = UInt32(try #require(names.firstIndex(of: 0)))
    let last = UInt32(try #require(names.firstIndex(of: UInt32(3 * levels))))
    var path: [UInt32] = []
    var random = SampleRandom(seed: 1, sample: 0)
    #expect(!PathSampler<Double>(arcs).draw(from: first, to: last, &random, into: &path))
    let sampler = PathSampler<WideNumber>(arcs)
    var lefts = 0
    for sample in 0..<20 {
      var random = SampleRandom(seed: 1, sample: sample)
      #expect(sampler.draw(from: first, to: last, &random, into: &path))
      // Of each diamond one side, and every top between two.
      #expect(path.count == 2 * levels - 1)
      let inside = Set(path.map { names[Int($0)] })
      for level in 0..<UInt32(levels) {
        #expect(inside.contains(3 * level + 1) != inside.contains(3 * level + 2))
        if inside.contains(3 * level + 1) { lefts += 1 }
      }
    }
    #expect(abs(Double(lefts) - 10_000) < 5 * (20_000 / 4.0).squareRoot())
  }
}
