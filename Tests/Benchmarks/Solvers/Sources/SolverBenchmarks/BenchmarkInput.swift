import Foundation

/// Why a file is no input of a benchmark.
struct InputError: Error, CustomStringConvertible {
  var description: String
}

/// A graph and numbers from a file: the numbers of vertices and edges, sources, targets, and what a benchmark adds to
/// them, all little-endian and without anything between.
struct BenchmarkInput {
  private let bytes: Data
  private var position = 0
  private(set) var vertexCount: Int
  private(set) var sources: [UInt32]
  private(set) var targets: [UInt32]

  init(path: String) throws {
    bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    (vertexCount, sources, targets) = (0, [], [])
    let counts = try next(2, of: Int64.self)
    guard let vertices = Int(exactly: counts[0]), let edges = Int(exactly: counts[1]), vertices >= 0, edges >= 0 else {
      throw InputError(description: "\(path) has no numbers of vertices and edges")
    }
    let (sources, targets) = (try next(edges, of: UInt32.self), try next(edges, of: UInt32.self))
    (vertexCount, self.sources, self.targets) = (vertices, sources, targets)
  }

  /// The next numbers of the file.
  mutating func next<Number: BitwiseCopyable>(_ count: Int, of type: Number.Type) throws -> [Number] {
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.size)
    guard !overflows, size <= bytes.count - position else { throw InputError(description: "the file ends too early") }
    let start = position
    position += size
    return bytes.withUnsafeBytes { bytes in
      (0..<count).map {
        bytes.loadUnaligned(fromByteOffset: start + $0 * MemoryLayout<Number>.size, as: Number.self)
      }
    }
  }
}
