import DealModel

/// Tells which findings of the model only follow from something that could not be read.
struct FollowUps {
  private let unread: Set<BookPath>
  private let hasUnreadSection: Bool
  private let hasUnreadRates: Bool
  /// Whether it is unknown which deals are parts of others, and may leave roles to them.
  private let hasUnreadParts: Bool
  private let dealsWithUnreadRoles: Set<String>

  init(of unread: Set<BookPath>) {
    self.unread = unread
    hasUnreadSection = unread.contains { $0.steps.count == 1 && $0 != BookPath("currency") }
    hasUnreadRates = unread.contains { $0.steps.first == "rates" || $0 == BookPath("currency") }
    let deals = unread.filter { $0.steps.first == "deals" }
    hasUnreadParts = deals.contains { $0.steps.count == 2 || $0.steps.dropFirst(2).first == "partOf" }
    let roleKeys = Set(Role.allCases.map(\.key) + ["kind"])
    dealsWithUnreadRoles = Set(
      deals.filter { $0.steps.count >= 3 && roleKeys.contains($0.steps[2]) }.map { $0.steps[1] })
  }

  /// Whether a finding would not be there if everything had been read.
  func contains(_ finding: Diagnostic) -> Bool {
    if isUnread(finding.path) || finding.path.steps.contains(Unread.name) { return true }
    let steps = finding.path.steps
    switch finding.code {
    case "unknown-id":
      if hasUnreadSection { return true }
      // The tranches of a deal are defined at the deal.
      return steps.count > 2 && steps[0] == "deals" && steps.contains("tranches")
        && unread.contains(BookPath("deals", steps[1], "tranches"))
    case "missing-role": return hasUnreadParts || dealsWithUnreadRoles.contains(steps[1])
    case "wrong-role", "duplicate-role": return steps.count > 1 && dealsWithUnreadRoles.contains(steps[1])
    case "no-rate": return hasUnreadRates
    case "wrong-value", "wrong-qualifier", "no-label":
      return steps.count > 1 && unread.contains(BookPath("facts", steps[1], "kind"))
    default: return false
    }
  }

  private func isUnread(_ path: BookPath) -> Bool {
    var current: BookPath? = path
    while let step = current {
      if unread.contains(step) { return true }
      current = step.parent
    }
    return false
  }
}
