import Testing

@testable import GraphKernel

@Suite struct SystemErrorTests {
  @Test func eachProblemNamesItsNumbers() {
    #expect("\(SystemError.edgeValueCountMismatch(edges: 2, values: 3))".contains("2 edges but there are 3"))
    #expect("\(SystemError.invalidWeight(edge: 4, weight: -5))".contains("edge 4 is -5"))
    #expect("\(SystemError.vertexValueCountMismatch(vertices: 6, values: 7))".contains("6 vertices"))
    #expect("\(SystemError.invalidRightSide(vertex: 8, value: .infinity))".contains("vertex 8 is inf"))
    let blocks = [
      UnsolvableBlock(vertices: [1, 2], reason: .singular), UnsolvableBlock(vertices: [3], reason: .growing),
      UnsolvableBlock(vertices: [4, 5, 6], reason: .undecided(0.5...1.5)),
    ]
    let text = "\(SystemError.unsolvable(blocks))"
    #expect(text.contains("2 vertices on cycles, the first being 1, pass on exactly"))
    #expect(text.contains("the first being 3, pass on more") && text.contains("between 0.5 and 1.5"))
    #expect(
      "\(SystemError.notConverged(vertex: 9, residual: 0.5))".contains("vertex 9 the equations are still off by 0.5"))
    #expect("\(SystemError.outOfRange)".contains("larger than"))
    #expect("\(SystemError.workBudget(10))".contains("10"))
    #expect("\(SystemError.cancelled)".contains("cancelled"))
  }
}
