import DealAnalysis
import DealDiagram
import DealModel

extension SensitivityReport: PlottableReport {
  /// How far the trials move the conclusion that is plotted.
  ///
  /// - Parameter language: the language of all that the input does not say itself.
  /// - Returns: a tornado plot with the trial that moves it most on top.
  /// - Throws: ``PlotError/empty(_:)`` where no conclusion is a number that moves.
  public func plot(in language: Language) throws(PlotError) -> Plot {
    let words = SensitivityPlotWords(language: language)
    guard let conclusion = plotted, let baseline = conclusion.finding.value.plotBaseline else {
      throw .empty("there is nothing to plot: no conclusion is a number that a trial moves. \(header.hint)")
    }
    var variations: [TornadoPlot.Variation] = []
    var lost: [String] = []
    for (index, trial) in trials.enumerated() where !conclusion.stands(in: index) && trial.failure == nil {
      guard let value = conclusion.values[index] else {
        lost.append(trial.variation.words(in: language))
        continue
      }
      let variant = TornadoPlot.Variant("", value.plotValue)
      variations.append(TornadoPlot.Variation(trial.variation.words(in: language), [variant]))
    }
    guard !variations.isEmpty else {
      throw .empty("there is nothing to plot: no trial moves “\(conclusion.finding.subject.words)” to another value")
    }
    var notes = [words.standing(conclusion.standingCount, of: trials.count)]
    if !lost.isEmpty { notes.append(words.lost(lost)) }
    if conclusion.finding.value.isInterval { notes.append(words.bounds) }
    notes.append(header.plotScope(in: language))
    if let scenario { notes.insert(scenario.words(in: language), at: 0) }
    let caption = PlotCaption(
      title: words.title(conclusion.finding.subject.words(in: language)),
      message: words.message(
        conclusion.finding.value.plotUnit(in: header.currency).text(
          of: conclusion.finding.value.plotValue, in: language),
        moved: variations.count),
      notes: notes, identifier: "sensitivity")
    if conclusion.finding.value.isInterval {
      return .bars(bars(of: conclusion, variations, caption: caption, answer: words.answer))
    }
    return .tornado(
      TornadoPlot(
        caption: caption, unit: conclusion.finding.value.plotUnit(in: header.currency), baseline: baseline,
        variations: variations))
  }

  /// A conclusion that has bounds moves at both of them, so that the answer and the trials stand side by side.
  private func bars(
    of conclusion: Conclusion, _ variations: [TornadoPlot.Variation], caption: PlotCaption, answer: String
  ) -> BarPlot {
    let trials = variations.map { BarPlot.Group($0.name, $0.variants.map { BarPlot.Bar($0.value) }) }
    return BarPlot(
      caption: caption, unit: conclusion.finding.value.plotUnit(in: header.currency),
      series: [conclusion.finding.subject.words],
      sections: [
        BarPlot.Section("", [BarPlot.Group(answer, [BarPlot.Bar(conclusion.finding.value.plotValue)])] + trials)
      ])
  }

  /// The conclusion that was chosen, else the first sum of money or ratio that is moved most often.
  private var plotted: Conclusion? {
    if let plottedFinding { return conclusions.first { $0.finding.subject.key == plottedFinding } }
    func moves(_ conclusion: Conclusion) -> Int {
      trials.indices.count { !conclusion.stands(in: $0) && conclusion.values[$0] != nil }
    }
    return conclusions.filter { $0.finding.value.isPlottable && moves($0) > 0 }
      .enumerated().max { (moves($0.element), -$0.offset) < (moves($1.element), -$1.offset) }?.element
  }
}

extension Finding.Value {
  fileprivate var isPlottable: Bool {
    switch self {
    case .money, .number(.share, _, _), .number(.ratio, _, _), .number(.rate, _, _), .number(.herfindahl, _, _),
      .number(.index, _, _):
      plotBaseline != nil
    case .number, .holds: false
    }
  }

  /// What bars begin at: the value, or its lower bound, or its upper one.
  fileprivate var plotBaseline: Double? {
    if case .holds = self { return nil }
    return bounds.atLeast ?? bounds.atMost
  }

  fileprivate var plotValue: PlotValue { PlotValue(lower: bounds.atLeast, upper: bounds.atMost) }

  fileprivate var isInterval: Bool { bounds.atLeast != bounds.atMost }

  fileprivate func plotUnit(in currency: Currency?) -> PlotUnit {
    switch self {
    case .money: .money(currency)
    case .number(.share, _, _), .number(.rate, _, _): .share
    case .number, .holds: .number
    }
  }
}

/// What a plot of sensitivity says in a language.
private struct SensitivityPlotWords {
  let language: Language

  func title(_ subject: String) -> String {
    switch language {
    case .english: "What moves it: \(subject)"
    case .french: "Ce qui le fait bouger\u{A0}: \(subject)"
    }
  }

  func message(_ value: String, moved: Int) -> String {
    switch language {
    case .english: "The answer is \(value); \(moved == 1 ? "one trial moves" : "\(moved) trials move") it."
    case .french: "La réponse est \(value)\u{A0}; \(moved) \(moved < 2 ? "essai la fait" : "essais la font") bouger."
    }
  }

  func standing(_ count: Int, of total: Int) -> String {
    switch language {
    case .english: "It stands in \(count) of \(total) trials, each of which changes one thing."
    case .french: "Elle tient dans \(count) essais sur \(total), dont chacun change une seule chose."
    }
  }

  func lost(_ trials: [String]) -> String {
    switch language {
    case .english: return "Not found at all: \(trials.joined(separator: "; "))."
    case .french: return "Introuvable\u{A0}: \(trials.joined(separator: "\u{A0}; "))."
    }
  }

  var answer: String {
    switch language {
    case .english: "the answer"
    case .french: "la réponse"
    }
  }

  var bounds: String {
    switch language {
    case .english: "Filled: what is certain; hatched: up to the greatest value."
    case .french: "Plein\u{A0}: ce qui est certain\u{A0}; hachuré\u{A0}: jusqu’à la plus grande valeur."
    }
  }
}
