import DealModel

/// Adds the entries of a file to those of a book, and finds where the two clash.
struct BookAddition {
  /// The entries of the file that are another thing in the book, by where they stand in the file.
  private(set) var clashes: [Diagnostic] = []
  /// How many exchange rates, and claims of each entry, stand before those of the file.
  private var offsets: [BookPath: Int] = [:]
  /// The entries of the file; what is found at others was found when the book was read.
  private var touched: Set<BookPath> = []
  private var isAddition = false

  /// The entries of a book and of a file.
  mutating func adding(_ added: DealBookDraft, to book: DealBook) -> DealBookDraft {
    isAddition = true
    var draft = book.draft
    merge(added.sources, into: &draft.sources, "sources", \.id)
    merge(added.companies, into: &draft.companies, "companies", \.id)
    merge(added.scopes, into: &draft.scopes, "scopes", \.id)
    merge(added.facts, into: &draft.facts, "facts", \.id) { old, new in
      guard old.hasSameSubject(as: new) else { return false }
      old.claims += new.claims
      return true
    }
    merge(added.deals, into: &draft.deals, "deals", \.id) { $0.absorb($1) }
    offsets[BookPath("rates")] = draft.rates.count
    draft.rates += added.rates
    return draft
  }

  private mutating func merge<Entry: Hashable, ID: CustomStringConvertible & Hashable>(
    _ added: [Entry], into entries: inout [Entry], _ section: String, _ id: (Entry) -> ID,
    absorbing: (inout Entry, Entry) -> Bool = { _, _ in false }
  ) {
    let positions = Dictionary(zip(entries.map(id), entries.indices), uniquingKeysWith: { first, _ in first })
    for entry in added {
      let path = BookPath(section, id(entry).description)
      touched.insert(path)
      guard let position = positions[id(entry)] else {
        entries.append(entry)
        continue
      }
      if entries[position] == entry { continue }
      let claims = claimCount(of: entries[position])
      if absorbing(&entries[position], entry) {
        offsets[path.appending("claims")] = claims
      } else {
        clashes.append(
          Diagnostic(
            .error, "duplicate-id", at: path, "the book has another entry “\(id(entry))” in \(section)",
            remedy: claims > 0
              ? "to add claims to it, repeat its kind and its parties or subject as they are; otherwise choose another id"
              : "repeat it as it is, leave it out, or choose another id"))
      }
    }
  }

  private func claimCount(of entry: some Hashable) -> Int {
    (entry as? Deal)?.claims.count ?? (entry as? CompanyFact)?.claims.count ?? 0
  }

  /// The findings that the file is the cause of, with the paths that things have in it.
  func own(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard isAddition else { return findings }
    return findings.compactMap { finding in
      var steps = finding.path.steps
      for (path, count) in offsets where steps.starts(with: path.steps) && steps.count > path.steps.count {
        guard let position = Int(steps[path.steps.count]) else { continue }
        // What an older claim says clashes with a newer one: it is the entry that is wrong.
        steps = position < count ? Array(path.steps.dropLast()) : steps
        if position >= count { steps[path.steps.count] = String(position - count) }
      }
      var own = finding
      own.path = BookPath(steps: steps)
      let isTouched =
        steps.count < 2 || steps[0] == "rates" || touched.contains(BookPath(steps: Array(steps.prefix(2))))
      // An error must be told wherever it is, or nobody would know why there is no book.
      return isTouched || finding.severity == .error ? own : nil
    }
  }
}

extension CompanyFact {
  /// Whether two entries say what is measured in the same way.
  fileprivate func hasSameSubject(as other: CompanyFact) -> Bool {
    var (left, right) = (self, other)
    (left.claims, right.claims) = ([], [])
    return left == right
  }
}

extension Deal {
  /// Takes over what another entry of the same deal adds; not if it is of another kind or between others.
  fileprivate mutating func absorb(_ other: Deal) -> Bool {
    guard kind == other.kind, Set(parties) == Set(other.parties) else { return false }
    title = title ?? other.title
    note = note ?? other.note
    if other.terms != DealTerms() {
      guard terms == DealTerms() || terms == other.terms else { return false }
      terms = other.terms
    }
    if other.links != DealLinks() {
      guard links == DealLinks() || links == other.links else { return false }
      links = other.links
    }
    for tranche in other.tranches where !tranches.contains(tranche) {
      guard !tranches.contains(where: { $0.id == tranche.id }) else { return false }
      tranches.append(tranche)
    }
    claims += other.claims
    return true
  }
}
