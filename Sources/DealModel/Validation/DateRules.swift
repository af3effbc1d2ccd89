extension DealBookValidation {
  /// Dates that are out of order or do not exist.
  static func dateErrors(of draft: DealBookDraft) -> [Diagnostic] {
    let sources = Dictionary(draft.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Diagnostic] = []

    func check(_ date: PartialDate?, at path: BookPath) {
      if let date, !date.exists {
        found.append(
          Diagnostic(
            .error, "no-such-date", at: path, "there is no such date as \(date)",
            remedy: "months go from 1 to 12, years from 1 to 9999"))
      }
      guard case .unknown(.some(let first), .some(let last)) = date, first > last else { return }
      found.append(
        Diagnostic(
          .error, "dates-out-of-order", at: path, "the date cannot be after \(first) and before \(last)",
          remedy: "exchange the bounds"))
    }
    func check(_ term: Term?, at path: BookPath) {
      guard let term else { return }
      check(term.start, at: path.appending("start"))
      check(term.end, at: path.appending("end"))
      if let start = term.start, let end = term.end, let last = end.lastDay, let first = start.firstDay, last < first {
        found.append(
          Diagnostic(
            .error, "dates-out-of-order", at: path.appending("end"),
            "the term ends (\(end)) before it starts (\(start))",
            remedy: "exchange or correct the dates"))
      }
      if let start = term.start?.exactDay, let end = term.end?.exactDay, let duration = term.duration,
        let computed = duration.lastDay(from: start), abs(Int(computed.daysSinceEpoch) - Int(end.daysSinceEpoch)) > 31
      {
        found.append(
          Diagnostic(
            .error, "dates-out-of-order", at: path.appending("duration"),
            "\(duration) from \(start) end on \(computed), not on \(end)", remedy: "leave one of the three out"))
      }
    }
    func checkPublicSince(_ date: PartialDate?, source: SourceID, at path: BookPath) {
      check(date, at: path.appending("publicSince"))
      guard let date, let published = sources[source]?.date.lastDay, let first = date.firstDay, first > published else {
        return
      }
      found.append(
        Diagnostic(
          .error, "dates-out-of-order", at: path.appending("publicSince"),
          "public since \(date), but the source that says so is of \(published)", remedy: "correct one of the dates"))
    }

    func checkHappened(_ status: DealStatus?, on date: PartialDate?, source: SourceID, at path: BookPath) {
      guard let status, status.endsDeal || status.firmness == DealStatus.paid.firmness,
        let date, let first = date.firstDay, let published = sources[source]?.date.lastDay, first > published
      else { return }
      found.append(
        Diagnostic(
          .error, "dates-out-of-order", at: path.appending("date"),
          "\(status.rawValue) on \(date), after the source that says so (\(published))",
          remedy: "correct the date, or use a status that lies ahead, such as committed"))
    }

    for source in draft.sources { check(source.date, at: BookPath("sources", source.id.rawValue, "date")) }
    for (index, rate) in draft.rates.enumerated() { check(rate.date, at: BookPath("rates", String(index), "date")) }
    for fact in draft.facts {
      let path = BookPath("facts", fact.id.rawValue)
      check(fact.time?.date, at: path)
      for (index, claim) in fact.claims.enumerated() {
        let place = path.appending("claims").appending(index)
        checkPublicSince(claim.publicSince, source: claim.source, at: place)
        if case .date(let date) = claim.value { check(date, at: place.appending("value")) }
      }
    }
    for deal in draft.deals {
      let path = BookPath("deals", deal.id.rawValue)
      check(deal.terms.term, at: path.appending("term"))
      for (index, claim) in deal.claims.enumerated() {
        let place = path.appending("claims").appending(index)
        checkPublicSince(claim.publicSince, source: claim.source, at: place)
        check(claim.terms.term, at: place.appending("term"))
        check(claim.date, at: place.appending("date"))
        checkHappened(claim.whole.status, on: claim.date, source: claim.source, at: place)
        for part in claim.tranches {
          let place = place.appending("tranches").appending(part.tranche)
          check(part.date, at: place.appending("date"))
          checkHappened(part.fields.status, on: part.date, source: claim.source, at: place)
        }
      }
    }
    return found
  }
}

extension PartialDate {
  /// Whether the calendar has the date and it can be written.
  fileprivate var exists: Bool {
    let days = [firstDay, lastDay].compactMap { $0 }
    if isDated && days.isEmpty { return false }
    return days.allSatisfy { (CalendarDate.distantPast...CalendarDate.distantFuture).contains($0) }
  }
}
