import DealModel

/// The fixed words that writers put around any document, in one language.
protocol DocumentPhrases: Sendable {
  /// The heading of the table of contents.
  var contents: String { get }
  /// The heading of the sources.
  var sources: String { get }
  /// The heading of the notes.
  var howToRead: String { get }
  /// What leads past all that stands before the document.
  var skipToContent: String { get }
  /// What is chosen by the next three.
  var appearance: String { get }
  /// Light or dark, as the reader has set it.
  var asSystem: String { get }
  /// Dark on light.
  var light: String { get }
  /// Bright on dark.
  var dark: String { get }
  /// A picture as large as it was drawn.
  var wholeSize: String { get }
  /// What a picture shows, where there can be none.
  func pictured(_ description: String) -> String
}

/// The words around documents in English.
struct EnglishDocumentPhrases: DocumentPhrases {
  let contents = "Contents"
  let sources = "Sources"
  let howToRead = "How to read this"
  let skipToContent = "Skip to the content"
  let appearance = "Appearance"
  let asSystem = "As set"
  let light = "Light"
  let dark = "Dark"
  let wholeSize = "Full size"
  func pictured(_ description: String) -> String { "In the picture: \(description)" }
}

/// The words around documents in French.
struct FrenchDocumentPhrases: DocumentPhrases {
  let contents = "Sommaire"
  let sources = "Sources"
  let howToRead = "Comment lire ce document"
  let skipToContent = "Aller au contenu"
  let appearance = "Apparence"
  let asSystem = "Selon le réglage"
  let light = "Claire"
  let dark = "Sombre"
  let wholeSize = "Taille réelle"
  func pictured(_ description: String) -> String { "Sur le graphique\u{A0}: \(description)" }
}

extension Language {
  /// The fixed words around documents.
  var documentPhrases: any DocumentPhrases {
    switch self {
    case .english: EnglishDocumentPhrases()
    case .french: FrenchDocumentPhrases()
    }
  }
}
