import DealAnalysis
import DealModel

extension CircularityReport: PlottableReport {
  /// What goes round, beside all money, by what was known on each day.
  ///
  /// - Parameter language: the language of all that the input does not say itself.
  /// - Returns: two lines of steps, each with its bounds.
  /// - Throws: ``PlotError/empty(_:)`` where the report has no days: of a table, where it was not asked over time, or where
  ///   nothing is known of any day.
  public func plot(in language: Language) throws(PlotError) -> Plot {
    guard let days, !days.isEmpty else {
      throw .empty(
        header.isOfBook
          ? "there is nothing to plot: no claim of the book has a day on which it became known"
          : "a plot of what goes round is over the days on which something became known, which a table does not say; its "
            + "numbers are in the other forms of the report")
    }
    let words = CircularityPlotWords(language: language, currency: header.currency)
    func line(_ name: String, _ amount: KeyPath<CircularityDay, AmountInterval>) -> LinePlot.Series {
      LinePlot.Series(
        name,
        days.map { day in
          LinePlot.Point(.day(day.day), PlotValue(day[keyPath: amount]), notes: words.share(of: day).map { [$0] } ?? [])
        })
    }
    let caption = PlotCaption(
      title: words.title, message: days.last.map(words.message) ?? "",
      notes: [words.howToRead, header.plotScope(in: language)], identifier: "circularity")
    var plot = LinePlot(
      caption: caption, unit: .money(header.currency),
      series: [line(words.circulation, \.circulation), line(words.total, \.total)])
    plot.isStepped = true
    return .lines(plot)
  }
}

/// What a plot of what goes round says in a language.
private struct CircularityPlotWords {
  let language: Language
  let currency: Currency?

  var title: String {
    switch language {
    case .english: "How much of the money goes round, by what was known on each day"
    case .french: "Combien d’argent circule en boucle, selon ce qui était connu chaque jour"
    }
  }

  var circulation: String {
    switch language {
    case .english: "Goes round"
    case .french: "Circule en boucle"
    }
  }

  var total: String {
    switch language {
    case .english: "All money"
    case .french: "Tout l’argent"
    }
  }

  func share(of day: CircularityDay) -> String? {
    day.share.map { share in
      let text = PlotUnit.share.text(of: PlotValue(lower: share.least, upper: share.greatest), in: language)
      switch language {
      case .english: return "\(text) of all money goes round"
      case .french: return "\(text) de tout l’argent circule en boucle"
      }
    }
  }

  func message(of day: CircularityDay) -> String {
    let unit = PlotUnit.money(currency)
    let circulation = unit.text(of: PlotValue(day.circulation), in: language)
    let total = unit.text(of: PlotValue(day.total), in: language)
    switch language {
    case .english: return "By \(day.day): goes round \(circulation); all money \(total)."
    case .french:
      return "Au \(language.text(of: day.day))\u{A0}: en boucle \(circulation)\u{A0}; tout l’argent \(total)."
    }
  }

  var howToRead: String {
    switch language {
    case .english:
      "The maximum circulation of the amounts within their bounds; each step is a day on which something became known."
    case .french:
      "La circulation maximale des montants entre leurs bornes\u{A0}; chaque palier est un jour où quelque chose a été connu."
    }
  }
}
