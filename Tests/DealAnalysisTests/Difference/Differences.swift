import DealModel
import DealTestSupport
import FlowModel

@testable import DealAnalysis

// Differences in a form that tests can be read by.

extension DifferenceReport {
  /// The changes as `+ deal north: status – → committed, …`; of companies only who came or went.
  var lines: [String] { changes.map(\.line) }

  /// The same of the story, each with its day.
  var storyLines: [String] {
    (story ?? []).flatMap { day in day.changes.map { "\(day.day?.description ?? "undated") \($0.line)" } }
  }

  func change(_ id: String) -> EntryChange? { changes.first { $0.id == id } }
}

extension EntryChange {
  var line: String {
    let sign = [.added: "+", .changed: "~", .dropped: "×"][change] ?? ""
    let told = fields.filter { $0.key.name != "date" && !(entry == .company && $0.key.name == "deals") }
    let about = told.map(\.line).joined(separator: ", ")
    return "\(sign) \(entry.rawValue) \(id)" + (about.isEmpty ? "" : ": \(about)")
  }

  func field(_ name: String, tranche: String? = nil) -> FieldChange? {
    fields.first { $0.key.name == name && $0.key.tranche?.id == tranche }
  }
}

extension FieldChange {
  var line: String {
    "\((key.tranche.map { "\($0.id)." } ?? "") + key.name) \(before.line) → \(after.line)"
  }

  /// The identifiers of the sources that made the difference.
  var sources: [String] { claims.map(\.source.id) }
}

extension FieldState? {
  var line: String { map { $0.value.description + ($0.isContested ? "≠" : "") } ?? "–" }
}

/// A book of one draft.
func book(_ deals: Deal...) throws -> DealBook { try DealBook(.example { $0.deals = deals }) }

extension DealBook {
  func difference(from: String, to: String? = nil, basis: Basis? = nil, inferred: Bool = true) throws
    -> DifferenceReport
  {
    try DifferenceReport(
      of: self, from: .written(from), to: to.map(CalendarDate.written), basis: basis, includesInferred: inferred)
  }
}
