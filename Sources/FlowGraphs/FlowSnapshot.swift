import Columns
import FlowModel
import GraphKernel

/// A table of flows and its graph in a file that is used where it lies, without being read.
///
/// Opening takes as long for sixteen million rows as for a thousand companies: it checks the header, the sizes, and where rows
/// of the graph begin. ``flows()`` looks through the contents once, at the speed of memory, before anything is computed of
/// them; ``damagedSections()`` compares every byte with its checksum.
///
/// A file that is replaced under its name stays open as it was. One that is written to or cut off while it is used may give
/// other answers or end the program; nothing here writes to one, for a snapshot is written beside its place and then renamed.
public struct FlowSnapshot: Sendable {
  /// What the snapshot was made of.
  public struct Origin: Hashable, Sendable {
    /// The name of the file, without its folders.
    public var name: String
    /// The SHA-256 digest of its bytes, in hexadecimal.
    public var digest: String
    /// How many rows it had, and how many of them do not count.
    public var rows: RowCounts

    /// Creates the description of a file.
    public init(name: String, digest: String, rows: RowCounts) {
      (self.name, self.digest, self.rows) = (name, digest, rows)
    }
  }

  /// What it was made of.
  public let origin: Origin
  private let file: SectionFile
  private let graph: FlowGraph

  /// How many companies there are.
  public var companyCount: Int { graph.table.names.count }

  /// How many flows there are.
  public var flowCount: Int { graph.table.count }

  /// Whether bytes begin as a snapshot does.
  public static func isRecognized(in beginning: some Collection<UInt8>) -> Bool { SectionFile.hasMark(beginning) }

  /// Opens a snapshot, which stays where it is.
  ///
  /// - Parameter path: Where it is.
  /// - Throws: ``FlowSnapshotError``.
  /// - Complexity: O(companies), without reading the rows.
  public init(path: String) throws(FlowSnapshotError) {
    do {
      try self.init(SectionFile(path: path))
    } catch {
      throw FlowSnapshotError(error)
    }
  }

  /// Takes the bytes of a snapshot.
  ///
  /// - Parameter bytes: All of them; they are copied.
  /// - Throws: ``FlowSnapshotError``.
  public init(_ bytes: [UInt8]) throws(FlowSnapshotError) {
    do {
      try self.init(bytes.withUnsafeBytes { bytes throws(SectionFileError) in try SectionFile(copying: bytes) })
    } catch {
      throw FlowSnapshotError(error)
    }
  }

  private init(_ file: SectionFile) throws(SectionFileError) {
    let table = try FlowTable(file)
    let counts = try file.column("rows", of: UInt64.self, count: 3)
    guard counts.allSatisfy({ $0 <= 1 << 48 }), counts[0] >= counts[1] + counts[2],
      counts[0] - counts[1] - counts[2] == table.count
    else { throw .damagedSection("rows", "the rows do not add up") }
    origin = Origin(
      name: String(decoding: try file.column("orig", of: UInt8.self), as: UTF8.self),
      digest: String(decoding: try file.column("dgst", of: UInt8.self), as: UTF8.self),
      rows: RowCounts(read: Int(counts[0]), skipped: Int(counts[1]), filtered: Int(counts[2])))
    let graph = try DirectedGraph(
      file, vertexCount: table.names.count, sources: table.sources, targets: table.targets)
    self.graph = FlowGraph(table, graph: graph)
    self.file = file
  }

  /// The flows as a graph, once it is certain that nothing in them leads astray.
  ///
  /// Every number that stands for something is looked at, and so is whether both directions of the graph are of the same
  /// edges; so that damaged or forged rows are refused, whatever they are, and never lead a computation out of its memory.
  ///
  /// - Throws: ``FlowSnapshotError/damaged(problem:remedy:)``.
  /// - Complexity: O(companies + flows), at the speed of memory on several threads.
  public func flows() throws(FlowSnapshotError) -> FlowGraph {
    // A graph of vertices has a table of companies, so that the ends of the flows are looked through only once.
    let isConsistent = graph.graph.isConsistent()
    if let problem = graph.table.problem(rowCount: origin.rows.read, knowsEnds: isConsistent) {
      throw FlowSnapshotError(problem)
    }
    guard isConsistent else {
      throw FlowSnapshotError(
        SectionFileError.damagedSection("incn", "the rows of the graph are not those of the flows"))
    }
    return graph
  }

  /// The names of the parts of the file that are not as they were written.
  ///
  /// - Complexity: O(bytes), at the speed of memory on several threads.
  public func damagedSections() -> [String] { file.damagedSections() }

  /// Writes a snapshot.
  ///
  /// - Parameters:
  ///   - graph: The flows, rows of a table.
  ///   - origin: What they were read from.
  ///   - output: Takes the bytes, one part after the other.
  /// - Throws: ``FlowSnapshotError/dealsOfABook`` for flows of a deal book, whose sources a table does not have; or what the
  ///   output throws.
  public static func write(_ graph: FlowGraph, origin: Origin, to output: (UnsafeRawBufferPointer) throws -> Void)
    throws
  {
    guard !graph.table.hasDealsOfABook else { throw FlowSnapshotError.dealsOfABook }
    var writer = SectionWriter()
    writer.add("orig", Column(Array(origin.name.utf8)))
    writer.add("dgst", Column(Array(origin.digest.utf8)))
    writer.add(
      "rows", Column([origin.rows.read, origin.rows.skipped, origin.rows.filtered].map { UInt64(clamping: $0) }))
    graph.table.add(to: &writer)
    graph.graph.add(to: &writer)
    try writer.write(to: output)
  }
}

/// Why a file cannot be used as a snapshot, or a table not be made one.
public enum FlowSnapshotError: Error, Hashable, Sendable {
  /// The system does not give the file, for the reason given.
  case unreadable(String)
  /// The file is none, or of another version or machine; what is wrong, and what to do.
  case unusable(problem: String, remedy: String)
  /// The file is damaged, cut off or still being written; what is wrong, and what to do.
  case damaged(problem: String, remedy: String)
  /// The flows are deals of a book.
  case dealsOfABook

  init(_ error: any Error) {
    switch error {
    case let error as FlowSnapshotError: self = error
    case let error as SectionFileError:
      switch error {
      case .foreign, .otherByteOrder, .unsupportedVersion:
        self = .unusable(problem: error.description, remedy: error.remedy)
      case .wrongSize, .damagedHeader, .damagedSection:
        self = .damaged(problem: error.description, remedy: error.remedy)
      }
    default: self = .unreadable(String(describing: error))
    }
  }
}

extension FlowSnapshotError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let reason): reason
    case .unusable(let problem, let remedy), .damaged(let problem, let remedy): "\(problem); \(remedy)"
    case .dealsOfABook: "a snapshot has no place for the sources of deals; a book stays a book"
    }
  }
}
