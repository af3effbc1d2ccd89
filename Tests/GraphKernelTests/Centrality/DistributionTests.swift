import Testing

@testable import GraphKernel

@Suite struct DistributionTests {
  @Test func numbersAreScaledToOne() throws {
    let given = try Distribution([1, 0, 3], count: 3, name: "x")
    #expect(given.values(count: 3) == [0.25, 0, 0.75] && given[2] == 0.75)
    #expect(try Distribution(nil, count: 4, name: "x").values(count: 4) == [0.25, 0.25, 0.25, 0.25])
    // No sum overflows.
    #expect(try Distribution([.greatestFiniteMagnitude, .greatestFiniteMagnitude], count: 2, name: "x")[0] == 0.5)
  }

  @Test func fewSupportsAreNamed() throws {
    var values = [Double](repeating: 0, count: 32)
    (values[3], values[30]) = (1, 2)
    #expect(try Distribution(values, count: 32, name: "x").fewSupports(of: 32) == [3, 30])
    values[4] = 1
    #expect(try Distribution(values, count: 32, name: "x").fewSupports(of: 32) == nil)
    #expect(try Distribution(nil, count: 32, name: "x").fewSupports(of: 32) == nil)
  }
}
