import Columns
import Synchronization

/// The vertex at one end of each edge of a graph, in the order of the edges.
///
/// - Complexity: O(1) per access. Where the edges are numbered in the order of their rows, the first access to the ends from
///   which the rows begin writes them down, in O(edges); until then they take no memory.
public struct EdgeEnds: Sendable {
  fileprivate enum Storage {
    case column(Column<VertexIndex>)
    case rows(RowNumbers)
    indirect case renamed(EdgeEnds, Column<VertexIndex>)
  }

  fileprivate let storage: Storage

  init(_ column: Column<VertexIndex>) { storage = .column(column) }

  /// The vertex in whose row each slot stands.
  init(rowsOf offsets: Column<UInt32>) { storage = .rows(RowNumbers(offsets)) }

  /// The ends of the same edges under the names that their vertices have.
  init(_ ends: EdgeEnds, named names: Column<VertexIndex>) { storage = .renamed(ends, names) }

  /// The vertices as a column; a copy, if the graph numbers the vertices of another one anew.
  public var column: Column<VertexIndex> {
    switch storage {
    case .column(let column): column
    case .rows(let rows): rows.column
    case .renamed(let ends, let names): Column(ends.column.map { names[Int($0)] })
    }
  }
}

extension EdgeEnds: RandomAccessCollection {
  /// The position of the first edge.
  public var startIndex: Int { 0 }

  /// The position behind the last edge.
  public var endIndex: Int {
    switch storage {
    case .column(let column): column.count
    case .rows(let rows): rows.count
    case .renamed(let ends, _): ends.count
    }
  }

  /// The vertex at the end of an edge.
  public subscript(edge: Int) -> VertexIndex {
    switch storage {
    case .column(let column): column[edge]
    case .rows(let rows): rows.column[edge]
    case .renamed(let ends, let names): names[Int(ends[edge])]
    }
  }
}

extension EdgeEnds: Equatable, ExpressibleByArrayLiteral {
  /// Whether the vertices are the same.
  public static func == (left: Self, right: Self) -> Bool { left.column == right.column }

  /// Creates the ends that a literal lists.
  public init(arrayLiteral vertices: VertexIndex...) { self.init(Column(vertices)) }
}

/// The row of each slot, written down when it is first asked for.
private final class RowNumbers: Sendable {
  private final class Written: Sendable {
    let column: Column<VertexIndex>

    init(_ column: Column<VertexIndex>) { self.column = column }
  }

  private let offsets: Column<UInt32>
  private let written = AtomicLazyReference<Written>()

  init(_ offsets: Column<UInt32>) { self.offsets = offsets }

  var count: Int { Int(offsets[offsets.count - 1]) }

  var column: Column<VertexIndex> {
    if let written = written.load() { return written.column }
    let unwritten = UnwrittenColumn<VertexIndex>(count: count)
    offsets.withUnsafeBufferPointer { offsets in
      for row in 0..<offsets.count - 1 {
        unwritten.elements[Int(offsets[row])..<Int(offsets[row + 1])].update(repeating: VertexIndex(row))
      }
    }
    return written.storeIfNil(Written(unwritten.written())).column
  }
}

/// The edge in each slot of a direction of a graph: a column, or the number of the slot itself.
public struct EdgeIndices: Sendable {
  /// The edges; nil when each is the number of its slot.
  let column: Column<EdgeIndex>?
  private let slotCount: Int

  init(_ column: Column<EdgeIndex>) {
    self.column = column
    slotCount = column.count
  }

  init(slotCount: Int) {
    column = nil
    self.slotCount = slotCount
  }
}

extension EdgeIndices: RandomAccessCollection {
  /// The position of the first slot.
  public var startIndex: Int { 0 }

  /// The position behind the last slot.
  public var endIndex: Int { slotCount }

  /// The edge in a slot.
  public subscript(slot: Int) -> EdgeIndex {
    guard let column else {
      precondition(UInt(bitPattern: slot) < UInt(bitPattern: slotCount), "no such slot")
      return EdgeIndex(truncatingIfNeeded: slot)
    }
    return column[slot]
  }
}

extension EdgeIndices: Equatable, ExpressibleByArrayLiteral {
  /// Whether the edges are the same.
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }

  /// Creates the edges that a literal lists.
  public init(arrayLiteral edges: EdgeIndex...) { self.init(Column(edges)) }
}

/// The edges of one vertex, or of one arc.
public typealias EdgeSlice = Slice<EdgeIndices>

/// The vertices at the other ends of the edges of one vertex.
public typealias VertexSlice = Slice<Column<VertexIndex>>
