import GraphKernel
import Testing

@Suite struct FlowErrorTests {
  @Test func eachProblemNamesItsNumbers() {
    #expect("\(FlowError.edgeValueCountMismatch(edges: 2, values: 3))".contains("2 edges but there are values for 3"))
    #expect("\(FlowError.vertexValueCountMismatch(vertices: 4, values: 5))".contains("4 vertices"))
    #expect("\(FlowError.negativeCapacity(edge: 7, capacity: -8))".contains("edge 7 is -8"))
    #expect("\(FlowError.capacitiesTooLarge(edge: 9))".contains("edge 9"))
    #expect("\(FlowError.costTooLarge(edge: 1, cost: 6))".contains("edge 1 is 6"))
    #expect("\(FlowError.invalidFlow(edge: 3, flow: -2))".contains("edge 3 carries -2"))
    #expect("\(FlowError.notBalanced(vertex: 5))".contains("vertex 5"))
    #expect("\(FlowError.notProven(.slackness(edge: 4)))".contains("edge: 4"))
    #expect("\(FlowError.invalidTerminal(6))".contains("vertex 6"))
    #expect("\(FlowError.suppliesUnbalanced)".contains("add up to 0"))
    #expect("\(FlowError.infeasible(vertices: [8, 9]))".contains("2 vertices, the first being 8"))
    #expect("\(FlowError.workBudget(77))".contains("77"))
    #expect("\(FlowError.cancelled)".contains("cancelled"))
  }
}
