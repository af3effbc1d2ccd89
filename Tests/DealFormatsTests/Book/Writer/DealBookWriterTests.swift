import DealFormats
import DealModel
import DealTestSupport
import Foundation
import Testing

@Suite struct DealBookWriterTests {
  private func bytes(_ book: DealBook, _ syntax: BookSyntax) throws -> [UInt8] {
    Array(try DealBookWriter.write(book, as: syntax).utf8)
  }

  private func book(_ bytes: [UInt8], _ syntax: BookSyntax) throws -> DealBook {
    let reading = DealBookReader.read(bytes, file: "book.\(syntax.rawValue)")
    return try #require(reading.book, "\(reading.diagnostics)")
  }

  /// What was written is the same book, down to the spelling of each text, and is written the same way again.
  @Test(arguments: 0..<10)
  func writtenBooksAreTheSameBooks(block: Int) throws {
    for seed in UInt64(block * 25)..<UInt64(block * 25 + 25) {
      let original = BookGenerator.book(seed: seed)
      let (yaml, json) = (try bytes(original, .yaml), try bytes(original, .json))
      for (syntax, written) in [(BookSyntax.yaml, yaml), (.json, json)] {
        let read = try book(written, syntax)
        #expect(read == original, "seed \(seed), \(syntax)")
        // Equal texts may be spelled differently in Unicode; equal bytes are not.
        #expect(try bytes(read, .yaml) == yaml, "seed \(seed), \(syntax)")
        #expect(try bytes(read, .json) == json, "seed \(seed), \(syntax)")
        let texts = try spellings(of: read.draft)
        #expect(texts == (try spellings(of: original.draft)), "seed \(seed), \(syntax)")
      }
    }
  }

  /// All texts of a draft as bytes, in order.
  private func spellings(of value: Any) throws -> [[UInt8]] {
    if let text = value as? String { return [Array(text.utf8)] }
    return try Mirror(reflecting: value).children.flatMap { try spellings(of: $0.value) }
  }

  /// Names without a file tell nothing; the content does.
  @Test func whatIsWrittenIsKnownWithoutItsName() throws {
    let original = BookGenerator.book(seed: 7)
    for syntax in BookSyntax.allCases {
      let reading = DealBookReader.read(try bytes(original, syntax), file: "standard input")
      #expect(reading.syntax == syntax)
      #expect(reading.book == original)
    }
  }

  /// Foundation, another program, reads the same values from the JSON.
  @Test func foundationReadsTheJSON() throws {
    let example = try DealBook(.everything)
    let object = try JSONSerialization.jsonObject(with: Data(try bytes(example, .json))) as? [String: Any]
    #expect(object?["dealgraph"] as? Int == 1)
    #expect(object?["title"] as? String == example.title)
    let deals = try #require(object?["deals"] as? [String: [String: Any]])
    #expect(Set(deals.keys) == Set(example.deals.map(\.id.rawValue)))
    #expect(deals["second"]?["note"] as? String == example.deals[1].note)
  }

  @Test func shippedBooksStayWhatTheyAre() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../../Graphs").standardizedFileURL
    for name in ["openai-2026.yaml", "example-ownership.yaml"] {
      let original = try book(Array(try Data(contentsOf: folder.appending(path: name))), .yaml)
      let json = try bytes(original, .json)
      let yaml = try bytes(try book(json, .json), .yaml)
      #expect(try book(yaml, .yaml) == original)
      #expect(try bytes(try book(yaml, .yaml), .json) == json)
    }
  }

  // MARK: Completeness

  /// Every property of every type of the model has a value somewhere in the example, so none can be forgotten: a new one that
  /// the example lacks fails here, and one that is not written fails below.
  @Test func theExampleHasEveryField() {
    var filled: [String: Bool] = [:]
    visit(DealBookDraft.everything, filled: &filled)
    #expect(filled.filter { !$0.value }.keys.sorted() == [])
    // Some properties that must have been seen, if anything was.
    for name in [
      "Claim.basis", "DealTerms.isLargestOwner", "TrancheClaim.date", "Supersession.isOpen", "Term.duration",
    ] {
      #expect(filled[name] == true, "\(name)")
    }
  }

  private func visit(_ value: Any, filled: inout [String: Bool]) {
    let mirror = Mirror(reflecting: value)
    let type = "\(type(of: value))".split(separator: ".").last.map(String.init) ?? ""
    for child in mirror.children {
      if mirror.displayStyle == .struct, let label = child.label {
        let name = type + "." + label
        filled[name] = (filled[name] ?? false) || !isDefault(child.value)
      }
      visit(child.value, filled: &filled)
    }
  }

  private func isDefault(_ value: Any) -> Bool {
    if let flag = value as? Bool { return !flag }
    if let claimBasis = value as? ClaimBasis { return claimBasis == .stated }
    if let coverage = value as? CompanyFact.Coverage { return coverage == .unstated }
    if let kind = value as? Company.Kind { return kind == .firm }
    if let date = value as? PartialDate { return date == .unknown(notBefore: nil, notAfter: nil) }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection: return mirror.children.isEmpty
    default: return false
    }
  }

  @Test func everyFieldIsWritten() throws {
    let original = try DealBook(.everything)
    for syntax in BookSyntax.allCases { #expect(try book(try bytes(original, syntax), syntax) == original) }
  }

  // MARK: What cannot be written

  static let unwritable: [(code: String, path: String, change: @Sendable (inout DealBookDraft) -> Void)] = [
    ("empty-value", "/companies/lab/name", { $0.companies[1].name = "" }),
    ("empty-value", "/deals/second/note", { $0.deals[1].note = "" }),
    (
      "missing-key", "/sources/daily",
      {
        $0.sources[0].publisher = nil; $0.sources[0].authors = []
      }
    ),
    ("json-syntax", "/title", { $0.title = "a\u{0}b" }),
    ("no-reason", "/deals/second/claims/0/inferred", { $0.deals[1].claims[0].basis = .inferred(reason: "No") }),
    (
      "not-writable", "/deals/second",
      { $0.deals[1].terms.quantities = [Quantity(value: DecimalNumber(units: 2, decimals: 0), unit: "GW of power")] }
    ),
    ("not-writable", "/companies/lab", { $0.companies[1].name = "\u{FEFF}a" }),
    (
      "bad-quantity", "/deals/second/quantity",
      { $0.deals[1].terms.quantities = [Quantity(value: DecimalNumber(units: -2, decimals: 0), unit: "GW")] }
    ),
    (
      "too-long", "/companies/\(String(repeating: "x", count: 501))",
      { $0.companies.append(Company(id: CompanyID(rawValue: String(repeating: "x", count: 501)), name: "X")) }
    ),
  ]

  @Test(arguments: unwritable.indices)
  func whatTheFormatHasNoWordsForIsRefused(index: Int) throws {
    let (code, path, change) = Self.unwritable[index]
    var draft = DealBookDraft.everything
    change(&draft)
    let book = try DealBook(draft)
    let error = #expect(throws: InvalidInput.self) { try DealBookWriter.write(book, as: .json) }
    #expect(error?.diagnostics.map(\.code) == [code])
    #expect(error?.diagnostics.first?.path.description == path)
    #expect(error?.diagnostics.first?.place == nil)
  }

  /// 2.0 and 2 are one number.
  @Test func digitsThatMeanNothingAreLeftOut() throws {
    var draft = DealBookDraft.everything
    draft.deals[1].terms.quantities = [Quantity(value: DecimalNumber(units: 200, decimals: 2), unit: "GW")]
    let text = try DealBookWriter.write(try DealBook(draft), as: .yaml)
    #expect(text.contains("quantity: 2 GW\n"))
  }
}
