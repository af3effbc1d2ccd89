import DealAnalysis

/// The sources of a report in the order in which they are first cited, and which marks a deal gets.
struct Citations {
  private var numbers: [String: Int] = [:]
  private(set) var footnotes: [ReportDocument.Footnote] = []
  /// Whether a deal was cited about which sources disagree.
  private(set) var hasContested = false
  /// Whether a deal was cited that no source states.
  private(set) var hasInferred = false

  /// The marks of the sources of a deal.
  mutating func marks(for deal: DealReference) -> StyledText {
    hasContested = hasContested || deal.isContested
    hasInferred = hasInferred || deal.isInferred
    return StyledText(marks: deal.sources.map { number(of: $0) }.sorted())
  }

  /// The marks of the sources of a value.
  mutating func marks(for sources: some Sequence<SourceReference>, isContested: Bool, isInferred: Bool) -> StyledText {
    hasContested = hasContested || isContested
    hasInferred = hasInferred || isInferred
    return StyledText(marks: Set(sources.map { number(of: $0) }).sorted())
  }

  private mutating func number(of source: SourceReference) -> Int {
    if let number = numbers[source.id] { return number }
    footnotes.append(ReportDocument.Footnote(source.citation, address: source.url))
    numbers[source.id] = footnotes.count
    return footnotes.count
  }
}
