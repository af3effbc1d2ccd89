import Foundation
import Testing

@Suite struct BenchmarkCommandTests {
  private static let rows = "source,target,amount\na,b,5\nb,a,4\nb,c,3\n"

  @Test func kernelsAreMeasured() throws {
    let run = try Program.run(
      "benchmark", "-", "--kernels", "graph,cycles=2", "--repeat", "2", "--format", "json", input: Self.rows)
    #expect(run.status == 0, "\(run.errors)")
    let kernels = try #require(run.json["kernels"] as? [[String: Any]])
    #expect(kernels.map { $0["kernel"] as? String } == ["graph", "cycles=2"])
    #expect((kernels[1]["found"] as? [String: Int]) == ["cycles": 1])
    #expect((kernels[0]["seconds"] as? [Double])?.count == 2)
  }

  @Test func wrongWordsAreRefusedAllAtOnce() throws {
    let run = try Program.run("benchmark", "-", "--kernels", "speed,cycles=x", input: Self.rows)
    #expect(run.status == 64)
    #expect(run.errors.contains("there is no kernel “speed”"))
    #expect(run.errors.contains("cycles=x: the parameter is the most edges of a cycle"))
    for arguments in [["--repeat", "0"], ["--threads", "0"], ["--repeat", "-1"]] {
      #expect(try Program.run(["benchmark", "-"] + arguments, input: Self.rows).status == 64, "\(arguments)")
    }
  }

  @Test func wrongInputsAreListed() throws {
    let run = try Program.run("benchmark", "-", input: "source,target\n,b\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("standard input:2:1: error"), "\(run.errors)")
  }
}
