import DealTestSupport
import GraphKernel
import Testing

@testable import DealAnalysis

@Suite struct BetweennessApproximationTests {
  /// With a probability of failure that no test meets, values are within the error of the exact ones, in their scale.
  @Test(arguments: 0..<20 as Range<UInt64>) func valuesAreInTheScaleOfTheExactOnes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 5, edgeCount: 9, using: &generator)
    let graph = try DirectedGraph(vertexCount: 5, sources: list.sources, targets: list.targets)
    let exact = try betweennessCentralities(of: graph)
    let approximation = BetweennessApproximation(error: 0.08, confidence: 0.999_999, seed: seed)
    let values = try approximation.values(of: graph, sampleLimit: nil, threads: 1)
    for (value, other) in zip(values, exact) { #expect(abs(value - other) <= 0.08, "\(list)") }
  }

  @Test func twoVerticesHaveNothingBetween() throws {
    let graph = try DirectedGraph(vertexCount: 2, sources: [0, 1], targets: [1, 0])
    #expect(try BetweennessApproximation(error: 0.1).values(of: graph, sampleLimit: nil, threads: 1) == [0, 0])
  }

  @Test func anErrorBeyondOneIsNone() throws {
    let graph = try DirectedGraph(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    #expect(throws: CentralityError.self) {
      try BetweennessApproximation(error: 2).values(of: graph, sampleLimit: nil, threads: 1)
    }
  }
}
