import DealModel

/// The entries of which deals are made.
enum DealShapes {
  static let deal = EntryShape(
    "Deal", "A tie between companies: its kind, who plays which part, and what the sources say about it.",
    [
      .required("kind", .word(of: DealKind.self), "What ties the parties together; it decides which roles there are."),
      FieldShape("title", .text, "A title for readers.", examples: ["The round of 2026"]),
    ] + Role.allCases.map(role) + [
      FieldShape("extends", .identifier, "The id of the deal that this one adds to."),
      FieldShape("partOf", .identifier, "The id of the round or the framework that this deal is a part of."),
      FieldShape(
        "supersedes", .either(.identifier, .entry(supersession)),
        "The id of the deal that this one replaces; or `{deal: …, open: true}` while nobody has said whether it does."),
    ] + terms + [
      FieldShape("tranches", .section(.text), "The parts in which it is carried out: names by id."),
      BookShapes.note,
      .neededByModel("claims", .list(.entry(claim), atLeast: 1), "What the sources say."),
    ])

  static let claim = EntryShape(
    "Claim", "What one source says about a deal.",
    [.required("source", .identifier, "The id of the source."), BookShapes.publicSince, date]
      + claimedFields + terms + [
        FieldShape("tranches", .section(.entry(trancheClaim)), "What is said about single tranches, by their ids."),
        BookShapes.inferred,
        BookShapes.note,
      ])

  static let trancheClaim = EntryShape(
    "Tranche claim", "What one source says about one tranche.",
    claimedFields + [
      FieldShape("date", .scalar(.date), "When that came to hold, where it differs from the claim's own date.")
    ])

  static let supersession = EntryShape(
    "Supersession", "That a deal replaces another, or the open question whether it does.",
    [
      .required("deal", .identifier, "The id of the older deal."),
      FieldShape("open", .flag, "Whether nobody has said that it is replaced.", assumed: .flag(false)),
    ])

  static let term = EntryShape(
    "Term", "How long an agreement runs: any of start, end and duration.",
    [
      FieldShape("start", .scalar(.date), "When it begins."),
      FieldShape("end", .scalar(.date), "When it ends."),
      FieldShape("duration", .scalar(.duration), "How long it lasts, in years, months or days."),
    ])

  /// The fields of ``DealTerms``, said at the deal itself or in a claim.
  static let terms = [
    FieldShape("scope", .identifier, "The id of the scope that it reaches."),
    FieldShape("exclusive", .flag, "Whether nobody else may have the same (of a license)."),
    FieldShape(
      "except", .list(.identifier), "The ids of scopes or companies to which an exclusivity does not apply."),
    FieldShape("term", .entry(term), "How long it runs."),
    FieldShape(
      "quantity", .either(.scalar(.quantity), .list(.scalar(.quantity))), "A physical quantity, or a list of them."),
    FieldShape("share", .scalar(.share), "The share that is owned; at most 100 %."),
    FieldShape("largest", .flag, "Whether the owner is the largest single one."),
    FieldShape("rate", .scalar(.share), "The share of revenue that is passed on; at most 100 %."),
    FieldShape(
      "reaches", .list(.identifier), "The ids of deals, companies or scopes whose revenue a revenue share reaches."),
    FieldShape("details", .list(.text), "Further terms, in words."),
  ]

  private static let date = FieldShape(
    "date", .scalar(.date), "When what is claimed came to hold: signed, announced, paid; from then on it is in force.")

  private static let claimedFields = [
    FieldShape(
      "status", .word(of: DealStatus.self),
      """
      How far it has come. `committed` is signed or in force, `conditional` binding once a condition is met, `announced` \
      declared but not binding; `superseded`, `declined` and `terminated` end a deal.
      """),
    FieldShape("amount", .scalar(.amount), "How much."),
    FieldShape("condition", .text, "What must happen first.", examples: ["a public offering"]),
  ]

  private static func role(_ role: Role) -> FieldShape {
    role == .party
      ? FieldShape(
        role.key, .list(.identifier, atLeast: 2, areDistinct: true), "The ids of the companies: at least two equals.")
      : FieldShape(role.key, .identifier, "The id of the company that is the \(role.rawValue).")
  }
}
