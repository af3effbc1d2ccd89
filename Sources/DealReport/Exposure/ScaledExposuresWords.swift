import DealAnalysis
import DealModel
import FlowModel

// What is measured against a base, in words.

extension ExposureBase {
  /// The base as a noun.
  var words: String { self == .equity ? "book equity" : rawValue }

  /// What a fact that gives it looks like in a book, for a company and a day.
  private func example(for company: CompanyReference, on day: CalendarDate?) -> String {
    let time =
      self == .revenue
      ? "period: \(day.map { String($0.components.year) } ?? "2026")" : "date: \(day?.description ?? "2026-01-31")"
    return
      "{company: \(company.id), kind: \(factKind.rawValue), \(time), nature: actual, claims: [{source: …, value: …}]}"
  }

  /// That nothing can be measured, and what would help.
  func absence(of bases: [CompanyBase], on day: CalendarDate?) -> String {
    let lack = "No fact of the kind “\(factKind.rawValue)” counts for any company on these dates"
    guard let company = bases.first?.company else { return lack + "." }
    return "\(lack), so that nothing is measured against \(words). To add one, write below “facts” of the book: "
      + example(for: company, on: day) + ". What is told without one stands below."
  }

  /// Whose base is not known, what that means for the bounds, and what would help; `nil` where all are known.
  func lack(of companies: [CompanyReference], _ bases: [CompanyBase], on day: CalendarDate?) -> String? {
    guard let first = companies.first else { return nil }
    let more = companies.count > 10 ? ["\(grouped(companies.count - 9)) more"] : []
    let names = (companies.prefix(more.isEmpty ? 10 : 9).map(\.name) + more).listed(with: "and")
    let hasRange = bases.contains { $0.amount != nil && companies.contains($0.company) }
    return
      "The \(words) of \(names) is not known\(hasRange ? ", or not from below" : ""): at the least nothing goes on there, at the "
      + "most all that is lost there. To close the range, write below “facts” of the book: \(example(for: first, on: day))."
  }

  /// How to read what is measured.
  var meaning: String {
    "Along a chain each company loses the part of what it has at stake that the next one loses of its \(words); all walks of "
      + "one class count, also those that come to a company again. Bounds are those of all that the sources leave open. It is "
      + "neither an upper nor a lower bound of what a failure does: here nobody pays anything back, and nobody acts."
  }
}

extension ShareBounds {
  /// The bounds in percent.
  var words: String {
    guard let atMost else { return atLeast > 0 ? "at least \(shareText(atLeast...atLeast))" : "unknown" }
    return shareText(atLeast...max(atLeast, atMost))
  }
}

extension ExcessExposure {
  /// That it is more than there is.
  func sentence(against base: ExposureBase, in currency: Currency?) -> String {
    "What \(of.name) loses through \(to.name) (\(exposureClass.rawValue.words), \(amount.description(in: currency))) is more than its "
      + "whole \(base.words): \(share.words). Whoever has something at stake with \(of.name) is told to lose more than that."
  }
}

extension ScaledExposures {
  /// What a reader has to know of the numbers, one sentence each.
  func remarks(in currency: Currency?, on day: CalendarDate?) -> [String] {
    excesses.map { $0.sentence(against: base, in: currency) } + losses.compactMap { sentence(onLoopsOf: $0) }
      + [base.lack(of: withoutBase, bases, on: day)].compactMap { $0 } + [base.meaning]
  }

  private func sentence(onLoopsOf loss: ScaledExposure) -> String? {
    guard !loss.loops.isEmpty else { return nil }
    let loops = loss.loops.map { $0.map(\.name).listed(with: "and") }.joined(separator: "; ")
    let subject = "What \(loss.of.name) loses through \(loss.to.name) (\(loss.exposureClass.rawValue.words))"
    return loss.total == nil
      ? "\(subject) has no sum: losses go round among \(loops) without getting less, since what they have at stake with each other is "
        + "all of their \(base.words), or more."
      : "\(subject) has no greatest sum: at the greatest amounts losses go round among \(loops) without getting less."
  }
}
