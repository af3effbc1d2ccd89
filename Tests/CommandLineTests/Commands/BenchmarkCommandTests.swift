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

  /// A file is read anew for each run, plain or compressed; the report cites the digest of its bytes.
  @Test func readingIsMeasured() throws {
    try Program.inTemporaryFolder { folder in
      let path = folder.appendingPathComponent("rows.csv").path
      try Data(Self.rows.utf8).write(to: URL(fileURLWithPath: path))
      _ = try Program.shell("gzip -k -n rows.csv", in: folder)
      for file in [path, path + ".gz"] {
        let run = try Program.run(
          "benchmark", file, "--kernels", "read,graph", "--repeat", "2", "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        let kernels = try #require(run.json["kernels"] as? [[String: Any]])
        #expect(kernels[0]["checksum"] as? String != nil && (kernels[0]["seconds"] as? [Double])?.count == 2)
        #expect((kernels[0]["found"] as? [String: Int]) == ["edges": 3])
        let input = try #require((run.json["inputs"] as? [[String: String]])?.first)
        let sum = try Program.shell("sha256sum \(file) || shasum -a 256 \(file)", in: folder).output
        #expect(input["digest"]?.count == 64 && input["digest"].map(sum.hasPrefix) == true, "\(sum)")
      }
    }
  }

  /// To open a snapshot is a work of its own, which finds the sizes; to read it, one that ends with the graph.
  @Test func openingASnapshotIsMeasured() throws {
    try Program.inTemporaryFolder { folder in
      let snapshot = folder.appendingPathComponent("rows.dgsnap").path
      #expect(try Program.run("convert", "-", "-o", snapshot, input: Self.rows).status == 0)
      let run = try Program.run("benchmark", snapshot, "--kernels", "open,read", "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      let kernels = try #require(run.json["kernels"] as? [[String: Any]])
      #expect((kernels[0]["found"] as? [String: Int]) == ["companies": 3, "flows": 3])
      #expect((kernels[1]["found"] as? [String: Int]) == ["edges": 3])
      let all = try Program.run("benchmark", snapshot, "--repeat", "1", "--format", "csv")
      #expect(all.output.contains("\nopen,"), "\(all.output)")
    }
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
