import DealModel

/// How much a picture says about the sources of its ties; what shows beside the pointer has them in any case.
public enum SourceListing: String, Hashable, Sendable, CaseIterable {
  /// No numbers on the ties, and no list.
  case none
  /// Numbers, and of each source the publisher and the date.
  case short
  /// Numbers, and of each source publisher, authors, title and date.
  case full
}

extension Source {
  /// Who published it and when, in one line; of what has no publisher the authors, else the title.
  func shortCitation(_ phrases: any DiagramPhrases) -> String {
    let who = publisher ?? (authors.isEmpty ? phrases.quoted(title) : authors.joined(separator: ", "))
    return "\(who), \(phrases.language.text(of: date))"
  }

  /// Who published and wrote it, its title and its date, in one line.
  package func citation(_ phrases: any ModelPhrases) -> String {
    let who = [publisher, authors.isEmpty ? nil : authors.joined(separator: ", ")].compactMap { $0 }
    return (who + [phrases.quoted(title), phrases.language.text(of: date)]).joined(separator: ", ")
  }
}
