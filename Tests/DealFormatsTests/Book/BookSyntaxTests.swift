import DealFormats
import DealModel
import Testing

@Suite struct BookSyntaxTests {
  @Test(arguments: [
    ("a.json", BookSyntax.json), ("a.b/c.JSON", .json), ("a.yaml", .yaml), ("a.json.yml", .yaml), (".json", .json),
    ("a", nil), ("-", nil), ("json", nil), ("a.json/b", nil), ("a.txt", nil), ("standard input", nil), ("", nil),
  ])
  func theNameTellsTheSyntax(name: String, syntax: BookSyntax?) { #expect(BookSyntax(fileName: name) == syntax) }

  @Test(arguments: [
    // What is JSON from end to end is JSON, unless the name says otherwise.
    ("{\"dealgraph\": 1}", "-", BookSyntax.json), ("\u{FEFF} \r\n\t{\"dealgraph\": 1}", "-", .json),
    ("{\"a\": 1}", "a.yaml", .yaml),
    // What is not, is YAML, also where it begins like JSON.
    ("{dealgraph: 1}", "-", .yaml), ("{\"dealgraph\": 1,}", "-", .yaml), ("dealgraph: 1", "-", .yaml), ("", "-", .yaml),
    ("dealgraph: 1", "a.json", .json), ("[1]", "-", .yaml),
  ])
  func theContentTellsWhatTheNameDoesNot(text: String, name: String, syntax: BookSyntax) {
    #expect(DealBookReader.read(Array(text.utf8), file: name).syntax == syntax)
  }

  /// YAML in a file that is called JSON is a mistake, with its place and pointer.
  @Test func jsonIsStrictWhereTheNameAsksForIt() {
    let text = "{\"dealgraph\": 1, \"deals\": {\"d\": {kind: loan}}}"
    let found = DealBookReader.read(Array(text.utf8), file: "book.json").diagnostics
    #expect(found.map(\.code) == ["json-syntax"])
    #expect(found.first?.place == Place(file: "book.json", line: 1, column: 34, pointer: "/deals/d"))
  }

  /// Pointers lead to what is written, in JSON alone; what is missing is sought in what is around it.
  @Test func diagnosticsOfJSONHavePointers() {
    let text = #"""
      {"dealgraph": 1, "curency": "USD", "companies": {"a/b": {"name": ""}, "c~": {"nmae": "C"}, "a/b": {"name": "D"}},
       "deals": {"d": {"kind": "loan", "lender": "x", "borrower": "c~", "claims": [{"source": "s", "amunt": "1 UDS"}, 5]}}}
      """#
    let found = DealBookReader.read(Array(text.utf8), file: "book.json").diagnostics
    let pointers = Set(found.map { "\($0.code) \($0.place?.pointer ?? "none")" })
    #expect(
      pointers == [
        "unknown-key /curency", "empty-value /companies/a~1b/name", "unknown-key /companies/c~0/nmae",
        "duplicate-id /companies/a~1b", "unknown-id /deals/d/lender", "unknown-id /deals/d/claims/0/source",
        "unknown-key /deals/d/claims/0/amunt", "unknown-currency /deals/d/claims/0/amunt",
        "wrong-type /deals/d/claims/1",
        "bad-id /companies/a~1b", "bad-id /companies/c~0",
      ])
    let yaml = DealBookReader.read(Array(text.utf8), file: "book.yaml").diagnostics
    #expect(yaml.allSatisfy { $0.place != nil && $0.place?.pointer == nil })
    #expect(yaml.map(\.code) == found.map(\.code))
    #expect(yaml.map { [$0.place?.line, $0.place?.column] } == found.map { [$0.place?.line, $0.place?.column] })
  }
}
