import DealAnalysis
import DealModel
import FlowModel

// The sentences of summaries in English.

extension EnglishReportPhrases {
  func heading(_ topic: SummaryTopic) -> String {
    switch topic {
    case .round: "What goes round"
    case .dependence: "Who rests on whom"
    case .coverage: "Whether the money lasts"
    case .knowledge: "What is known"
    }
  }

  func circularFlows(_ number: StyledText, isOne: Bool) -> StyledText {
    "Money can come back to where it began by \(number) circular \(isOne ? "flow" : "flows")."
  }
  var noCircularFlow: StyledText { "No money comes back to where it began in at most 6 legs on this basis." }
  func circularFlow(_ name: StyledText, legs: [StyledText]) -> StyledText {
    "Loop \(name): \(legs.joined(separator: "; "))."
  }
  func leg(_ source: String, _ target: String, _ amount: StyledText?) -> StyledText {
    "\(source) → \(target) \(amount ?? "an undisclosed sum")"
  }
  func goesRound(_ amount: StyledText, isBound: Bool) -> StyledText {
    isBound ? "At most \(amount) can go round." : "\(amount) can go round."
  }
  func comesBack(_ ratio: StyledText, to anchor: String, over years: String?, isWholeTerm: Bool) -> StyledText {
    let term = years.map { ", \(model.over(years: $0, isWholeTerm: isWholeTerm))" } ?? ""
    return "For each unit that it puts in, \(anchor) gets back \(ratio)\(term)."
  }
  func moreCircularFlows(_ number: StyledText, isOne: Bool) -> StyledText {
    "\(number) more circular \(isOne ? "flow is" : "flows are") in the table."
  }
  func circulation(_ amount: StyledText, of total: StyledText, share: StyledText?) -> StyledText {
    let part = share.map { ", a share of \($0)" as StyledText } ?? "; what share that is cannot be told"
    return "Of all money, \(total), \(amount) can circulate\(part)."
  }
  func circulationUnbounded(of total: StyledText) -> StyledText {
    "How much of all money, \(total), can circulate cannot be told: no amount bounds it."
  }
  func noCirculation(of total: StyledText) -> StyledText { "Of all money, \(total), nothing circulates." }
  var noMoneyMoves: StyledText { "No deal with money counts on this basis, so that there is no amount to tell." }

  func dependence(_ company: String, on other: String, grounds: [StyledText]) -> StyledText {
    "\(company) depends on \(other) for \(list(grounds))."
  }
  var noDependence: StyledText { "Nobody depends on anybody by the deals that count." }
  func loss(_ amount: StyledText, of company: String, ifFails other: String, _ aspect: FlowAspect) -> StyledText {
    let what: StyledText =
      switch aspect {
      case .atRisk: "capital of \(amount) at risk"
      case .undrawn: "\(amount) promised to it and not yet paid"
      default: "orders of \(amount)"
      }
    return "If \(other) failed, \(company) would have \(what): the largest known amount of its class."
  }
  var noLoss: StyledText { "What one company would lose if another failed has no known amount." }
  func concentrated(
    _ side: Concentration.Side, of company: String, parties: Int, index: StyledText, likeEqual: String
  ) -> StyledText {
    "Of the sides with several parties, the \(name(side)) of \(company) are the most concentrated: \(grouped(parties)) of them with an "
      + "HHI of \(index), as if \(likeEqual) were equal."
  }
  func singleParties(_ number: StyledText, isOne: Bool) -> StyledText {
    isOne
      ? "\(number) side of a company rests on a single party." : "\(number) sides of companies rest on a single party."
  }
  var noConcentration: StyledText { "On how few a company rests cannot be told: no side has shares." }
  func doubleRoles(_ pairs: [StyledText]) -> StyledText {
    "Investor or owner and business partner at once: \(list(pairs))."
  }
  func rivalTies(_ pairs: [StyledText]) -> StyledText { "Tied to two rivals: \(list(pairs))." }
  func standing(_ firm: StyledText, to others: [String]) -> StyledText { "\(firm) (\(model.list(others)))" }
  var noOverlap: StyledText {
    "No firm stands on two sides: none is tied to two rivals, or both investor and business partner."
  }

  func contested(_ subjects: [StyledText], more: Int) -> StyledText {
    let all = subjects + (more > 0 ? [StyledText(model.more(more))] : [])
    return "Sources disagree about \(list(all))."
  }
  var nothingContested: StyledText { "Where several sources tell the same, they do not disagree." }
  func known(_ known: StyledText, of total: StyledText, isAll: Bool) -> StyledText {
    isAll
      ? "The amount is exactly known for all \(total) deals that move money."
      : "The amount is exactly known for \(known) of \(total) deals that move money; undisclosed is not zero."
  }

  private func list(_ texts: [StyledText]) -> StyledText {
    guard let last = texts.last, texts.count > 1 else { return texts.last ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }
}
