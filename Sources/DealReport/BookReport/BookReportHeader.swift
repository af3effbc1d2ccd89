import DealDiagram
import DealModel
import FlowModel

/// The lines below the title of a report: what it is about, and what holds for all of it.
struct BookReportHeader {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  /// The lines.
  var lines: [StyledText] {
    let (book, query, words) = (context.book, context.answers.query, context.words)
    // A title of the reader's own takes the place of that of the book, which is then told here.
    let title = context.options.title == nil ? nil : book.title
    var lines = [words.kindOfDocument(title)]
    if let scenario = context.options.scenario { lines.append(scenario.words(in: context.options.language)) }
    if book.isExample { lines.append(context.model.exampleFirms) }
    lines.append(dates)
    lines.append(words.counted(on: query.basis))
    lines.append(words.units(query.grouping, in: book.currency))
    let kinds = query.kinds.map { wanted in DealKind.allCases.filter(wanted.contains).map { context.model.noun($0) } }
    if let restriction = words.restricted(to: kinds ?? [], withoutInferred: !query.clock.includesInferred) {
      lines.append(restriction)
    }
    lines.append(
      words.size(
        companies: book.companies.count, deals: book.deals.count, facts: book.facts.count, sources: book.sources.count))
    return lines.map { StyledText($0) }
  }

  private var dates: String {
    let clock = context.answers.query.clock
    // A book in which nothing is dated has no day of its own.
    guard clock.asOf < .distantFuture else { return context.words.undated }
    return context.model.asOf(clock.asOf, knownOn: clock.knownOn)
  }
}
