import Testing

@testable import DealDiagram

@Suite("The list of attributes")
struct DOTAttributeTests {
  @Test("none makes Graphviz read a file or is a link")
  func nothingReadsFiles() {
    let forbidden = [
      "image", "imagepath", "imagescale", "shapefile", "fontpath", "stylesheet", "URL", "href", "headURL", "tailURL",
      "labelURL", "edgeURL", "charset", "_background",
    ]
    for name in forbidden { #expect(DOTAttribute(rawValue: name) == nil, "\(name)") }
    for name in ["SRC", "HREF", "ID"] { #expect(HTMLAttribute(rawValue: name) == nil, "\(name)") }
  }

  @Test("the order is that of the declaration")
  func order() {
    #expect(DOTAttribute.allCases.shuffled().sorted() == DOTAttribute.allCases)
  }
}
