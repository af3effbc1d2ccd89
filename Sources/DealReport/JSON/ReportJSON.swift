import DealAnalysis

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON of a report: what all reports say about themselves, and what this one says, in one object.
///
/// The keys are a contract: ``formatVersion`` counts up when one changes its meaning or goes; new ones may come.
struct ReportJSON<Body: Encodable>: Encodable {
  let header: HeaderJSON
  let body: Body

  init(_ header: ReportHeader, companies: some Sequence<CompanyReference>, _ body: Body) {
    self.header = HeaderJSON(header, companies: companies)
    self.body = body
  }

  func encode(to encoder: any Encoder) throws {
    try header.encode(to: encoder)
    try body.encode(to: encoder)
  }
}

/// The version of the JSON contract.
let formatVersion = 1

/// What every report says about itself.
struct HeaderJSON: Encodable {
  struct Input: Encodable {
    let name: String
    let digest: String
  }

  struct AmountsKnown: Encodable {
    let known: Int
    let total: Int
  }

  struct Rows: Encodable {
    let read: Int
    let skipped: Int
    let filtered: Int
  }

  let report: String
  let version = formatVersion
  let title: Nullable<String>
  let isExample: Bool
  let options: [String: String]
  let layer: Nullable<String>
  let basis: Nullable<String>
  let asOf: Nullable<String>
  let knownOn: Nullable<String>
  let group: Nullable<String>
  let flowsInsideGroups: Int
  let currency: Nullable<String>
  let isComplete: Bool
  let amountsKnown: AmountsKnown
  let inputRows: Nullable<Rows>
  let inputs: [Input]
  /// The names of the companies by id; empty for bulk rows, where the two are the same.
  let names: [String: String]

  init(_ header: ReportHeader, companies: some Sequence<CompanyReference>) {
    report = header.report
    title = Nullable(header.title)
    isExample = header.isExample
    options = Dictionary(header.options.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    layer = Nullable(header.layer?.rawValue)
    basis = Nullable(header.basis?.rawValue)
    asOf = Nullable(header.statedAsOf?.description)
    knownOn = Nullable(header.knownOn?.description)
    group = Nullable(header.grouping?.rawValue)
    flowsInsideGroups = header.flowsInsideGroups
    currency = Nullable(header.currency?.code)
    isComplete = header.isComplete
    amountsKnown = AmountsKnown(known: header.amountsKnown.known, total: header.amountsKnown.total)
    inputRows = Nullable(header.rows.map { Rows(read: $0.read, skipped: $0.skipped, filtered: $0.filtered) })
    inputs = header.inputs.map { Input(name: $0.name, digest: $0.digest) }
    names = Dictionary(
      header.isOfBook ? companies.map { ($0.id, $0.name) } : [], uniquingKeysWith: { first, _ in first })
  }
}

/// A value that is written as `null` when there is none, where an optional would leave out its key.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// A key that is only known when the program runs.
struct DynamicKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ stringValue: String) { self.stringValue = stringValue }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// The text of a value as JSON: keys sorted, indented, ended by a newline; the same bytes for the same value.
///
/// What a terminal would obey, or what makes a text read as another, stands as an escape: `\u009B`, `\u202E`.
func jsonText(of value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  let text = String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  // Outside of strings JSON is ASCII, so the text can be escaped as a whole.
  guard text.unicodeScalars.contains(where: needsEscape) else { return text }
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if needsEscape(scalar) {
      escaped.append(contentsOf: "\\u\(scalar.hexadecimal)".unicodeScalars)
    } else {
      escaped.append(scalar)
    }
  }
  return String(escaped)
}

/// Whether a character that JSON allows in a string is better not written raw; all of them lie below U+10000.
private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
  // Most of a report, which need not be looked up.
  if scalar.value < 0x7F { return false }
  return (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    || scalar.properties.isBidiControl
}
