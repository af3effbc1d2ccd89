import DealModel

/// What tells claims apart: what is claimed, without remarks, and the citation of the source.
///
/// Claims are sought and compared far more often than they are made, so that one object stands for all copies of a
/// claim and its hash is found once.
final class ClaimIdentity: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case deal(Claim)
    case fact(FactClaim)
  }

  private let content: Content
  private let citation: String
  private let contentHash: Int

  init(_ content: Content, citation: String) {
    self.content = content
    self.citation = citation
    var hasher = Hasher()
    hasher.combine(content)
    hasher.combine(citation)
    contentHash = hasher.finalize()
  }

  static func == (left: ClaimIdentity, right: ClaimIdentity) -> Bool {
    if left === right { return true }
    return left.contentHash == right.contentHash && left.content == right.content && left.citation == right.citation
  }

  func hash(into hasher: inout Hasher) { hasher.combine(contentHash) }
}
