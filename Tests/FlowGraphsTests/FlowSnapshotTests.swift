import DealModel
import FlowModel
import Foundation
import GraphKernel
import Testing

@testable import FlowGraphs

@Suite struct FlowSnapshotTests {
  private static let origin = FlowSnapshot.Origin(
    name: "rows.csv", digest: "0123", rows: RowCounts(read: 7, skipped: 1, filtered: 0))

  private static func table() -> FlowTable {
    var table = FlowTable(currency: .usd)
    let companies = ["ada", "bob", "cyd"].map { table.names.intern($0) }
    let kinds = ["loan", "supply"].map { UInt16(table.kindNames.intern($0)) }
    table.rowNames = NameList()
    for (row, ends) in [(0, 1), (1, 2), (2, 0), (0, 1), (2, 2), (1, 0)].enumerated() {
      table.append(
        source: companies[ends.0], target: companies[ends.1], kind: kinds[row % 2],
        amount: row == 3 ? .unknown : AmountInterval(Int64(row * 90)), firstTime: Int64(20_000 + row * row),
        lastTime: Int64(20_003 + row * row), deal: UInt32(row + 1))
    }
    for row in 0..<7 { table.rowNames?.append("row \(row)".utf8) }
    return table
  }

  private static func bytes(_ graph: FlowGraph, origin: FlowSnapshot.Origin = origin) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try FlowSnapshot.write(graph, origin: origin) { bytes += $0 }
    return bytes
  }

  @Test func flowsComeBackFromMemoryAndFromAFile() throws {
    let graph = try FlowGraph(Self.table())
    let bytes = try Self.bytes(graph)
    #expect(try Self.bytes(graph) == bytes, "the same table, the same bytes")
    #expect(FlowSnapshot.isRecognized(in: bytes))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).dgsnap")
    try Data(bytes).write(to: file)
    let snapshots = [try FlowSnapshot(bytes), try FlowSnapshot(path: file.path)]
    // What is mapped stays when the name goes.
    try FileManager.default.removeItem(at: file)
    for snapshot in snapshots {
      #expect(snapshot.origin == Self.origin && snapshot.damagedSections().isEmpty)
      let back = try snapshot.flows()
      #expect(try Self.bytes(back) == bytes)
      #expect(back.table.names.index(of: "cyd") == 2 && back.table.kindName(at: 1) == "supply")
      for vertex in 0..<UInt32(3) {
        #expect(back.graph.outEdges(of: vertex).elementsEqual(graph.graph.outEdges(of: vertex)))
        #expect(back.graph.predecessors(of: vertex).elementsEqual(graph.graph.predecessors(of: vertex)))
      }
      #expect(
        (0..<UInt32(6)).allSatisfy {
          back.rows(of: $0) == graph.rows(of: $0) && back.deal(of: $0) == graph.deal(of: $0)
        })
    }
  }

  @Test func emptyTablesAreTables() throws {
    let origin = FlowSnapshot.Origin(name: "", digest: "", rows: RowCounts(read: 0, skipped: 0, filtered: 0))
    let flows = try FlowSnapshot(Self.bytes(FlowGraph(FlowTable()), origin: origin)).flows()
    #expect(flows.table.count == 0 && flows.graph.vertexCount == 0 && flows.graph.edgeCount == 0)
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try Self.bytes(FlowGraph(Self.table()))
    for count in 0..<bytes.count {
      #expect(throws: FlowSnapshotError.self) { try FlowSnapshot(Array(bytes.prefix(count))) }
    }
  }

  /// Every change of a byte is refused on opening, or found by the checksums; and what is then still read is sound.
  @Test func everyChangeOfAByteIsFound() throws {
    let bytes = try Self.bytes(FlowGraph(Self.table()))
    var unfound: [Int] = []
    for position in bytes.indices {
      for change in [1, 0x10, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[position] ^= change
        guard let snapshot = try? FlowSnapshot(changed) else { continue }
        if snapshot.damagedSections().isEmpty { unfound.append(position) }
        _ = try? Self.used(snapshot)
      }
    }
    #expect(unfound.isEmpty)
  }

  /// Where checksums are not compared, changed content is other flows, or refused; it never leads a reader astray.
  @Test func changedContentIsSoundOrRefused() throws {
    let bytes = try Self.bytes(FlowGraph(Self.table()))
    var (accepted, refused) = (0, 0)
    for position in bytes.indices.dropFirst(64) {
      for change in [1, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[position] ^= change
        do {
          try Self.used(FlowSnapshot(changed))
          accepted += 1
        } catch is FlowSnapshotError {
          refused += 1
        }
      }
    }
    #expect(accepted > 0 && refused > 0)
  }

  /// Reads all of a snapshot that it lets be read.
  private static func used(_ snapshot: FlowSnapshot) throws {
    let flows = try snapshot.flows()
    for row in 0..<flows.table.count {
      _ = (flows.table.names[flows.table.sources[row]], flows.table.names[flows.table.targets[row]])
      _ = (flows.table.kindName(at: row), flows.table.amount(at: row), flows.table.day(flows.table.timesLast[row]))
      _ = flows.table.rowNames?[flows.table.deals[row]]
    }
    let components = stronglyConnectedComponents(of: flows.graph)
    #expect(components.labels.count == flows.graph.vertexCount)
    #expect(CollapsedGraph(flows.graph).arcCount <= flows.graph.edgeCount)
  }

  @Test func whatCannotBeASnapshotIsSaidSo() throws {
    #expect(throws: FlowSnapshotError.unreadable("No such file or directory")) { try FlowSnapshot(path: "/no/such") }
    #expect(throws: FlowSnapshotError.unreadable("it is no regular file")) { try FlowSnapshot(path: "/dev/null") }
    let error = #expect(throws: FlowSnapshotError.self) { try FlowSnapshot(Array("source,target\n".utf8)) }
    #expect(error?.description == "it is no snapshot; make one of a table with dealgraph convert")
    var table = Self.table()
    table.appendFlow(
      source: 0, target: 1, kind: 0, amount: .unknown, date: nil, deal: 9, tranche: 0, status: .paid, aspect: .payment)
    let graph = try FlowGraph(table)
    #expect(throws: FlowSnapshotError.dealsOfABook) { try Self.bytes(graph) }
  }

  /// Counts of rows that contradict the table.
  @Test func rowsThatDoNotAddUpAreRefused() throws {
    let graph = try FlowGraph(Self.table())
    for rows in [RowCounts(read: 6, skipped: 1, filtered: 0), RowCounts(read: 7, skipped: 0, filtered: 0)] {
      let bytes = try Self.bytes(graph, origin: FlowSnapshot.Origin(name: "a", digest: "b", rows: rows))
      #expect(throws: FlowSnapshotError.self) { try FlowSnapshot(bytes) }
    }
  }
}
