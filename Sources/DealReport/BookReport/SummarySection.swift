import DealAnalysis
import DealModel
import FlowModel

/// The findings in plain words, each number leading to the row that it comes from.
struct SummarySection {
  /// How many of each sort are told; the tables have the others.
  private static let told = 3

  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var answers: BookAnswers { context.answers }
  private var words: any ReportPhrases { context.words }

  /// The section, and a part of it for each topic.
  var sections: [ReportDocument.Section] {
    var summary = context.section(.summary, [])
    summary.blocks = []
    return [summary]
      + SummaryTopic.allCases.map { topic in
        ReportDocument.Section(
          heading: StyledText(words.heading(topic), .strong), isPart: true, [.list(sentences(on: topic))])
      }
  }

  private func sentences(on topic: SummaryTopic) -> [StyledText] {
    switch topic {
    case .round: circularFlows + [circulation]
    case .dependence: dependence + losses + concentration + overlaps
    case .coverage: coverage
    case .knowledge: [contested, known]
    }
  }

  private func link(_ text: String, _ place: ReportAnchor) -> StyledText { StyledText(text, to: place) }

  // MARK: What goes round

  private var circularFlows: [StyledText] {
    let report = answers.circularFlows
    let cut = report.header.isComplete ? StyledText() : StyledText(" " + words.searchCutShort)
    guard report.count > 0 else { return [words.noCircularFlow + cut] }
    let number = link(context.numbers.count(report.count), .part(.loops))
    var sentences = [words.circularFlows(number, isOne: report.count == 1) + cut]
    let told = report.cycles.prefix(Self.told)
    sentences += told.enumerated().map { circularFlow($1, at: $0) }
    let more = report.count - UInt64(told.count)
    if more > 0 {
      sentences.append(
        words.moreCircularFlows(link(context.numbers.count(more), .part(.loops)), isOne: more == 1))
    }
    return sentences
  }

  private func circularFlow(_ flow: CircularFlow, at position: Int) -> StyledText {
    let place = ReportAnchor.loop(position)
    let legs = flow.legs.enumerated().map { step, leg in
      words.leg(
        leg.source.name, leg.target.name,
        leg.amount == .unknown ? nil : link(context.phrase(leg.amount), .leg(position, step)))
    }
    var sentence = words.circularFlow(link(String(position + 1), place), legs: legs)
    if flow.amount != .unknown {
      let isBound = flow.amount.lower == 0 && flow.amount.upper != 0
      let amount = isBound ? AmountInterval(flow.amount.upper ?? 0) : flow.amount
      sentence += " " + words.goesRound(link(context.phrase(amount), place), isBound: isBound)
    }
    if let ratio = flow.returnRatio {
      sentence +=
        " "
        + words.comesBack(
          link(context.numbers.ratio(ratio), place), to: flow.anchor.name,
          over: flow.returnTermYears.map(context.numbers.years), isWholeTerm: flow.isTermOfWholeWayBack)
    }
    return sentence
  }

  private var circulation: StyledText {
    guard let own = answers.circularity.rows.first(where: { $0.basis == answers.query.basis }), own.flowCount > 0,
      own.total.upper != 0
    else { return words.noMoneyMoves }
    let total = link(context.phrase(own.total), .measure(.total))
    if own.circulation.upper == 0 { return words.noCirculation(of: total) }
    if own.circulation == .unknown { return words.circulationUnbounded(of: total) }
    return words.circulation(
      link(context.phrase(own.circulation), .measure(.circulation)), of: total,
      share: own.share.map { link(context.numbers.percent($0), .measure(.share)) })
  }

  // MARK: Who rests on whom

  private var dependence: [StyledText] {
    let ranked = DependenceSection(context).dependencies
    guard let most = ranked.first else { return [words.noDependence] }
    return ranked.prefix(Self.told).filter { $0.grounds.count == most.grounds.count }.map { pair in
      words.dependence(
        pair.source.name, on: pair.target.name,
        grounds: pair.grounds.map { link(context.model.caption($0.aspect), .dependence(pair.source, pair.target)) })
    }
  }

  /// The largest loss of each class.
  private var losses: [StyledText] {
    let classes: [FlowAspect] = [.atRisk, .undrawn, .backlog]
    let sentences = classes.compactMap { aspect -> StyledText? in
      let largest = DependenceSection(context).losses.first {
        $0.aspect == aspect && (context.order(of: $0.amount) ?? 0) > 0
      }
      return largest.map { flow in
        words.loss(
          link(context.phrase(flow.amount), .loss(flow)), of: flow.source.name, ifFails: flow.target.name, aspect)
      }
    }
    return sentences.isEmpty ? [words.noLoss] : sentences
  }

  private var concentration: [StyledText] {
    let rows = answers.concentration.rows
    let several = rows.filter { $0.parties.count > 1 && $0.index != nil }
    var sentences: [StyledText] = []
    // The first of equals is the one with the largest total.
    if let most = several.max(by: { ($0.index?.lowerBound ?? 0) < ($1.index?.lowerBound ?? 0) }), let index = most.index
    {
      sentences.append(
        words.concentrated(
          most.side, of: most.company.name, parties: most.parties.count,
          index: link(context.numbers.index(index), .side(most)),
          likeEqual: most.effectiveNumber.flatMap { context.numbers.range($0) }
            ?? words.atLeast(context.numbers.ratio(most.effectiveNumber?.lowerBound ?? 1))))
    }
    let single = rows.count { $0.parties.count == 1 && !$0.parties[0].isUnnamed }
    if single > 0 {
      sentences.append(
        words.singleParties(link(context.numbers.count(single), .part(.concentration)), isOne: single == 1))
    }
    return sentences.isEmpty ? [words.noConcentration] : sentences
  }

  private var overlaps: [StyledText] {
    let report = answers.overlaps
    var sentences: [StyledText] = []
    if !report.doubleRoles.isEmpty {
      sentences.append(
        words.doubleRoles(
          report.doubleRoles.prefix(2 * Self.told).map { role in
            words.standing(link(role.company.name, .role(role)), to: [role.counterparty.name])
          }))
    }
    if !report.rivalTies.isEmpty {
      sentences.append(
        words.rivalTies(
          report.rivalTies.prefix(2 * Self.told).map { tie in
            words.standing(link(tie.company.name, .rivals(tie)), to: tie.rivals.map(\.name))
          }))
    }
    return sentences.isEmpty ? [words.noOverlap] : sentences
  }

  // MARK: What is known

  private var coverage: [StyledText] {
    guard let subject = answers.subject else { return [StyledText(words.noSubject)] }
    guard let report = answers.coverage else { return [StyledText(words.owesNothing(subject.name))] }
    let sentences = CoverageAnswer(context).sentences(report.runOut).map { StyledText($0) }
    let lead = link(subject.name, .part(.coverage)) + StyledText(context.model.colon)
    return sentences.enumerated().map { $0 == 0 ? lead + $1 : $1 }
  }

  private var contested: StyledText {
    let subjects = ConflictSection(context).subjects
    guard !subjects.isEmpty else { return words.nothingContested }
    return words.contested(Array(subjects.prefix(2 * Self.told)), more: max(0, subjects.count - 2 * Self.told))
  }

  private var known: StyledText {
    let (known, total) = answers.header.amountsKnown
    guard total > 0 else { return words.noMoneyMoves }
    return words.known(
      link(context.numbers.count(known), .measure(.known)), of: StyledText(context.numbers.count(total)),
      isAll: known == total)
  }
}
