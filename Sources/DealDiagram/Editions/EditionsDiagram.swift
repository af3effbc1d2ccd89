import DealAnalysis
import DealModel
import FlowModel

/// Pictures of one book as it was known on several days, in which everything has the same place.
///
/// The lines of all editions together are laid out once. Each edition then shows the lines that it has, with what is
/// known in it; the room of the others stays empty. The legend, the list of sources and their numbers, the letters of
/// rounds and the scale of widths are those of all editions together. Circular flows are found in each edition for
/// itself, and each has one number in all of them.
///
/// **Determinism**: the same editions and the same places give the same documents.
public struct EditionsDiagram: Sendable {
  /// The day of each edition.
  public let days: [CalendarDate]
  /// How many companies have a line in any edition.
  public let companyCount: Int
  /// How many lines there are in all editions together, each counted once.
  public let tieCount: Int

  /// The drawing of each edition, without places.
  let drawings: [RelationshipDrawing]
  /// What there is, and which edition has it.
  let union: EditionUnion
  /// The drawing of all editions together, which is laid out.
  private let plan: RelationshipDrawing?

  /// Creates the pictures of some editions.
  ///
  /// - Parameters:
  ///   - sources: the flows of each edition of one book, of which the clock says since when it is known; the earliest
  ///     first.
  ///   - options: what is drawn, and how it is arranged; frames of loops are not drawn, and squares on companies are on one scale.
  ///   - loops: the circular flows of each edition; empty to mark none.
  /// - Throws: ``DiagramError``. A company to look at has to have a line in some edition, not in each.
  /// - Complexity: that of a ``RelationshipDiagram`` for each edition.
  public init(
    of sources: [FlowSource], options: RelationshipDiagram.Options = RelationshipDiagram.Options(),
    loops: [CircularFlowReport] = []
  ) throws(DiagramError) {
    var options = options
    options.showsLoopsApart = false
    let chosen = EditionLoops.numbered(try Self.chosen(of: sources, options, loops))
    let union = EditionUnion(of: chosen.map(\.content), mergesTies: options.mergesTies)
    self.union = union
    companyCount = union.content.companies.count
    tieCount = union.content.ties.count
    if let limit = options.sizeLimit, companyCount > limit || tieCount > limit * 4 {
      throw .tooLarge(companyCount: companyCount, tieCount: tieCount, limit: limit)
    }
    let notes = SourceNotes(of: union.everything.ties, in: sources.last?.projection?.book)
    let clocks = sources.map { $0.projection?.query.clock }
    days = clocks.compactMap { $0?.knownOn ?? $0?.asOf }
    let captions = zip(sources, chosen).enumerated().map { index, pair in
      let (source, edition) = pair
      var caption = DiagramCaption(
        of: source, content: edition.content, choice: edition.lines, loops: edition.marks,
        showsOnlyLoops: options.leavesOut, options.language.phrases)
      let clock = source.projection?.query.clock
      if let title = options.title { caption.title = title }
      if let scenario = options.scenario { caption.lines.insert(scenario.words(in: options.language), at: 0) }
      let phrases = options.language.phrases
      caption.edition = phrases.edition(knownOn: clock?.knownOn)
      if sources.count > 1 { caption.edition? += " (\(phrases.turn(index + 1, of: sources.count)))" }
      if edition.content.ties.isEmpty { caption.lines.append(options.language.phrases.noTies) }
      return caption
    }
    var series = DiagramSeries(everything: union.everything)
    let own = zip(chosen, captions).map { edition, caption in
      RelationshipDrawing(content: edition.content, caption: caption, notes: notes, options: options)
    }
    series.legend = Self.legend(of: union.everything, own, notes: notes, options: options)
    let squares = try Self.squares(of: sources, union, options)
    drawings = zip(union.editions, captions).enumerated().map { index, edition in
      var drawing = RelationshipDrawing(
        content: edition.0.content, caption: edition.1, notes: notes, options: options, series: series)
      drawing.squares = squares.isEmpty ? [] : squares[index]
      drawing.draw()
      return drawing
    }
    plan = captions.last.map {
      RelationshipDrawing(content: union.content, caption: $0, notes: notes, options: options, series: series)
    }
  }

  /// The squares on the companies of each edition, on the scale of the largest of all; empty where there are none.
  private static func squares(
    of sources: [FlowSource], _ union: EditionUnion, _ options: RelationshipDiagram.Options
  ) throws(DiagramError) -> [[CompanySquare]] {
    guard options.companySize != .fixed else { return [] }
    var numbers: [CompanyNumbers] = []
    for source in sources {
      do throws(AnalysisError) {
        numbers.append(try CompanyNumbers(options.companySize, of: source, in: options.language))
      } catch {
        throw .measure(error)
      }
    }
    let companies = union.content.companies
    let largest = numbers.map { $0.largest(of: companies) }.max()
    return numbers.map { $0.squares(of: companies, largest: largest) }
  }

  /// What marks mean in any of some drawings.
  private static func legend(
    of everything: DiagramContent, _ drawings: [RelationshipDrawing], notes: SourceNotes,
    options: RelationshipDiagram.Options
  ) -> Legend? {
    guard let last = drawings.last else { return nil }
    let legends = drawings.map(\.legend)
    var legend = RelationshipDrawing(content: everything, caption: last.caption, notes: notes, options: options).legend
    if options.companySize != .fixed { legend.companySize = options.companySize }
    legend.hasMuted = legends.contains(where: \.hasMuted)
    let steps = legends.compactMap(\.step)
    legend.step = steps.contains(.ofSeveral) ? .ofSeveral : steps.first
    return legend
  }

  /// What is drawn of each edition.
  private static func chosen(
    of sources: [FlowSource], _ options: RelationshipDiagram.Options, _ loops: [CircularFlowReport]
  ) throws(DiagramError) -> [EditionLoops.Chosen] {
    var failure: DiagramError?
    var editions: [EditionLoops.Chosen] = []
    var failures = 0
    for (index, source) in sources.enumerated() {
      do throws(DiagramError) {
        editions.append(
          try DiagramChoice(source, EditionLoops.options(options, for: index, of: loops))
            .chosen(loops.indices.contains(index) ? loops[index] : nil))
      } catch {
        // What one looks at may not have been there yet.
        switch error {
        case .focus, .noLoop, .loopNotDrawn: failure = failure ?? error
        default: throw error
        }
        failures += 1
        var nothing = DiagramContent(currency: source.projection?.book.currency)
        editions.append((nothing, [], LoopMarks(of: nil, limit: 0, in: &nothing)))
      }
    }
    if let failure, failures == sources.count { throw failure }
    return editions
  }

  /// Lays the pictures out.
  ///
  /// - Parameter layout: Tells where the layout engine puts what a document describes; it is asked once for each
  ///   edition, with nothing but its words, and once for the web of all.
  /// - Returns: The pictures in their places.
  /// - Throws: What the layout throws.
  public func placed<Failure: Error>(
    by layout: (_ dot: String) throws(Failure) -> DiagramPlaces
  ) throws(Failure) -> PlacedEditions {
    var measures: [DiagramPlaces] = []
    for drawing in drawings { measures.append(try layout(EditionSizes.document(of: drawing))) }
    let sizes = EditionSizes(of: union, measures: measures)
    guard var plan else { return PlacedEditions(of: self, plan: DOTGraph(), places: DiagramPlaces(), sizes: sizes) }
    plan.series?.sizes = sizes.nodes
    plan.draw()
    let places = try layout(DOTWriter().text(of: plan.graph))
    return PlacedEditions(of: self, plan: plan.graph, places: places, sizes: sizes)
  }
}
