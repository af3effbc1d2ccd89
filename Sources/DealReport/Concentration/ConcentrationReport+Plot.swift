import DealAnalysis
import DealModel

extension ConcentrationReport: PlottableReport {
  /// The shares of the parties on each side, with their bounds.
  ///
  /// - Parameter language: the language of all that the input does not say itself.
  /// - Returns: bars, those of each side of a company under a heading.
  /// - Throws: ``PlotError/empty(_:)`` where no side has a party.
  public func plot(in language: Language) throws(PlotError) -> Plot {
    guard !rows.isEmpty else {
      throw .empty("there is nothing to plot: no flow counts on the sides that were asked for. \(header.hint)")
    }
    let words = ConcentrationPlotWords(language: language)
    let companies = Set(rows.map(\.company)).count
    let name = companies == 1 ? rows[0].company.name : nil
    var notes = [words.howToRead, header.plotScope(in: language)]
    if rows.count < count { notes.insert(words.listed(rows.count, of: count), at: 0) }
    let caption = PlotCaption(
      title: words.title(of: name),
      message: rows.prefix(6).map { words.message(of: $0, namesCompany: name == nil) }
        .joined(separator: " "), notes: notes, identifier: "concentration")
    let sections = rows.map { row in
      BarPlot.Section(
        words.heading(of: row, namesCompany: name == nil),
        row.parties.map { party in
          BarPlot.Group(
            party.isUnnamed ? words.unnamed(party.company.name) : party.company.name,
            [
              BarPlot.Bar(
                // Where nothing bounds a share, it is not known.
                party.share == 0...1 ? .unknown : PlotValue(party.share),
                notes: [language.text(of: party.amount, in: header.currency)]
                  + party.deals.plotNotes(in: header.currency, language))
            ])
        })
    }
    return .bars(BarPlot(caption: caption, unit: .share, series: [words.share], sections: sections))
  }
}

/// What a plot of shares says in a language.
private struct ConcentrationPlotWords {
  let language: Language

  var share: String {
    switch language {
    case .english: "share"
    case .french: "part"
    }
  }

  func title(of company: String?) -> String {
    switch language {
    case .english: "On whom \(company ?? "each company") rests, and for how much"
    case .french: "Sur qui repose \(company ?? "chaque entreprise"), et pour quelle part"
    }
  }

  func heading(of row: Concentration, namesCompany: Bool) -> String {
    let side = name(of: row.side)
    guard namesCompany else { return side }
    switch language {
    case .english: return "\(side) of \(row.company.name)"
    case .french: return "\(side) de \(row.company.name)"
    }
  }

  /// What is to be seen of a side, in a sentence.
  func message(of row: Concentration, namesCompany: Bool) -> String {
    let heading = heading(of: row, namesCompany: namesCompany)
    guard let index = row.index, let first = row.parties.first, first.share != 0...1 else {
      switch language {
      case .english: return "\(heading): no share is known."
      case .french: return "\(heading)\u{A0}: aucune part n’est connue."
      }
    }
    let share = PlotUnit.share.text(of: PlotValue(first.share), in: language)
    let bounds = PlotValue(
      lower: (index.lowerBound * 10_000).rounded(), upper: (index.upperBound * 10_000).rounded())
    let text = PlotUnit.number.text(of: bounds, in: language)
    switch language {
    case .english: return "\(heading): \(first.company.name) has \(share); HHI \(text)."
    case .french: return "\(heading)\u{A0}: \(first.company.name) a \(share)\u{A0}; IHH \(text)."
    }
  }

  func unnamed(_ name: String) -> String {
    switch language {
    case .english: "\(name) (not named)"
    case .french: "\(name) (non nommés)"
    }
  }

  var howToRead: String {
    switch language {
    case .english:
      "Filled: the least share that the amounts allow; hatched: up to the greatest. Undisclosed is not zero."
    case .french:
      "Plein\u{A0}: la plus petite part que permettent les montants\u{A0}; hachuré\u{A0}: jusqu’à la plus grande. Un montant non divulgué "
        + "n’est pas nul."
    }
  }

  func listed(_ listed: Int, of count: Int) -> String {
    switch language {
    case .english: "The first \(listed) of \(count) sides."
    case .french: "Les \(listed) premiers de \(count) côtés."
    }
  }

  private func name(of side: Concentration.Side) -> String {
    switch language {
    case .english: side.rawValue.prefix(1).uppercased() + side.rawValue.dropFirst()
    case .french:
      switch side {
      case .funders: "Financeurs"
      case .suppliers: "Fournisseurs"
      case .customers: "Clients"
      case .payers: "Payeurs"
      case .payees: "Bénéficiaires"
      }
    }
  }
}
