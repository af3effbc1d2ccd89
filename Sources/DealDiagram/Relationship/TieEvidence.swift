import DealModel

extension DiagramTie {
  /// What shows when the pointer rests on the line: each deal with its status and date, then the sources.
  func evidence(currency: Currency?, notes: SourceNotes) -> [String] {
    let limit = tally.isEmpty ? Self.evidenceLimit : Self.mergedEvidenceLimit
    let shown = parts.prefix(limit).map { part in
      let title = part.title + (part.reference.tranche.map { " (\($0))" } ?? "")
      var facts: [String] = []
      if let amount = part.amount {
        let text = amount == .unknown ? "undisclosed" : amount.description(in: currency)
        facts.append((part.isApproximate ? "about " : "") + text)
      }
      if let share = part.share { facts.append(share) }
      facts += part.details
      if let status = part.status { facts.append(status.rawValue) }
      if let condition = part.condition { facts.append("if: \(condition)") }
      if let date = part.date { facts.append(date.description) }
      if part.isContested { facts.append("sources disagree") }
      return title + (facts.isEmpty ? "" : ": " + facts.joined(separator: ", "))
    }
    let changes = parts.prefix(limit).flatMap(\.changes).withoutRepeats.prefix(Self.evidenceLimit)
    let rest = parts.count > limit ? ["and \(parts.count - limit) more"] : []
    let inferred = isInferred ? ["Inferred: no source says so itself."] : []
    return shown + rest + changes + inferred + notes.numbers(of: parts).map(notes.citation)
  }

  private static let evidenceLimit = 12
  private static let mergedEvidenceLimit = 100
}
