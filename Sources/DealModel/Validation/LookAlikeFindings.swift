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
      guard let text, let unseen = UnseenCharacters(in: text) else { return }
      found.append(
        Diagnostic(
          .warning, "control-character", at: path, "the text has \(unseen.words)",
          remedy: "remove \(unseen.pronoun); results show signs in place of controls"))
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

/// The characters of a text that nobody sees.
package struct UnseenCharacters {
  private let scalars: [Unicode.Scalar]

  /// The different ones in the order of the text; `nil` when it has none.
  package init?(in text: String) {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where scalar.isUnseen && !scalars.contains(scalar) { scalars.append(scalar) }
    guard !scalars.isEmpty else { return nil }
    self.scalars = scalars
  }

  /// How many there are, and the numbers of the first five.
  package var words: String {
    let names = scalars.prefix(5).map(\.codePoint).joined(separator: ", ") + (scalars.count > 5 ? " and others" : "")
    return "\(scalars.count == 1 ? "a character" : "characters") that nobody sees: \(names)"
  }

  /// The word that stands for them.
  package var pronoun: String { scalars.count == 1 ? "it" : "them" }
}

/// The texts of one namespace by what they look like.
package struct LookAlikes {
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
    return Diagnostic(
      .warning, "look-alike", at: path,
      "“\(text)” looks like “\(earlier.text)”: \(Self.difference(of: text, from: earlier.text))",
      remedy: "use one spelling if they are the same, and names that differ if they are not")
  }

  /// The first character in which two texts differ, which may be one that nobody sees.
  package static func difference(of text: String, from other: String) -> String {
    let (new, old) = (Array(text.unicodeScalars), Array(other.unicodeScalars))
    if let (left, right) = zip(new, old).first(where: { $0 != $1 }) {
      return "\(left.codePoint) is not \(right.codePoint)"
    }
    return new.count > old.count
      ? "\(new[old.count].codePoint) follows in the first"
      : "\(old[min(new.count, old.count - 1)].codePoint) follows in the second"
  }
}

extension Unicode.Scalar {
  /// Whether the character controls a terminal, ends a line, turns the direction of what is written around it, or has
  /// no width and no meaning in any script.
  fileprivate var isUnseen: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isBidiControl || [0x200B, 0x2060, 0xFEFF].contains(value)
    }
  }

  /// The number of the character as Unicode writes it, such as `U+0430`.
  fileprivate var codePoint: String { "U+\(hexadecimal)" }
}
