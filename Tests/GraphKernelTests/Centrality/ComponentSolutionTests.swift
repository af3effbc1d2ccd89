import DealTestSupport
import Testing

@testable import GraphKernel

@Suite struct ComponentSolutionTests {
  /// x = f B x + b, with f a little below the limit, against elimination.
  @Test(arguments: 0..<100 as Range<UInt64>) func valuesSolveTheSystem(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let list = EdgeList.random(vertexCount: 12, edgeCount: .random(in: 0...24, using: &generator), using: &generator)
    let system = ComponentSystem(try StrengthGraph(try list.graph(), weights: nil))
    let matrix = DenseMatrix(incomingOf: list)
    let radius = matrix.highPower().radius
    let factor = radius > 0 ? Double.random(in: 0.1...0.9, using: &generator) / radius : 1.5
    let search = PerronSearch(tolerance: 1e-12, maximumIterations: 20_000)
    var meter = WorkMeter(budget: nil)
    let vectors = Dictionary(
      uniqueKeysWithValues: system.cyclicComponents.map { ($0, system.perronVector(of: $0, search, meter: &meter)) })
    let solution = ComponentSolution(
      system: system, factor: factor, constant: 3, tolerance: 1e-13, maximumIterations: 20_000, vectors: vectors)
    let values = try solution.values(meter: &meter)
    var equations = DenseMatrix(size: 12)
    for row in 0..<12 {
      for column in 0..<12 { equations[row, column] = (row == column ? 1 : 0) - factor * matrix[row, column] }
    }
    let exact = try #require(equations.solution(of: [Double](repeating: 3, count: 12)))
    for vertex in 0..<12 { #expect(abs(values[vertex] - exact[vertex]) < 1e-9 * exact[vertex], "\(list)") }
  }

  @Test func tooFewStepsAreAnError() throws {
    let system = ComponentSystem(try StrengthGraph(try EdgeList.complete(3).graph(), weights: nil))
    var meter = WorkMeter(budget: nil)
    let vector = system.perronVector(of: 0, PerronSearch(tolerance: 1e-12, maximumIterations: 9), meter: &meter)
    let solution = ComponentSolution(
      system: system, factor: 0.49, constant: 1, tolerance: 1e-12, maximumIterations: 3, vectors: [0: vector])
    #expect(throws: CentralityError.self) { try solution.values(meter: &meter) }
    var little = WorkMeter(budget: 2)
    #expect(throws: CentralityError.workBudget(2, error: .infinity)) { try solution.values(meter: &little) }
  }

  /// On a ring x = 1 + f x everywhere, so x = 1 / (1 − f); with f so close to 1 the series would need 30 million steps.
  @Test func aLongSeriesIsReplacedByElimination() throws {
    let count = 500
    let system = ComponentSystem(try StrengthGraph(try EdgeList.ring(count).graph(), weights: nil))
    var meter = WorkMeter(budget: UInt64(200 * count))
    let vector = system.perronVector(of: 0, PerronSearch(tolerance: 1e-12, maximumIterations: 9), meter: &meter)
    let solution = ComponentSolution(
      system: system, factor: 1 - 0x1p-20, constant: 1, tolerance: 1e-9, maximumIterations: 20_000, vectors: [0: vector]
    )
    #expect(try solution.values(meter: &meter).allSatisfy { abs($0 * 0x1p-20 - 1) < 1e-9 })
  }
}
