import DealGraph

/// The reader of snapshots.
///
/// The input is changes to a snapshot: of each three bytes, the first two are a position and the third is what stands there
/// from then on. Behind the directory, whose checksum refuses any change, every change is either refused or makes other flows; so
/// what is still read is asked questions.
enum SnapshotSubject {
  private static let table = """
    source,target,kind,amount,currency,date,id
    ada,bob,loan,10.50,USD,2026-01-31,1
    bob,cyd,supply,,USD,2026-02,2
    cyd,ada,loan,700,USD,,3
    ada,bob,loan,3,USD,2025,4
    cyd,cyd,supply,99999999.99,USD,2026-01-01,5

    """

  /// The snapshot that is changed.
  private static let snapshot: [UInt8] = {
    do {
      let input = try FlowCSVReader.read(Array(table.utf8), file: "table.csv")
      var bytes: [UInt8] = []
      try FlowSnapshot.write(
        FlowGraph(input.table), origin: FlowSnapshot.Origin(name: "table.csv", digest: "", rows: input.rows)
      ) { bytes += $0 }
      return bytes
    } catch {
      fatalError("a table can be converted: \(error)")
    }
  }()

  /// Reads a changed snapshot, and the changes as if they were one.
  static func check(_ changes: UnsafeBufferPointer<UInt8>) {
    _ = try? FlowSnapshot(Array(changes)).flows()
    var bytes = snapshot
    for change in stride(from: 0, to: changes.count / 3 * 3, by: 3) {
      bytes[(Int(changes[change]) << 8 | Int(changes[change + 1])) % bytes.count] = changes[change + 2]
    }
    do throws(FlowSnapshotError) {
      let snapshot = try FlowSnapshot(bytes)
      promise(bytes == Self.snapshot || !snapshot.damagedSections().isEmpty, "the checksums tell every change")
      ask(try snapshot.flows())
    } catch {
      promise(bytes != Self.snapshot, "a snapshot that was not changed is read: \(error)")
      promise(!error.description.isEmpty, "a snapshot is refused with a reason")
    }
  }

  private static func ask(_ flows: FlowGraph) {
    let table = flows.table
    for row in 0..<table.count {
      _ = "\(table.names[table.sources[row]]) \(table.names[table.targets[row]]) \(table.kindName(at: row))"
      promise(table.amount(at: row).lower >= 0 && table.timesFirst[row] <= table.timesLast[row], "bounds are in order")
      _ = (table.day(table.timesFirst[row]), table.rowNames.map { $0[table.deals[row]] })
    }
    let source = FlowSource(rows: flows, inputs: [], counts: RowCounts(read: table.count, skipped: 0, filtered: 0))
    _ = try? source.circularFlows()
    let components = stronglyConnectedComponents(of: flows.graph)
    promise(components.labels.count == flows.graph.vertexCount, "each company has a component")
  }
}
