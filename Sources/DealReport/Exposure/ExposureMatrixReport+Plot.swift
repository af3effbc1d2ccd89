import DealAnalysis
import DealModel
import FlowModel

extension ExposureMatrixReport: PlottableReport {
  /// Who loses what if whom fails, of the class of which most is certain.
  ///
  /// - Parameter language: the language of all that the input does not say itself.
  /// - Returns: a heat map with those who lose at its side and those who fail at its head.
  /// - Throws: ``PlotError/empty(_:)`` where nobody loses anything that has an amount.
  public func plot(in language: Language) throws(PlotError) -> Plot {
    let words = ExposurePlotWords(language: language)
    let measured = matrices.filter { $0.exposureClass != .unquantified }
    guard let matrix = measured.max(by: { $0.certainSum < $1.certainSum }) else {
      throw .empty("there is nothing to plot: no company loses an amount if another fails. \(header.hint)")
    }
    let cells = matrix.losing.indices.map { row in
      matrix.failing.indices.map { column in
        matrix[row, column].map { cell in
          HeatMap.Cell(
            cell.total.map { PlotValue($0) } ?? .unknown,
            notes: words.notes(of: cell, in: header.currency) + cell.deals.plotNotes(in: header.currency, language))
        }
      }
    }
    var notes = [words.howToRead(along: base), header.plotScope(in: language)]
    let others = measured.map(\.exposureClass).filter { $0 != matrix.exposureClass }
    if !others.isEmpty { notes.append(words.others(others)) }
    let caption = PlotCaption(
      title: words.title(of: matrix.exposureClass), message: message(of: matrix, words), notes: notes,
      identifier: "exposure")
    return .heatMap(
      HeatMap(
        caption: caption, unit: .money(header.currency), rows: matrix.losing.map(\.name),
        columns: matrix.failing.map(\.name), cells: cells))
  }

  /// The pair that certainly loses most, in a sentence.
  private func message(of matrix: ExposureMatrix, _ words: ExposurePlotWords) -> String {
    let largest = matrix.pairs.max { ($0.cell.total?.lower ?? 0) < ($1.cell.total?.lower ?? 0) }
    guard let largest, let amount = largest.cell.total, amount.lower > 0 else { return words.nothingCertain }
    return words.largest(
      matrix.losing[largest.row].name, through: matrix.failing[largest.column].name,
      words.language.text(of: amount, in: header.currency))
  }
}

extension ExposureMatrix {
  /// What is certain of all pairs together; only to compare classes.
  fileprivate var certainSum: Double { pairs.reduce(0) { $0 + Double($1.cell.total?.lower ?? 0) } }
}

/// What a plot of exposures says in a language.
private struct ExposurePlotWords {
  let language: Language

  func title(of aspect: FlowAspect) -> String {
    switch language {
    case .english: "Who loses what if whom fails: \(name(of: aspect))"
    case .french: "Qui perd quoi si qui fait défaut\u{A0}: \(name(of: aspect))"
    }
  }

  func largest(_ loser: String, through other: String, _ amount: String) -> String {
    switch language {
    case .english: "\(loser) has most to lose, through \(other): \(amount)."
    case .french: "\(loser) a le plus à perdre, par \(other)\u{A0}: \(amount)."
    }
  }

  var nothingCertain: String {
    switch language {
    case .english: "Of no pair is an amount certain."
    case .french: "Aucun montant n’est certain."
    }
  }

  func howToRead(along base: ExposureBase?) -> String {
    switch (language, base) {
    case (.english, nil): "A row loses if a column fails, directly. Hatched: not known, which is not zero."
    case (.english, let base?):
      "A row loses if a column fails, along all chains, measured against \(base.rawValue). Hatched: not known, which is not zero."
    case (.french, nil):
      "La ligne perd si la colonne fait défaut, directement. Hachuré\u{A0}: inconnu, ce qui n’est pas zéro."
    case (.french, let base?):
      "La ligne perd si la colonne fait défaut, le long de toutes les chaînes, mesuré par \(french(base)). Hachuré\u{A0}: inconnu, ce qui "
        + "n’est pas zéro."
    }
  }

  func others(_ classes: [FlowAspect]) -> String {
    let names = classes.map(name(of:)).joined(separator: ", ")
    switch language {
    case .english: return "Not shown, and never added to it: \(names) (--class)."
    case .french: return "Non montré, et jamais ajouté\u{A0}: \(names) (--class)."
    }
  }

  func notes(of cell: ExposureMatrix.Cell, in currency: Currency?) -> [String] {
    guard cell.total != cell.direct else { return [] }
    let direct = language.text(of: cell.direct, in: currency)
    switch language {
    case .english: return ["directly: \(direct)"]
    case .french: return ["directement\u{A0}: \(direct)"]
    }
  }

  private func name(of aspect: FlowAspect) -> String {
    switch language {
    case .english: aspect.rawValue.words
    case .french: aspect.frenchExposure
    }
  }

  private func french(_ base: ExposureBase) -> String {
    switch base {
    case .equity: "les fonds propres"
    case .valuation: "la valorisation"
    case .revenue: "le chiffre d’affaires"
    case .cash: "la trésorerie"
    }
  }
}
