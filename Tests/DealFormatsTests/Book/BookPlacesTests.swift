import DealModel
import Testing

@testable import DealFormats

@Suite struct BookPlacesTests {
  private static let text = """
    deals:
      d:
        via: x
        suprsedes: {deal: e, open: true}
        claims:
          - source: s
          - {source: t}
    """

  private func place(_ code: String, _ steps: [String]) throws -> Place? {
    let log = ReadingLog(file: "book")
    log.correct(keyAt: TextPosition(line: 4, column: 5), to: "supersedes")
    let places = BookPlaces(root: try YAMLDocument(Array(Self.text.utf8)).root, log: log)
    return places.locating([Diagnostic(.error, code, at: BookPath(steps: steps), "")])[0].place
  }

  @Test(arguments: [
    // Values where they are written, entries at their keys, items at their beginning.
    ("x", ["deals", "d", "via"], 3, 10), ("x", ["deals", "d"], 2, 3), ("x", ["deals", "d", "claims"], 5, 5),
    ("x", ["deals", "d", "claims", "0"], 6, 9), ("x", ["deals", "d", "claims", "1", "source"], 7, 18),
    // What is not there, at the nearest thing around it.
    ("x", ["deals", "d", "claims", "1", "amount"], 7, 9), ("x", ["deals", "d", "claims", "2"], 5, 5),
    ("x", ["deals", "e", "kind"], 1, 1), ("x", ["deals", "d", "via", "0"], 3, 5), ("x", [], 1, 1),
    // A wrong role is its key; a misspelled key is found under its right name; a link at the deal that it names.
    ("wrong-role", ["deals", "d", "via"], 3, 5), ("open-question", ["deals", "d", "supersedes"], 4, 5),
    ("unknown-id", ["deals", "d", "supersedes"], 4, 23),
  ])
  func findsTheNearestPlace(code: String, steps: [String], line: Int, column: Int) throws {
    #expect(try place(code, steps) == Place(file: "book", line: line, column: column))
  }
}
