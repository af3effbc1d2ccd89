import DealDiagram
import DealModel

/// The sources of the book, numbered, with the deals and facts that cite them.
struct SourceSection {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  /// The section.
  var sections: [ReportDocument.Section] {
    let citing = citing
    let rows = context.book.sources.enumerated().map { index, source in
      ReportTable.Row(
        [
          context.cell(index + 1), ReportTable.Cell(StyledText(who(wrote: source)) + title(of: source)),
          context.cell(source.date), ReportTable.Cell(address(of: source)),
          ReportTable.Cell(context.list(citing[source.id] ?? [])),
        ], anchor: .source(source.id))
    }
    return [context.section(.sources, context.table([.number, .source, .published, .address, .citedBy], rows))]
  }

  /// The deals and facts that cite each source by claims that count, in the order of the book.
  private var citing: [SourceID: [StyledText]] {
    var citing: [SourceID: [StyledText]] = [:]
    for (deal, state) in zip(context.book.deals, context.answers.projection.states) {
      for source in Set((state?.claims ?? []).map { deal.claims[$0].source }) {
        citing[source, default: []].append(context.deal(deal.id))
      }
    }
    for fact in context.book.facts {
      let state = context.book.state(of: fact, at: context.answers.query.clock)
      for source in Set((state?.claims ?? []).map { fact.claims[$0].source }) {
        citing[source, default: []].append(
          StyledText(FactSection(context).title(of: fact), to: .fact(fact.id)))
      }
    }
    return citing
  }

  private func who(wrote source: Source) -> String {
    let who = [source.publisher, source.authors.isEmpty ? nil : source.authors.joined(separator: ", ")]
    return who.compactMap { $0 }.map { $0 + ", " }.joined()
  }

  private func title(of source: Source) -> StyledText { StyledText(context.model.quoted(source.title)) }

  private func address(of source: Source) -> StyledText {
    source.url.map { StyledText($0, address: $0) } ?? StyledText()
  }
}
