import DealModel

/// The fixed words of plots in one language: all that a plot says and no caller does.
protocol PlotWords {
  /// What is not known.
  var unknown: String { get }
  /// What lies between the bounds of a value.
  var uncertain: String { get }
  /// What may come on top without a bound.
  var unbounded: String { get }
  /// From one number to another, where one of them is negative.
  func range(_ least: String, _ most: String) -> String
  /// How far a step of a scale reaches.
  func upTo(_ value: String) -> String
  /// That steps of an axis are factors.
  var logarithmic: String { get }
  /// The value from which others differ.
  func baseline(_ value: String) -> String
  /// That a cell shows the lower bound above, and the upper one below its diagonal.
  var atLeastAndAtMost: String { get }
  /// The titles of a table of numbers.
  var item: String { get }
  /// See ``item``.
  var group: String { get }
  /// See ``item``.
  var series: String { get }
  /// See ``item``.
  var time: String { get }
  /// See ``item``.
  var row: String { get }
  /// See ``item``.
  var column: String { get }
  /// See ``item``.
  var value: String { get }
  /// See ``item``.
  var atLeast: String { get }
  /// See ``item``.
  var atMost: String { get }
  /// See ``item``.
  var note: String { get }
  /// All parts of a bar.
  var total: String { get }
}

private struct EnglishPlotWords: PlotWords {
  let unknown = "unknown"
  let uncertain = "between the bounds"
  let unbounded = "no upper bound known"
  func range(_ least: String, _ most: String) -> String { "\(least) to \(most)" }
  func upTo(_ value: String) -> String { "up to \(value)" }
  let logarithmic = "each step ten times the one before"
  func baseline(_ value: String) -> String { "baseline \(value)" }
  let atLeastAndAtMost = "at least / at most"
  let item = "Item"
  let group = "Group"
  let series = "Series"
  let time = "Time"
  let row = "Row"
  let column = "Column"
  let value = "Value"
  let atLeast = "At least"
  let atMost = "At most"
  let note = "Note"
  let total = "total"
}

private struct FrenchPlotWords: PlotWords {
  let unknown = "inconnu"
  let uncertain = "entre les bornes"
  let unbounded = "sans borne supérieure connue"
  func range(_ least: String, _ most: String) -> String { "de \(least) à \(most)" }
  func upTo(_ value: String) -> String { "jusqu’à \(value)" }
  let logarithmic = "chaque pas vaut dix fois le précédent"
  func baseline(_ value: String) -> String { "référence \(value)" }
  let atLeastAndAtMost = "au moins / au plus"
  let item = "Élément"
  let group = "Groupe"
  let series = "Série"
  let time = "Date"
  let row = "Ligne"
  let column = "Colonne"
  let value = "Valeur"
  let atLeast = "Au moins"
  let atMost = "Au plus"
  let note = "Remarque"
  let total = "total"
}

extension Language {
  /// The fixed words of plots.
  var plotWords: any PlotWords {
    switch self {
    case .english: EnglishPlotWords()
    case .french: FrenchPlotWords()
    }
  }
}
