import DealAnalysis
import DealModel
import FlowModel

/// The sentences of a summary in one language: each is said only where there is something to say it of, and where there is
/// not, another one says so.
protocol SummaryPhrases: Sendable {
  /// What some sentences are about.
  func heading(_ topic: SummaryTopic) -> String

  // MARK: What goes round

  /// How many circular flows there are.
  func circularFlows(_ number: StyledText, isOne: Bool) -> StyledText
  /// That there is none.
  var noCircularFlow: StyledText { get }
  /// One circular flow: its name and its legs.
  func circularFlow(_ name: StyledText, legs: [StyledText]) -> StyledText
  /// A leg of it; without an amount, the sum is not disclosed.
  func leg(_ source: String, _ target: String, _ amount: StyledText?) -> StyledText
  /// What can go round, when it is bounded from above.
  func goesRound(_ amount: StyledText, isBound: Bool) -> StyledText
  /// What comes back to who puts in most.
  func comesBack(_ ratio: StyledText, to anchor: String, over years: String?, isWholeTerm: Bool) -> StyledText
  /// How many circular flows are told elsewhere.
  func moreCircularFlows(_ number: StyledText, isOne: Bool) -> StyledText
  /// How much of all money circulates; without a share, it cannot be told.
  func circulation(_ amount: StyledText, of total: StyledText, share: StyledText?) -> StyledText
  /// That nothing bounds what circulates.
  func circulationUnbounded(of total: StyledText) -> StyledText
  /// That no money comes back.
  func noCirculation(of total: StyledText) -> StyledText
  /// That no deal counts that moves money.
  var noMoneyMoves: StyledText { get }

  // MARK: Who rests on whom

  /// Who depends on whom, on which grounds.
  func dependence(_ company: String, on other: String, grounds: [StyledText]) -> StyledText
  /// That nobody depends on anybody.
  var noDependence: StyledText { get }
  /// What a company would lose.
  func loss(_ amount: StyledText, of company: String, ifFails other: String, _ aspect: FlowAspect) -> StyledText
  /// That no loss has an amount.
  var noLoss: StyledText { get }
  /// The most concentrated side with several parties.
  func concentrated(
    _ side: Concentration.Side, of company: String, parties: Int, index: StyledText, likeEqual: String
  ) -> StyledText
  /// How many sides rest on a single party.
  func singleParties(_ number: StyledText, isOne: Bool) -> StyledText
  /// That there are no shares to tell.
  var noConcentration: StyledText { get }
  /// Firms that are investor and business partner of the same firm.
  func doubleRoles(_ pairs: [StyledText]) -> StyledText
  /// Firms that are tied to two rivals.
  func rivalTies(_ pairs: [StyledText]) -> StyledText
  /// A firm, and those to which it stands so.
  func standing(_ firm: StyledText, to others: [String]) -> StyledText
  /// That no firm stands on two sides.
  var noOverlap: StyledText { get }

  // MARK: What is known

  /// What sources disagree about.
  func contested(_ subjects: [StyledText], more: Int) -> StyledText
  /// That sources do not disagree.
  var nothingContested: StyledText { get }
  /// Of how many deals the amount is known.
  func known(_ known: StyledText, of total: StyledText, isAll: Bool) -> StyledText
}

/// What the sentences of a summary are about, in their order.
enum SummaryTopic: CaseIterable {
  /// What goes round.
  case round
  /// Who rests on whom.
  case dependence
  /// Whether money lasts.
  case coverage
  /// What is known.
  case knowledge
}
