import DealAnalysis
import DealModel
import FlowModel

@testable import DealDiagram

// Pictures in English, which most tests are about, without saying so each time.

extension TieStyle {
  init(_ kind: DealKind) { self.init(kind, EnglishPhrases()) }
  static func styles(ofKindNames names: [String]) -> [TieStyle] { styles(ofKindNames: names, EnglishPhrases()) }
}

extension Legend {
  init(of content: DiagramContent, widths: WidthScale) { self.init(of: content, widths: widths, EnglishPhrases()) }
}

extension LegendTable {
  init(legend: Legend, theme: Theme, widths: WidthScale, currency: Currency?) {
    self.init(legend: legend, phrases: EnglishPhrases(), theme: theme, widths: widths, currency: currency)
  }
}

extension DiagramWords {
  init(
    caption: DiagramCaption, legend: Legend, notes: SourceNotes?, theme: Theme, widths: WidthScale, currency: Currency?
  ) {
    self.init(
      caption: caption, legend: legend, notes: notes, theme: theme, widths: widths, currency: currency,
      phrases: EnglishPhrases())
  }
}

extension DiagramContent {
  init(of projection: FlowProjection, layers: [Layer]?) throws(MoneyError) {
    try self.init(of: projection, layers: layers, EnglishPhrases())
  }

  init(
    of projection: FlowProjection, changes: [DealID: TieChange], only deals: Set<DealID>?
  ) throws(MoneyError) {
    try self.init(of: projection, changes: changes, only: deals, EnglishPhrases())
  }

  init(rows table: FlowTable) { self.init(rows: table, EnglishPhrases()) }

  mutating func mergeTies() { mergeTies(EnglishPhrases()) }

  func loopsApart(_ marks: LoopMarks) -> DiagramContent { loopsApart(marks, EnglishPhrases()) }
}

extension DifferenceContent {
  init(
    of report: DifferenceReport, from: BookEdition, to: BookEdition, grouping: FlowQuery.Grouping
  ) throws(MoneyError) {
    try self.init(of: report, from: from, to: to, grouping: grouping, EnglishPhrases())
  }
}

extension DiagramCaption {
  init(of source: FlowSource, content: DiagramContent, loops marks: LoopMarks) {
    self.init(of: source, content: content, loops: marks, EnglishPhrases())
  }

  init(of report: DifferenceReport, drawing content: DiagramContent, undrawn: Int) {
    self.init(of: report, drawing: content, undrawn: undrawn, EnglishPhrases())
  }

  var description: String { description(EnglishPhrases()) }
}

extension TieLabel {
  init(of tie: DiagramTie, currency: Currency?, notes: SourceNotes, rounds: RoundTags = RoundTags()) {
    self.init(of: tie, currency: currency, notes: notes, rounds: rounds, EnglishPhrases())
  }
}

extension DiagramTie {
  func evidence(currency: Currency?, notes: SourceNotes) -> [String] {
    evidence(currency: currency, notes: notes, EnglishPhrases())
  }
}

extension SourceNotes {
  func citation(_ number: Int) -> String { citation(number, EnglishPhrases()) }
}

extension Source {
  var shortCitation: String { shortCitation(EnglishPhrases()) }
}

extension EntryChange {
  var history: DealHistory? { history(EnglishPhrases()) }
}

extension LayeredFlow {
  static func union(of projections: [FlowProjection]) -> [LayeredFlow] {
    union(of: projections, EnglishPhrases())
  }
}

extension CompanyNumbers {
  init(_ size: CompanySize, of source: FlowSource) throws(AnalysisError) {
    try self.init(size, of: source, in: .english)
  }
}
