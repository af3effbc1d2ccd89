import DealModel

extension CompanyFact {
  /// The fields of the fact on one side, in a fixed order.
  func fields(
    _ state: FactState, references: [ClaimReference], in edition: BookEdition
  ) -> [(key: FieldKey, state: FieldState)] {
    var fields: [(key: FieldKey, state: FieldState)] = []
    func add(_ name: String, _ value: FieldValue?, by supporting: [Int] = [], against opponents: [Int] = []) {
      guard let value else { return }
      fields.append(
        (
          FieldKey(name: name),
          FieldState(
            value: value, isContested: !opponents.isEmpty, claims: supporting.map { references[$0] },
            contradicting: opponents.map { references[$0] })
        ))
    }
    func deals(_ ids: [DealID]) -> FieldValue? {
      let entries = ids.map { EntryReference(id: $0.rawValue, name: edition.book.deal($0)?.title ?? $0.rawValue) }
      return entries.isEmpty ? nil : .entries(entries)
    }

    add("company", .entries([edition.company(company).entry]))
    add("kind", .text(kind.rawValue))
    add("label", label.map(FieldValue.text))
    add("time", time.map { .text($0.words) })
    add("nature", .text(nature.rawValue))
    add("qualifier", qualifier.map { .text($0.rawValue) })
    add("value", .init(state.value.value), by: state.value.supporting, against: state.value.contradicting)
    switch includes {
    case .unstated: break
    case .unknown: add("includes", .text("unknown"))
    case .deals(let ids): add("includes", deals(ids))
    }
    add("excludes", deals(excludes))
    return fields
  }

  /// The fact in a few words, without its value: `valuation, after the money, 2026-02-27`.
  var title: String {
    ([label ?? kind.words, qualifier?.rawValue, time?.words] + [nature == .forecast ? nature.rawValue : nil])
      .compactMap { $0 }.joined(separator: ", ")
  }
}

extension CompanyFact.Kind {
  /// The kind as words: `free cash flow` for `freeCashFlow`.
  fileprivate var words: String { rawValue.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined() }
}

extension CompanyFact.Time {
  /// The time for readers.
  fileprivate var words: String {
    switch self {
    case .period(let date), .date(let date): date.description
    case .through(let date): "through \(date)"
    }
  }
}

extension FieldValue {
  /// The value of a fact.
  init(_ value: FactValue) {
    self =
      switch value {
      case .money(let amount): .amount(amount)
      case .ratio(let ratio): .share(ratio)
      case .date(let date): .date(date)
      case .flag(let isSo): .answer(isSo)
      }
  }
}
