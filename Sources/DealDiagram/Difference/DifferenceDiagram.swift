import DealAnalysis
import DealModel
import FlowModel

/// A picture of what changed: the webs of both sides of a difference on one layout, as a document for Graphviz.
///
/// It is drawn like ``RelationshipDiagram``, with these differences:
///
/// | seen | means |
/// |---|---|
/// | color, and `+`, `~` or `×` on the label | added, changed, gone; gray without a sign: as before |
/// | mark at the end of a line | the kind of the tie |
///
/// What is in play on the second side is drawn as it is there; what is gone, as it was when it was last in play. Deals
/// to which different things happened have different lines.
///
/// **Determinism**: the same input gives the same bytes.
public struct DifferenceDiagram: Sendable {
  /// The picture, ready to be laid out.
  public let document: DiagramDocument
  /// How many companies are drawn.
  public let companyCount: Int
  /// How many lines are drawn.
  public let tieCount: Int

  /// Creates the picture of a difference.
  ///
  /// - Parameters:
  ///   - report: the difference.
  ///   - from: the first side of it.
  ///   - to: the second side of it.
  ///   - grouping: whether firms stand for their groups.
  ///   - options: how it is arranged, whether lines are merged, and what is said beside them; every tie is drawn, and no
  ///     loop is marked. Squares on companies are those of the second side, and strengths among them those of cash.
  /// - Throws: ``DiagramError``.
  /// - Complexity: O(deals × claims + companies × log companies), and on each day on which deals went out of play
  ///   what parts and replacements join with them.
  public init(
    of report: DifferenceReport, from: BookEdition, to: BookEdition, grouping: FlowQuery.Grouping = .ultimate,
    options: RelationshipDiagram.Options = RelationshipDiagram.Options()
  ) throws(DiagramError) {
    var content: DifferenceContent
    do throws(MoneyError) {
      content = try DifferenceContent(of: report, from: from, to: to, grouping: grouping, options.language.phrases)
    } catch {
      throw .money(error)
    }
    if options.mergesTies { content.mergeTies(options.language.phrases) }
    let (companies, ties) = (content.content.companies.count, content.content.ties.count)
    if let limit = options.sizeLimit, companies > limit || ties > limit * 4 {
      throw .tooLarge(companyCount: companies, tieCount: ties, limit: limit)
    }
    let notes = SourceNotes(of: content.content.ties, among: content.sources)
    var caption = DiagramCaption(
      of: report, drawing: content.content, undrawn: content.undrawnCount,
      options.language.phrases)
    if let title = options.title { caption.title = title }
    var drawing = RelationshipDrawing(content: content.content, caption: caption, notes: notes, options: options)
    drawing.squares = try Self.squares(of: content.content.companies, report, to, grouping, options)
    drawing.draw()
    document = drawing.document
    companyCount = companies
    tieCount = ties
  }

  /// The squares on the companies, as they are on the second side.
  private static func squares(
    of companies: [DiagramCompany], _ report: DifferenceReport, _ side: BookEdition, _ grouping: FlowQuery.Grouping,
    _ options: RelationshipDiagram.Options
  ) throws(DiagramError) -> [CompanySquare] {
    guard options.companySize != .fixed else { return [] }
    let basis = report.header.basis ?? .rumored
    do throws(AnalysisError) {
      let query = FlowQuery(layer: .cash, basis: basis, clock: side.clock, grouping: grouping)
      let source = try FlowSource(book: side.book, query: query)
      return try CompanyNumbers(options.companySize, of: source, in: options.language).squares(of: companies)
    } catch {
      throw .measure(error)
    }
  }

  /// The picture as a DOT document.
  public func dot() -> String { document.dot() }

  /// The drawing as a value.
  package var graph: DOTGraph { document.graph }

  /// The colors that depend on the reader's setting, by their light shades; empty unless the theme is `auto`.
  package var adaptiveColors: [AdaptiveColor] { document.adaptiveColors }
}
