import DealDiagram
import DealModel
import Testing

@testable import DealReport

@Suite("Sheets of plots")
struct PlotSheetTests {
  private func sheet(_ theme: DiagramTheme = .light, identifier: String = "sheet") -> PlotSheet {
    PlotSheet(theme: theme, language: .french, width: 500, identifier: identifier)
  }

  private let caption = PlotCaption(title: "Title", message: "What is to be seen.", notes: ["One.", "Two."])

  @Test("say what they show to those who do not see it, in their language")
  func description() throws {
    let root = sheet().document(caption: caption, height: 100, width: PictureWidth("250px"))
    #expect(root["xml:lang"] == "fr" && root["aria-labelledby"] == "sheet-title sheet-description")
    #expect(root.elements.map(\.name) == ["title", "desc", "g"])
    #expect(root.elements[1].words == "What is to be seen. One. Two.")
    #expect(root["viewBox"] == "0 0 500 100" && root["width"] == "250px" && root["height"] == "50px")
  }

  @Test("the caption is written from top to bottom, and the notes below")
  func captions() throws {
    var sheet = sheet()
    let top = sheet.addHeading(caption)
    let end = sheet.addNotes(caption.notes, from: top + 100)
    let reading = try PlotReading(SVGWriter.document(sheet.document(caption: caption, height: end, width: nil)))
    #expect(reading.collisions == [])
    #expect(reading.texts.map(\.words) == ["Title", "What is to be seen.", "One.", "Two."])
    #expect(reading.texts[1].box.bottom <= top && reading.texts[2].box.top >= top + 100)
  }

  @Test("the same name twice gets identifiers of its own, and a page can hold several plots")
  func identifiers() {
    var one = sheet(identifier: "first plot")
    for _ in 0..<2 { one.addMark(["bar"], name: ["a", "b c"], title: ["x", "", "y"], []) }
    _ = one.fill(.hatched(.outline))
    let root = one.document(caption: caption, height: 10, width: nil)
    let ids = Self.identifiers(root)
    #expect(
      Set(ids) == [
        "first_20plot-title", "first_20plot-description", "first_20plot-hatched-outline", "first_20plot.a.b_20c",
        "first_20plot.a.b_20c_2",
      ])
    #expect(Set(Self.identifiers(sheet().document(caption: caption, height: 10, width: nil))).isDisjoint(with: ids))
  }

  private static func identifiers(_ element: SVGElement) -> [String] {
    [element["id"]].compactMap { $0 } + element.elements.flatMap { identifiers($0) }
  }

  @Test("titles of marks have a line for each note, and no more than anyone reads")
  func titles() {
    var sheet = sheet()
    sheet.addMark(["bar"], name: ["a"], title: ["one\ntwo", "", String(repeating: "x", count: 3_000)], [])
    let root = sheet.document(caption: caption, height: 10, width: nil)
    let mark = root.elements[2].elements.first { $0["class"] == "mark bar" }
    let lines = (mark?.title ?? "").split(separator: "\n")
    #expect(lines.count == 2 && lines[0] == "one two" && lines[1].count == 2_001 && lines[1].hasSuffix("…"))
  }

  @Test("patterns are there once, however often they are used, and a first series needs none")
  func patterns() {
    var sheet = sheet(.dark)
    #expect(sheet.fill(.textured(0)) == PlotColor.series(0).code(in: .dark) && sheet.fill(.none) == "none")
    for _ in 0..<3 { #expect(sheet.fill(.textured(1)) == "url(#sheet-textured-2)") }
    #expect(sheet.fill(.plain(.level(2))) == PlotColor.level(2).code(in: .dark))
    let root = sheet.document(caption: caption, height: 10, width: nil)
    #expect(root.elements[2].elements.first { $0.name == "defs" }?.elements.count == 1)
  }
}
