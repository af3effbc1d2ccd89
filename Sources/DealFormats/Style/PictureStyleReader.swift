import DealModel

/// Reads style files from YAML or JSON.
///
/// All problems of a well-formed file come at once, each with its place.
public enum PictureStyleReader {
  /// How large a style file may be.
  public static let limits: BookLimits = {
    var limits = BookLimits()
    limits.bytes = 1 << 20
    limits.entries = 4_000
    limits.repeatedEntries = 4_000
    limits.depth = 16
    return limits
  }()

  /// The style in some bytes, with every problem found.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - file: The name of the file as the user knows it, for places; it tells the syntax as that of a book does.
  ///   - subject: What the pictures show.
  /// - Returns: The style, if nothing keeps it from being one, and all problems.
  public static func read(_ bytes: [UInt8], file: String, for subject: StyleSubject) -> PictureStyleReading {
    let log = ReadingLog(file: file)
    do {
      let document = try BookDocument(bytes, file: file, limits: limits)
      document.problems.forEach(log.error)
      let top = BookValue(node: document.root, path: .top, keyPosition: document.root.position, log: log)
      let style = top.style(for: subject)
      let warnings = style.map { $0.findings(for: subject) } ?? []
      let diagnostics = (log.allDiagnostics + warnings).enumerated().sorted { left, right in
        let (a, b) = (left.element.place, right.element.place)
        return (a?.line ?? 0, a?.column ?? 0, left.offset) < (b?.line ?? 0, b?.column ?? 0, right.offset)
      }.map(\.element)
      return PictureStyleReading(style: log.isEmpty ? style : nil, diagnostics: diagnostics)
    } catch {
      log.error(error.inStyle(of: bytes))
      return PictureStyleReading(style: nil, diagnostics: log.allDiagnostics)
    }
  }
}

/// What came of reading a style file.
public struct PictureStyleReading: Sendable {
  /// The style; `nil` exactly when one of the diagnostics is an error.
  public let style: PictureStyle?
  /// All problems, in the order of their places.
  public let diagnostics: [Diagnostic]
}

extension PictureStyle {
  /// What is worth a look in a style that can be used: companies and kinds that the picture cannot show.
  fileprivate func findings(for subject: StyleSubject) -> [Diagnostic] {
    // Of a large table no name is looked for that somebody may have meant.
    let names = subject.companies.count <= 5_000 ? subject.companies.sorted() : []
    let companies = self.companies.filter { !subject.companies.contains($0.key) }.map { id, entry in
      Diagnostic(
        .warning, "unknown-company", at: BookPath("companies", id),
        "there is no company \(id.excerpt) in \(subject.name)",
        remedy: names.spelling(like: id).map { "did you mean “\($0)”?" } ?? "its colors are not used",
        place: entry.place)
    }
    guard let known = subject.kinds else { return companies }
    let kinds = self.kinds.filter { !known.contains($0.key) && DealKind(rawValue: $0.key) == nil }.map { kind, entry in
      Diagnostic(
        .warning, "unknown-kind", at: BookPath("kinds", kind), "no row of \(subject.name) has the kind \(kind.excerpt)",
        remedy: known.spelling(like: kind).map { "did you mean “\($0)”?" } ?? "its color is not used",
        place: entry.place)
    }
    return companies + kinds
  }
}

extension BookValue {
  /// The style that is described here; `nil` when it is not a style of this version.
  fileprivate func style(for subject: StyleSubject) -> PictureStyle? {
    guard isOfThisVersion, let fields = fields(StyleShapes.style) else { return nil }
    var style = PictureStyle()
    _ = fields["dealgraphStyle"]?.text()
    style.theme = fields["theme"]?.word(of: PictureStyle.Theme.self, "theme")
    style.font = fields["font"]?.read(FontText.name)
    for (name, value) in fields["kinds"]?.entries() ?? [] {
      guard let kind = value.kind(name, for: subject), let shades = value.shades() else { continue }
      if style.kinds.updateValue(PictureStyle.Entry(value: shades, place: value.place), forKey: kind) != nil {
        value.keyError("duplicate-id", "the kind “\(kind)” has two colors", remedy: "keep one of them")
      }
    }
    for (id, value) in fields["companies"]?.entries() ?? [] {
      guard let colors = value.companyColors() else { continue }
      style.companies[id] = PictureStyle.Entry(value: colors, place: value.place)
    }
    return style
  }

  private var isOfThisVersion: Bool {
    guard case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key == "dealgraphStyle" }),
      case .text(let version, _) = entry.value.content, version != "1", !entry.value.isEmpty
    else { return true }
    log.error(
      "wrong-version", at: path.appending("dealgraphStyle"), entry.value.position,
      "version \(version.excerpt) of the format cannot be read", remedy: "this program reads version 1")
    return false
  }

  /// The kind that a key names: of a book one of the kinds of deals, in any spelling that a book may use.
  private func kind(_ name: String, for subject: StyleSubject) -> String? {
    if subject.kinds?.contains(name) ?? false { return name }
    if let kind = WordText.value(name, of: DealKind.self) { return kind.rawValue }
    if subject.kinds != nil { return name }
    let words = DealKind.allCases.map(\.rawValue)
    keyError(
      "unknown-kind", "\(name.excerpt) is not a kind of deal",
      remedy: words.spelling(like: name).map { "did you mean “\($0)”?" } ?? "the kinds are "
        + words.joined(separator: ", "))
    return nil
  }

  private func companyColors() -> PictureStyle.CompanyColors? {
    guard let fields = fields(StyleShapes.company) else { return nil }
    return PictureStyle.CompanyColors(fill: fields["fill"]?.shades(), outline: fields["outline"]?.shades())
  }

  /// One color for all themes, or one for each.
  private func shades() -> PictureStyle.Shades? {
    guard case .mapping = node.content else {
      return color().map { PictureStyle.Shades(light: $0) }
    }
    guard let fields = fields(StyleShapes.shades) else { return nil }
    let (light, dark, print) = (fields["light"]?.color(), fields["dark"]?.color(), fields["print"]?.color())
    return light.map { PictureStyle.Shades(light: $0, dark: dark, print: print) }
  }

  private func color() -> PictureStyle.Color? {
    if node.isEmpty {
      log.error(
        "empty-value", at: path, keyPosition, "no color is written here",
        remedy: "write colors in quotation marks, like \"#0B5FA5\": without them # begins a comment")
      return nil
    }
    return read(ColorText.color)
  }

  private var place: Place { Place(keyPosition, in: log.file) }

  private func keyError(_ code: String, _ message: String, remedy: String) {
    log.error(code, at: path, keyPosition, message, remedy: remedy)
  }
}

extension DocumentProblem {
  /// The problem with a remedy that fits a style file.
  fileprivate func inStyle(of bytes: [UInt8]) -> DocumentProblem {
    var problem = self
    switch code {
    case "empty-input": problem.remedy = "begin it with “dealgraphStyle: 1”"
    case "too-large": problem.remedy = "a style file needs no more than a few colors; look whether it is another file"
    case "yaml-syntax" where bytes.hasUnquotedColor:
      problem.remedy = "write colors in quotation marks, like \"#0B5FA5\": without them # begins a comment"
    default: break
    }
    return problem
  }
}

extension [UInt8] {
  /// Whether a number sign that begins a comment has a hexadecimal digit right behind it.
  fileprivate var hasUnquotedColor: Bool {
    indices.dropFirst().dropLast().contains { index in
      self[index] == UInt8(ascii: "#") && [UInt8(ascii: " "), UInt8(ascii: ":")].contains(self[index - 1])
        && Character(Unicode.Scalar(self[index + 1])).isHexDigit
    }
  }
}
