import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a reader of an SVG sees: groups by class, their titles, their texts and their tooltips.
final class SVGDocument: NSObject, XMLParserDelegate {
  struct Group {
    let kind: String
    var title = ""
    var texts: [String] = []
    var tooltips: [String] = []
    var links: [String] = []
  }

  private(set) var groups: [Group] = []
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var isWellFormed = false
  private var open: [Int] = []
  private var kinds: [Bool] = []
  private var text: String?

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func groups(_ kind: String) -> [Group] { groups.filter { $0.kind == kind } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes values: [String: String] = [:]
  ) {
    elements.insert(name)
    attributes.formUnion(values.keys)
    if name == "g" {
      let kind = values["class"]
      kinds.append(kind != nil)
      if let kind {
        groups.append(Group(kind: kind))
        open.append(groups.count - 1)
      }
    }
    if name == "title" || name == "text" { text = "" }
    if name == "a", let group = open.last {
      if let tooltip = values["xlink:title"] { groups[group].tooltips.append(tooltip) }
      if let link = values["xlink:href"] { groups[group].links.append(link) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text? += string
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "g", kinds.popLast() == true { open.removeLast() }
    guard let found = text, let group = open.last else { return }
    if name == "title" { groups[group].title = found }
    if name == "text" { groups[group].texts.append(found) }
    if name == "title" || name == "text" { text = nil }
  }
}
