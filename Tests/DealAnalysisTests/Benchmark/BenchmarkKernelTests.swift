import Testing

@testable import DealAnalysis

@Suite struct BenchmarkKernelTests {
  @Test(arguments: BenchmarkKernel.Name.allCases) func aNameAloneHasTheUsualParameter(name: BenchmarkKernel.Name) throws
  {
    let kernel = try BenchmarkKernel(parsing: name.rawValue.uppercased())
    #expect(kernel == BenchmarkKernel(name))
    #expect(kernel.parameter == name.parameter?.usual)
    #expect(try BenchmarkKernel(parsing: kernel.description) == kernel)
    if let parameter = name.parameter { #expect(parameter.isValid(parameter.usual)) }
  }

  @Test func parametersAreReadBackAsWritten() throws {
    #expect(try BenchmarkKernel(parsing: "pageRank=1e-6").parameter == 1e-6)
    #expect(try BenchmarkKernel(parsing: "cycles=4").count == 4)
    #expect("\(try BenchmarkKernel(parsing: "cycles=4"))" == "cycles=4")
    #expect("\(try BenchmarkKernel(parsing: "betweenness=0"))" == "betweenness")
    #expect("\(try BenchmarkKernel(parsing: "edgeBetweenness=64"))" == "edgeBetweenness=64")
    for text in ["pageRank=1e-6", "pageRank=0.5", "cycles=1000000000"] {
      let kernel = try BenchmarkKernel(parsing: text)
      #expect(try BenchmarkKernel(parsing: "\(kernel)") == kernel)
    }
  }

  @Test(arguments: [
    "", "page", "=3", "cycles=0", "cycles=2.5", "cycles=nan", "cycles=", "cycles=1e10", "pageRank=0", "betweenness=-1",
    "betweenness=0.5", "approximateBetweenness=0", "approximateBetweenness=1",
  ])
  func whatMeansNothingIsRefused(text: String) {
    #expect(throws: BenchmarkKernel.ParseError.self) { try BenchmarkKernel(parsing: text) }
  }

  @Test func refusalsSayWhatToWrite() {
    func words(_ text: String) -> String {
      do throws(BenchmarkKernel.ParseError) {
        return "\(try BenchmarkKernel(parsing: text))"
      } catch {
        return "\(error)"
      }
    }
    #expect(words("pagerank=x") == "pageRank=x: the parameter is the largest error, a number above 0")
    #expect(words("graph=1") == "graph takes no parameter")
    #expect(words("cycle").hasPrefix("there is no kernel “cycle”; there are read, open, graph, "))
  }
}
