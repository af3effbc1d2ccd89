import DealModel

extension DiagramTie {
  /// What shows when the pointer rests on the line: each deal with its status and date, then the sources.
  func evidence(currency: Currency?, notes: SourceNotes, _ phrases: any DiagramPhrases) -> [String] {
    let limit = tally.isEmpty ? Self.evidenceLimit : Self.mergedEvidenceLimit
    let shown = parts.prefix(limit).map { part in
      let tranche = part.isRemainder ? phrases.remainder : part.reference.tranche
      let title = part.title + (tranche.map { " (\($0))" } ?? "")
      var facts: [String] = []
      if let amount = part.amount {
        let text = amount == .unknown ? phrases.language.undisclosed : phrases.amount(amount, in: currency)
        facts.append(part.isApproximate ? phrases.language.about(text) : text)
      }
      if let share = part.share { facts.append(share) }
      facts += part.details
      if let status = part.status { facts.append(phrases.name(status)) }
      if let condition = part.condition { facts.append(phrases.condition(condition)) }
      if let date = part.date { facts.append(phrases.language.text(of: date)) }
      if part.isContested { facts.append(phrases.sourcesDisagree) }
      return facts.isEmpty ? title : phrases.pair(title, facts.joined(separator: ", "))
    }
    let changes = parts.prefix(limit).flatMap(\.changes).withoutRepeats.prefix(Self.evidenceLimit)
    let rest = parts.count > limit ? [phrases.andMore(parts.count - limit)] : []
    let inferred = isInferred ? [phrases.inferredSentence] : []
    return shown + rest + changes + inferred + notes.numbers(of: parts).map { notes.citation($0, phrases) }
  }

  private static let evidenceLimit = 12
  private static let mergedEvidenceLimit = 100
}
