import DealAnalysis
import DealModel

/// Whether money lasts, in sentences and in few words.
struct CoverageAnswer {
  let context: BookReportContext

  init(_ context: BookReportContext) { self.context = context }

  private var words: any ReportPhrases { context.words }

  /// When the money runs out, in sentences.
  func sentences(_ runOut: CoverageRunOut) -> [String] {
    guard runOut.isAnythingDue else { return [words.nothingDue(until: runOut.horizon)] }
    var sentences: [String] = []
    if runOut.isOpen, let first = runOut.yearsWithoutRevenue.first {
      sentences.append(words.openAfter(first - 1))
    } else {
      switch (runOut.earliest, runOut.latest) {
      case (nil, _): sentences.append(words.lasts(beyond: runOut.horizon))
      case (.some(let first), .some(let last)):
        sentences.append(
          first == last ? words.runsOut(in: String(first)) : words.runsOut(from: String(first), to: String(last)))
      case (.some(let first), nil):
        sentences.append(words.mayRunOut(in: String(first), runOut.unbounded, horizon: runOut.horizon))
      }
    }
    if let demand = runOut.firstDemand, runOut.latest == nil {
      sentences.append(
        words.demand(
          demand.year, revenue: context.phrase(AmountInterval(demand.revenue)),
          certain: context.phrase(AmountInterval(demand.certainRevenue))))
    }
    if runOut.apartCount > 0 { sentences.append(words.apart(runOut.apartCount)) }
    return sentences
  }

  /// How fast revenue would have to grow, in few words.
  func growth(_ growth: RequiredGrowth) -> String {
    switch (growth.least, growth.greatest) {
    case (.rate(let low, _), .rate(let high, _)):
      words.brief(least: context.numbers.growth(low), greatest: context.numbers.growth(high))
    case (.rate(let low, _), .never(let year)): words.brief(least: context.numbers.growth(low), never: year)
    case (.rate(let low, _), .unbounded): words.briefAtLeast(context.numbers.growth(low))
    case (.never(let year), _): words.never(year)
    case (.unbounded, _): words.growthUnbounded
    }
  }

  /// The bounds of a difference; a bound that there is not is left out.
  func text(_ difference: AmountDifference) -> String {
    func text(_ value: Int64) -> String { context.phrase(AmountInterval(value)) }
    return switch (difference.lower, difference.upper) {
    case (.some(let low), .some(let high)): low == high ? text(low) : words.between(text(low), text(high))
    case (.some(let low), nil): words.atLeast(text(low))
    case (nil, .some(let high)): words.atMost(text(high))
    case (nil, nil): "–"
    }
  }
}
