import DealModel

/// The JSON Schema (2020-12) of the book format, for editors and for programs that make books.
///
/// It is made of the keys, words and forms that the reader itself uses. It judges values, as JSON or YAML 1.2 types them: a
/// year is a number, a truth value is none. What it refuses, the reader refuses; what only the reader can see, it lists.
public enum BookSchema {
  /// The schema as JSON, always the same bytes, ended by a line feed.
  public static let text: String = JSONWriter.text(of: entries)

  private static let entries: [WrittenEntry] = {
    let book = BookShapes.book
    let head = [
      WrittenEntry("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      WrittenEntry("$id", .text("urn:dealgraph:book:1")),
      WrittenEntry("title", .text(book.name)),
      WrittenEntry("description", .text(book.summary + " " + limits)),
    ]
    return head + SchemaEntry.body(of: book) + SchemaRules.ofBook + [
      WrittenEntry("$defs", .mapping(definitions, .open))
    ]
  }()

  /// What the schema cannot say.
  private static let limits =
    """
    What this schema cannot say, `dealgraph check` does: whether ids are defined, unique and made of letters beyond ASCII; whether \
    dates exist and are in order; whether amounts are codes of known currencies, whole minor units, convertible and add up; whether a \
    company is on both sides of a deal; whether a deal without a role has parts that fill it; whether keys come twice.
    """

  private static var definitions: [WrittenEntry] {
    let shapes = [
      BookShapes.source, BookShapes.company, BookShapes.scope, BookShapes.rate, BookShapes.fact, BookShapes.factClaim,
      DealShapes.deal, DealShapes.claim, DealShapes.trancheClaim, DealShapes.supersession, DealShapes.term,
    ]
    return shapes.map { WrittenEntry(SchemaEntry.name(of: $0), SchemaEntry.schema(of: $0)) }
      + [WrittenEntry("dealWithAllRoles", SchemaRules.dealWithAllRoles)]
      + ScalarForm.allCases.map { WrittenEntry($0.rawValue, SchemaContent.definition(of: $0)) }
      + SchemaContent.definitions
  }
}
