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
  var shortCitation: String {
    let who = publisher ?? (authors.isEmpty ? "“\(title)”" : authors.joined(separator: ", "))
    return "\(who), \(date)"
  }
}
