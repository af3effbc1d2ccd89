extension DealBookValidation {
  /// Roles that are missing, wrong for the kind, filled twice, or filled by one company on both sides.
  static func roleErrors(of draft: DealBookDraft) -> [Diagnostic] {
    let wholes = Set(draft.deals.compactMap(\.links.partOf))
    return draft.deals.flatMap { deal -> [Diagnostic] in
      let path = BookPath("deals", deal.id.rawValue)
      let rules = deal.kind.roles
      var found: [Diagnostic] = []
      for rule in rules {
        let count = deal.companies(in: rule.role).count
        let least = deal.kind.isMutual ? 2 : (rule.isRequired && !wholes.contains(deal.id) ? 1 : 0)
        if count < least {
          found.append(
            Diagnostic(
              .error, "missing-role", at: path,
              deal.kind.isMutual
                ? "a deal of kind \(deal.kind.rawValue) needs at least two parties"
                : "a deal of kind \(deal.kind.rawValue) needs a company as \(rule.role.rawValue)",
              remedy: "add “\(rule.role.key):”"))
        } else if count > 1 && !deal.kind.isMutual {
          found.append(
            Diagnostic(
              .error, "duplicate-role", at: path.appending(rule.role.key),
              "only one company can be the \(rule.role.rawValue)",
              remedy: "write one deal for each, and a round that they are partOf"))
        }
      }
      for party in deal.parties where !rules.contains(where: { $0.role == party.role }) {
        found.append(
          Diagnostic(
            .error, "wrong-role", at: path.appending(party.role.key),
            "a deal of kind \(deal.kind.rawValue) has no \(party.role.key)",
            remedy: "its roles are " + rules.map(\.role.key).joined(separator: ", ")))
      }
      var seen: Set<CompanyID> = []
      for party in deal.parties where !seen.insert(party.company).inserted {
        found.append(
          Diagnostic(
            .error, "same-party", at: path.appending(party.role.key), "“\(party.company)” is on both sides of the deal",
            remedy: "a deal ties different companies"))
      }
      return found
    }
  }

  /// Chains of parents, scopes or links that come back to where they began.
  static func hierarchyErrors(of draft: DealBookDraft) -> [Diagnostic] {
    func loops<Entity>(
      _ section: String, _ key: String, _ links: [(id: Identifier<Entity>, next: Identifier<Entity>?)]
    ) -> [Diagnostic] {
      let next = Dictionary(
        links.compactMap { link in link.next.map { (link.id, $0) } }, uniquingKeysWith: { first, _ in first })
      return cycles(of: next, in: links.map(\.id)).map { loop in
        Diagnostic(
          .error, "cycle-in-\(key)", at: BookPath(section, loop[0].rawValue, key),
          "“\(key)” leads back to itself: " + (loop + [loop[0]]).map(\.rawValue).joined(separator: " → "),
          remedy: "remove one of these links")
      }
    }
    let deals = draft.deals
    let wholes = Dictionary(
      deals.compactMap { deal in deal.links.partOf.map { (deal.id, $0) } }, uniquingKeysWith: { first, _ in first })
    return loops("companies", "parent", draft.companies.map { ($0.id, $0.parent) })
      + loops("scopes", "within", draft.scopes.map { ($0.id, $0.within) })
      + loops("deals", "partOf", deals.map { ($0.id, $0.links.partOf) })
      + loops("deals", "extends", deals.map { ($0.id, $0.links.extends) })
      + loops("deals", "supersedes", deals.map { ($0.id, $0.links.supersedes?.deal) })
      + supersedingTheirOwn(draft.deals, PartHierarchy(wholes: wholes)).map {
        Diagnostic(
          .error, "supersedes-its-whole", at: BookPath("deals", $0.id.rawValue, "supersedes"),
          "“\($0.id)” and the deal that it supersedes are a part of one another", remedy: "remove one of the links")
      }
      + draft.companies.filter { $0.kind == .unnamed && $0.parent != nil }.map {
        Diagnostic(
          .error, "unnamed-parent", at: BookPath("companies", $0.id.rawValue, "parent"),
          "an unnamed party cannot belong to a company", remedy: "remove the parent, or name the party")
      }
  }

  /// The cycles of a partial function, each from its first element in the order given.
  private static func cycles<Element: Hashable>(of next: [Element: Element], in order: [Element]) -> [[Element]] {
    var finished: Set<Element> = []
    var found: [[Element]] = []
    for start in order {
      var trail: [Element] = []
      var position: [Element: Int] = [:]
      var current: Element? = start
      while let id = current, !finished.contains(id) {
        if let first = position[id] {
          found.append(Array(trail[first...]))
          break
        }
        position[id] = trail.count
        trail.append(id)
        current = next[id]
      }
      finished.formUnion(trail)
    }
    return found
  }

  /// The deals that supersede one that they are a part of, or one that is a part of them.
  private static func supersedingTheirOwn(_ deals: [Deal], _ parts: PartHierarchy) -> [Deal] {
    deals.filter { deal in
      guard let older = deal.links.supersedes?.deal else { return false }
      return parts.isPart(deal.id, of: older) || parts.isPart(older, of: deal.id)
    }
  }
}

/// Which deals are parts of which, directly or of their parts.
///
/// The deals are numbered so that the parts of one follow it, and then comes what is no part of it. Deals whose wholes
/// lead into a circle have no number: that is an error of its own.
///
/// - Complexity: O(deals) to make, O(1) to ask.
private struct PartHierarchy {
  private var numbers: [DealID: Range<Int>] = [:]

  init(wholes: [DealID: DealID]) {
    var parts: [DealID: [DealID]] = [:]
    for (part, whole) in wholes { parts[whole, default: []].append(part) }
    var next = 0
    for root in parts.keys where wholes[root] == nil {
      var open = [(id: root, first: next, part: 0)]
      next += 1
      while let (id, first, part) = open.last {
        let own = parts[id] ?? []
        guard part < own.count else {
          numbers[id] = first..<next
          open.removeLast()
          continue
        }
        open[open.count - 1].part += 1
        open.append((own[part], next, 0))
        next += 1
      }
    }
  }

  /// Whether a deal is a part of another.
  func isPart(_ part: DealID, of whole: DealID) -> Bool {
    guard part != whole, let number = numbers[part]?.lowerBound else { return false }
    return numbers[whole]?.contains(number) ?? false
  }
}
