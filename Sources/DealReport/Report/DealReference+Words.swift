import DealAnalysis
import DealModel
import FlowModel

// A deal in the words of a report.

extension DealReference {
  /// Whether the deal is something that money measures, known or not.
  var isMeasured: Bool { aspect != .unquantified }

  /// What counts of the amount; `nil` where money does not measure it.
  func amountText(in currency: Currency?) -> String? {
    isMeasured ? [self].statedText(of: amount, in: currency) : nil
  }

  /// The title with the kind and the term behind it.
  var name: StyledText { name(with: []) }

  /// The deal in words: title, tranche, kind and term, condition, reserves, marks of its sources.
  func phrase(citations: inout Citations) -> StyledText { phrase(with: [], citations: &citations) }

  /// The deal in words, with further details.
  func phrase(with details: [String?], citations: inout Citations) -> StyledText {
    reserves(after: name(with: details, tranche: tranche), citations: &citations)
  }

  /// A text with what has to be said of the deal: its condition, what is not certain, its sources.
  func reserves(after text: StyledText, citations: inout Citations) -> StyledText {
    var text = text
    if isContested { text += StyledText(", contested", .caution) }
    if isInferred { text += StyledText(", inferred", .caution) }
    if let condition { text += StyledText("; condition: \(condition)", .caution) }
    return [text, citations.marks(for: self)].joined(separator: " ")
  }

  private func name(with details: [String?], tranche: String? = nil) -> StyledText {
    let terms = [kindWords, share?.description, scope] + quantities.map(\.description) + [term?.duration?.description]
    let all = (terms + details).compactMap { $0 }.filter { !$0.isEmpty }
    return StyledText(title ?? id) + StyledText(tranche.map { ", \($0)" } ?? "")
      + StyledText(all.isEmpty ? "" : " (\(all.joined(separator: ", ")))", .faint)
  }

  /// The kind as words: `cloud contract` for `cloudContract`; a kind that is not the model's own stays as it is.
  private var kindWords: String {
    DealKind(rawValue: kind)?.rawValue.words ?? kind
  }
}

extension String {
  /// A name of the model as words: `at risk` for `atRisk`.
  var words: String { map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined() }
}

extension Sequence<DealReference> {
  /// An amount made of these deals: marked as approximate when a source gives one of them so.
  func statedText(of amount: AmountInterval, in currency: Currency?) -> String {
    let isApproximate = contains { $0.statedAmount?.isApproximate ?? false }
    return (isApproximate && amount.exactValue != nil ? "about " : "") + amount.description(in: currency)
  }
}
