import DealAnalysis
import DealModel

extension CoverageReport: PlottableReport {
  /// How many commitments have a part of each bar for themselves; the others share one.
  private static let namedParts = 6

  /// What is to be paid in each year, and what of its revenue is usable.
  ///
  /// - Parameter language: the language of all that the input does not say itself.
  /// - Returns: a bar for each year, with a part for each of the largest commitments, and a line with gaps where no revenue is
  ///   known.
  /// - Throws: ``PlotError/empty(_:)`` where nothing falls due in any year and no revenue is known.
  public func plot(in language: Language) throws(PlotError) -> Plot {
    guard years.contains(where: { !$0.parts.isEmpty }) else {
      throw .empty("there is nothing to plot: no commitment of \(company.name.printable) falls due in a year")
    }
    let words = CoveragePlotWords(language: language, currency: header.currency)
    let named = largestParts
    let hasOthers = years.contains { $0.parts.contains { !named.contains($0.id) } }
    let groups = years.map { year in
      var bars: [BarPlot.Bar?] = named.map { id in bar(of: year.parts.filter { $0.id == id }, words) }
      if hasOthers { bars.append(bar(of: year.parts.filter { !named.contains($0.id) }, words)) }
      return BarPlot.Group(String(year.year), bars, total: PlotValue(year.needs))
    }
    let caption = PlotCaption(
      title: words.title(of: company.name), message: words.message(of: self),
      notes: [words.howToRead, words.means(means)] + words.assumed(assumptions) + [header.plotScope(in: language)],
      identifier: "coverage")
    var plot = BarPlot(
      caption: caption, unit: .money(header.currency),
      series: named.map(name) + (hasOthers ? [words.others] : []), sections: [BarPlot.Section("", groups)])
    plot.direction = .up
    plot.arrangement = .stacked
    plot.lines = [
      BarPlot.Line(
        words.revenue,
        years.map { year in
          BarPlot.Bar(
            year.usableRevenue.map { PlotValue($0) } ?? .unknown,
            notes: year.revenueGround.facts.map { fact in
              "\(fact.title): \(fact.value) [\(fact.sources.map(\.citation).joined(separator: "; "))]"
            })
        })
    ]
    return .bars(plot)
  }

  /// The commitments and totals that make up most, in the order of the report.
  private var largestParts: [String] {
    var order: [String] = []
    var sizes: [String: Double] = [:]
    for part in years.flatMap(\.parts) {
      if sizes[part.id] == nil { order.append(part.id) }
      sizes[part.id, default: 0] += Double(part.amount.upper ?? part.amount.lower)
    }
    guard order.count > Self.namedParts + 1 else { return order }
    let largest = order.enumerated().sorted { one, other in
      let (left, right) = (sizes[one.element] ?? 0, sizes[other.element] ?? 0)
      return (right, one.offset) < (left, other.offset)
    }
    let kept = Set(largest.prefix(Self.namedParts).map(\.element))
    return order.filter(kept.contains)
  }

  private func name(of id: String) -> String {
    if let commitment = commitments.first(where: { $0.id == id }) { return commitment.deals.first?.title ?? id }
    return envelopes.first { $0.fact.id == id }?.fact.title ?? id
  }

  /// The bar of some parts of one year, with what they are made of.
  private func bar(of parts: [CoveragePart], _ words: CoveragePlotWords) -> BarPlot.Bar? {
    guard !parts.isEmpty else { return nil }
    let notes = parts.flatMap { part -> [String] in
      if let commitment = commitments.first(where: { $0.id == part.id }) {
        return commitment.deals.plotNotes(in: header.currency, words.language)
      }
      return envelopes.filter { $0.fact.id == part.id }.map { envelope in
        let citations = envelope.fact.sources.map(\.citation).joined(separator: "; ")
        return "\(envelope.fact.title): \(envelope.fact.value)\(words.unattributed) [\(citations)]"
      }
    }
    return BarPlot.Bar(PlotValue.sum(parts.map { PlotValue($0.amount) }), notes: notes)
  }
}

/// What a plot of a coverage says in a language.
private struct CoveragePlotWords {
  let language: Language
  let currency: Currency?

  func title(of name: String) -> String {
    switch language {
    case .english: "What \(name) has to pay in each year, and its usable revenue"
    case .french: "Ce que doit payer \(name) chaque année, et ses revenus disponibles"
    }
  }

  var revenue: String {
    switch language {
    case .english: "Usable revenue"
    case .french: "Revenus disponibles"
    }
  }

  /// What the reader assumed, by its keys; what the program assumes is in the report.
  func assumed(_ assumptions: [CoverageAssumption]) -> [String] {
    let keys = assumptions.filter { $0.origin == .given }.compactMap(\.key)
    guard !keys.isEmpty else { return [] }
    switch language {
    case .english: return ["Assumed by the reader: " + keys.joined(separator: "; ") + "."]
    case .french: return ["Supposé par le lecteur\u{A0}: " + keys.joined(separator: "\u{A0}; ") + "."]
    }
  }

  var others: String {
    switch language {
    case .english: "others"
    case .french: "autres"
    }
  }

  var unattributed: String {
    switch language {
    case .english: ", what no deal is known to make up"
    case .french: ", ce qu’aucun contrat connu ne compose"
    }
  }

  func message(of report: CoverageReport) -> String {
    let runOut = report.runOut
    switch language {
    case .english: return runOut.sentences(in: currency).prefix(1).joined()
    case .french:
      if !runOut.isAnythingDue || runOut.isOpen { return "La date à laquelle l’argent manque ne peut être connue." }
      switch (runOut.earliest, runOut.latest) {
      case (nil, _): return "L’argent ne manque pas avant la fin de \(runOut.horizon), quelles que soient les bornes."
      case (.some(let first), .some(let last)) where first == last: return "L’argent manque en \(first)."
      case (.some(let first), .some(let last)):
        return "L’argent manque en \(first) au plus tôt, en \(last) au plus tard."
      case (.some(let first), nil): return "L’argent peut manquer dès \(first)."
      }
    }
  }

  var howToRead: String {
    switch language {
    case .english: "A year without a known revenue has a question mark, not a zero."
    case .french: "Une année dont les revenus sont inconnus porte un point d’interrogation, pas un zéro."
    }
  }

  func means(_ means: AmountInterval) -> String {
    let text = PlotUnit.money(currency).text(of: PlotValue(means), in: language)
    switch language {
    case .english: return "Besides revenue, cash and committed capital, once and not every year: \(text)."
    case .french:
      return "En plus des revenus, trésorerie et capital engagé, une fois et non chaque année\u{A0}: \(text)."
    }
  }
}
