import DealAnalysis
import DealModel
import FlowModel

// What the marks of a plot tell beside the pointer.

extension DealReference {
  /// The deal, its amount and its sources in one line; of what the input says itself nothing is translated.
  func plotNote(in currency: Currency?, _ language: Language) -> String {
    let name = [title ?? id, tranche].compactMap { $0 }.joined(separator: ", ")
    let citations = sources.map(\.citation).joined(separator: "; ")
    return "\(name): \(language.text(of: amount, in: currency))" + (citations.isEmpty ? "" : " [\(citations)]")
  }
}

extension Sequence<DealReference> {
  /// Notes of the first few deals, and how many more there are.
  func plotNotes(in currency: Currency?, _ language: Language) -> [String] {
    let notes = map { $0.plotNote(in: currency, language) }
    let listed = 12
    return Array(notes.prefix(listed)) + (notes.count > listed ? ["… + \(notes.count - listed)"] : [])
  }
}

extension ReportHeader {
  /// What an answer of a plot counts, in one line.
  func plotScope(in language: Language) -> String {
    guard let basis else { return inputs.first?.name ?? "" }
    let about = [title, language.plotBasis(basis)]
    let days: [String?] =
      switch language {
      case .english:
        [statedAsOf.map { "as of \(language.text(of: $0))" }, knownOn.map { "as known on \(language.text(of: $0))" }]
      case .french:
        [statedAsOf.map { "au \(language.text(of: $0))" }, knownOn.map { "connu le \(language.text(of: $0))" }]
      }
    return (about + days).compactMap { $0 }.joined(separator: " · ")
  }
}

extension Language {
  /// Which deals count on a basis.
  func plotBasis(_ basis: Basis) -> String {
    switch self {
    case .english: "basis \(basis.rawValue)"
    case .french:
      switch basis {
      case .paid: "base\u{A0}: payé"
      case .committed: "base\u{A0}: engagé"
      case .conditional: "base\u{A0}: conditionnel"
      case .headline: "base\u{A0}: annoncé"
      case .rumored: "base\u{A0}: rumeur"
      }
    }
  }
}
