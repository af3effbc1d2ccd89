import DealAnalysis
import DealModel
import FlowModel

/// A picture of the ties between companies, as a document for Graphviz.
///
/// Each company is a node. Each tie is a line below its label, from company to company; deals of one kind that are
/// equally firm and run between the same companies share a line, and its label gives their sum.
///
/// **Encodings**, one meaning each, and a legend of those that occur:
///
/// | seen | means |
/// |---|---|
/// | color and mark at the end of a line | the kind of the tie: one color per family of kinds |
/// | solid, dashed, dotted | how firm: committed or paid; on conditions; announced or weaker |
/// | hollow mark | inferred, not stated by a source |
/// | width | the amount, in proportion, or in steps where amounts differ by more than fifty times; the thinnest for what is undisclosed or not money |
/// | highlighted label with a number | the tie is on the circular flow of that number |
/// | highlighted label with a number and an arrow | the step of the tie on the circular flow that stands out, and where it leads |
/// | pale | the tie is on no circular flow that is marked |
/// | doubled outline | the company that the picture is about |
/// | ≠ | sources disagree |
/// | `[1]` | a source, listed below the picture |
/// | letter in a box | the tie is a part of the round of that letter |
/// | square on a company | a number of it, by its area, where that is asked for |
/// | frame with a name | the parts of a group, where firms stand for themselves |
/// | shape of a company | firm, group, unnamed party or market |
///
/// In the document a label is a node, too. In the arrangement in columns lines are written from left to right, and the
/// attribute `dir` says at which end their mark stands.
///
/// **Determinism**: the same input gives the same bytes.
public struct RelationshipDiagram: Sendable {
  /// What is drawn, and how it is arranged.
  public struct Options: Hashable, Sendable {
    /// Which ties of a book are drawn.
    public enum Content: Hashable, Sendable {
      /// Every tie that counts, in its own direction: who pays, provides, grants or owns.
      case allTies
      /// The flows of the layer of the question.
      case layer
      /// The flows of some layers together; what one deal is on several of them is drawn once where it is the same line.
      case layers([Layer])
    }

    /// How companies and captions are placed.
    public enum Arrangement: Hashable, Sendable {
      /// In columns from left to right, for the engine `dot`: title above, legend below.
      case columns
      /// As the layout engine likes, title and legend below; for every other engine.
      case free
    }

    /// Which ties of a book are drawn; a table of flows has no choice.
    public var content = Content.allTies
    /// How companies and captions are placed.
    public var arrangement = Arrangement.columns
    /// Ties that are certainly smaller, in minor units of the reporting currency, are left out.
    public var minimumAmount: Int64?
    /// The companies that the picture is about; `nil` for all.
    public var focus: DiagramFocus?
    /// How loops are told from the rest.
    public var highlight = LoopHighlight.numbers
    /// Whether only ties on marked loops are drawn.
    public var showsOnlyLoops = false
    /// Whether each marked loop has a frame of its own, and nothing else is drawn.
    public var showsLoopsApart = false
    /// How much is said about sources.
    public var sources = SourceListing.full
    /// How many loops are marked at most.
    public var maximumLoops = 9
    /// Whether all of one family that runs in one direction between two companies is one line.
    public var mergesTies = false
    /// What the squares on companies show.
    public var companySize = CompanySize.fixed
    /// How many companies and lines are drawn at most; `nil` for any number.
    public var sizeLimit: Int? = 500
    /// What stands above the picture; `nil` for the title of the book.
    public var title: String?
    /// What is supposed otherwise than the book says; the caption says so.
    public var scenario: ScenarioSummary?
    /// The language of all that the book does not say.
    public var language = Language.english
    /// For which surface the colors are chosen.
    public var theme = DiagramTheme.light
    /// Colors of kinds and companies that take the place of the theme's own.
    public var colors = DiagramColors()
    /// The font that is tried first.
    public var font: DiagramFont?

    /// Creates the options with the defaults.
    public init() {}
  }

  /// The picture, ready to be laid out.
  public let document: DiagramDocument
  /// How many companies are drawn.
  public let companyCount: Int
  /// How many lines are drawn.
  public let tieCount: Int
  /// How many loops are marked.
  public let loopCount: Int

  /// Creates the picture of the flows of a book or of a table.
  ///
  /// - Parameters:
  ///   - source: the flows. Of a book, the basis, the clocks, the grouping and the kinds of its query hold for all
  ///     ties.
  ///   - options: what is drawn, and how it is arranged.
  ///   - loops: the circular flows to mark, in the order in which they are numbered.
  /// - Throws: ``DiagramError``.
  /// - Complexity: O(deals × claims + companies × log companies).
  public init(
    of source: FlowSource, options: Options = Options(), loops: CircularFlowReport? = nil
  ) throws(DiagramError) {
    let (content, lines, marks) = try DiagramChoice(source, options).chosen(loops)
    if let limit = options.sizeLimit, content.companies.count > limit || content.ties.count > limit * 4 {
      throw .tooLarge(companyCount: content.companies.count, tieCount: content.ties.count, limit: limit)
    }
    var caption = DiagramCaption(
      of: source, content: content, choice: lines, loops: marks, showsOnlyLoops: options.leavesOut,
      options.language.phrases)
    if let title = options.title { caption.title = title }
    if let scenario = options.scenario { caption.lines.insert(scenario.words(in: options.language), at: 0) }
    let notes = SourceNotes(of: content.ties, in: source.projection?.book)
    var drawing = RelationshipDrawing(content: content, caption: caption, notes: notes, options: options)
    if options.companySize != .fixed {
      do throws(AnalysisError) {
        drawing.squares = try CompanyNumbers(options.companySize, of: source, in: options.language)
          .squares(of: content.companies)
      } catch {
        throw .measure(error)
      }
    }
    drawing.draw()
    document = drawing.document
    companyCount = content.companies.count
    tieCount = content.ties.count
    loopCount = marks.loops.count
  }

  /// The picture as a DOT document.
  public func dot() -> String { document.dot() }

  /// The drawing as a value.
  package var graph: DOTGraph { document.graph }

  /// The colors that depend on the reader's setting, by their light shades; empty unless the theme is `auto`.
  package var adaptiveColors: [AdaptiveColor] { document.adaptiveColors }
}

/// Why there is no picture.
public enum DiagramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An amount cannot be converted or counted.
  case money(MoneyError)
  /// A company to look at is not known, or has no tie that would be drawn.
  case focus(AnalysisError)
  /// There is no circular flow of this number.
  case noLoop(number: Int, count: UInt64)
  /// The circular flow of this number does not lie within what is drawn.
  case loopNotDrawn(number: Int)
  /// What the squares on companies show cannot be computed.
  case measure(AnalysisError)
  /// There are more companies, or more lines for each, than anyone could read.
  case tooLarge(companyCount: Int, tieCount: Int, limit: Int)

  /// The reason in words, and what to do.
  public var description: String {
    switch self {
    case .money(let error): "the amounts cannot be computed: \(error)"
    case .focus(let error): "\(error)"
    case .noLoop(let number, let count):
      count == 0
        ? "there is no circular flow to highlight"
        : "there is no circular flow number \(number) to highlight; \(count == 1 ? "there is only 1" : "there are \(count)")"
    case .loopNotDrawn(let number):
      "circular flow number \(number) does not lie within what is drawn; draw more kinds, smaller amounts or more of what is around the focus"
    case .measure(let error): "the sizes of companies cannot be computed: \(error)"
    case .tooLarge(let companyCount, let tieCount, let limit):
      "\(companyCount) companies with \(tieCount) lines between them are too many for one picture (the limit is \(limit) "
        + "companies and \(limit * 4) lines); draw what is around a company, some kinds, larger amounts or only what is on circular flows, or lift the limit"
    }
  }
}
