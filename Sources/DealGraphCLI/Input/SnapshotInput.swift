import DealGraph

/// A snapshot of a table of flows, opened.
struct SnapshotInput: InputReferring {
  /// The snapshot, not looked through.
  let snapshot: FlowSnapshot
  private let name: String

  /// Opens a snapshot: maps it, or, when it comes from a pipe or is compressed, reads it.
  ///
  /// - Throws: ``CommandFailure`` with the reason.
  init(file: InputFile, path: String) throws(CommandFailure) {
    name = file.name
    let bytes = path != "-" && file.isAsItLies ? nil : try file.wholeBytes(limit: .max - 1)
    do throws(FlowSnapshotError) {
      if let bytes { snapshot = try FlowSnapshot(bytes) } else { snapshot = try FlowSnapshot(path: path) }
    } catch {
      throw Self.failure(error, name: file.name)
    }
  }

  /// The table of which it was made, as reports refer to that.
  var reference: InputReference { InputReference(name: snapshot.origin.name, digest: snapshot.origin.digest) }

  /// How many rows the table had.
  var rows: RowCounts { snapshot.origin.rows }

  /// The flows, looked through.
  ///
  /// - Throws: ``CommandFailure`` when they are damaged.
  func flows() throws(CommandFailure) -> FlowGraph {
    do throws(FlowSnapshotError) {
      return try snapshot.flows()
    } catch {
      throw Self.failure(error, name: name)
    }
  }

  /// The rows of its table that count.
  ///
  /// - Throws: ``CommandFailure`` when a bound of the filter is no amount of the table's currency.
  func read(_ table: FlowTable, _ filter: RowFilter) throws(CommandFailure) -> FlowInput {
    do throws(MoneyTextError) {
      return try FlowInput(table, rows: rows, filter: filter)
    } catch {
      throw .input([
        Diagnostic(
          .error, "wrong-bound", at: .top, "rows cannot be chosen by their amounts: \(error)",
          place: Place(file: name, line: 1, column: 1))
      ])
    }
  }

  /// What is wrong with it, after every byte was looked at.
  ///
  /// - Throws: ``CommandFailure`` when its flows are damaged.
  func diagnostics() throws(CommandFailure) -> [Diagnostic] {
    let damaged = snapshot.damagedSections()
    guard damaged.isEmpty else {
      return damaged.map {
        Self.diagnostic(
          name, "damaged-snapshot", "its section “\($0)” is not as it was written",
          "get the file anew, or convert the table anew")
      }
    }
    _ = try flows()
    return []
  }

  private static func failure(_ error: FlowSnapshotError, name: String) -> CommandFailure {
    switch error {
    case .unreadable(let reason): .inputOutput("cannot read \(name): \(reason)")
    case .unusable(let problem, let remedy): .input([diagnostic(name, "unusable-snapshot", problem, remedy)])
    case .damaged(let problem, let remedy): .input([diagnostic(name, "damaged-snapshot", problem, remedy)])
    case .dealsOfABook: .inputOutput("cannot read \(name): \(error)")
    }
  }

  private static func diagnostic(_ file: String, _ code: String, _ message: String, _ remedy: String) -> Diagnostic {
    Diagnostic(.error, code, at: .top, message, remedy: remedy, place: Place(file: file, line: 1, column: 1))
  }
}
