import DealAnalysis

/// The body of the JSON of a benchmark.
struct BenchmarkJSON: Encodable {
  struct Kernel: Encodable {
    let kernel: String
    let seconds: [Double]
    let median: Nullable<Double>
    let edgesPerSecond: Nullable<Double>
    let memory: Nullable<Int>
    let checksum: Nullable<String>
    let found: [String: Int]
    let failure: Nullable<String>
  }

  let vertices: Int
  let edges: Int
  let threads: Int
  let kernels: [Kernel]
}

extension BenchmarkReport: PresentableReport {
  /// The report for programs.
  public var jsonContent: some Encodable {
    ReportJSON(
      header, companies: [],
      BenchmarkJSON(
        vertices: vertexCount, edges: edgeCount, threads: threads,
        kernels: measurements.map { entry in
          BenchmarkJSON.Kernel(
            kernel: "\(entry.kernel)", seconds: entry.seconds, median: Nullable(entry.median),
            edgesPerSecond: Nullable(edgesPerSecond(entry)), memory: Nullable(entry.memory),
            checksum: Nullable(entry.checksum.map(Self.hexadecimal)),
            found: Dictionary(entry.figures.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
            failure: Nullable(entry.failure))
        }))
  }
}
