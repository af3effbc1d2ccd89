import ArgumentParser
import DealGraph

/// The colors, the font, the language and the title of a picture.
struct PictureStyleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      For which surface the colors are: light, dark, print, or auto for an SVG that follows its reader's setting (default: what \
      the style file says, otherwise light).
      """))
  var theme: DiagramTheme?

  @Option(
    help: ArgumentHelp("Take colors of kinds and companies, a theme and a font from a file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var style: String?

  @Option(
    help: ArgumentHelp(
      """
      The language of all that the book does not say itself, and of numbers and dates: en or fr (default: en).
      """, valueName: "en|fr"))
  var language: Language?

  @Option(help: ArgumentHelp("What stands above the picture (default: the title of the book).", valueName: "words"))
  var title: String?

  func validate() throws {
    if let title, title.allSatisfy(\.isWhitespace) { throw ValidationError("--title: give it some words") }
    if style == "-" { throw ValidationError("--style: name a file; standard input is for what is drawn") }
  }

  /// The options of these that were given, as a user writes them.
  var given: [String] {
    [(theme != nil, "--theme"), (style != nil, "--style"), (language != nil, "--language"), (title != nil, "--title")]
      .filter(\.0).map(\.1)
  }

  /// Reads the style file, if there is one, and takes over what was chosen; what is worth a look in the file goes to
  /// standard error.
  ///
  /// - Parameters:
  ///   - options: how a picture is drawn.
  ///   - subject: what it shows.
  /// - Throws: ``CommandFailure`` when the file cannot be read or is not valid.
  func apply(
    to options: inout RelationshipDiagram.Options, for subject: @autoclosure () -> StyleSubject
  ) throws(CommandFailure) {
    if let theme { options.theme = theme }
    if let language { options.language = language }
    options.title = title
    guard let path = style else { return }
    let file = try InputFile(path: path)
    let bytes = try file.wholeBytes(limit: PictureStyleReader.limits.bytes)
    let reading = PictureStyleReader.read(bytes, file: file.name, for: subject())
    guard let style = reading.style else { throw .input(reading.diagnostics) }
    if theme == nil, let theme = style.theme.flatMap({ DiagramTheme(rawValue: $0.rawValue) }) { options.theme = theme }
    options.font = style.font.flatMap { DiagramFont($0) }
    options.colors = DiagramColors(style)
    let weak = options.colors.weakContrasts(in: options.theme).map { $0.diagnostic(in: style) }
    Notes.warn(
      (reading.diagnostics + weak).enumerated().sorted { left, right in
        (left.element.place?.line ?? 0, left.offset) < (right.element.place?.line ?? 0, right.offset)
      }.map(\.element))
  }
}

extension StyleSubject {
  /// What a picture of some flows shows.
  init(_ source: FlowSource, of input: LoadedInput) {
    switch input.content {
    case .book(let book): self.init(books: [book])
    case .rows, .snapshot:
      let table = source.table
      self.init(
        kinds: (0..<UInt32(table.kindNames.count)).map { table.kindNames[$0] },
        companies: (0..<UInt32(table.names.count)).lazy.map { table.names[$0] })
    }
  }
}

extension DiagramColors {
  /// The colors that a style file names.
  init(_ style: PictureStyle) {
    self.init()
    kinds = style.kinds.mapValues { DiagramShades($0.value) }
    companies = style.companies.mapValues {
      CompanyColors(fill: $0.value.fill.map { DiagramShades($0) }, outline: $0.value.outline.map { DiagramShades($0) })
    }
  }
}

extension DiagramShades {
  fileprivate init(_ shades: PictureStyle.Shades) {
    self.init(
      light: DiagramColor(shades.light), dark: shades.dark.map { DiagramColor($0) },
      print: shades.print.map { DiagramColor($0) })
  }
}

extension DiagramColor {
  fileprivate init(_ color: PictureStyle.Color) { self.init(red: color.red, green: color.green, blue: color.blue) }
}

extension WeakContrast {
  /// The warning, at the place of the color in the style file.
  fileprivate func diagnostic(in style: PictureStyle) -> Diagnostic {
    let (path, place, what) =
      switch subject {
      case .kind(let kind): (BookPath("kinds", kind), style.kinds[kind]?.place, "lines and their text")
      case .outline(let id): (BookPath("companies", id), style.companies[id]?.place, "outlines")
      }
    let remedy = color.luminance > background.luminance ? "brighter" : "darker"
    // Rounded down, so that no warning says that a contrast is what it should be.
    let hundredths = Int(ratio * 100)
    let decimals = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return Diagnostic(
      .warning, "weak-contrast", at: path,
      "\(color) on \(background) in the theme \(theme) has a contrast of \(hundredths / 100).\(decimals) to 1; \(what) need \(needed)",
      remedy: "choose a \(remedy) color, for this theme alone with “\(theme): …”", place: place)
  }
}

extension DiagramTheme: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}
