import ArgumentParser
import DealGraph

/// What of the web a picture shows, and what it highlights.
struct PictureChoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Draw only some directions of deals: cash, service, rights, ownership, dependency, exposure (default: every tie in its \
      own). Loops are those of the first.
      """, valueName: "layer,layer"), transform: layerList)
  var layer: LayerList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out ties, or rows of a table, that are certainly smaller, such as '1 bn USD' or 1000000.",
      valueName: "amount"))
  var minAmount: String?

  @Option(
    help: ArgumentHelp(
      "Draw only what is around this company, by id, name or alias; may be repeated.", valueName: "company"))
  var focus: [String] = []

  @Option(
    parsing: .unconditional,
    help:
      "How many ties away from the focus a company may be; 0 draws what runs between the companies in focus (default: 1)."
  )
  var hops: Int?

  @Option(
    help: ArgumentHelp(
      """
      Circular flows, of cash or on the first layer: number them (numbers), let them stand out and mute the rest (cycles), the \
      same with one of them, by its number in the ranking, or do not look for any (none) (default: numbers).
      """, valueName: "numbers|cycles|N|none"), transform: loopHighlight)
  var highlight: LoopHighlight?

  @Flag(name: .customLong("no-highlight"), help: .hidden)
  var isWithoutHighlight = false

  @Flag(name: .customLong("only"), help: "Draw only what is on highlighted circular flows.")
  var showsOnlyLoops = false

  @Flag(help: "Draw each highlighted circular flow by itself, in a frame of its own.")
  var loopsApart = false

  @Option(
    help: """
      Sources: numbers on the ties and a list (full), a list of publishers and dates (short), or neither (none).
      """)
  var sources = SourceListing.full

  func validate() throws {
    if let hops {
      guard hops >= 0 else { throw ValidationError("--hops cannot be negative") }
      guard !focus.isEmpty else { throw ValidationError("--hops counts from a company: add --focus") }
    }
    if isWithoutHighlight, let highlight, highlight != .none {
      throw ValidationError("--no-highlight and --highlight exclude each other")
    }
    if isWithoutHighlight || highlight == LoopHighlight.none, showsOnlyLoops || loopsApart {
      throw ValidationError(
        "\(loopsApart ? "--loops-apart" : "--only") draws circular flows: leave --highlight none out")
    }
  }

  /// The layers that are drawn; `nil` for all ties.
  var layers: [Layer]? { layer?.layers }

  /// Whether less may be drawn than counts, so that the number of companies says nothing about the picture yet.
  var narrows: Bool { !focus.isEmpty || minAmount != nil || showsOnlyLoops || loopsApart }

  /// Takes over what was chosen.
  ///
  /// - Throws: `ValidationError` for what is no amount in the currency of the book.
  func apply(to options: inout RelationshipDiagram.Options, in source: FlowSource) throws {
    options.content = layers.map { .layers($0) } ?? .allTies
    if source.projection != nil {
      options.minimumAmount = try minAmount.map {
        try minorUnits(of: $0, option: "--min-amount", in: source.table.currency)
      }
    }
    if !focus.isEmpty { options.focus = DiagramFocus(focus, hops: hops ?? 1) }
    options.highlight = isWithoutHighlight ? .none : highlight ?? .numbers
    options.showsOnlyLoops = showsOnlyLoops
    options.showsLoopsApart = loopsApart
    options.sources = sources
  }
}

/// Layers as an option names them.
struct LayerList {
  let layers: [Layer]
}

/// The layers of a list with commas.
///
/// - Throws: `ValidationError` for an unknown layer, with all that there are.
func layerList(_ text: String) throws -> LayerList {
  let words = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " }.lowercased() }
  return LayerList(
    layers: try words.map { word in
      guard let layer = Layer(rawValue: word) else {
        let names = Layer.allCases.map(\.rawValue)
        let remedy =
          names.nearest(to: word).map { "did you mean “\($0)”?" } ?? "the layers are \(names.joined(separator: ", "))"
        throw ValidationError("there is no layer “\(word)”; \(remedy)")
      }
      return layer
    })
}

/// How loops are highlighted.
///
/// - Throws: `ValidationError` that says which words there are.
func loopHighlight(_ text: String) throws -> LoopHighlight {
  switch text.lowercased() {
  case "none": return .none
  case "numbers": return .numbers
  case "cycles": return .cycles
  default:
    guard let number = Int(text), (1...9_999).contains(number) else {
      throw ValidationError("write numbers, cycles, none, or the number of one circular flow, from 1 to 9999")
    }
    return .loop(number)
  }
}

extension SourceListing: ExpressibleByArgument {}
