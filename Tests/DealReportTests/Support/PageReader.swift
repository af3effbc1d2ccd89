/// A page read back by a grammar that is stricter than that of HTML, written for the tests alone.
///
/// Every element is closed in order or void, every value stands in double quotes, and every sign that could begin markup is
/// escaped. It reads code points, as browsers do: a mark that follows a sign does not hide it.
struct PageReader {
  struct Element: Hashable {
    var name: String
    var attributes: [String: String]
    var parent: Int?
    /// The words in it and below it.
    var text = ""
  }

  private(set) var elements: [Element] = []

  private static let void: Set<String> = ["meta", "input"]
  private static let raw: Set<String> = ["style", "script"]

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private typealias Scalars = Substring.UnicodeScalarView

  init(_ bytes: [UInt8]) throws {
    guard let page = String(validating: bytes, as: UTF8.self) else { throw Fault(description: "no UTF-8") }
    var rest = page[...].unicodeScalars
    guard Self.skip("<!DOCTYPE html>\n", in: &rest) else { throw Fault(description: "no document type") }
    var open: [Int] = []
    while let scalar = rest.first {
      if scalar != "<" {
        let words = try Self.unescaped(Self.take(from: &rest) { $0 != "<" })
        for index in open { elements[index].text += words }
      } else if Self.skip("</", in: &rest) {
        let name = String(Self.take(from: &rest) { $0 != ">" })
        guard let last = open.popLast(), elements[last].name == name, Self.skip(">", in: &rest) else {
          throw Fault(description: "</\(name)> closes nothing that is open: \(open.map { elements[$0].name })")
        }
      } else {
        try begin(&rest, &open)
      }
    }
    guard open.isEmpty else { throw Fault(description: "\(open.map { elements[$0].name }) is not closed") }
  }

  private mutating func begin(_ rest: inout Scalars, _ open: inout [Int]) throws {
    rest = rest.dropFirst()
    let name = String(Self.take(from: &rest) { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    guard !name.isEmpty else { throw Fault(description: "a bare < before \(String(rest.prefix(20)))") }
    var element = Element(name: name, attributes: [:], parent: open.last)
    while Self.skip(" ", in: &rest) {
      let key = String(Self.take(from: &rest) { !" =>/\"<".unicodeScalars.contains($0) })
      var value = ""
      if Self.skip("=", in: &rest) {
        guard Self.skip("\"", in: &rest) else { throw Fault(description: "\(key) is not quoted") }
        let text = Self.take(from: &rest) { $0 != "\"" }
        guard !text.contains("<"), Self.skip("\"", in: &rest) else {
          throw Fault(description: "\(key) holds <, or does not end")
        }
        value = try Self.unescaped(text)
      }
      guard !key.isEmpty, element.attributes.updateValue(value, forKey: key) == nil else {
        throw Fault(description: "<\(name)> has “\(key)” twice, or an attribute without a name")
      }
    }
    let isClosed = Self.skip("/", in: &rest)
    guard Self.skip(">", in: &rest) else {
      throw Fault(description: "<\(name)> does not end: \(String(rest.prefix(20)))")
    }
    elements.append(element)
    if Self.raw.contains(name) {
      var text = Scalars()
      while !rest.isEmpty, !rest.starts(with: "</\(name)>".unicodeScalars) { text.append(rest.removeFirst()) }
      guard Self.skip("</\(name)>", in: &rest) else { throw Fault(description: "<\(name)> is not closed") }
      elements[elements.count - 1].text = String(text)
    } else if !isClosed && !Self.void.contains(name) {
      open.append(elements.count - 1)
    }
  }

  /// Moves past some characters if they come next.
  private static func skip(_ text: String, in rest: inout Scalars) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  /// The characters up to the first that does not fit.
  private static func take(from rest: inout Scalars, while fits: (Unicode.Scalar) -> Bool) -> Scalars {
    let text = rest.prefix(while: fits)
    rest = rest[text.endIndex...]
    return text
  }

  private static func unescaped(_ text: Scalars) throws -> String {
    var result = String.UnicodeScalarView()
    var rest = text
    let entities = [
      "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#10;": "\n", "&#9;": "\t", "&#13;": "\r",
    ]
    while let scalar = rest.first {
      guard scalar == "&" else {
        result.append(rest.removeFirst())
        continue
      }
      guard let entity = entities.first(where: { rest.starts(with: $0.key.unicodeScalars) }) else {
        throw Fault(description: "a bare & before \(String(rest.prefix(20)))")
      }
      result.append(contentsOf: entity.value.unicodeScalars)
      rest = rest.dropFirst(entity.key.unicodeScalars.count)
    }
    return String(result)
  }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// All identifiers.
  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// Where links lead.
  var links: [String] {
    elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] ?? $0.attributes["xlink:href"] }
  }
}
