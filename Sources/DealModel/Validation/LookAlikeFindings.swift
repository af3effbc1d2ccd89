extension DealBookValidation {
  /// Identifiers and names that are easily taken for others of the book, and words in letters of two scripts.
  static func lookAlikeFindings(in book: DealBook) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check<Entity>(_ section: BookPath, _ ids: [Identifier<Entity>]) {
      var look = LookAlikes()
      for id in ids {
        let path = section.appending(id)
        if let finding = look.add(id.rawValue, owner: id.rawValue, at: path) { found.append(finding) }
        if let finding = mixedScripts(in: id.rawValue, at: path) { found.append(finding) }
      }
    }
    check(BookPath("sources"), book.sources.map(\.id))
    check(BookPath("companies"), book.companies.map(\.id))
    check(BookPath("scopes"), book.scopes.map(\.id))
    check(BookPath("facts"), book.facts.map(\.id))
    check(BookPath("deals"), book.deals.map(\.id))
    for deal in book.deals where !deal.tranches.isEmpty {
      check(BookPath("deals", deal.id.rawValue, "tranches"), deal.tranches.map(\.id))
    }
    var names = LookAlikes()
    for company in book.companies {
      let path = BookPath("companies", company.id.rawValue)
      let aliases = company.aliases.enumerated().map { ($1, path.appending("aliases").appending($0)) }
      for (name, place) in [(company.name, path.appending("name"))] + aliases {
        if let finding = names.add(name, owner: company.id.rawValue, at: place) { found.append(finding) }
      }
    }
    return found
  }

  private static func mixedScripts(in id: String, at path: BookPath) -> Diagnostic? {
    if id.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    let words = id.unicodeScalars.split { "-_.".unicodeScalars.contains($0) }
    guard words.contains(where: { Set($0.compactMap(AlphabeticScript.init)).count > 1 }) else { return nil }
    return Diagnostic(
      .warning, "look-alike", at: path, "“\(id)” has letters of two scripts in one word",
      remedy: "write each word in one script, unless the name is spelled so")
  }

  /// Names and titles with characters that nobody sees, and that may turn or hide what is written around them.
  static func controlCharacterFindings(in book: DealBook) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ text: String?, at path: BookPath) {
      guard let scalar = text?.unicodeScalars.first(where: \.isControl) else { return }
      found.append(
        Diagnostic(
          .warning, "control-character", at: path, "the text has the control character \(scalar.codePoint)",
          remedy: "remove it; results show a sign in its place"))
    }
    check(book.title, at: BookPath("title"))
    for source in book.sources {
      let path = BookPath("sources", source.id.rawValue)
      check(source.publisher, at: path.appending("publisher"))
      for (index, author) in source.authors.enumerated() {
        check(author, at: path.appending("authors").appending(index))
      }
      check(source.title, at: path.appending("title"))
    }
    for company in book.companies {
      let path = BookPath("companies", company.id.rawValue)
      check(company.name, at: path.appending("name"))
      for (index, alias) in company.aliases.enumerated() {
        check(alias, at: path.appending("aliases").appending(index))
      }
    }
    for scope in book.scopes { check(scope.name, at: BookPath("scopes", scope.id.rawValue, "name")) }
    for deal in book.deals {
      let path = BookPath("deals", deal.id.rawValue)
      check(deal.title, at: path.appending("title"))
      for tranche in deal.tranches { check(tranche.name, at: path.appending("tranches").appending(tranche.id)) }
    }
    return found
  }
}

/// The texts of one namespace by what they look like.
private struct LookAlikes {
  private var first: [String: (text: String, owner: String)] = [:]

  /// Adds a text; a finding when it looks like one of another owner and is spelled in other characters.
  mutating func add(_ text: String, owner: String, at path: BookPath) -> Diagnostic? {
    let skeleton = TextSkeleton.skeleton(of: text)
    guard let earlier = first[skeleton] else {
      first[skeleton] = (text, owner)
      return nil
    }
    guard !earlier.text.utf8.elementsEqual(text.utf8), !earlier.owner.utf8.elementsEqual(owner.utf8)
    else { return nil }
    let strange = zip(Array(text.unicodeScalars), Array(earlier.text.unicodeScalars)).first { $0 != $1 }
    let difference = strange.map { ": \($0.0.codePoint) is not \($0.1.codePoint)" } ?? ""
    return Diagnostic(
      .warning, "look-alike", at: path, "“\(text)” looks like “\(earlier.text)”\(difference)",
      remedy: "use one spelling if they are the same, and names that differ if they are not")
  }
}

extension Unicode.Scalar {
  /// Whether the character controls a terminal, ends a line or turns the direction of what is written around it.
  fileprivate var isControl: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isBidiControl
    }
  }

  /// The number of the character as Unicode writes it, such as `U+0430`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
