import DealAnalysis
import DealModel
import FlowModel

/// What the squares on companies show.
public enum CompanySize: String, Hashable, Sendable, CaseIterable {
  /// Nothing: there are no squares.
  case fixed
  /// What the company is held to be worth.
  case valuation
  /// Its sales of a period.
  case revenue
  /// Its cash on a day.
  case cash
  /// The amounts that flow to it.
  case inStrength
  /// The amounts that flow from it.
  case outStrength
  /// Its PageRank.
  case pageRank

  fileprivate var factKind: CompanyFact.Kind? {
    switch self {
    case .valuation: .valuation
    case .revenue: .revenue
    case .cash: .cash
    case .fixed, .inStrength, .outStrength, .pageRank: nil
    }
  }

  fileprivate var measure: CentralityMeasure? {
    switch self {
    case .inStrength: .inStrength
    case .outStrength: .outStrength
    case .pageRank: .pageRank
    case .fixed, .valuation, .revenue, .cash: nil
    }
  }
}

/// The square on a company.
struct CompanySquare: Hashable, Sendable {
  /// The side of the largest square, in points.
  static let largestSide = 44.0
  /// The side of the smallest one.
  static let smallestSide = 4.0

  /// The length of a side, in points; 0 for no square, where there is nothing or nothing is known.
  var side: Double
  /// What stands below it; empty where nothing is known.
  var text: String

  /// About how much room both take, in points.
  var size: (width: Double, height: Double) {
    text.isEmpty ? (0, 0) : (Double(text.displayWidth) * 6.5, side + 20)
  }
}

/// Numbers of companies by the identifier of each, with their words.
struct CompanyNumbers {
  private var numbers: [String: (value: Double, text: String)] = [:]
  private let language: Language

  /// The latest facts of a kind, or a measure, of the companies of a source.
  ///
  /// **Definition**: a fact counts when it has happened, is money, is about a time that has begun on the day shown, and
  /// was known by the day that counts. Of several the one about the latest time counts, a valuation after the money
  /// before others, then the first of the book; of its claims the latest. It counts with its upper bound, else with
  /// the lower one; so do strengths.
  ///
  /// - Throws: ``AnalysisError`` when a measure cannot be computed.
  init(_ size: CompanySize, of source: FlowSource, in language: Language) throws(AnalysisError) {
    self.language = language
    if let measure = size.measure {
      let currency = source.table.currency
      for row in try source.centrality([measure]).rows {
        switch row.values[measure] {
        case .amount(let amount):
          guard let value = amount.drawnMinorUnits else { continue }
          numbers[row.company.id] = (Double(value), language.text(of: amount, in: currency))
        case .number(let number):
          numbers[row.company.id] = (number, percent(number))
        case .count(let count): numbers[row.company.id] = (Double(count), String(count))
        case .undefined, nil: continue
        }
      }
    } else if let kind = size.factKind {
      guard let projection = source.projection else {
        throw AnalysisError.unanswerable(
          "a table of flows has no facts on companies; inStrength, outStrength and pageRank follow from its rows")
      }
      do throws(MoneyError) {
        try addFacts(of: kind, projection.book, at: projection.query.clock)
      } catch {
        throw AnalysisError.money(error)
      }
    }
  }

  /// A share of one in percent, with one decimal.
  private func percent(_ share: Double) -> String {
    language.decimal(((share * 1_000).rounded() / 10).plainDecimal) + "\u{A0}%"
  }

  private mutating func addFacts(of kind: CompanyFact.Kind, _ book: DealBook, at clock: Clock) throws(MoneyError) {
    var best: [CompanyID: (key: (CalendarDate, Int), value: (Double, String))] = [:]
    for fact in book.facts where fact.kind == kind && fact.nature == .actual {
      let begin = fact.time?.date.firstDay ?? .distantPast
      guard begin <= clock.asOf, case .money(let amount) = book.state(of: fact, at: clock)?.value.value else {
        continue
      }
      let interval = try book.rates.interval(of: amount, in: book.currency, on: clock.asOf)
      guard let value = interval.drawnMinorUnits else { continue }
      let key = (fact.time?.date.lastDay ?? .distantPast, fact.qualifier == .afterTheMoney ? 1 : 0)
      if let known = best[fact.company], known.key >= key { continue }
      let day = fact.time.map { ", " + language.text(of: $0.date) } ?? ""
      best[fact.company] = (key, (Double(value), language.text(of: interval, in: book.currency) + day))
    }
    for (company, choice) in best { numbers[company.rawValue] = choice.value }
  }

  /// The largest number of some companies; 0 where none is known.
  func largest(of companies: [DiagramCompany]) -> Double { companies.compactMap { numbers[$0.id]?.value }.max() ?? 0 }

  /// The squares: areas are proportional to numbers, the largest being as large as squares get.
  ///
  /// - Parameters:
  ///   - companies: The companies.
  ///   - largest: The number of the largest square; `nil` for the largest of these companies.
  /// - Returns: A square for each company, in their order.
  func squares(of companies: [DiagramCompany], largest: Double? = nil) -> [CompanySquare] {
    let largest = largest ?? self.largest(of: companies)
    return companies.map { company in
      guard let number = numbers[company.id] else { return CompanySquare(side: 0, text: "") }
      guard number.value > 0 else { return CompanySquare(side: 0, text: number.text) }
      let share = largest > 0 ? number.value / largest : 0
      let side = max(CompanySquare.smallestSide, CompanySquare.largestSide * share.squareRoot())
      return CompanySquare(side: side, text: number.text)
    }
  }
}

extension Theme {
  /// What is in a company, with its square below, in a table of the size given.
  func label(_ name: HTMLLabel, with square: CompanySquare, width: Double, height: Double) -> HTMLLabel {
    guard !square.text.isEmpty else { return name }
    let bare: HTMLAttributes = [.border: 0, .cellBorder: 0, .cellSpacing: 0, .cellPadding: 0]
    let size: HTMLAttributes = [
      .isFixedSize: "TRUE", .width: .number(square.side.rounded()), .height: .number(square.side.rounded()),
    ]
    let block = HTMLTable(
      attributes: bare.merging(size) { $1 }.merging([.backgroundColor: .keyword(color(for: .companyOutline))]) { $1 },
      rows: [[HTMLCell(.text([]), attributes: size)]])
    let words = HTMLRun.font([.fontSize: 10, .color: .keyword(quietText)], [.text(square.text)])
    return .table(
      HTMLTable(
        // Of fixed size, for Graphviz would stretch it to the height of the company.
        attributes: bare.merging([.isFixedSize: "TRUE", .width: .number(width), .height: .number(height)]) { $1 },
        rows: [[HTMLCell(name, attributes: [.width: .number(width)])]]
          + (square.side > 0
            ? [[HTMLCell(.table(block), attributes: [.height: .number(square.side.rounded() + 6)])]] : [])
          + [[HTMLCell(.text([words]))]]))
  }
}
