import DealModel

/// The entries of which a book is made, but for deals.
enum BookShapes {
  static let book = EntryShape(
    "Deal book", "Companies and the deals between them, each number with the source that says it.",
    [
      .required("dealgraph", .version, "The version of the format: `1`."),
      FieldShape("title", .text, "What the book is about.", examples: ["An example of every section"]),
      .required(
        "currency", .currency, "The ISO 4217 code of the currency in which results are reported.", examples: ["USD"]),
      FieldShape("example", .flag, "Whether the firms are invented; every report says so.", assumed: .flag(false)),
      FieldShape("sources", .section(.entry(source)), "Who said it, by id."),
      FieldShape("companies", .section(.entry(company)), "The parties of the deals, by id."),
      FieldShape("scopes", .section(.entry(scope)), "What licenses, exclusivities and distributions reach, by id."),
      FieldShape(
        "rates", .orNothing(.list(.entry(rate))), "Exchange rates: the only way from one currency to another."),
      FieldShape("facts", .section(.entry(fact)), "Numbers and plans of single companies, by id."),
      FieldShape("deals", .section(.entry(DealShapes.deal)), "The ties between companies, by id."),
    ])

  static let source = EntryShape(
    "Source", "An article, a filing, a press release: a title, and a publisher or an author.",
    [
      FieldShape("publisher", .text, "Who published it; say so when it is not named.", examples: ["Example Daily"]),
      FieldShape("authors", .list(.text), "Who wrote it."),
      .required("title", .text, "A short title.", examples: ["Example Cloud backs Example Models"]),
      FieldShape(
        "date", .scalar(.date),
        "When it was published. Without a date, or with `not after …`, it is undated and its claims never supersede dated ones.",
        assumed: .text("unknown")),
      FieldShape("url", .text, "Where it can be read.", examples: ["https://example.com/news"]),
      FieldShape("language", .text, "The language it is written in.", examples: ["en"]),
      note,
    ])

  static let company = EntryShape(
    "Company", "A firm, a group of firms, or another party to deals.",
    [
      .required("name", .text, "The name for readers.", examples: ["Example Cloud"]),
      FieldShape("aliases", .list(.text), "Other names by which it is known."),
      FieldShape(
        "kind", .word(of: Company.Kind.self),
        """
        What sort of party it is: one `firm`; a `group`, the parent of firms; an `unnamed` party, never the same as another; \
        a `market`, customers or suppliers at large.
        """, assumed: .text(Company.Kind.firm.rawValue)),
      FieldShape("country", .text, "Where it is based."),
      FieldShape("sector", .text, "What it does.", examples: ["artificial intelligence"]),
      FieldShape("parent", .identifier, "The id of the company that it belongs to."),
      note,
    ])

  static let scope = EntryShape(
    "Scope", "A subject that a license, an exclusivity or a distribution reaches. Equal or nested scopes overlap.",
    [
      .required("name", .text, "The name for readers.", examples: ["Access to the models by API"]),
      FieldShape("within", .identifier, "The id of the wider scope that contains this one."),
    ])

  static let rate = EntryShape(
    "Dated rate", "Two sums that a source says were worth the same.",
    [
      .required("rate", .scalar(.rate), "An equation of two amounts in two currencies."),
      .required("date", .scalar(.date), "When the rate held."),
      .required("source", .identifier, "The id of the source of the rate."),
    ])

  static let fact = EntryShape(
    "Fact", "A number, a plan or a state of one company.",
    [
      .required("company", .identifier, "The id of the company whose fact it is."),
      .required("kind", .word(of: CompanyFact.Kind.self), "What is measured or planned."),
      FieldShape(
        "label", .text, "What exactly is measured or planned; required for `ratio` and `plan`.",
        examples: ["share of revenue from enterprises"]),
      FieldShape(
        "period", .scalar(.period), "The year or the month that it covers; not together with `date` or `through`."),
      FieldShape("date", .scalar(.date), "The day on which it holds; not together with `period` or `through`."),
      FieldShape(
        "through", .scalar(.date), "The end of the horizon of a total; not together with `period` or `date`."),
      .required("nature", .word(of: CompanyFact.Nature.self), "Whether it has happened, or is expected or planned."),
      FieldShape(
        "qualifier", .word(of: CompanyFact.Qualifier.self), "For a valuation: on which side of the new money it stands."
      ),
      FieldShape(
        "includes", .either(.plainWord("unknown"), .list(.identifier)),
        "The ids of deals inside the number; or `unknown`, when it is open whether deals are in it."),
      FieldShape("excludes", .list(.identifier), "The ids of deals that are not inside the number."),
      note,
      .neededByModel("claims", .list(.entry(factClaim), atLeast: 1), "What the sources say."),
    ])

  static let factClaim = EntryShape(
    "Fact claim", "What one source says about a fact.",
    [
      .required("source", .identifier, "The id of the source."),
      publicSince,
      .required(
        "value", .scalar(.factValue),
        "An amount of money, a percentage, a date, or yes or no, as the kind of the fact asks for."),
      inferred,
      note,
    ])

  static let note = FieldShape("note", .text, "A remark for readers.")

  static let publicSince = FieldShape(
    "publicSince", .scalar(.date),
    """
    Since when it has been public, where the source says so: the date on which it counts as known, in place of the \
    source's own date.
    """)

  static let inferred = FieldShape(
    "inferred", .reason, "Why this follows although the source does not say it; marks the claim as inferred.")
}
